// SPDX-License-Identifier: GPL-3.0-or-later
#include "spellings.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView Blot = u"•••";
constexpr qsizetype ShortestEncoded = 4;
constexpr qsizetype ShortestBeginning = 3;

QString percent(const QString &value, const QByteArray &keep = {}, const QByteArray &encode = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, keep, encode));
}

/// Every code unit that \a isEscaped holds for, as \a escape writes it.
template<typename IsEscaped, typename Escape>
QString escaped(const QString &value, IsEscaped isEscaped, Escape escape)
{
    QString text;
    for (const auto unit : value)
        text += isEscaped(unit) ? escape(unit) : QString(unit);
    return text;
}

QStringList percentSpellings(const QString &value)
{
    QString whole;
    for (const auto byte : value.toUtf8())
        whole += u'%' + QString::number(uchar(byte), 16).rightJustified(2, u'0');
    return {percent(value), percent(value, "/"), percent(value, "!'()*"), percent(value, "!$&'()*+,;=:@/?"), // as in an address
            percent(value).replace(u"%20"_s, u"+"_s), percent(value, "*", "~").replace(u"%20"_s, u"+"_s),    // as in a form
            whole};
}

QStringList jsonSpellings(const QString &value)
{
    const auto coded = [](QChar unit) { return u"\\u"_s + QString::number(unit.unicode(), 16).rightJustified(4, u'0'); };
    const auto slashed = [](QChar unit) { return u'\\' + QString(unit); };
    const auto isQuoted = [](QChar unit) { return unit == u'"' || unit == u'\\'; };
    const auto isQuotedOrSlash = [](QChar unit) { return unit == u'"' || unit == u'\\' || unit == u'/'; };
    const auto isForeign = [](QChar unit) { return unit.unicode() > 0x7e; };
    const auto isUnsafe = [](QChar unit) { return unit.unicode() > 0x7e || QStringView(u"<>&'=").contains(unit); };
    QStringList spellings{escaped(value, [](QChar) { return true; }, coded)};
    for (const auto &plain : {escaped(value, isQuoted, slashed), escaped(value, isQuotedOrSlash, slashed)})
        spellings += {plain, escaped(plain, isForeign, coded), escaped(plain, isUnsafe, coded)};
    return spellings;
}

QStringList htmlSpellings(const QString &value)
{
    const auto decimal = [](QChar unit) { return u"&#%1;"_s.arg(unit.unicode()); };
    const auto padded = [](QChar unit) { return u"&#%1;"_s.arg(unit.unicode(), 3, 10, QLatin1Char('0')); };
    const auto hexadecimal = [](QChar unit) { return u"&#x%1;"_s.arg(unit.unicode(), 0, 16); };
    const auto isQuote = [](QChar unit) { return unit == u'\''; };
    const auto isSign = [](QChar unit) { return QStringView(u"<>&\"'").contains(unit); };
    const auto isMoreThanSign = [](QChar unit) { return QStringView(u"<>&\"'/=`").contains(unit); };
    const auto all = [](QChar) { return true; };
    const auto named = value.toHtmlEscaped();
    auto entity = named;
    auto more = escaped(named, [](QChar unit) { return QStringView(u"'/=`").contains(unit); }, hexadecimal);
    return {named,
            escaped(named, isQuote, decimal),
            escaped(named, isQuote, padded),
            escaped(named, isQuote, hexadecimal),
            entity.replace(u"'"_s, u"&apos;"_s),
            more,
            escaped(value, isSign, decimal),
            escaped(value, isSign, hexadecimal),
            escaped(value, isMoreThanSign, hexadecimal),
            escaped(value, all, decimal),
            escaped(value, all, hexadecimal)};
}

/// Whole, and what of it does not depend on the bytes before and behind, which shift it to one of three places.
QStringList base64Spellings(const QByteArray &bytes)
{
    QStringList spellings;
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        spellings += QString::fromLatin1(bytes.toBase64(alphabet));
        spellings += QString::fromLatin1(bytes.toBase64(alphabet | QByteArray::OmitTrailingEquals));
        for (qsizetype before = 0; before < 3; ++before) {
            const auto all = (QByteArray(before, '\0') + bytes).toBase64(alphabet);
            const auto from = (before * 8 + 5) / 6;
            const auto until = (before + bytes.size()) * 8 / 6;
            spellings += QString::fromLatin1(all.mid(from, until - from));
        }
    }
    for (const auto &spelling : QStringList(spellings))
        spellings += percent(spelling);
    return spellings;
}

} // namespace

Spellings::Spellings(const QStringList &values)
{
    for (const auto &value : values) {
        if (value.isEmpty())
            continue;
        const auto bytes = value.toUtf8();
        m_all += value;
        for (const auto &encoded :
             percentSpellings(value) + jsonSpellings(value) + htmlSpellings(value) + base64Spellings(bytes) +
                 QStringList{QString::fromLatin1(bytes.toHex()), QString::fromLatin1(bytes)}) { // UTF-8 taken for Latin-1
            if (encoded.size() >= ShortestEncoded)
                m_all += encoded;
        }
    }
    std::sort(m_all.begin(), m_all.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    m_all.removeDuplicates();
}

QString Spellings::blotted(QString text) const
{
    for (const auto &spelling : m_all) {
        if (spelling.size() <= text.size())
            text.replace(spelling, Blot.toString(), Qt::CaseInsensitive);
    }
    return text;
}

QString Spellings::blottedAtCuts(QString text) const
{
    for (const QStringView mark : {QStringView(u"…"), QStringView(u"...")}) {
        for (auto at = text.lastIndexOf(mark); at >= ShortestBeginning; at = text.lastIndexOf(mark, at - 1)) {
            qsizetype longest = 0;
            for (const auto &spelling : m_all) {
                for (auto size = std::min(at, spelling.size() - 1); size > std::max(longest, ShortestBeginning - 1); --size) {
                    const auto before = QStringView(text).sliced(at - size, size);
                    if (before.compare(QStringView(spelling).first(size), Qt::CaseInsensitive) == 0)
                        longest = size;
                }
            }
            if (longest > 0)
                text.replace(at - longest, longest, Blot.toString());
        }
    }
    return text;
}
