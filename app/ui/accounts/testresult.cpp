// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/testresult.h"

#include "amounttext.h"
#include "delegates/levelicon.h"
#include "failuretext.h"
#include "marks/markfields.h"
#include "widgets/problemlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *headline(Sign sign, const QString &text, QWidget *parent)
{
    auto *picture = new QLabel;
    picture->setPixmap(signIcon(sign).pixmap(QSize(20, 20), parent->devicePixelRatioF()));
    auto *label = plainLabel(text);
    label->setObjectName(u"testHeadline"_s);
    auto font = label->font();
    font.setBold(true);
    label->setFont(font);
    auto *row = new QHBoxLayout;
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    return row;
}

/// What exactly went wrong: the provider's words as its own, ours as they are.
QString particulars(const Failure &failure)
{
    if (failure.kind == Failure::Kind::Redirected)
        return TestResult::tr("It points to %1.").arg(failure.detail);
    const auto isAnswer = failure.httpStatus || failure.kind == Failure::Kind::ProviderRefused;
    return isAnswer ? TestResult::tr("The answer was: “%1”").arg(failure.detail) : failure.detail;
}

} // namespace

TestResult::TestResult(const Mark &defaultMark, QWidget *parent) : QFrame(parent), m_defaultMark(defaultMark)
{
    setObjectName(u"testResult"_s);
    setFrameShape(QFrame::StyledPanel);
    new QVBoxLayout(this);
    hide();
}

void TestResult::clear()
{
    delete m_content;
    m_content = nullptr;
    qDeleteAll(m_marks);
    m_marks.clear();
    hide();
}

void TestResult::show(const Result<Reading> &outcome)
{
    clear();
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    layout()->addWidget(m_content);
    if (outcome)
        showReading(*outcome);
    else
        showFailure(outcome.error());
    setVisible(true);
}

void TestResult::showReading(const Reading &reading)
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    column->addLayout(headline(Sign::Ok, tr("It works. Balances found:"), this));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(2 * fontMetrics().averageCharWidth());
    addHeader(grid);
    for (const auto &balance : reading.balances)
        addBalance(grid, balance);
    column->addLayout(grid);
    column->addWidget(hintLabel(tr("Marks: an amount like 50, a share of the full tank like 20\u00a0%, or days of runway like 7\u00a0" "d. Empty: your default, in grey.")));
}

void TestResult::addHeader(QGridLayout *grid)
{
    int column = 2;
    for (const auto &text : {tr("Low at"), tr("Critical at")})
        grid->addWidget(hintLabel(text), 0, column++);
}

void TestResult::addBalance(QGridLayout *grid, const Balance &balance)
{
    auto *name = plainLabel(balance.label);
    auto *amount = plainLabel(balanceText(balance));
    amount->setObjectName(u"found_"_s + balance.key);
    amount->setWordWrap(false);
    auto *fields = new MarkFields(balance.label, this);
    MarkFields::leaveOut({fields->tank(), fields->expiryLow(), fields->expiryCritical()}, m_content);
    fields->setFallback(m_defaultMark);
    const auto row = grid->rowCount();
    grid->addWidget(name, row, 0);
    grid->addWidget(amount, row, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(fields->low(), row, 2);
    grid->addWidget(fields->critical(), row, 3);
    grid->addWidget(fields->problem(), row + 1, 0, 1, 4);
    for (auto *line : {fields->low(), fields->critical()}) {
        line->setFixedWidth(14 * fontMetrics().averageCharWidth());
        line->setEnabled(!balance.isUnlimited());
        line->setObjectName(line->objectName() + u'_' + balance.key);
    }
    m_marks.insert(balance.key, fields);
}

void TestResult::showFailure(const Failure &failure)
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    const auto isSilent = failure.detail.isEmpty();
    column->addLayout(headline(Sign::Failed, isSilent ? failureMessage(failure) : failureTitle(failure.kind), this));
    if (!isSilent) {
        auto *words = plainLabel(particulars(failure));
        words->setObjectName(u"testMessage"_s);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(words);
    }
    column->addWidget(plainLabel(failureAdvice(failure.kind)));
}

std::optional<QMap<QString, Mark>> TestResult::checkedMarks()
{
    QMap<QString, Mark> marks;
    for (auto it = m_marks.begin(); it != m_marks.end(); ++it) {
        const auto mark = (*it)->checked();
        if (!mark) {
            (*it)->focusProblem();
            return {};
        }
        if (*mark != Mark{})
            marks.insert(it.key(), *mark);
    }
    return marks;
}
