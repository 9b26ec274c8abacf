// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/replypane.h"

#include "editor/replytreeview.h"
#include "widgets/problemlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

using Kind = ReplyNode::Kind;

/// Whether a reply can be told from another by this value being what it is.
bool canBeCondition(const ReplyNode &node)
{
    constexpr qsizetype LongestWord = 40;
    return node.kind == Kind::Truth || node.kind == Kind::Number ||
           (node.kind == Kind::Text && !node.text.isEmpty() && node.text.size() <= LongestWord);
}

} // namespace

ReplyPane::ReplyPane(QWidget *parent) : QWidget(parent), m_tree(makeReplyTree(m_model, this))
{
    setFocusProxy(m_tree);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->installEventFilter(this);
    auto *grid = new QGridLayout;
    addPick(grid, Pick::Balance, tr("&Add as balance"), tr("What is left of something, to be watched"));
    addPick(grid, Pick::Limit, tr("Use as &limit"), tr("How much there was of the chosen balance"));
    addPick(grid, Pick::Used, tr("Use as &used"), tr("How much of the chosen balance is used up"));
    addPick(grid, Pick::ResetTime, tr("Use as &reset time"), tr("When the chosen balance is full again"));
    addPick(grid, Pick::Expiry, tr("Use as &expiry"), tr("When the chosen balance is lost"));
    addPick(grid, Pick::Condition, tr("C&ounts only if it is this"),
            tr("A reply in which this value is another one is a failure"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_tree, 1);
    column->addLayout(grid);
    connect(m_tree, &QTreeView::doubleClicked, this, &ReplyPane::toggleCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReplyPane::updateEnabled);
    updateEnabled();
}

void ReplyPane::addPick(QGridLayout *grid, Pick pick, const QString &text, const QString &about)
{
    auto *action = new QAction(text, this);
    action->setToolTip(about);
    auto *button = new QPushButton(text);
    button->setObjectName(u"pick_"_s + QString::fromLatin1(QMetaEnum::fromType<Pick>().valueToKey(int(pick))));
    button->setToolTip(about);
    button->setAccessibleDescription(about);
    button->setAutoDefault(false);
    const auto number = int(m_actions.size());
    grid->addWidget(button, number / 2, number % 2);
    m_actions += action;
    m_tree->addAction(action);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    connect(action, &QAction::triggered, this, [this, pick] {
        if (const auto *const node = m_model.node(m_tree->currentIndex()))
            Q_EMIT picked(pick, node->path);
    });
}

void ReplyPane::setReply(const ReplyNode &root)
{
    m_model.setReply(root);
    showWhole(*m_tree);
    updateEnabled();
}

void ReplyPane::setUses(const QHash<QString, QString> &uses)
{
    m_model.setUses(uses);
    m_tree->resizeColumnToContents(ReplyModel::UsedAs);
}

void ReplyPane::setHasBalance(bool hasBalance)
{
    m_hasBalance = hasBalance;
    updateEnabled();
}

void ReplyPane::setCurrent(const QString &path)
{
    if (const auto index = m_model.indexOf(path); index.isValid() && m_tree->currentIndex() != index)
        m_tree->setCurrentIndex(index);
}

void ReplyPane::updateEnabled()
{
    const auto *const node = m_model.node(m_tree->currentIndex());
    const auto isFigure = node && node->isFigure();
    const auto isValue = node && (node->kind == Kind::Number || node->kind == Kind::Text);
    const auto can = [&](Pick pick, bool possible) { m_actions[int(pick)]->setEnabled(possible); };
    can(Pick::Balance, isFigure);
    can(Pick::Limit, isFigure && m_hasBalance);
    can(Pick::Used, isFigure && m_hasBalance);
    can(Pick::ResetTime, isValue && m_hasBalance);
    can(Pick::Expiry, isValue && m_hasBalance);
    can(Pick::Condition, node && canBeCondition(*node) && m_model.reply().kind == Kind::Object);
}

void ReplyPane::toggleCurrent()
{
    const auto *const node = m_model.node(m_tree->currentIndex());
    if (node && node->isFigure())
        Q_EMIT toggled(node->path);
}

bool ReplyPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    toggleCurrent();
    return true; // else the dialog would press its usual button
}
