// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/emptypage.h"

#include "tray/markicon.h"
#include "widgets/problemlabel.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int PictureSide = 72;

QLabel *title(const QString &text)
{
    auto *label = plainLabel(text);
    auto font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    label->setFont(font);
    return label;
}

/// One way to begin: its button, and under it what that leads to.
void addChoice(QVBoxLayout *column, QPushButton *button, QLabel *sentence)
{
    button->setAccessibleDescription(sentence->text());
    button->setMinimumWidth(30 * button->fontMetrics().averageCharWidth());
    button->setMinimumHeight(2 * button->fontMetrics().height());
    sentence->setAlignment(Qt::AlignHCenter);
    column->addSpacing(button->fontMetrics().height());
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addWidget(sentence);
}

} // namespace

EmptyPage::EmptyPage(QAction *addAccount, QWidget *parent) : QWidget(parent)
{
    auto *picture = new QLabel;
    const auto icon = markIcon({.level = Level::Ok, .fill = 3}, IconStyle::Color);
    picture->setPixmap(icon.pixmap(QSize(PictureSide, PictureSide), devicePixelRatioF()));
    auto *heading = title(tr("Know before your credits run out"));
    auto *text = plainLabel(tr("Plimsoll reads the balances of your prepaid APIs by itself, and tells you when one falls to "
                               "your mark."));
    for (auto *label : {picture, heading, text})
        label->setAlignment(Qt::AlignHCenter);
    auto *add = new QPushButton(addAccount->icon(), addAccount->text());
    add->setObjectName(u"emptyAdd"_s);
    add->setDefault(true);
    connect(add, &QPushButton::clicked, addAccount, &QAction::trigger);
    auto *demo = new QPushButton(tr("&Try with demo data"));
    demo->setObjectName(u"emptyDemo"_s);
    demo->setAutoDefault(true);
    connect(demo, &QPushButton::clicked, this, &EmptyPage::demoRequested);

    // Narrow enough to be read, in the middle of a window of any size; scrolls where even that does not fit.
    auto *middle = new QWidget;
    middle->setMaximumWidth(72 * fontMetrics().averageCharWidth());
    auto *column = new QVBoxLayout(middle);
    column->addStretch(2);
    column->addWidget(picture);
    column->addWidget(heading);
    column->addWidget(text);
    addChoice(column, add, hintLabel(tr("You need a key of your account at a provider. It is kept in your keychain and sent "
                                        "to that provider only.")));
    addChoice(column, demo, hintLabel(tr("Opens a second window with made-up accounts. Nothing here is changed, and nothing "
                                         "is asked of anybody.")));
    column->addStretch(3);
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->addStretch();
    row->addWidget(middle, 1000);
    row->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(whole);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(area);
}
