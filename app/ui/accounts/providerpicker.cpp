// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providerpicker.h"

#include "accounts/providermodel.h"
#include "delegates/providerdelegate.h"
#include "widgets/problemlabel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
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

QString elsewhereText(const QString &folder)
{
    const auto text = ProviderPicker::tr("Is yours not here? Any HTTP API can be added with a definition file.");
    if (folder.isEmpty())
        return text;
    return ProviderPicker::tr("Is yours not here? Any HTTP API can be added: put a definition file for it into this folder and "
                              "start Plimsoll again.\n%1").arg(folder);
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
    makeList(catalog);
    m_nothing->setObjectName(u"nothingFound"_s);
    m_about->setObjectName(u"aboutProvider"_s);
    m_about->setMinimumHeight(2 * m_about->fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *elsewhere = plainLabel(elsewhereText(catalog.ownFolder()));
    elsewhere->setObjectName(u"notInTheList"_s);
    elsewhere->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addWidget(m_about);
    column->addWidget(elsewhere);
    connect(m_search, &QLineEdit::textChanged, this, &ProviderPicker::search);
    search({});
}

void ProviderPicker::makeList(const Catalog &catalog)
{
    m_found.setSourceModel(new ProviderModel(catalog.all(), this));
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
    m_list->header()->setSectionResizeMode(ProviderModel::Name, QHeaderView::ResizeToContents);
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
