// SPDX-License-Identifier: GPL-3.0-or-later
#include "script.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Timelines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isToldAsWritten_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TIMELINES));
        for (const auto &name : folder.entryList({u"*.timeline"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void isToldAsWritten()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto written = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
        QVERIFY(written.last().endsWith(u"end"_s)); // or something might be told after it
        const auto seen = played(written);
        if (seen != written)
            qInfo().noquote() << u"What really happens:\n"_s + seen.join(u'\n');
        for (qsizetype i = 0; i < std::max(seen.size(), written.size()); ++i)
            QCOMPARE(seen.value(i), written.value(i));
    }
};

QTEST_GUILESS_MAIN(tst_Timelines)
#include "tst_timelines.moc"
