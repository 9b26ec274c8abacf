// SPDX-License-Identifier: GPL-3.0-or-later
#include "glance/glancecard.h"

#include "leveltext.h"
#include "models/accountmodel.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace {

constexpr int Leading = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
constexpr int Trailing = Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine;
constexpr int MostMessageLines = 3; ///< a provider may say anything, at any length
constexpr int MostAdviceLines = 6;

struct CardText { Q_DECLARE_TR_FUNCTIONS(GlanceCard) };

QString cell(const QModelIndex &row, AccountModel::Column column)
{
    return row.siblingAtColumn(column).data().toString().simplified();
}

/// "Low, lasts 5 to 8 days, expires in 3 days"
QString outlookOf(const QModelIndex &balance)
{
    QStringList parts;
    if (const auto state = balance.data(AccountModel::BriefStateRole).toString(); state != levelText(Level::Ok))
        parts += state;
    const auto runway = cell(balance, AccountModel::Runway);
    const auto isForeseen = balance.data(AccountModel::RunwayRole).toDateTime().isValid();
    if (!runway.isEmpty())
        parts += (isForeseen ? CardText::tr("lasts %1", "5 to 8 days") : CardText::tr("forecast: %1", "collecting")).arg(runway);
    parts += cell(balance, AccountModel::Due);
    parts.removeAll(QString());
    return parts.join(CardText::tr(", ", "between parts of a list"));
}

} // namespace

GlanceCard::GlanceCard(const QModelIndex &account, const QFont &font, int width)
    : m_metrics(font), m_strongMetrics(strongFont(font)), m_line(m_metrics.height()), m_gap(m_line / 3), m_padding(m_line * 2 / 3),
      m_inner(width - 2 * m_padding), m_height(m_padding)
{
    addHead(account);
    addTrouble(account);
    const auto *const model = account.model();
    for (int row = 0; row < model->rowCount(account); ++row)
        addBalance(model->index(row, 0, account));
    m_height += m_padding - m_gap;
}

QFont GlanceCard::strongFont(QFont font)
{
    font.setBold(true);
    return font;
}

void GlanceCard::addHead(const QModelIndex &account)
{
    const auto side = m_metrics.ascent() + 2;
    m_sign = {m_padding, m_height + (m_line - side) / 2, side, side};
    const auto wasRead = account.data(AccountModel::ReadAtRole).toDateTime().isValid();
    const auto age = wasRead ? CardText::tr("read %1", "2 min ago").arg(cell(account, AccountModel::Read)) : QString();
    const auto ageWidth = std::min(widthOf(age), m_inner / 2);
    const auto from = m_sign.right() + 1 + m_gap;
    const auto room = m_padding + m_inner - from - ageWidth - m_gap;
    const auto label = m_strongMetrics.elidedText(cell(account, AccountModel::Name), Qt::ElideRight, room);
    m_words.append({QRect(from, m_height, room, m_line), label, Leading, Tone::Strong});
    m_words.append({QRect(m_padding + m_inner - ageWidth, m_height, ageWidth, m_line), age, Trailing, Tone::Soft});
    m_height += m_line + m_gap;
}

void GlanceCard::addTrouble(const QModelIndex &account)
{
    const auto failure = account.data(AccountModel::FailureRole).toString().simplified();
    const auto state = account.data(AccountModel::BriefStateRole).toString();
    const auto wasRead = account.data(AccountModel::ReadAtRole).toDateTime().isValid();
    const auto isOff = account.data(AccountModel::PausedRole).toBool() || account.data(AccountModel::AgedRole).toBool() || !wasRead;
    if (isOff || !failure.isEmpty())
        addParagraph(state, Tone::Strong, 1);
    if (failure != state) // a provider's own words may say little
        addParagraph(failure, Tone::Plain, MostMessageLines);
    addParagraph(account.data(AccountModel::AdviceRole).toString(), Tone::Soft, MostAdviceLines);
}

void GlanceCard::addBalance(const QModelIndex &balance)
{
    const auto isUrgent = balance.data(AccountModel::LevelRole).toInt() > int(Level::Unknown);
    const auto &metrics = isUrgent ? m_strongMetrics : m_metrics;
    // The amount goes before the label: half a number is a wrong number.
    const auto amount = metrics.elidedText(cell(balance, AccountModel::Left), Qt::ElideRight, m_inner);
    const auto amountWidth = metrics.horizontalAdvance(amount) + 1;
    const auto room = std::max(0, m_inner - amountWidth - m_gap);
    const auto label = m_metrics.elidedText(cell(balance, AccountModel::Name), Qt::ElideRight, room);
    m_words.append({QRect(m_padding, m_height, room, m_line), label, Leading, Tone::Soft});
    m_words.append({QRect(m_padding + m_inner - amountWidth, m_height, amountWidth, m_line), amount, Trailing,
                    isUrgent ? Tone::Strong : Tone::Plain});
    m_height += m_line;
    addOutlook(balance);
    m_height += m_gap;
}

void GlanceCard::addOutlook(const QModelIndex &balance)
{
    const auto hasTank = balance.data(AccountModel::HasShareRole).toBool();
    const auto hasGauge = balance.data(AccountModel::AmountRole).isValid();
    const auto text = outlookOf(balance);
    if (!hasGauge && text.isEmpty())
        return;
    auto from = m_padding;
    if (hasGauge) {
        const auto gaugeHeight = hasTank ? m_line / 2 : m_line;
        m_gauges.append({QRect(from, m_height + (m_line - gaugeHeight) / 2, m_inner / 3, gaugeHeight), balance});
        from += m_inner / 3 + m_gap;
    }
    if (hasTank) {
        const auto share = cell(balance, AccountModel::Share);
        m_words.append({QRect(from, m_height, widthOf(share), m_line), share, Leading, Tone::Soft});
        from += widthOf(share) + m_gap;
    }
    const QRect room(from, m_height, m_padding + m_inner - from, 3 * m_line);
    constexpr int Wrapped = Qt::AlignRight | Qt::AlignTop | Qt::TextWordWrap;
    const auto height = std::clamp(m_metrics.boundingRect(room, Wrapped, text).height(), m_line, room.height());
    m_words.append({QRect(room.topLeft(), QSize(room.width(), height)), text, Wrapped, Tone::Soft});
    m_height += height;
}

void GlanceCard::addParagraph(const QString &text, Tone tone, int mostLines)
{
    if (text.isEmpty())
        return;
    constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const QRect room(m_padding, m_height, m_inner, mostLines * m_line);
    const auto &metrics = tone == Tone::Strong ? m_strongMetrics : m_metrics;
    auto shown = text;
    if (metrics.boundingRect(QRect(room.topLeft(), QSize(m_inner, 0)), Wrapped, text).height() > room.height())
        shown = metrics.elidedText(text, Qt::ElideRight, m_inner * std::max(1, mostLines - 1));
    const auto height = std::min(metrics.boundingRect(room, Wrapped, shown).height(), room.height());
    m_words.append({QRect(room.topLeft(), QSize(m_inner, height)), shown, Wrapped, tone});
    m_height += height + m_gap;
}
