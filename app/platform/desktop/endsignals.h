// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Makes the end of a session, `kill` and Ctrl+C a wish to quit: the event loop is told, and what is open can be put in order. The
/// second of a kind ends the process at once. There is one of these at a time.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void came();

private:
    void read();
};
