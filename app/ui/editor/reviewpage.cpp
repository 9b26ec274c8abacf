// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/reviewpage.h"

#include "editor/definitionexport.h"
#include "editor/plaincode.h"
#include "editor/requesttext.h"
#include "failuretext.h"
#include "filterprogram.h"
#include "providerbook.h"
#include "requestpreview.h"
#include "widgets/problemlabel.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

using Stage = FilterProgram::Stage;

namespace {

QLabel *boldLabel(const QString &text)
{
    auto *label = plainLabel(text);
    auto font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString originsOf(const Definition &definition)
{
    QStringList urls;
    for (const auto &origin : definition.origins)
        urls += origin.url;
    std::sort(urls.begin(), urls.end());
    return urls.join(u'\n');
}

QString evidenceText(const QString &evidence)
{
    if (evidence == u"documented")
        return ReviewPage::tr("Its author says: as the provider documents it.");
    if (evidence == u"client-code")
        return ReviewPage::tr("Its author says: as other programs read it; the provider does not document it.");
    return ReviewPage::tr("Its author does not say where the figures are documented.");
}

} // namespace

ReviewPage::ReviewPage(ProviderBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_area(new QScrollArea)
    , m_problem(new ProblemLabel)
{
    m_problem->setObjectName(u"problem_review"_s);
    m_area->setObjectName(u"review"_s);
    m_area->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_area);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(
        plainLabel(tr("Somebody else wrote this definition. It decides what is sent to the address below and "
                      "what is shown of the reply; it cannot read files or send anything elsewhere.")));
    column->addWidget(m_area, 1);
    column->addWidget(m_problem);
}

void ReviewPage::setDefinition(const Definition &definition, const QString &path)
{
    m_definition = definition;
    m_path = path;
    m_problem->setText({});
    m_area->setWidget(makeFacts());
}

QWidget *ReviewPage::makeFacts() const
{
    auto *facts = new QWidget;
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins({});
    if (const auto replaced = replaceText(); !replaced.isEmpty()) {
        auto *label = boldLabel(replaced);
        label->setObjectName(u"replaces"_s);
        column->addWidget(label);
    }
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    form->addRow(tr("Name:"), plainLabel(visibleText(m_definition.name)));
    auto *origins = boldLabel(originsOf(m_definition));
    origins->setObjectName(u"origins"_s);
    form->addRow(tr("Sends to:"), origins);
    addFields(form);
    form->addRow(tr("Source:"), plainLabel(evidenceText(m_definition.evidence)));
    form->addRow(tr("File:"), plainLabel(m_path));
    const auto request = requestPreview(m_definition);
    addFilter(column, tr("This will be asked, with what you give in the place of the capitals:"), u"request"_s,
              request ? requestText(*request) : failureMessage(request.error()));
    const auto &filters = *m_definition.filters;
    addFilter(column, tr("How the request is made:"), u"requestFilter"_s, filters.source(Stage::Request).text());
    addFilter(column, tr("What counts as a failure:"), u"failureFilter"_s,
              filters.seesFailures() ? filters.source(Stage::Failure).text() : tr("(what the HTTP status says)"));
    addFilter(column, tr("How the balances are read:"), u"balancesFilter"_s, filters.source(Stage::Balances).text());
    column->addStretch();
    return facts;
}

void ReviewPage::addFields(QFormLayout *form) const
{
    QStringList lines;
    for (const auto &field : m_definition.fields)
        lines += field.secret ? tr("%1 (secret, kept in the keychain)").arg(visibleText(field.label))
                              : visibleText(field.label);
    auto *fields = plainLabel(lines.isEmpty() ? tr("nothing") : lines.join(u'\n'));
    fields->setObjectName(u"asksFor"_s);
    form->addRow(tr("Wants from you:"), fields);
}

void ReviewPage::addFilter(QVBoxLayout *column, const QString &title, const QString &objectName, const QString &text)
{
    auto *code = makePlainCode(text.trimmed());
    code->setObjectName(objectName);
    code->setAccessibleName(title);
    fitHeight(*code);
    column->addWidget(plainLabel(title));
    column->addWidget(code);
}

QString ReviewPage::replaceText() const
{
    const auto *const known = m_book.catalog().find(m_definition.id);
    if (!known)
        return {};
    auto text = tr("This replaces your provider “%1”.").arg(visibleText(known->name));
    if (originsOf(*known) != originsOf(m_definition))
        text += u' ' + tr("Its address changes: the accounts at it will ask for their secrets again before anything is "
                          "sent there.");
    return text;
}

bool ReviewPage::add()
{
    const auto added = m_book.add(m_definition.text, QFileInfo(m_path).fileName());
    m_problem->setText(added ? QString() : sentenceOf(added.error()));
    return added.has_value();
}
