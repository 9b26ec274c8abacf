// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_TextTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alignsColumnsAndLeavesNoBlanksBehind()
    {
        TextTable table({1});
        table.addRow({u"Credits"_s, u"18,250.4"_s, u"credits"_s});
        table.addRow({u"Email"_s, u"7"_s, u""_s});
        QCOMPARE(table.toString(2), u"  Credits  18,250.4  credits\n  Email           7\n"_s);
    }
    void hasNoLinesWithoutRows() { QCOMPARE(TextTable().toString(), QString()); }
};

QTEST_APPLESS_MAIN(tst_TextTable)
#include "tst_texttable.moc"
