// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/askpage.h"

#include "accounts/testresult.h"
#include "definitionreader.h"
#include "editor/definitionexport.h"
#include "editor/draftfields.h"
#include "editor/plaincode.h"
#include "editor/replytreeview.h"
#include "editor/requesttext.h"
#include "failuretext.h"
#include "providerbook.h"
#include "requestpreview.h"
#include "widgets/problemlabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool hasFigure(const ReplyNode &node)
{
    return node.isFigure() || std::any_of(node.children.begin(), node.children.end(), hasFigure);
}

} // namespace

AskPage::AskPage(ProviderBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_area(new QScrollArea)
    , m_name(new QLineEdit)
    , m_id(new QLineEdit)
    , m_advanced(new QToolButton)
    , m_idNote(hintLabel())
    , m_requestText(makePlainCode({}))
    , m_fields(new DraftFields)
    , m_noFields(hintLabel(tr("No key was found in the command. If the provider wants one, go back and put it into the "
                              "command as the documentation says.")))
    , m_destination(plainLabel())
    , m_ignored(hintLabel())
    , m_problem(new ProblemLabel)
    , m_failure(new TestResult({}))
    , m_replyTitle(plainLabel())
    , m_tree(makeReplyTree(m_model, this))
{
    m_area->setWidget(makeForm());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setObjectName(u"problem_ask"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_area, 1);
    column->addWidget(m_problem);
    column->addWidget(makeWaiting());
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &AskPage::changed);
    connect(m_id, &QLineEdit::textEdited, this, &AskPage::showIdNote);
    connect(m_fields, &DraftFields::renamed, this, &AskPage::showDestination);
    connect(m_fields, &DraftFields::edited, this, [this] {
        forgetAnswer();
        showDestination();
    });
}

QWidget *AskPage::makeForm()
{
    m_name->setObjectName(u"providerName"_s);
    m_name->setMaxLength(100);
    m_requestText->setObjectName(u"request"_s);
    m_requestText->setAccessibleName(tr("The request"));
    m_destination->setObjectName(u"destination"_s);
    m_ignored->setObjectName(u"ignored"_s);
    auto font = m_destination->font();
    font.setBold(true);
    m_destination->setFont(font);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins({});
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name of the provider:"), m_name);
    column->addLayout(form);
    addAdvanced(column);
    column->addWidget(plainLabel(tr("This will be asked, with what you give in the place of the capitals:")));
    for (auto *widget :
         {static_cast<QWidget *>(m_requestText), static_cast<QWidget *>(m_ignored), static_cast<QWidget *>(m_fields),
          static_cast<QWidget *>(m_noFields), static_cast<QWidget *>(m_destination), makeAnswer()})
        column->addWidget(widget);
    column->addStretch();
    return inner;
}

void AskPage::addAdvanced(QVBoxLayout *column)
{
    m_advanced->setObjectName(u"advanced"_s);
    m_advanced->setText(tr("Ad&vanced"));
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setAutoRaise(true);
    m_advanced->setCheckable(true);
    m_advanced->setArrowType(isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_id->setObjectName(u"providerId"_s);
    m_id->setMaxLength(40);
    m_idNote->setObjectName(u"idNote"_s);
    auto *more = new QWidget;
    auto *moreForm = new QFormLayout(more);
    moreForm->setContentsMargins({});
    moreForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    moreForm->addRow(tr("&Id:", "of a provider, in files and commands"), m_id);
    moreForm->addRow(m_idNote);
    more->hide();
    column->addWidget(m_advanced, 0, Qt::AlignLeading);
    column->addWidget(more);
    connect(m_advanced, &QToolButton::toggled, more, [this, more](bool open) {
        more->setVisible(open);
        const auto onwards = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
        m_advanced->setArrowType(open ? Qt::DownArrow : onwards);
    });
}

QWidget *AskPage::makeAnswer()
{
    m_replyTitle->setObjectName(u"replyTitle"_s);
    m_tree->setMinimumHeight(8 * fontMetrics().lineSpacing());
    auto *answer = new QWidget;
    auto *column = new QVBoxLayout(answer);
    column->setContentsMargins({});
    column->addWidget(m_failure);
    column->addWidget(m_replyTitle);
    column->addWidget(m_tree);
    m_replyTitle->hide();
    m_tree->hide();
    m_tree->setColumnHidden(ReplyModel::UsedAs, true);
    return answer;
}

QWidget *AskPage::makeWaiting()
{
    m_waiting = new QWidget;
    auto *words = hintLabel(tr("Asking once…"));
    words->setObjectName(u"waiting"_s);
    auto *busy = new QProgressBar;
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setAccessibleName(tr("Waiting"));
    auto *stopNow = new QPushButton(tr("S&top"));
    stopNow->setObjectName(u"stop"_s);
    stopNow->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_waiting);
    row->setContentsMargins({});
    row->addWidget(words);
    row->addWidget(busy, 1);
    row->addWidget(stopNow);
    m_waiting->setFocusProxy(stopNow);
    m_waiting->hide();
    connect(stopNow, &QPushButton::clicked, this, &AskPage::stop);
    return m_waiting;
}

void AskPage::setDraft(const RequestDraft &draft)
{
    stop();
    m_request = draft;
    m_request.values.clear();
    m_textBody = false;
    m_name->setText(draft.name);
    m_id->setText(m_book.catalog().freeId(draft.id));
    m_fields->setFields(draft.fields, draft.values);
    m_noFields->setVisible(draft.fields.isEmpty());
    m_ignored->setText(tr("Left out, since it makes no difference: %1").arg(draft.ignored.join(tr(", "))));
    m_ignored->setVisible(!draft.ignored.isEmpty());
    const auto definition =
        readDefinition(tomlOf(this->draft()), {}, Definition::Source::User, FilterCheck::OnFirstUse);
    const auto request = definition ? requestPreview(*definition) : fail(Failure::Kind::DefinitionBroken);
    m_requestText->setPlainText(request ? visibleText(requestText(*request)) : failureMessage(request.error()));
    fitHeight(*m_requestText);
    forgetAnswer();
    showIdNote();
    showDestination();
}

DefinitionDraft AskPage::draft() const
{
    DefinitionDraft draft{.id = m_id->text().trimmed(), .name = m_name->text().trimmed(), .request = m_request};
    draft.request.fields = m_fields->fields();
    draft.textBody = m_textBody;
    return draft;
}

void AskPage::showDestination()
{
    const auto labels = m_fields->secretLabels();
    m_destination->setText(labels.isEmpty() ? tr("The request will be sent only to %1").arg(m_request.origin)
                                            : tr("Your %1 will be sent only to %2").arg(labels, m_request.origin));
    Q_EMIT changed();
}

void AskPage::showIdNote()
{
    const auto *const known = m_book.catalog().find(m_id->text().trimmed());
    if (!known)
        m_idNote->setText(tr("The name of the provider in files and commands: letters a-z, digits and “-”."));
    else if (known->source == Definition::Source::User)
        m_idNote->setText(tr("You have a provider of this id, “%1”. It will be replaced.").arg(known->name));
    else
        m_idNote->setText(tr("This id is that of the built-in provider “%1”. Take another.").arg(known->name));
    Q_EMIT changed();
}

void AskPage::forgetAnswer()
{
    m_problem->setText({});
    m_failure->clear();
    m_replyTitle->hide();
    m_tree->hide();
    m_model.clear();
    m_trial.reset();
    Q_EMIT changed();
}

void AskPage::ask()
{
    stop();
    forgetAnswer();
    if (m_name->text().trimmed().isEmpty()) {
        m_name->setFocus();
        return m_problem->setText(tr("Give the provider a name."));
    }
    if (!m_fields->check())
        return;
    m_textBody = false;
    const auto definition = m_book.checked(tomlOf(draft()), {});
    if (!definition) {
        m_advanced->setChecked(true);
        return m_problem->setText(sentenceOf(definition.error()));
    }
    auto secret = Secret::fromFields(m_fields->values(true));
    if (!secret) {
        if (!m_fields->showProblem(secret.error()))
            m_problem->setText(sentenceOf(secret.error()));
        return;
    }
    const Trial asked{{}, m_fields->values(false), std::make_shared<const Secret>(std::move(*secret))};
    m_wait = std::make_unique<QObject>();
    m_waiting->show();
    m_waiting->setFocus();
    m_area->setEnabled(false);
    Q_EMIT changed();
    m_book.ask(*definition, asked.plainFields, asked.secret,
               {m_wait.get(), [this, asked, definition = *definition](const Result<HttpReply> &reply) {
                    endWait();
                    if (reply)
                        showAnswer(definition, {*reply, asked.plainFields, asked.secret});
                    else
                        showFailure(reply.error());
                }});
}

void AskPage::stop()
{
    m_wait.reset();
    endWait();
}

void AskPage::endWait()
{
    // The guard may be the very object whose continuation runs.
    if (m_wait)
        m_wait.release()->deleteLater();
    if (!m_area->isEnabled()) {
        m_area->setEnabled(true);
        m_name->setFocus();
    }
    m_waiting->hide();
    Q_EMIT changed();
}

void AskPage::showAnswer(const Definition &definition, const Trial &trial)
{
    const auto status = trial.reply.status;
    const auto isGood = status >= 200 && status < 300;
    const auto json = replyTree(trial.reply, false, *trial.secret);
    const auto text = json ? json : replyTree(trial.reply, true, *trial.secret);
    m_textBody = isGood && !json && text && text->isFigure();
    if (text)
        showReply(status, *text);
    if (const auto reading = readTrial(definition, trial); !isGood && !reading)
        return showFailure(reading.error());
    if (!json && !m_textBody)
        return showFailure({.kind = Failure::Kind::ReplyUnreadable, .detail = trial.secret->censored(json.error())});
    if (!hasFigure(*text))
        return m_problem->setText(tr("The provider answered, but no figure is in its reply that could be a balance."));
    m_trial = trial;
    Q_EMIT changed();
    Q_EMIT answered();
}

void AskPage::showReply(int status, const ReplyNode &reply)
{
    m_model.setReply(reply);
    showWhole(*m_tree);
    m_replyTitle->setText(tr("This came as the reply (HTTP status %1):").arg(status));
    m_replyTitle->show();
    m_tree->show();
}

void AskPage::showFailure(const Failure &failure)
{
    m_failure->show(tl::unexpected(failure));
    // Only once the layout has made room for it.
    QTimer::singleShot(0, m_failure, [this] { m_area->ensureWidgetVisible(m_failure); });
}

QMap<QString, QString> AskPage::takeValues()
{
    auto values = m_fields->values(true);
    values.insert(m_fields->values(false));
    m_fields->clearValues();
    m_trial.reset();
    return values;
}
