// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/aboutpage.h"

#include "tray/markicon.h"
#include "widgets/problemlabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AboutPage::AboutPage(WindowServices services, QWidget *parent)
    : QWidget(parent), m_services(std::move(services)), m_facts(new QPlainTextEdit), m_copy(new QPushButton(tr("&Copy")))
{
    auto *picture = new QLabel;
    picture->setPixmap(markIcon({.level = Level::Ok, .fill = 6}, IconStyle::Color).pixmap(QSize(48, 48), devicePixelRatioF()));
    auto *name = plainLabel(tr("Plimsoll %1").arg(QCoreApplication::applicationVersion()));
    name->setObjectName(u"version"_s);
    auto font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    name->setFont(font);
    auto *words = plainLabel(tr("Free software under the GNU General Public License, version 3 or later, without any warranty."));
    auto *contacts = plainLabel(tr("Nothing is contacted but the providers of your accounts: no telemetry, no look for updates."));
    m_facts->setObjectName(u"facts"_s);
    m_facts->setReadOnly(true);
    m_facts->setTabChangesFocus(true);
    m_facts->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_facts->setMinimumHeight(8 * fontMetrics().lineSpacing());
    m_copy->setObjectName(u"copyFacts"_s);
    m_copy->setAutoDefault(false);
    auto *title = new QLabel(tr("&Diagnostics"));
    title->setBuddy(m_facts);

    auto *head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(name, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(hintLabel(tr("For those who help you. There is no key and no password in it.")), 1);
    foot->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(words);
    column->addWidget(contacts);
    column->addWidget(title);
    column->addWidget(m_facts, 1);
    column->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this, &AboutPage::copy);
}

void AboutPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous() || !m_services.askFacts)
        return;
    m_copy->setEnabled(false);
    m_facts->setPlaceholderText(tr("Looking around…"));
    m_services.askFacts(this, [this](const QList<Fact> &facts) { showFacts(facts); });
}

void AboutPage::showFacts(const QList<Fact> &facts)
{
    QStringList lines;
    for (const auto &[name, value] : facts)
        lines += u"%1: %2"_s.arg(name, value);
    m_facts->setPlainText(lines.join(u'\n'));
    m_copy->setEnabled(true);
}

void AboutPage::copy()
{
    QGuiApplication::clipboard()->setText(m_facts->toPlainText());
}
