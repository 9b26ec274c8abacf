// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/emptypage.h"

#include "tray/markicon.h"
#include "widgets/problemlabel.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyPage::EmptyPage(QAction *addAccount, QWidget *parent) : QWidget(parent)
{
    auto *picture = new QLabel;
    picture->setPixmap(markIcon({.level = Level::Ok, .fill = 6}).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *title = plainLabel(tr("Know before your credits run out"));
    auto font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title->setFont(font);
    title->setWordWrap(false);
    auto *text = plainLabel(tr("Add an account at a provider whose prepaid credits you depend on. Plimsoll keeps its key in "
                               "your keychain, reads the balance by itself and tells you when it falls to your mark."));
    text->setFixedWidth(60 * fontMetrics().averageCharWidth());
    auto *add = new QPushButton(addAccount->text());
    add->setObjectName(u"emptyAdd"_s);
    add->setDefault(true);
    connect(add, &QPushButton::clicked, addAccount, &QAction::trigger);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    for (auto *label : {picture, title, text}) {
        // A row of its own: a wrapped label that a column aligns gets the height for the column's whole width.
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label);
        row->addStretch();
        label->setAlignment(Qt::AlignCenter);
        column->addLayout(row);
        column->addSpacing(8);
    }
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch(3);
}
