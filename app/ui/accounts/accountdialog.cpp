// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/accountdialog.h"

#include "accountbook.h"
#include "accounts/ownproviderbar.h"
#include "accounts/providerpicker.h"
#include "accounts/testresult.h"
#include "editor/providereditor.h"
#include "failuretext.h"
#include "marks/markdialog.h"
#include "providerbook.h"
#include "widgets/problemlabel.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AccountDialog *AccountDialog::forNew(const WindowServices &services, QWidget *parent)
{
    auto *dialog = new AccountDialog(services.book, services.monitor, Mode::Add, {}, parent);
    dialog->offerProviders(services);
    return dialog;
}

AccountDialog *AccountDialog::forEdit(AccountBook &book, Monitor &monitor, const AccountId &id, QWidget *parent)
{
    return new AccountDialog(book, monitor, Mode::Edit, id, parent);
}

AccountDialog *AccountDialog::forSecrets(AccountBook &book, Monitor &monitor, const AccountId &id, QWidget *parent)
{
    return new AccountDialog(book, monitor, Mode::ReplaceSecrets, id, parent);
}

AccountDialog::AccountDialog(AccountBook &book, Monitor &monitor, Mode mode, const AccountId &id, QWidget *parent)
    : QDialog(parent), m_book(book), m_monitor(monitor), m_mode(mode), m_id(id),
      m_result(new TestResult(book.settings().defaultMark)), m_problem(new ProblemLabel), m_pages(new QStackedWidget),
      m_formArea(new QScrollArea), m_waiting(hintLabel()), m_busy(new QProgressBar)
{
    setObjectName(u"accountDialog"_s);
    makeButtons();
    m_pages->addWidget(makePickerPage());
    m_pages->addWidget(makeFormPage());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_buttons);
    resize(560, 480);

    const auto *const state = monitor.state(id);
    const auto *const definition = state ? monitor.catalog().find(state->account.providerId) : nullptr;
    if (definition)
        showForm(*definition, state->account);
    else
        setWindowTitle(tr("Add account"));
    showButtons();
}

void AccountDialog::makeButtons()
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_back = m_buttons->addButton(tr("&Back"), QDialogButtonBox::ResetRole);
    m_marks = m_buttons->addButton(tr("&Marks…"), QDialogButtonBox::ResetRole);
    m_test = m_buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_next = m_buttons->addButton(tr("C&ontinue"), QDialogButtonBox::ActionRole);
    m_save = m_buttons->addButton(QDialogButtonBox::Save);
    m_back->setObjectName(u"back"_s);
    m_marks->setObjectName(u"marks"_s);
    m_test->setObjectName(u"test"_s);
    m_next->setObjectName(u"next"_s);
    m_save->setObjectName(u"save"_s);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &AccountDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &AccountDialog::chooseProvider);
    connect(m_marks, &QPushButton::clicked, this, &AccountDialog::openMarks);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
}

QWidget *AccountDialog::makePickerPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(plainLabel(tr("Where is the account?")));
    m_picker = new ProviderPicker(m_monitor.catalog());
    column->addWidget(m_picker, 1);
    connect(m_picker, &ProviderPicker::chosenChanged, this, &AccountDialog::showButtons);
    connect(m_picker, &ProviderPicker::accepted, this, &AccountDialog::chooseProvider);
    return page;
}

/// What only a new account needs: providers come and go while one is chosen.
void AccountDialog::offerProviders(const WindowServices &services)
{
    auto *own = new OwnProviderBar(services);
    m_picker->setBar(own, own->offered());
    own->setProvider(m_picker->chosenId());
    connect(m_picker, &ProviderPicker::chosenChanged, own, [this, own] { own->setProvider(m_picker->chosenId()); });
    connect(m_picker, &ProviderPicker::anyProviderWanted, this, [this, services] { openEditor(services); });
    connect(&services.providers, &ProviderBook::changed, this, [this] { m_picker->setCatalog(m_monitor.catalog()); });
}

void AccountDialog::openEditor(const WindowServices &services)
{
    auto *editor = new ProviderEditor(services, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor] { showNew(editor->providerId(), editor->takeValues()); });
    editor->open();
}

void AccountDialog::showNew(const QString &providerId, const QMap<QString, QString> &values)
{
    m_picker->choose(providerId);
    if (const auto *const definition = m_monitor.catalog().find(providerId)) {
        showForm(*definition, {});
        m_form->fill(values);
    }
}

QWidget *AccountDialog::makeFormPage()
{
    m_problem->setObjectName(u"problem"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Waiting"));
    m_waiting->setObjectName(u"waiting"_s);
    auto *inner = new QWidget;
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins({});
    innerColumn->addWidget(m_result);
    innerColumn->addStretch();
    m_formArea->setWidget(inner);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_formArea, 1);
    column->addWidget(m_problem);
    column->addWidget(m_waiting);
    column->addWidget(m_busy);
    endWait();
    return page;
}

void AccountDialog::showForm(const Definition &definition, const Account &account)
{
    const auto usual = std::max(m_book.settings().every.value_or(definition.every), definition.atLeast);
    delete m_form;
    m_form = new AccountForm(definition, m_mode, account, usual);
    static_cast<QVBoxLayout *>(m_formArea->widget()->layout())->insertWidget(0, m_form);
    connect(m_form, &AccountForm::edited, this, &AccountDialog::forgetTest);
    forgetTest();
    m_pages->setCurrentIndex(1);
    setWindowTitle(m_mode == Mode::Add    ? tr("Add account at %1").arg(definition.name)
                   : m_mode == Mode::Edit ? tr("Edit %1").arg(account.label)
                                          : tr("Replace secrets of %1").arg(account.label));
    m_form->focusFirst();
    showButtons();
}

void AccountDialog::chooseProvider()
{
    if (const auto *const definition = m_monitor.catalog().find(m_picker->chosenId()))
        showForm(*definition, {});
}

void AccountDialog::goBack()
{
    endWait();
    m_pages->setCurrentIndex(0);
    setWindowTitle(tr("Add account"));
    m_picker->setFocus();
    showButtons();
}

void AccountDialog::showButtons()
{
    const auto onForm = m_pages->currentIndex() == 1;
    const auto waits = m_wait != nullptr;
    m_back->setVisible(onForm && m_mode == Mode::Add);
    m_back->setEnabled(!waits && m_savedId.isEmpty());
    const auto *const state = m_monitor.state(m_id);
    m_marks->setVisible(onForm && m_mode == Mode::Edit && state && !state->balances.isEmpty());
    m_test->setVisible(onForm && m_mode != Mode::Edit);
    m_test->setEnabled(!waits);
    m_save->setVisible(onForm);
    m_save->setEnabled(!waits);
    m_next->setVisible(!onForm);
    m_next->setEnabled(!m_picker || !m_picker->chosenId().isEmpty());
    m_formArea->setEnabled(!waits);
    m_next->setAutoDefault(false); // the picker's search takes Enter itself
    if (onForm)
        usualButton()->setDefault(true);
}

QPushButton *AccountDialog::usualButton() const
{
    return m_works || m_mode == Mode::Edit ? m_save : m_test;
}

Outcome<Account> AccountDialog::enteredAccount() const
{
    switch (m_mode) {
    case Mode::Add:
        return m_book.drafted(m_form->draft());
    case Mode::Edit:
        return m_book.edited(m_id, m_form->draft());
    case Mode::ReplaceSecrets:
        if (const auto *const state = m_monitor.state(m_id))
            return state->account;
        return refuse(Problem::Kind::NotFound, tr("The account was removed meanwhile"));
    }
    Q_UNREACHABLE();
}

std::optional<Secret> AccountDialog::enteredSecret(const Account &account)
{
    auto secret = Secret::fromFields(m_form->secrets());
    if (!secret) {
        showProblem(secret.error());
        return {};
    }
    if (const auto complete = m_book.checkSecret(account, *secret); !complete) {
        showProblem(complete.error());
        return {};
    }
    return std::move(*secret);
}

void AccountDialog::openMarks()
{
    auto *dialog = new MarkDialog(m_book, m_monitor, m_id, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountDialog::test()
{
    forgetTest();
    if (!m_form->check())
        return;
    const auto account = enteredAccount();
    if (!account)
        return showProblem(account.error());
    auto secret = enteredSecret(*account);
    if (!secret)
        return;
    const auto bound = m_book.withSecret(*account, *secret);
    beginWait(tr("Asking %1…").arg(m_form->providerName()));
    m_book.test(bound, std::make_shared<const Secret>(std::move(*secret)), {m_wait.get(), [this](const Result<Reading> &outcome) {
        m_works = outcome.has_value();
        endWait();
        m_result->show(outcome);
        // Only once the layout has made room for it.
        QTimer::singleShot(0, m_result, [this] { m_formArea->ensureWidgetVisible(m_result); });
    }});
}

void AccountDialog::save()
{
    m_problem->setText({});
    if (!m_result->checkedMarks())
        return;
    if (!m_savedId.isEmpty())
        return saveMarks(m_savedId);
    if (!m_form->check())
        return;
    const auto account = enteredAccount();
    if (!account)
        return showProblem(account.error());
    if (m_mode == Mode::Edit)
        return saveEdited(*account);
    auto secret = enteredSecret(*account);
    if (!secret)
        return;
    beginWait(tr("Saving in the keychain… If it asks for a password, answer there."));
    m_book.add(*account, std::move(*secret), {m_wait.get(), [this](const Outcome<AccountId> &added) {
        endWait();
        if (!added)
            return showProblem(added.error(), tr("Not saved."));
        saveMarks(*added);
    }});
}

void AccountDialog::saveEdited(const Account &account)
{
    if (const auto stored = m_book.put(account); !stored)
        return showProblem(stored.error(), tr("Not saved."));
    finish(account.id);
}

void AccountDialog::saveMarks(const AccountId &id)
{
    m_savedId = id;
    m_form->setEnabled(false);
    const auto marks = m_result->checkedMarks().value_or(QMap<QString, Mark>{});
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        if (const auto stored = m_book.setMark(id, it.key(), *it); !stored)
            return showProblem(stored.error(), tr("The account is saved, its marks are not."));
    }
    finish(id);
}

void AccountDialog::finish(const AccountId &id)
{
    m_form->clearSecrets();
    accept();
    m_monitor.refresh(id, Monitor::Asker::User);
}

/// What to do about a wrong argument is said to who types commands; it does not fit a window.
QString AccountDialog::adviceFor(const Problem &problem)
{
    if (problem.cause)
        return failureAdvice(problem.cause->kind);
    const auto isOfCommands = problem.kind == Problem::Kind::Usage || problem.kind == Problem::Kind::NotFound;
    return isOfCommands ? QString() : problem.doNext;
}

QString AccountDialog::wordsFor(const Problem &problem) const
{
    if (problem.cause)
        return failureMessage(*problem.cause);
    if (problem.kind != Problem::Kind::NotFound)
        return problem.what;
    if (problem.where == u"provider")
        return tr("The definition of %1 is not there any more").arg(m_form->providerName());
    return tr("The account was removed meanwhile");
}

void AccountDialog::showProblem(const Problem &problem, const QString &lead)
{
    if (lead.isEmpty() && m_form->showProblem(problem))
        return;
    const QStringList parts{lead, wordsFor(problem), adviceFor(problem)};
    QStringList sentences;
    for (const auto &part : parts) {
        if (!part.isEmpty())
            sentences += part.endsWith(u'.') ? part : part + u'.';
    }
    m_problem->setText(sentences.join(u' '));
    showButtons();
}

void AccountDialog::forgetTest()
{
    m_problem->setText({});
    m_works = false;
    m_result->clear();
    showButtons();
}

void AccountDialog::beginWait(const QString &what)
{
    m_wait = std::make_unique<QObject>();
    m_waiting->setText(what);
    m_waiting->show();
    m_busy->show();
    showButtons();
}

void AccountDialog::endWait()
{
    // The guard may be the very object whose continuation runs.
    if (m_wait)
        m_wait.release()->deleteLater();
    m_waiting->hide();
    m_busy->hide();
    if (m_back)
        showButtons();
}
