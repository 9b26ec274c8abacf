// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretlines.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

QString fieldsOf(const Definition &definition)
{
    QStringList ids;
    for (const auto &field : definition.fields)
        ids += field.secret ? field.id + u" (secret)"_s : field.id;
    return ids.isEmpty() ? u"%1 has no fields"_s.arg(definition.name)
                         : u"%1 has: %2"_s.arg(definition.name, ids.join(u", "_s));
}

} // namespace

Outcome<GivenFields> fieldsFromLines(const QByteArray &lines, const Definition &definition)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(lines);
    if (decoder.hasError())
        return refuse(Usage, u"The text is not UTF-8"_s, u"standard input"_s);
    GivenFields given;
    int number = 0;
    for (auto line : text.split(u'\n')) {
        const auto where = u"standard input, line %1"_s.arg(++number);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        const auto equals = line.indexOf(u'=');
        const auto *const field = equals < 0 ? nullptr : definition.field(line.first(equals).trimmed());
        if (equals < 0)
            return refuse(Usage, u"This is not field=value"_s, where, fieldsOf(definition));
        if (!field)
            return refuse(Usage, u"There is no field of this name"_s, where, fieldsOf(definition));
        auto &fields = field->secret ? given.secrets : given.plain;
        if (fields.contains(field->id))
            return refuse(Usage, u"%1 is given twice"_s.arg(field->id), where);
        fields.insert(field->id, line.sliced(equals + 1));
    }
    return given;
}

Outcome<QMap<QString, QString>> fieldsFromArguments(const QStringList &assignments, const Definition &definition)
{
    QMap<QString, QString> fields;
    for (const auto &assignment : assignments) {
        const auto equals = assignment.indexOf(u'=');
        const auto *const field = equals < 0 ? nullptr : definition.field(assignment.first(equals));
        if (!field)
            return refuse(Usage, equals < 0 ? u"This is not FIELD=VALUE"_s : u"There is no field of this name"_s,
                          u"--set"_s, fieldsOf(definition));
        if (field->secret)
            return refuse(Usage, u"%1 is a secret, and arguments can be seen by others"_s.arg(field->id), u"--set"_s,
                          u"Give it on standard input"_s);
        if (fields.contains(field->id))
            return refuse(Usage, u"%1 is given twice"_s.arg(field->id), u"--set"_s);
        fields.insert(field->id, assignment.sliced(equals + 1));
    }
    return fields;
}
