// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/providereditor.h"

#include "editor/askpage.h"
#include "editor/balancespage.h"
#include "editor/commandpage.h"
#include "editor/definitionexport.h"
#include "editor/reviewpage.h"
#include "providerbook.h"
#include "widgets/problemlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

ProviderEditor::ProviderEditor(const WindowServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_title(plainLabel())
    , m_pages(new QStackedWidget)
    , m_command(new CommandPage(services))
    , m_ask(new AskPage(services.providers))
    , m_balances(new BalancesPage(services))
    , m_review(new ReviewPage(services.providers))
    , m_problem(new ProblemLabel)
{
    setObjectName(u"providerEditor"_s);
    setWindowTitle(tr("Add any provider"));
    m_title->setObjectName(u"pageTitle"_s);
    m_problem->setObjectName(u"problem"_s);
    auto font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    for (auto *page : QList<QWidget *>{m_command, m_ask, m_balances, m_review})
        m_pages->addWidget(page);
    makeButtons();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    resize(860, 680);
    connect(m_command, &CommandPage::edited, this, &ProviderEditor::showButtons);
    connect(m_command, &CommandPage::opened, this, [this](const Definition &definition, const QString &path) {
        m_review->setDefinition(definition, path);
        setPage(Review);
    });
    connect(m_ask, &AskPage::changed, this, &ProviderEditor::showButtons);
    connect(m_ask, &AskPage::answered, this, &ProviderEditor::showBalances);
    connect(m_balances, &BalancesPage::changed, this, &ProviderEditor::showButtons);
    setPage(Command);
}

void ProviderEditor::makeButtons()
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_back = addButton(tr("&Back"), u"back"_s, &ProviderEditor::goBack);
    m_askOnce = addButton(tr("&Ask once"), u"ask"_s, &ProviderEditor::ask);
    m_next = addButton(tr("C&ontinue"), u"next"_s, &ProviderEditor::goOn);
    m_add = addButton(tr("&Add"), u"add"_s, &ProviderEditor::addReviewed);
    m_save = m_buttons->addButton(QDialogButtonBox::Save);
    m_save->setObjectName(u"save"_s);
    connect(m_save, &QPushButton::clicked, this, &ProviderEditor::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QPushButton *ProviderEditor::addButton(const QString &text, const QString &objectName, void (ProviderEditor::*slot)())
{
    const auto role = objectName == u"back" ? QDialogButtonBox::ResetRole : QDialogButtonBox::ActionRole;
    auto *button = m_buttons->addButton(text, role);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

ProviderEditor::Page ProviderEditor::page() const
{
    return Page(m_pages->currentIndex());
}

void ProviderEditor::setPage(Page page)
{
    const QStringList titles{tr("Step 1 of 3: the request"), tr("Step 2 of 3: ask once"),
                             tr("Step 3 of 3: the balances"), tr("A finished definition")};
    m_problem->setText({});
    m_pages->setCurrentIndex(page);
    m_title->setText(titles[page]);
    showButtons();
    m_pages->currentWidget()->setFocus();
}

void ProviderEditor::showButtons()
{
    const auto waits = m_ask->isWaiting();
    m_back->setVisible(page() != Command);
    m_back->setEnabled(!waits);
    m_askOnce->setVisible(page() == Ask);
    m_askOnce->setEnabled(!waits);
    m_next->setVisible(page() == Command || (page() == Ask && m_ask->trial()));
    m_next->setEnabled(page() == Ask ? !waits : !m_command->command().trimmed().isEmpty());
    m_save->setVisible(page() == Balances);
    m_save->setEnabled(m_balances->isSound());
    m_add->setVisible(page() == Review);
    auto *const usual = page() == Command                           ? m_next
                        : page() == Balances                        ? m_save
                        : page() == Review                          ? m_add
                        : page() == Ask && m_ask->trial() && !waits ? m_next
                                                                    : m_askOnce;
    usual->setDefault(true);
}

void ProviderEditor::goBack()
{
    setPage(page() == Balances ? Ask : Command);
}

void ProviderEditor::goOn()
{
    if (page() == Command)
        readCommand();
    else
        showBalances();
}

void ProviderEditor::readCommand()
{
    if (m_command->command() != m_readCommand) {
        const auto draft = m_command->checkedDraft();
        if (!draft)
            return;
        m_readCommand = m_command->command();
        m_ask->setDraft(*draft);
    }
    setPage(Ask);
}

void ProviderEditor::ask()
{
    m_ask->ask();
}

void ProviderEditor::showBalances()
{
    m_balances->show(m_ask->draft(), *m_ask->trial(), m_ask->reply());
    setPage(Balances);
}

void ProviderEditor::save()
{
    const auto toml = m_balances->toml();
    if (!m_balances->isSound())
        return;
    const auto added = m_services.providers.add(toml, m_ask->draft().id + u".toml"_s);
    if (!added)
        return m_problem->setText(tr("Not saved. %1").arg(sentenceOf(added.error())));
    m_providerId = added->id;
    m_values = m_ask->takeValues();
    accept();
}

void ProviderEditor::addReviewed()
{
    if (!m_review->add())
        return;
    m_providerId = m_review->definition().id;
    accept();
}

QMap<QString, QString> ProviderEditor::takeValues()
{
    return std::exchange(m_values, {});
}
