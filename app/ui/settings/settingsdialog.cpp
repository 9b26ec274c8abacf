// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "accountbook.h"
#include "settings/aboutpage.h"
#include "settings/appearancepage.h"
#include "settings/generalpage.h"
#include "settings/historypage.h"
#include "settings/networkpage.h"
#include "settings/notificationspage.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const WindowServices &services, const QStringList &languages, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget), m_pages(new QStackedWidget)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_list->setObjectName(u"pages"_s);
    m_list->setAccessibleName(tr("Pages of settings"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto &book = services.book;
    addSettings(book, tr("General"), new GeneralPage(book, languages));
    addSettings(book, tr("Notifications"), new NotificationsPage(book, services.notifier));
    addSettings(book, tr("Network"), new NetworkPage(book));
    addSettings(book, tr("History"), new HistoryPage(services));
    addSettings(book, tr("Appearance"), new AppearancePage(book));
    addPage(tr("About"), new AboutPage(services));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter takes what was typed, it does not close
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_list, 0, 0);
    grid->addWidget(m_pages, 0, 1);
    grid->addWidget(buttons, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(new QShortcut(QKeySequence::NextChild, this), &QShortcut::activated, this, [this] { step(1); });
    connect(new QShortcut(QKeySequence::PreviousChild, this), &QShortcut::activated, this, [this] { step(-1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    resize(sizeHint().expandedTo({100 * fontMetrics().averageCharWidth(), 28 * fontMetrics().lineSpacing()}));
}

void SettingsDialog::addSettings(AccountBook &book, const QString &name, SettingsPage *page)
{
    page->showSettings(book.settings());
    connect(&book, &AccountBook::settingsChanged, page, &SettingsPage::showSettings);
    addPage(name, page);
}

/// Scrolls where a screen is small or its letters are large.
void SettingsDialog::addPage(const QString &name, QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    area->setMinimumWidth(page->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    m_pages->addWidget(area);
    auto *item = new QListWidgetItem(name, m_list);
    item->setSizeHint(QSize(fontMetrics().horizontalAdvance(name) + 4 * fontMetrics().averageCharWidth(), 2 * fontMetrics().lineSpacing()));
}

void SettingsDialog::step(int by)
{
    m_list->setCurrentRow((m_list->currentRow() + by + m_list->count()) % m_list->count());
}
