// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providerpicker.h"

#include "accounts/providermodel.h"
#include "delegates/providerdelegate.h"
#include "widgets/problemlabel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Matches a text that has all words of \a text in it, wherever.
QRegularExpression allWordsOf(const QString &text)
{
    QString pattern;
    for (const auto &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        pattern += u"(?=.*%1)"_s.arg(QRegularExpression::escape(word));
    return QRegularExpression(u'^' + pattern,
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

ProviderPicker::ProviderPicker(const Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_list(new QTreeView),
      m_nothing(plainLabel(tr("No provider of this name is known."))), m_about(hintLabel())
{
    m_search->setObjectName(u"providerSearch"_s);
    m_search->setPlaceholderText(tr("Search by name, brand or category"));
    m_search->setAccessibleName(tr("Search providers"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    makeList();
    m_nothing->setObjectName(u"nothingFound"_s);
    m_about->setObjectName(u"aboutProvider"_s);
    m_about->setMinimumHeight(2 * m_about->fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignLeading | Qt::AlignTop);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addWidget(m_about);
    column->addWidget(makeElsewhere(catalog.ownFolder()));
    connect(m_search, &QLineEdit::textChanged, this, &ProviderPicker::search);
    setCatalog(catalog);
}

QWidget *ProviderPicker::makeElsewhere(const QString &folder)
{
    auto *any = new QPushButton(tr("&Any provider…"));
    any->setObjectName(u"anyProvider"_s);
    any->setAutoDefault(false);
    any->setAccessibleDescription(tr("Adds any HTTP API that tells a balance"));
    auto *byHand = hintLabel(folder.isEmpty() ? QString()
                                              : tr("Definition files that you write by hand belong into this folder; they are "
                                                   "read when Plimsoll starts.\n%1").arg(folder));
    byHand->setObjectName(u"notInTheList"_s);
    byHand->setTextInteractionFlags(Qt::TextSelectableByMouse);
    byHand->setVisible(!folder.isEmpty());
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(tr("Is yours not here? Any HTTP API that tells a balance can be added.")), 1);
    row->addWidget(any);
    auto *elsewhere = new QWidget;
    auto *column = new QVBoxLayout(elsewhere);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(byHand);
    connect(any, &QPushButton::clicked, this, &ProviderPicker::anyProviderWanted);
    return elsewhere;
}

void ProviderPicker::setCatalog(const Catalog &catalog)
{
    const auto chosen = chosenId();
    const auto *const before = m_found.sourceModel();
    m_found.setSourceModel(new ProviderModel(catalog.all(), this));
    delete before;
    m_list->header()->setSectionResizeMode(ProviderModel::Name, QHeaderView::ResizeToContents);
    search(m_search->text());
    choose(chosen);
}

void ProviderPicker::choose(const QString &id)
{
    const auto found = m_found.match(m_found.index(0, 0), ProviderModel::IdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (!id.isEmpty() && !found.isEmpty())
        choose(found.first());
}

void ProviderPicker::setBar(QWidget *bar, const QList<QAction *> &actions)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_about) + 1, bar);
    m_list->addActions(actions);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ProviderPicker::makeList()
{
    m_found.setFilterRole(ProviderModel::SearchRole);
    m_found.setRecursiveFilteringEnabled(true); // a category stays for its providers
    m_list->setObjectName(u"providers"_s);
    m_list->setAccessibleName(tr("Providers"));
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new ProviderDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(2 * fontMetrics().averageCharWidth());
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setMinimumSectionSize(24 * fontMetrics().averageCharWidth());
    m_list->installEventFilter(this);
    connect(m_list, &QAbstractItemView::activated, this, &ProviderPicker::accepted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showAbout();
        Q_EMIT chosenChanged();
    });
}

QString ProviderPicker::chosenId() const
{
    return m_list->currentIndex().data(ProviderModel::IdRole).toString();
}

void ProviderPicker::search(const QString &text)
{
    m_found.setFilterRegularExpression(allWordsOf(text));
    for (int row = 0; row < m_found.rowCount(); ++row)
        m_list->setFirstColumnSpanned(row, {}, true);
    m_list->expandAll();
    choose(bestMatch(text.trimmed()));
    m_nothing->setVisible(m_found.rowCount() == 0);
    showAbout();
    Q_EMIT chosenChanged();
}

void ProviderPicker::showAbout()
{
    m_about->setText(m_list->currentIndex().data(ProviderModel::AboutRole).toString());
}

void ProviderPicker::choose(const QModelIndex &index)
{
    m_list->setCurrentIndex(index);
    if (index.row() == 0)
        m_list->scrollTo(index.parent());
    m_list->scrollTo(index);
}

/// A provider whose name begins with what was typed is meant before one that has it somewhere.
QModelIndex ProviderPicker::bestMatch(const QString &text) const
{
    QModelIndex first;
    for (int category = 0; category < m_found.rowCount(); ++category) {
        const auto parent = m_found.index(category, 0);
        for (int row = 0; row < m_found.rowCount(parent); ++row) {
            const auto index = m_found.index(row, ProviderModel::Name, parent);
            if (!text.isEmpty() && index.data().toString().startsWith(text, Qt::CaseInsensitive))
                return index;
            if (!first.isValid())
                first = index;
        }
    }
    return first;
}

bool ProviderPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown))
        return QApplication::sendEvent(m_list, event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!chosenId().isEmpty())
            Q_EMIT accepted();
        return true; // else the dialog would press the button that this has just made the usual one
    }
    return QWidget::eventFilter(watched, event);
}
