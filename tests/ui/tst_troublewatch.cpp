// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/troublewatch.h"

#include "overview/noticebar.h"
#include "uifixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

class tst_TroubleWatch : public QObject
{
    Q_OBJECT

private:
    struct Scene : UiFixture {
        NoticeBar bar{notices};
        TroubleWatch watch{monitor, notices};

        void add(const AccountId &id, std::optional<Kind> failure, int readMinutesAgo = 5, bool paused = false)
        {
            auto state = account(id, {balance(u"x"_s, "5")}, readMinutesAgo);
            state.account.paused = paused;
            if (failure)
                state.refresh.failure = Failure{.kind = *failure};
            monitor.watch(state);
        }
        QString text(const QString &id)
        {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const auto *const row = bar.findChild<QWidget *>(id);
            return row ? row->findChild<QLabel *>(u"noticeText"_s)->text() : QString();
        }
        QString keychain() { return text(u"keychain"_s); }
        QString network() { return text(u"network"_s); }
        QPushButton *button(const QString &id)
        {
            return bar.findChild<QWidget *>(id)->findChild<QPushButton *>(u"noticeButton"_s);
        }
    };

private Q_SLOTS:
    void aKeychainThatDoesNotGive_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("button");
        QTest::newRow("locked") << int(Kind::KeychainLocked) << u"Your keychain is locked"_s << u"&Unlock and try again"_s;
        QTest::newRow("denied") << int(Kind::KeychainDenied) << u"Your keychain refused"_s << u"&Try again"_s;
        QTest::newRow("absent") << int(Kind::KeychainUnavailable) << u"No keychain such as GNOME Keyring or KWallet is running"_s
                                << u"&Try again"_s;
    }
    void aKeychainThatDoesNotGive()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QString, button);
        Scene s;
        s.add(u"a"_s, Kind(kind));
        s.add(u"b"_s, Kind(kind));
        s.add(u"c"_s, {});
        s.add(u"d"_s, Kind(kind), 5, true);
        QVERIFY2(s.keychain().startsWith(text), qPrintable(s.keychain()));
        QVERIFY2(s.keychain().contains(u"2 accounts"_s), qPrintable(s.keychain()));
        QCOMPARE(s.button(u"keychain"_s)->text(), button);
        QVERIFY(s.network().isEmpty());
    }

    void ofOneAccountTheNameIsSaid()
    {
        Scene s;
        s.add(u"Ocean <prod>"_s, Kind::KeychainLocked);
        s.add(u"b"_s, {});
        QCOMPARE(s.keychain(), u"Your keychain is locked, so “Ocean <prod>” cannot be read."_s);
    }

    void itsButtonAsksTheKeychainAgainAndItsSuccessEndsIt()
    {
        Scene s;
        s.add(u"a"_s, Kind::KeychainLocked);
        QVERIFY(!s.keychain().isEmpty());
        s.secrets.entries.insert(s.monitor.state(u"a"_s)->account.entry, std::make_shared<const Secret>(Secret::fromFields({{u"token"_s, u"t"_s}}).value()));
        const auto retries = s.secrets.retries;
        QTest::mouseClick(s.button(u"keychain"_s), Qt::LeftButton);
        QCOMPARE(s.secrets.retries, retries + 1);
        QTRY_VERIFY(s.keychain().isEmpty());
        QVERIFY(!s.bar.isVisible());
    }

    void aLockedAccountThatIsPausedOrRemovedIsNoTrouble()
    {
        Scene s;
        s.add(u"a"_s, Kind::KeychainLocked);
        QVERIFY(!s.keychain().isEmpty());
        auto paused = s.monitor.state(u"a"_s)->account;
        paused.paused = true;
        s.monitor.update(paused);
        QVERIFY(s.keychain().isEmpty());
        paused.paused = false;
        s.monitor.update(paused);
        QVERIFY(!s.keychain().isEmpty());
        s.monitor.forget(u"a"_s);
        QVERIFY(s.keychain().isEmpty());
    }

    void withoutANetworkTheAgeIsSaid()
    {
        Scene s;
        s.add(u"a"_s, Kind::Offline, 5);
        s.add(u"b"_s, Kind::HostNotFound, 25);
        s.add(u"c"_s, Kind::ConnectionFailed, 10);
        s.add(u"d"_s, {}, 300, true);
        QCOMPARE(s.network(), u"No connection: what is shown is up to 25 min old."_s);
        s.now = s.now.addSecs(3600);
        s.watch.look();
        QCOMPARE(s.network(), u"No connection: what is shown is up to 1 h old."_s);
        QVERIFY(s.keychain().isEmpty());
    }

    void oneThatIsReachedIsNoTrouble()
    {
        Scene s;
        s.add(u"a"_s, Kind::Offline);
        QVERIFY(!s.network().isEmpty());
        s.add(u"b"_s, {});
        QVERIFY(s.network().isEmpty());
    }

    void aProvidersOwnTroubleIsNotTheNetworks()
    {
        Scene s;
        s.add(u"a"_s, Kind::ServerError);
        QVERIFY(s.network().isEmpty());
    }

    /// A wrong address looks the same from here: nothing is said of the network that is not known.
    void withoutProofNoNetworkIsBlamed()
    {
        Scene s;
        s.add(u"a"_s, Kind::HostNotFound, 25);
        QCOMPARE(s.network(), u"No provider can be reached: what is shown is up to 25 min old."_s);
    }

    void withoutAReadingThereIsNoAge()
    {
        Scene s;
        auto state = s.account(u"a"_s, {});
        state.readAt = {};
        state.refresh.failure = Failure{.kind = Kind::Offline};
        s.monitor.watch(state);
        QCOMPARE(s.network(), u"No connection: nothing could be read yet."_s);
    }

    void onceDismissedAGrowingAgeDoesNotBringItBack()
    {
        Scene s;
        s.add(u"a"_s, Kind::Offline, 25);
        QVERIFY(!s.network().isEmpty());
        Q_EMIT s.bar.findChild<QToolButton *>(u"noticeDismiss"_s)->clicked();
        s.now = s.now.addSecs(600);
        s.watch.look();
        QVERIFY(s.network().isEmpty());
    }

    void tryingAgainAsksEveryAccount()
    {
        Scene s;
        s.add(u"a"_s, Kind::Offline);
        s.add(u"b"_s, Kind::Offline);
        s.secrets.hold = true;
        QVERIFY(!s.network().isEmpty());
        QTest::mouseClick(s.button(u"network"_s), Qt::LeftButton);
        QVERIFY(s.monitor.state(u"a"_s)->refreshing);
        QVERIFY(s.monitor.state(u"b"_s)->refreshing);
        QVERIFY(!s.network().isEmpty());
    }

    void manyChangesAreOneLook()
    {
        Scene s;
        for (int i = 0; i < 2000; ++i)
            s.add(u"a%1"_s.arg(i), Kind::KeychainLocked);
        QVERIFY(s.bar.isHidden());
        QVERIFY2(s.keychain().contains(u"2000 accounts"_s), qPrintable(s.keychain()));
    }
};

QTEST_MAIN(tst_TroubleWatch)
#include "tst_troublewatch.moc"
