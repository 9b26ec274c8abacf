// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/ownproviderbar.h"

#include "editor/definitionexport.h"
#include "providerbook.h"
#include "widgets/problemlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

OwnProviderBar::OwnProviderBar(const WindowServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_row(new QWidget)
    , m_done(hintLabel())
    , m_problem(new ProblemLabel)
{
    m_done->setObjectName(u"exported"_s);
    m_problem->setObjectName(u"problem_ownProvider"_s);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    m_export = make(row, tr("E&xport…"), u"exportProvider"_s, &OwnProviderBar::exportFile);
    m_remove = make(row, tr("&Remove…"), u"removeProvider"_s, &OwnProviderBar::askRemove);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_row);
    column->addWidget(m_done);
    column->addWidget(m_problem);
    setProvider({});
}

QAction *OwnProviderBar::make(QHBoxLayout *row, const QString &text, const QString &objectName,
                              void (OwnProviderBar::*slot)())
{
    auto *action = new QAction(text, this);
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void OwnProviderBar::setProvider(const QString &id)
{
    const auto *const definition = m_services.providers.catalog().find(id);
    const auto isOwn = definition && definition->source == Definition::Source::User;
    m_id = isOwn ? id : QString();
    m_row->setVisible(isOwn);
    for (auto *action : offered())
        action->setVisible(isOwn);
    m_done->hide();
    m_problem->setText({});
}

void OwnProviderBar::exportFile()
{
    if (const auto *const definition = m_services.providers.catalog().find(m_id))
        exportDefinition(this, m_id, definition->text, m_services.writeFile,
                         [this](const Outcome<QString> &done) { say(done); });
}

void OwnProviderBar::askRemove()
{
    const auto *const definition = m_services.providers.catalog().find(m_id);
    if (!definition)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove provider"),
                                tr("Remove your provider “%1”?").arg(definition->name), QMessageBox::Cancel, this);
    box->setObjectName(u"removeProviderBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("Its definition file is deleted from this computer. Export it before if you may need it again."));
    const auto *const yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, id = m_id] { removeNow(id); });
    box->open();
}

void OwnProviderBar::removeNow(const QString &id)
{
    if (const auto removed = m_services.providers.remove(id); !removed)
        say(tl::unexpected(removed.error()));
}

void OwnProviderBar::say(const Outcome<QString> &done)
{
    m_done->setText(done.value_or(QString()));
    m_done->setVisible(done.has_value());
    m_problem->setText(done ? QString() : sentenceOf(done.error()));
}
