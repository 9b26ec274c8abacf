// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearancepage.h"

#include "tray/markicon.h"
#include "widgets/problemlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGroupBox>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 24;
constexpr int Margin = 6;

/// What the icon looks like on a light and on a dark panel: well, low, critical, failed.
QPixmap preview(IconStyle style, qreal ratio)
{
    const QList<MarkFace> faces{{.level = Level::Ok, .fill = 7},
                                {.level = Level::Low, .fill = 3},
                                {.level = Level::Critical, .fill = 1},
                                {.level = Level::Ok, .fill = 6, .failed = true}};
    const QSize panel(int(faces.size()) * (Side + Margin) + Margin, Side + 2 * Margin);
    QPixmap picture(QSize(2 * panel.width() + Margin, panel.height()) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(128, 128, 128, 96)); // one of the two is hardly told from the page
    int left = 0;
    for (const QRgb colour : {0xffeff0f1, 0xff1f2123}) {
        painter.setBrush(QColor::fromRgb(colour));
        painter.drawRoundedRect(QRectF(QPointF(left, 0), panel).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        for (int i = 0; i < faces.size(); ++i)
            markIcon(faces[i], style).paint(&painter, left + Margin + i * (Side + Margin), Margin, Side, Side);
        left += panel.width() + Margin;
    }
    return picture;
}

} // namespace

AppearancePage::AppearancePage(AccountBook &book, QWidget *parent)
    : SettingsPage(book, parent), m_styles(new QButtonGroup(this)), m_hideAmounts(new QCheckBox(tr("&Hide amounts")))
{
    m_hideAmounts->setObjectName(u"hideAmounts"_s);
    auto *icon = new QGroupBox(tr("Tray icon"));
    new QVBoxLayout(icon);
    auto *column = new QVBoxLayout(this);
    column->addWidget(icon);
    column->addWidget(m_hideAmounts);
    column->addWidget(hintLabel(tr("For screen sharing: nothing on screen says how much is left, only how well it stands.")));
    column->addWidget(problem());
    column->addStretch();
    const auto addStyle = [&](IconStyle style, const QString &text) {
        auto *choice = new QRadioButton(text);
        choice->setObjectName(iconStyleName(style));
        m_styles->addButton(choice, int(style));
        auto *picture = new QLabel;
        picture->setPixmap(preview(style, devicePixelRatioF()));
        auto *indented = new QHBoxLayout;
        indented->addSpacing(24);
        indented->addWidget(picture);
        indented->addStretch();
        icon->layout()->addWidget(choice);
        static_cast<QVBoxLayout *>(icon->layout())->addLayout(indented);
    };
    addStyle(IconStyle::Color, tr("&Coloured"));
    addStyle(IconStyle::Monochrome, tr("&Monochrome, told by shape and fill alone"));

    connect(m_styles, &QButtonGroup::idClicked, this, [this](int id) {
        store([=](Settings &settings) { settings.iconStyle = IconStyle(id); });
    });
    connect(m_hideAmounts, &QCheckBox::clicked, this, [this](bool on) { store([=](Settings &s) { s.hideAmounts = on; }); });
}

void AppearancePage::showSettings(const Settings &settings)
{
    m_styles->button(int(settings.iconStyle))->setChecked(true);
    m_hideAmounts->setChecked(settings.hideAmounts);
}
