// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/emptypage.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_EmptyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTwoWaysToBegin()
    {
        QAction add(u"&Add account…"_s);
        EmptyPage page(&add);
        page.show();
        QSignalSpy added(&add, &QAction::triggered), demo(&page, &EmptyPage::demoRequested);
        QTest::mouseClick(page.findChild<QPushButton *>(u"emptyAdd"_s), Qt::LeftButton);
        QCOMPARE(added.size(), 1);
        QVERIFY(demo.isEmpty());
        QTest::mouseClick(page.findChild<QPushButton *>(u"emptyDemo"_s), Qt::LeftButton);
        QCOMPARE(demo.size(), 1);
        QCOMPARE(added.size(), 1);
    }

    void eachIsReachedByTabAndExplained()
    {
        QAction add(u"&Add account…"_s);
        EmptyPage page(&add);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *first = page.findChild<QPushButton *>(u"emptyAdd"_s);
        auto *second = page.findChild<QPushButton *>(u"emptyDemo"_s);
        QVERIFY(!first->accessibleDescription().isEmpty());
        QVERIFY(!second->accessibleDescription().isEmpty());
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QSignalSpy demo(&page, &EmptyPage::demoRequested);
        QTest::keyClick(second, Qt::Key_Space);
        QCOMPARE(demo.size(), 1);
    }

    void nothingIsCutOffInASmallWindow()
    {
        QAction add(u"&Add account…"_s);
        EmptyPage page(&add);
        page.resize(280, 240);
        page.show();
        for (const auto *label : page.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
};

QTEST_MAIN(tst_EmptyPage)
#include "tst_emptypage.moc"
