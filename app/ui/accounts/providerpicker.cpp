// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providerpicker.h"

#include "accounts/providermodel.h"
#include "widgets/problemlabel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ProviderPicker::ProviderPicker(const QList<Definition> &providers, QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_list(new QTreeView),
      m_nothing(hintLabel(tr("No provider of this name is known.")))
{
    m_found.setSourceModel(new ProviderModel(providers, this));
    m_found.setFilterRole(ProviderModel::SearchRole);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(u"providerSearch"_s);
    m_search->setPlaceholderText(tr("Search by name, brand or category"));
    m_search->setAccessibleName(tr("Search providers"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"providers"_s);
    m_list->setAccessibleName(tr("Providers"));
    m_list->setModel(&m_found);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ProviderModel::Name, Qt::AscendingOrder);
    m_list->header()->setSectionResizeMode(ProviderModel::Name, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->resizeSection(ProviderModel::Category, 24 * fontMetrics().averageCharWidth());
    m_nothing->hide();
    setFocusProxy(m_search);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);

    connect(m_search, &QLineEdit::textChanged, this, &ProviderPicker::search);
    connect(m_list, &QAbstractItemView::activated, this, &ProviderPicker::accepted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProviderPicker::chosenChanged);
    search({});
}

QString ProviderPicker::chosenId() const
{
    return m_list->currentIndex().data(ProviderModel::IdRole).toString();
}

void ProviderPicker::search(const QString &text)
{
    m_found.setFilterFixedString(text.trimmed());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_found.index(0, 0));
    m_nothing->setVisible(m_found.rowCount() == 0);
    Q_EMIT chosenChanged();
}

bool ProviderPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QApplication::sendEvent(m_list, event);
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT accepted();
            return true; // else the dialog would press the button that this has just made the usual one
        }
    }
    return QWidget::eventFilter(watched, event);
}
