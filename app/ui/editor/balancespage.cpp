// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/balancespage.h"

#include "balanceguess.h"
#include "editor/balanceform.h"
#include "editor/definitionexport.h"
#include "editor/definitionpreview.h"
#include "editor/plaincode.h"
#include "editor/replyplaces.h"
#include "jqliteral.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Pick = ReplyPane::Pick;

BalancesPage::BalancesPage(const WindowServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_reply(new ReplyPane)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("Remo&ve")))
    , m_form(new BalanceForm)
    , m_views(new QStackedWidget)
    , m_text(makePlainCode({}))
    , m_problem(new ProblemLabel)
    , m_done(hintLabel())
    , m_preview(new DefinitionPreview(services.providers))
{
    setFocusProxy(m_reply);
    m_problem->setObjectName(u"problem_balances"_s);
    m_done->setObjectName(u"exported"_s);
    m_done->hide();
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(2 * fontMetrics().averageCharWidth());
    halves->addWidget(m_reply);
    halves->addWidget(makeRight());
    halves->setStretchFactor(0, 1);
    m_text->setObjectName(u"definitionText"_s);
    m_text->setAccessibleName(tr("The definition file"));
    m_views->addWidget(halves);
    m_views->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(
        plainLabel(tr("Choose a figure in the reply and add it as a balance; a double click or Enter does the "
                      "same. What is there already is a guess: look at it.")));
    column->addWidget(m_views, 1);
    column->addWidget(m_problem);
    column->addWidget(m_preview);
    column->addLayout(makeFileRow());
    column->addWidget(m_done);
    m_later.setSingleShot(true);
    m_later.setInterval(150ms);
    connect(&m_later, &QTimer::timeout, this, &BalancesPage::showPreview);
    connect(m_reply, &ReplyPane::picked, this, &BalancesPage::pick);
    connect(m_reply, &ReplyPane::toggled, this, &BalancesPage::toggle);
}

QWidget *BalancesPage::makeRight()
{
    m_list->setObjectName(u"balances"_s);
    m_list->setAccessibleName(tr("Balances"));
    m_list->setMaximumHeight(6 * fontMetrics().lineSpacing());
    m_remove->setObjectName(u"removeBalance"_s);
    m_remove->setAutoDefault(false);
    auto *label = plainLabel(tr("Bala&nces:"));
    label->setBuddy(m_list);
    auto *area = new QScrollArea;
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(44 * fontMetrics().averageCharWidth());
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(m_remove);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(area, 1);
    column->addWidget(makeCondition());
    connect(m_list, &QListWidget::currentRowChanged, this, &BalancesPage::showCurrent);
    connect(m_remove, &QPushButton::clicked, this, [this] { removeAt(m_list->currentRow()); });
    connect(m_form, &BalanceForm::eachToggled, this, &BalancesPage::setEach);
    connect(m_form, &BalanceForm::edited, this, [this](const BalanceDraft &balance) {
        if (auto *const edited = current()) {
            *edited = balance;
            m_list->currentItem()->setText(balance.label);
            showUses();
            m_later.start();
        }
    });
    return right;
}

QWidget *BalancesPage::makeCondition()
{
    m_condition = new QWidget;
    m_conditionText = plainLabel();
    m_conditionText->setObjectName(u"condition"_s);
    auto *drop = new QPushButton(tr("Do not c&heck"));
    drop->setObjectName(u"dropCondition"_s);
    drop->setAutoDefault(false);
    drop->setAccessibleDescription(tr("Every reply counts, whatever this value is"));
    auto *row = new QHBoxLayout(m_condition);
    row->setContentsMargins({});
    row->addWidget(m_conditionText, 1);
    row->addWidget(drop);
    connect(drop, &QPushButton::clicked, this, [this] { setCondition({}); });
    return m_condition;
}

QLayout *BalancesPage::makeFileRow()
{
    auto *showText = new QCheckBox(tr("Show as te&xt"));
    showText->setObjectName(u"showText"_s);
    auto *exportButton = new QPushButton(tr("Ex&port…"));
    exportButton->setObjectName(u"exportDefinition"_s);
    exportButton->setAutoDefault(false);
    exportButton->setToolTip(tr("Saves the definition as a file, to give it to others. No key is in it."));
    exportButton->setAccessibleDescription(exportButton->toolTip());
    auto *row = new QHBoxLayout;
    row->addWidget(showText);
    row->addStretch();
    row->addWidget(exportButton);
    connect(showText, &QCheckBox::toggled, this, [this](bool shown) { m_views->setCurrentIndex(shown ? 1 : 0); });
    connect(exportButton, &QPushButton::clicked, this, &BalancesPage::exportFile);
    return row;
}

void BalancesPage::show(const DefinitionDraft &draft, const Trial &trial, const ReplyNode &reply)
{
    const auto isSame =
        m_draft.request.origin == draft.request.origin && m_draft.request.filter == draft.request.filter;
    auto balances = m_draft.balances;
    const auto before = std::pair(m_draft.success, m_draft.successValue);
    const auto row = m_list->currentRow();
    const auto stays = isSame && !balances.isEmpty() && stillFits(reply);
    m_draft = draft;
    m_trial = trial;
    m_root = reply;
    m_draft.balances = stays ? balances : likelyBalances(m_root);
    if (stays)
        std::tie(m_draft.success, m_draft.successValue) = before;
    m_problem->setText({});
    m_done->hide();
    m_reply->setReply(reply);
    fillList(stays ? row : 0);
    if (const auto *const first = current())
        m_reply->setCurrent(placesOf(*first, figureOf(*first), m_root).value(0));
}

bool BalancesPage::stillFits(const ReplyNode &reply) const
{
    return std::all_of(m_draft.balances.begin(), m_draft.balances.end(), [&](const BalanceDraft &balance) {
        const auto place = placesOf(balance, figureOf(balance), reply).value(0);
        return !place.isEmpty() && nodeAt(reply, place);
    });
}

const QByteArray &BalancesPage::toml()
{
    if (m_later.isActive())
        showPreview();
    return m_preview->toml();
}

bool BalancesPage::isSound() const
{
    return m_preview->isSound();
}

BalanceDraft *BalancesPage::current()
{
    const auto row = m_list->currentRow();
    return row >= 0 && row < m_draft.balances.size() ? &m_draft.balances[row] : nullptr;
}

void BalancesPage::pick(Pick pick, const QString &path)
{
    m_problem->setText({});
    if (pick == Pick::Balance)
        add(path);
    else if (pick == Pick::Condition)
        setCondition(path);
    else
        setPath(pick, path);
}

void BalancesPage::toggle(const QString &path)
{
    const auto known = balanceAt(path);
    if (known < 0)
        return pick(Pick::Balance, path);
    removeAt(known);
}

/// The balance that is read from the figure at \a path; -1 when none is.
qsizetype BalancesPage::balanceAt(const QString &path) const
{
    const auto it = std::find_if(m_draft.balances.begin(), m_draft.balances.end(), [&](const BalanceDraft &balance) {
        return placesOf(balance, figureOf(balance), m_root).contains(path);
    });
    return it == m_draft.balances.end() ? -1 : it - m_draft.balances.begin();
}

void BalancesPage::add(const QString &path)
{
    if (const auto known = balanceAt(path); known >= 0)
        return m_list->setCurrentRow(int(known));
    auto balance = balanceFor(m_root, *nodeAt(m_root, path));
    balance.key = freeKey(balance.key);
    m_draft.balances += balance;
    fillList(m_draft.balances.size() - 1);
}

QString BalancesPage::freeKey(const QString &wished) const
{
    auto key = wished;
    const auto isTaken = [&](const BalanceDraft &balance) { return balance.key == key; };
    for (int number = 2; std::any_of(m_draft.balances.begin(), m_draft.balances.end(), isTaken); ++number)
        key = u"%1_%2"_s.arg(wished).arg(number);
    return key;
}

void BalancesPage::removeAt(qsizetype number)
{
    if (number < 0 || number >= m_draft.balances.size())
        return;
    m_problem->setText({});
    m_draft.balances.removeAt(number);
    fillList(qMin(number, m_draft.balances.size() - 1));
}

void BalancesPage::setPath(Pick pick, const QString &path)
{
    auto *const balance = current();
    if (!balance)
        return;
    const auto found = pathTo(path, *balance, m_root);
    if (!found)
        return m_problem->setText(
            tr("“%1” is one for every entry of a list, and this value is in none of its entries.").arg(balance->label));
    switch (pick) {
    case Pick::Limit:
        balance->limit = *found;
        break;
    case Pick::Used:
        balance->used = *found;
        break;
    case Pick::ResetTime:
        balance->resetsAt = *found;
        break;
    default:
        balance->expiresAt = *found;
    }
    // What is the limit, or is used up, is not what is left: that is worked out of both then.
    if ((pick == Pick::Limit || pick == Pick::Used) && balance->amount == *found)
        balance->amount.clear();
    showCurrent();
    showPreview();
}

void BalancesPage::setCondition(const QString &path)
{
    const auto *const node = path.isEmpty() ? nullptr : nodeAt(m_root, path);
    m_draft.success = path;
    m_draft.successValue = !node ? QString() : node->kind == ReplyNode::Kind::Text ? jqText(node->text) : node->text;
    showCondition();
    showUses();
    showPreview();
}

void BalancesPage::setEach(bool each)
{
    auto *const balance = current();
    const auto place = balance ? placesOf(*balance, figureOf(*balance), m_root).value(0) : QString();
    const auto *const figure = place.isEmpty() ? nullptr : nodeAt(m_root, place);
    if (!figure)
        return;
    m_problem->setText({});
    if (each) {
        auto ofList = balanceFor(m_root, *figure);
        if (ofList.each.isEmpty())
            m_problem->setText(tr("The entries of this list cannot be told apart: none has a currency."));
        else
            *balance = ofList;
    } else {
        for (const auto path : {&BalanceDraft::amount, &BalanceDraft::limit, &BalanceDraft::used,
                                &BalanceDraft::unitPath, &BalanceDraft::resetsAt, &BalanceDraft::expiresAt})
            balance->*path = placesOf(*balance, balance->*path, m_root).value(0);
        balance->each.clear();
        balance->keyPath.clear();
    }
    showCurrent();
    showPreview();
}

void BalancesPage::fillList(qsizetype currentRow)
{
    m_list->blockSignals(true);
    m_list->clear();
    for (const auto &balance : m_draft.balances)
        m_list->addItem(balance.label);
    m_list->setCurrentRow(int(currentRow));
    m_list->blockSignals(false);
    showCurrent();
    showCondition();
    showPreview();
}

void BalancesPage::showCurrent()
{
    const auto *const balance = current();
    m_form->setEnabled(balance);
    m_remove->setEnabled(balance);
    m_reply->setHasBalance(balance);
    m_form->setBalance(balance ? *balance : BalanceDraft{}, m_root);
    showUses();
}

void BalancesPage::showUses()
{
    QHash<QString, QString> uses;
    const auto mark = [&](const BalanceDraft &balance, const QString &path, const QString &words) {
        for (const auto &place : placesOf(balance, path, m_root))
            uses[place] = uses.contains(place) ? uses[place] + tr(", ") + words : words;
    };
    for (const auto &balance : m_draft.balances) {
        mark(balance, balance.amount, tr("balance “%1”").arg(balance.label));
        mark(balance, balance.limit, tr("limit of “%1”").arg(balance.label));
        mark(balance, balance.used, tr("used of “%1”").arg(balance.label));
        mark(balance, balance.resetsAt, tr("reset time of “%1”").arg(balance.label));
        mark(balance, balance.expiresAt, tr("expiry of “%1”").arg(balance.label));
        mark(balance, balance.unitPath, tr("unit of “%1”").arg(balance.label));
    }
    if (!m_draft.success.isEmpty())
        mark({}, m_draft.success, tr("must be this"));
    m_reply->setUses(uses);
}

void BalancesPage::showCondition()
{
    m_condition->setVisible(!m_draft.success.isEmpty());
    const auto name = m_draft.success.startsWith(u'.') ? m_draft.success.sliced(1) : m_draft.success;
    m_conditionText->setText(
        tr("The reply counts only if %1 is %2.", "name of a value, the value").arg(name, m_draft.successValue));
}

void BalancesPage::showPreview()
{
    m_later.stop();
    m_preview->show(m_draft, m_trial);
    m_text->setPlainText(visibleText(QString::fromUtf8(m_preview->toml())));
    Q_EMIT changed();
}

void BalancesPage::exportFile()
{
    exportDefinition(this, m_draft.id, toml(), m_services.writeFile, [this](const Outcome<QString> &done) {
        m_done->setText(done.value_or(QString()));
        m_done->setVisible(done.has_value());
        m_problem->setText(done ? QString() : sentenceOf(done.error()));
    });
}
