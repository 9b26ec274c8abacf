// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "result.h"
#include "reading.h"

#include <QFrame>

class MarkFields;
class QGridLayout;
class QLabel;

/// What a test of an account gave: the balances found, each with room for its marks, or what the provider said instead.
class TestResult : public QFrame
{
    Q_OBJECT
public:
    explicit TestResult(const Mark &defaultMark, QWidget *parent = nullptr);

    void show(const Result<Reading> &outcome);
    void clear();

    /// The marks that were typed, by balance key. Nothing, and one line that says why, when one cannot be taken.
    std::optional<QMap<QString, Mark>> checkedMarks();

private:
    void showReading(const Reading &reading);
    void showFailure(const Failure &failure);
    void addHeader(QGridLayout *grid);
    void addBalance(QGridLayout *grid, const Balance &balance);

    const Mark m_defaultMark;
    QWidget *m_content = nullptr;
    QMap<QString, MarkFields *> m_marks;
};
