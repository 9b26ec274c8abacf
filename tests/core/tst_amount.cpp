// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Amount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWasSent_data();
    void showsWhatWasSent();
    void refusesWhatIsNotANumber_data();
    void refusesWhatIsNotANumber();
    void numbersAreExactToFifteenDigits_data();
    void numbersAreExactToFifteenDigits();
    void sumsAreExact();
    void productsAreExact_data();
    void productsAreExact();
    void roundsWhatHasNoRoom_data();
    void roundsWhatHasNoRoom();
    void comparesByValue();
    void sharesOfATank();
    void everyAmountSurvivesItsText();
    void sumAndDifferenceUndoEachOther();

private:
    static Amount of(QStringView text) { return Amount::fromString(text).value(); }
    static Amount random();
};

void tst_Amount::showsWhatWasSent_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *sent, const char *shown) {
        QTest::newRow(sent) << QString::fromLatin1(sent) << QString::fromLatin1(shown);
    };
    row("0", "0");
    row("6448", "6448");
    row("155.2493", "155.2493");
    row("0.6000", "0.6000");
    row(".50", "0.50");
    row("-.5", "-0.5");
    row("-0.50", "-0.50");
    row("-0", "0");
    row("007", "7");
    row("1e-9", "0.000000001");
    row("1.5e3", "1500");
    row("1E+2", "100");
    row("0.000000000000000001", "0.000000000000000001");
    row("999999999999999999", "999999999999999999");
    row("99999999.9999999999", "99999999.9999999999");
    row("1.000000000000000000000", "1.00000000000000000");
    row("0e50", "0");
    row("0.0000000000000000000000000", "0.000000000000000000");
}

void tst_Amount::showsWhatWasSent()
{
    QFETCH(QString, sent);
    const auto amount = Amount::fromString(sent);
    QVERIFY(amount);
    QTEST(amount->toString(), "shown");
}

void tst_Amount::refusesWhatIsNotANumber_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", " ", "-", ".", "-.", "5.", "+1", " 1", "1 ", "1,5", "1.234,56", "1_000", "0x10", "NaN", "Infinity",
                             "1e1.5", "e5", "--1", "1-", "12abc", "1000000000000000000", "1e18", "1e-19",
                             "1.0000000000000000001", "1e999999999999", "1e1000", "1e0001", "1 e5", "1e 5", "1e5 ", "1e", "1e+", "1e-",
                             "1e+-5", "1e5e5", "1e5.0", "1e٥", "1\t", "\n1", "١٢"})
        QTest::newRow(text) << QString::fromUtf8(text);
    for (const auto &text : {u"1\0"_s, u"1\0" "2"_s, u"1e5\0"_s, u"1e\0" "5"_s, u"\0" "1"_s, u"1e5\0garbage"_s})
        QTest::addRow("NUL in %s", text.toUtf8().toPercentEncoding().constData()) << text;
}

void tst_Amount::refusesWhatIsNotANumber()
{
    QFETCH(QString, text);
    QVERIFY(!Amount::fromString(text));
}

void tst_Amount::numbersAreExactToFifteenDigits_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("shown");
    QTest::newRow("whole") << 6448.0 << u"6448"_s;
    QTest::newRow("fraction") << 29.85 << u"29.85"_s;
    QTest::newRow("negative") << -3.5 << u"-3.5"_s;
    QTest::newRow("negative zero") << -0.0 << u"0"_s;
    QTest::newRow("tiny") << 1e-9 << u"0.000000001"_s;
    QTest::newRow("15 digits") << 123456789012.345 << u"123456789012.345"_s;
    QTest::newRow("big round") << 1e17 << u"100000000000000000"_s;
    QTest::newRow("sum of doubles") << 0.1 + 0.2 << QString();
    QTest::newRow("17 digits") << 12345678901234567.0 << QString();
    QTest::newRow("huge") << 1e300 << QString();
    QTest::newRow("nan") << qQNaN() << QString();
    QTest::newRow("infinite") << qInf() << QString();
}

void tst_Amount::numbersAreExactToFifteenDigits()
{
    QFETCH(double, number);
    const auto amount = Amount::fromNumber(number);
    QTEST(amount ? amount->toString() : QString(), "shown");
}

void tst_Amount::sumsAreExact()
{
    QCOMPARE(sum(of(u"0.1"), of(u"0.2"))->toString(), u"0.3"_s);
    QCOMPARE(difference(of(u"0.3"), of(u"0.1"))->toString(), u"0.2"_s);
    QCOMPARE(sum(of(u"40"), of(u"60.50"))->toString(), u"100.50"_s);
    QCOMPARE(difference(Amount(200), Amount(206))->toString(), u"-6"_s);
    QVERIFY(!sum(of(u"999999999999999999"), Amount(1)));
}

void tst_Amount::productsAreExact_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("product");
    QTest::newRow("cents") << u"1234"_s << u"0.01"_s << u"12.34"_s;
    QTest::newRow("whole cents") << u"1200"_s << u"0.01"_s << u"12.00"_s;
    QTest::newRow("what is owed") << u"23.44"_s << u"-1"_s << u"-23.44"_s;
    QTest::newRow("nothing") << u"0"_s << u"-0.01"_s << u"0.00"_s;
    QTest::newRow("units of a five-hundred-thousandth") << u"123456789"_s << u"0.000002"_s << u"246.913578"_s;
    QTest::newRow("zeros at the end give room") << u"100000000000000000"_s << u"0.10"_s << u"10000000000000000.0"_s;
    QTest::newRow("too much") << u"999999999999999999"_s << u"2"_s << QString();
}

void tst_Amount::productsAreExact()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto found = product(of(a), of(b));
    QTEST(found ? found->toString() : QString(), "product");
}

void tst_Amount::roundsWhatHasNoRoom_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("sum");
    QTest::newRow("down") << u"999999999999999999"_s << u"0.1"_s << u"999999999999999999"_s;
    QTest::newRow("up") << u"25"_s << u"-0.00123456789012346"_s << u"24.9987654321098765"_s;
    QTest::newRow("half, away from zero") << u"100000000000000000"_s << u"0.5"_s << u"100000000000000001"_s;
    QTest::newRow("half, below zero") << u"-100000000000000000"_s << u"-0.5"_s << u"-100000000000000001"_s;
    QTest::newRow("into a digit more") << u"99999999999999999.9"_s << u"0.09"_s << u"100000000000000000"_s;
    QTest::newRow("past all digits") << u"999999999999999999"_s << u"0.5"_s << QString();
}

void tst_Amount::roundsWhatHasNoRoom()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto found = sum(of(a), of(b));
    QTEST(found ? found->toString() : QString(), "sum");
}

void tst_Amount::comparesByValue()
{
    QCOMPARE(of(u"0.6000"), of(u"0.6"));
    QVERIFY(of(u"0.6001") > of(u"0.6"));
    QVERIFY(of(u"-1") < of(u"0.000000000000000001"));
    QVERIFY(of(u"999999999999999999") > of(u"0.999999999999999999"));
}

void tst_Amount::sharesOfATank()
{
    QCOMPARE(percentage(Amount(20), Amount(200)), Amount(40));
    QCOMPARE(percentage(of(u"12.5"), of(u"0.01")).toString(), u"0.00125"_s);
    QCOMPARE(percentage(Amount(100), of(u"999999999999999999")), of(u"999999999999999999"));
    QCOMPARE(percentage(of(u"33.333333333333333"), of(u"0.000000000000000001")), Amount(0));
}

Amount tst_Amount::random()
{
    auto *const chance = QRandomGenerator::global();
    auto text = QString::number(chance->bounded(quint64(1'000'000'000'000)));
    if (chance->bounded(2) == 1)
        text += u'.' + QString::number(chance->bounded(1'000'000)).rightJustified(6, u'0').left(chance->bounded(1, 6));
    return Amount::fromString(chance->bounded(2) == 1 ? u'-' + text : text).value();
}

void tst_Amount::everyAmountSurvivesItsText()
{
    for (int i = 0; i < 10'000; ++i) {
        const auto amount = random();
        const auto again = Amount::fromString(amount.toString());
        QVERIFY2(again && again->toString() == amount.toString(), qPrintable(amount.toString()));
    }
}

void tst_Amount::sumAndDifferenceUndoEachOther()
{
    for (int i = 0; i < 10'000; ++i) {
        const auto a = random();
        const auto b = random();
        QCOMPARE(difference(sum(a, b).value(), b).value(), a);
        QCOMPARE(a < b, sum(a, Amount(7)).value() < sum(b, Amount(7)).value());
    }
}

QTEST_APPLESS_MAIN(tst_Amount)
#include "tst_amount.moc"
