// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionsecretstore.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_SessionSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasWrittenUntilItIsRemoved()
    {
        SessionSecretStore store;
        const auto entry = QUuid::createUuid();
        int answers = 0;
        const auto fails = [&](const Result<SharedSecret> &read) {
            ++answers;
            QCOMPARE(read.error().kind, Failure::Kind::SecretMissing);
        };
        store.read(entry, {this, fails});
        store.write(entry, std::move(*Secret::fromFields({{u"token"_s, u"demo"_s}})), {this, [&](const Result<> &written) {
            ++answers;
            QVERIFY(written);
        }});
        store.read(entry, {this, [&](const Result<SharedSecret> &read) {
            ++answers;
            QCOMPARE((*read)->reveal().value(u"token"_s), u"demo"_s);
        }});
        store.read(QUuid::createUuid(), {this, fails});
        for (int i = 0; i < 2; ++i) // also when there is none
            store.remove(entry, {this, [&](const Result<> &removed) {
                ++answers;
                QVERIFY(removed);
            }});
        store.read(entry, {this, fails});
        QCOMPARE(answers, 7);
    }
};

QTEST_APPLESS_MAIN(tst_SessionSecretStore)
#include "tst_sessionsecretstore.moc"
