// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/definitionpreview.h"

#include "amounttext.h"
#include "definitiondraft.h"
#include "failuretext.h"
#include "problemtext.h"
#include "providerbook.h"
#include "widgets/problemlabel.h"

#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

QString moreOf(const Balance &balance)
{
    QStringList parts;
    if (balance.limit)
        parts += DefinitionPreview::tr("limit %1").arg(amountText(*balance.limit));
    if (balance.used)
        parts += DefinitionPreview::tr("used %1").arg(amountText(*balance.used));
    if (balance.resetsAt.isValid())
        parts += DefinitionPreview::tr("resets %1", "a time").arg(timeText(balance.resetsAt));
    if (balance.expiresAt.isValid())
        parts += DefinitionPreview::tr("expires %1", "a time").arg(timeText(balance.expiresAt));
    return parts.join(DefinitionPreview::tr(", "));
}

} // namespace

DefinitionPreview::DefinitionPreview(const ProviderBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_hint(hintLabel())
    , m_problem(new ProblemLabel)
{
    m_hint->setObjectName(u"previewHint"_s);
    m_problem->setObjectName(u"problem_preview"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_hint);
    column->addWidget(m_problem);
}

void DefinitionPreview::show(const DefinitionDraft &draft, const Trial &trial)
{
    m_toml = tomlOf(draft);
    delete m_balances;
    m_balances = nullptr;
    m_isSound = false;
    m_hint->hide();
    m_problem->setText({});
    read(draft, trial);
}

void DefinitionPreview::read(const DefinitionDraft &draft, const Trial &trial)
{
    if (draft.balances.isEmpty()) {
        m_hint->setText(tr("No balance yet. Choose a figure in the reply and add it as a balance."));
        return m_hint->show();
    }
    const auto definition = m_book.checked(m_toml, draft.id + u".toml"_s);
    if (!definition)
        return refuse(problemText(definition.error()));
    const auto reading = readTrial(*definition, trial);
    if (!reading)
        return refuse(failureMessage(reading.error()));
    m_isSound = true;
    showBalances(*reading);
}

void DefinitionPreview::refuse(const QString &why)
{
    m_problem->setText(tr("This does not work yet: %1").arg(why));
}

void DefinitionPreview::showBalances(const Reading &reading)
{
    m_hint->setText(tr("This is what Plimsoll would read from the reply:"));
    m_hint->show();
    auto *balances = new QWidget;
    balances->setObjectName(u"previewBalances"_s);
    auto *grid = new QGridLayout(balances);
    grid->setContentsMargins({});
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(3 * fontMetrics().averageCharWidth());
    constexpr qsizetype Most = 50;
    int row = 0;
    for (const auto &balance : reading.balances.first(qMin(reading.balances.size(), Most))) {
        auto *amount = plainLabel(balanceText(balance));
        auto font = amount->font();
        font.setBold(true);
        amount->setFont(font);
        amount->setWordWrap(false);
        auto *label = plainLabel(balance.label);
        label->setWordWrap(balance.label.size() > 24);
        grid->addWidget(label, row, 0);
        grid->addWidget(amount, row, 1, Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(hintLabel(moreOf(balance)), row++, 2);
    }
    if (reading.balances.size() > Most)
        grid->addWidget(hintLabel(tr("… and %1 more").arg(reading.balances.size() - Most)), row, 0, 1, 3);
    constexpr int MostLines = 10;
    m_balances = new QScrollArea;
    m_balances->setWidget(balances);
    m_balances->setWidgetResizable(true);
    m_balances->setFrameShape(QFrame::NoFrame);
    m_balances->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_balances->setAccessibleName(m_hint->text());
    const auto height = grid->hasHeightForWidth() ? grid->totalHeightForWidth(width()) : grid->totalSizeHint().height();
    m_balances->setFixedHeight(std::min(height, MostLines * fontMetrics().lineSpacing()));
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_balances);
}
