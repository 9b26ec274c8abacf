// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "amounttext.h"
#include "series.h"
#include "windowservices.h"

#include <QWidget>

#include <chrono>

class HistoryPlot;
class ProblemLabel;
class QAction;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;
struct AccountState;
struct BalanceState;

/// The course of one balance over a day up to a year, with what can be done with it: look closer, read off, save.
/// Follows the monitor, and reads the history only while it is seen.
class HistoryChart : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryChart(WindowServices services, QWidget *parent = nullptr);

    /// Looks at another balance, all of the chosen time. The same one again changes nothing.
    void setBalance(const AccountId &account, const QString &key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QHBoxLayout *makeTools();
    QPushButton *makeExport();
    void setSpan(std::chrono::seconds span);
    void follow(const AccountState &state);
    void reread();
    void load();
    void draw();
    QString nothingText(const BalanceState &balance) const;
    void showReading();
    void save(const QString &title, const QString &filter, const QString &suffix, std::function<QByteArray()> content);
    QByteArray picture();
    QByteArray table() const;
    QString title() const;
    Amounts amounts() const;

    const WindowServices m_services;
    AccountId m_account;
    QString m_key;
    std::chrono::seconds m_span;
    bool m_isRead = false;    ///< m_course is of this balance and span, as of m_readAt
    bool m_isReadable = true; ///< the history could be asked
    QDateTime m_loadedAt;     ///< UTC, when the history was read
    QDateTime m_readAt;       ///< of the reading that was then the latest
    Series m_course;
    QButtonGroup *m_spans;
    QToolButton *m_showAll;
    QPushButton *m_export;
    HistoryPlot *m_plot;
    QLabel *m_nothing, *m_reading, *m_legend;
    ProblemLabel *m_problem;
    QStackedLayout *m_pages;
};
