// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorfixture.h"

#include <QCheckBox>
#include <QListWidget>
#include <QMessageBox>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

using Pairs = QList<std::pair<QString, QString>>;

class tst_ProviderEditor : public QObject
{
    Q_OBJECT

    static QByteArray well(const QString &id = u"well"_s, const QString &origin = u"https://api.well.test"_s)
    {
        return u"id = \"%1\"\nname = \"Well\"\norigin = \"%2\"\n"
               "[[field]]\nid = \"token\"\nlabel = \"Access key\"\nsecret = true\n[[field]]\nid = \"user\"\nlabel = "
               "\"User\"\n"
               "[filter]\nrequest = '{path: \"/w/\\(.user)\", headers: {\"x-key\": .token}}'\n"
               "balances = '[{key: \"a\", label: \"A\", unit: \"EUR\", amount: .left}]'\n"_s.arg(id, origin)
                   .toUtf8();
    }
    static void openFile(EditorFixture &f, const QByteArray &toml)
    {
        f.files[u"/tmp/their.toml"_s] = toml;
        f.click(u"openDefinition"_s);
        f.take(u"openDialog"_s, u"/tmp/their.toml"_s);
    }
    static std::unique_ptr<AccountDialog> openAccountDialog(UiFixture &f)
    {
        std::unique_ptr<AccountDialog> dialog(AccountDialog::forNew(f.services(), nullptr));
        dialog->show();
        return dialog;
    }

private Q_SLOTS:
    void aCommandBecomesAProviderAndThenAnAccount()
    {
        EditorFixture f;
        const auto dialog = openAccountDialog(f);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"anyProvider"_s), Qt::LeftButton);
        f.editor.release()->deleteLater();
        f.editor.reset(dialog->findChild<ProviderEditor *>());
        f.reach(R"({"balance": "12.50", "currency": "eur"})");
        QCOMPARE(f.http.sent.size(), 1);
        QCOMPARE(f.http.sent.first().url, QUrl(u"https://api.well.test/v1/wallet"_s));
        QCOMPARE(f.preview(), (QStringList{u"Balance"_s, u"12.50 EUR"_s}));
        QVERIFY(f.definitions.kept.isEmpty());
        f.click(u"save"_s);
        QVERIFY(f.definitions.kept.value(u"well"_s).contains("https://api.well.test"));
        (void)f.editor.release(); // deletes itself

        auto *token = dialog->findChild<QLineEdit *>(u"field_api_key"_s);
        QVERIFY(token && token->isVisible());
        QCOMPARE(token->text(), u"demo-canary-7141"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        QCOMPARE(f.secrets.entries.value(f.store.records.value(u"well"_s).account.entry)->reveal().value(u"api_key"_s),
                 u"demo-canary-7141"_s);
        QVERIFY(!f.definitions.kept.value(u"well"_s).contains("canary"));
    }

    void aWrongCommandIsSaidAndItsPlaceSelected_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("said");
        QTest::newRow("another program") << u"wget https://api.well.test"_s << u"wget"_s << u"not a curl command"_s;
        QTest::newRow("a scheme in a later line")
            << u"curl \\\n  ftp://api.well.test/x"_s << u"ftp://api.well.test/x"_s << u"not one of HTTP"_s;
        QTest::newRow("no address") << u"curl -H 'A: b'"_s << u"curl"_s << u"no address"_s;
        QTest::newRow("in the open") << u"curl http://api.well.test/x"_s << QString() << u"in the open"_s;
        QTest::newRow("a host that is not one yet")
            << u"curl https://<your-host>/x"_s << QString() << u"Put the real host in its place"_s;
    }

    void aWrongCommandIsSaidAndItsPlaceSelected()
    {
        QFETCH(QString, command);
        QFETCH(QString, said);
        EditorFixture f;
        QVERIFY(!f.find<QPushButton>(u"next"_s)->isEnabled());
        f.paste(command);
        f.click(u"next"_s);
        auto *edit = f.find<QPlainTextEdit>(u"command"_s);
        QVERIFY(edit->isVisible());
        QVERIFY2(f.problem(u"problem_command"_s).contains(said), qPrintable(f.problem(u"problem_command"_s)));
        QTEST(edit->textCursor().selectedText(), "selected");
        edit->appendPlainText(u" "_s);
        QCOMPARE(f.problem(u"problem_command"_s), QString());
        QVERIFY(f.http.sent.isEmpty());
    }

    void whatWillBeSentIsInSightBeforeItIs()
    {
        EditorFixture f;
        f.paste(u"curl 'https://api.well.test/v1/wallet?account_id=42' --compressed -u me:demo-canary-7141"_s);
        f.click(u"next"_s);
        const auto request = f.find<QPlainTextEdit>(u"request"_s)->toPlainText();
        QVERIFY2(request.contains(u"GET https://api.well.test/v1/wallet?account_id=YOUR_ACCOUNT_ID"_s),
                 qPrintable(request));
        QVERIFY2(request.contains(u"authorization: Basic base64(YOUR_USER:YOUR_PASSWORD)"_s), qPrintable(request));
        QCOMPARE(f.label(u"destination"_s), u"Your Password will be sent only to https://api.well.test"_s);
        QVERIFY(f.label(u"ignored"_s).contains(u"--compressed"_s));
        QCOMPARE(f.find<QLineEdit>(u"field_password"_s)->echoMode(), QLineEdit::Password);
        QCOMPARE(f.find<QLineEdit>(u"field_account_id"_s)->text(), u"42"_s);
        QVERIFY(f.http.sent.isEmpty());
        f.type(u"fieldLabel_password"_s, u"API secret"_s);
        QVERIFY(f.label(u"destination"_s).startsWith(u"Your API secret will"_s));
        f.find<QCheckBox>(u"fieldSecret_user"_s)->click();
        QVERIFY(f.label(u"destination"_s).startsWith(u"Your User and API secret will"_s));
        QCOMPARE(f.find<QLineEdit>(u"field_user"_s)->echoMode(), QLineEdit::Password);
    }

    void whatIsMissingIsAskedForBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("said");
        QTest::newRow("no key") << u"field_api_key"_s << QString() << u"problem_api_key"_s << u"Enter the API key."_s;
        QTest::newRow("no words for a field")
            << u"fieldLabel_api_key"_s << u" "_s << u"problem_api_key"_s << u"Give it a name"_s;
        QTest::newRow("a key with a tab") << u"field_api_key"_s << u"a\tb"_s << u"problem_api_key"_s << u"line break"_s;
        QTest::newRow("no name") << u"providerName"_s << u" "_s << u"problem_ask"_s << u"Give the provider a name."_s;
        QTest::newRow("an id of no shape")
            << u"providerId"_s << u"My Well"_s << u"problem_ask"_s << u"must be made of a-z"_s;
        QTest::newRow("the id of a built-in one") << u"providerId"_s << u"lake"_s << u"problem_ask"_s << u"built-in"_s;
    }

    void whatIsMissingIsAskedForBeforeAnythingIsSent()
    {
        QFETCH(QString, line);
        QFETCH(QString, typed);
        QFETCH(QString, where);
        QFETCH(QString, said);
        EditorFixture f;
        f.paste(QString::fromLatin1(EditorFixture::Command));
        f.click(u"next"_s);
        f.find<QToolButton>(u"advanced"_s)->click();
        f.find<QLineEdit>(line)->setText(typed);
        f.click(u"ask"_s);
        QVERIFY2(f.problem(where).contains(said), qPrintable(f.problem(where)));
        QVERIFY(f.http.sent.isEmpty());
    }

    void aFailureIsToldWithWhatCame_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("refused") << 401 << QByteArray(R"({"error": {"message": "No <b>such</b> key"}})")
                                 << QStringList{u"Credentials rejected"_s, u"No <b>such</b> key"_s,
                                                u"HTTP status 401"_s};
        QTest::newRow("a failure without words")
            << 500 << QByteArray("{}") << QStringList{u"Provider error (HTTP 500)"_s, u"HTTP status 500"_s};
        QTest::newRow("a page") << 200 << QByteArray("<html><body>Log in</body></html>")
                                << QStringList{u"Reply unreadable"_s};
        QTest::newRow("no figure") << 200 << QByteArray(R"({"status": "ok"})")
                                   << QStringList{u"no figure is in its reply"_s, u"HTTP status 200"_s};
    }

    void aFailureIsToldWithWhatCame()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QStringList, said);
        EditorFixture f;
        f.http.answer = [&](const HttpRequest &) { return f.json(body, status); };
        f.paste(QString::fromLatin1(EditorFixture::Command));
        f.click(u"next"_s);
        f.click(u"ask"_s);
        QVERIFY(f.find<QPushButton>(u"ask"_s)->isVisible());
        QVERIFY(!f.find<QPushButton>(u"next"_s)->isVisible());
        QStringList texts;
        for (const auto *label : f.editor->findChildren<QLabel *>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
            if (label->isVisible())
                texts += label->text();
        }
        for (const auto &words : said)
            QVERIFY2(texts.join(u'\n').contains(words), qPrintable(texts.join(u'\n')));
        QVERIFY(f.tree()->isVisible());
        f.type(u"field_api_key"_s, u"another"_s);
        QVERIFY(!f.find<QWidget>(u"testResult"_s)->isVisible()); // it was about what was typed before
    }

    void whatIsNoReplyIsSaidToo()
    {
        EditorFixture f;
        f.http.answer = [](const HttpRequest &) -> Result<HttpReply> { return fail(Failure::Kind::HostNotFound); };
        f.paste(QString::fromLatin1(EditorFixture::Command));
        f.click(u"next"_s);
        f.click(u"ask"_s);
        QVERIFY(f.find<QLabel>(u"testHeadline"_s)->text().contains(u"Host not found"_s));
        QVERIFY(!f.tree()->isVisible());
    }

    void aSecretThatComesBackIsShownNowhere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Pairs>("picked");
        QTest::newRow("in a value")
            << 200 << QByteArray(R"({"credits": 5, "key": "demo-canary-7141", "currency": "demo-canary-7141"})")
            << Pairs{{u".credits"_s, u"Balance"_s}, {u".key"_s, u"Expiry"_s}, {u".key"_s, u"Condition"_s}};
        QTest::newRow("in a name") << 200 << QByteArray(R"({"demo-canary-7141": {"credits": 5}, "left": 6})")
                                   << Pairs();
        QTest::newRow("in a failure") << 403
                                      << QByteArray(R"({"error": "bad key demo-canary-7141", "demo-canary-7141": 5})")
                                      << Pairs();
        QTest::newRow("in a name beside what is left of each")
            << 200
            << QByteArray(
                   R"([{"currency": "USD", "balance": 5, "demo-canary-7141": "x"}, {"currency": "EUR", "balance": 6}])")
            << Pairs();
        QTest::newRow("in what tells entries apart")
            << 200
            << QByteArray(R"([{"currency": "demo-canary-7141", "balance": 5}, {"currency": "EUR", "balance": 6}])")
            << Pairs{{u".[1].balance"_s, u"Limit"_s}};
    }

    void aSecretThatComesBackIsShownNowhere()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Pairs, picked);
        EditorFixture f;
        f.http.answer = [&](const HttpRequest &) { return f.json(body, status); };
        f.paste(QString::fromLatin1(EditorFixture::Command));
        f.click(u"next"_s);
        f.find<QPlainTextEdit>(u"command"_s)->clear(); // where it was pasted
        f.click(u"ask"_s);
        QVERIFY(f.tree()->model()->rowCount() > 0);
        QVERIFY(!EditorFixture::everythingTold(*f.editor).contains(u"canary"_s));
        for (const auto &[path, as] : picked) {
            f.pick(path, as);
            QVERIFY(!EditorFixture::everythingTold(*f.editor).contains(u"canary"_s));
        }
    }

    void aValueUnderTheSecretCannotBeUsed()
    {
        EditorFixture f;
        f.reach(R"({"demo-canary-7141": {"credits": 5}, "left": 6})");
        QCOMPARE(f.preview(), (QStringList{u"Left"_s, u"6 credits"_s}));
        f.find<QPlainTextEdit>(u"command"_s)->clear();
        f.point({});
        QTest::keyClick(f.tree(), Qt::Key_Return);
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->count(), 1);
        QVERIFY(!f.definition().contains(u"canary"_s));
        QVERIFY(!EditorFixture::everythingTold(*f.editor).contains(u"canary"_s));
    }

    void aFigureBecomesABalanceAndIsOneNoMoreByEnter()
    {
        EditorFixture f;
        f.reach(R"({"a": 5, "b": 6, "c": "words"})");
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->count(), 0);
        QVERIFY(!f.find<QPushButton>(u"save"_s)->isEnabled());
        QVERIFY(f.label(u"previewHint"_s).contains(u"No balance yet"_s));
        f.point(u".b"_s);
        QTest::keyClick(f.tree(), Qt::Key_Return);
        QCOMPARE(f.preview(), (QStringList{u"B"_s, u"6 credits"_s}));
        QVERIFY(f.find<QPushButton>(u"save"_s)->isEnabled());
        QVERIFY(f.editor->isVisible());
        QTest::keyClick(f.tree(), Qt::Key_Return);
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->count(), 0);
        f.point(u".c"_s);
        QTest::keyClick(f.tree(), Qt::Key_Return);
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->count(), 0);
        QVERIFY(!f.find<QPushButton>(u"pick_Balance"_s)->isEnabled());
        f.pick(u".a"_s, u"Balance"_s);
        f.pick(u".b"_s, u"Balance"_s);
        QCOMPARE(f.preview().size(), 4);
        f.click(u"removeBalance"_s);
        QCOMPARE(f.preview(), (QStringList{u"A"_s, u"5 credits"_s}));
    }

    void whatAFigureMeansIsSaidInTheForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Pairs>("picked"); // path, as what
        QTest::addColumn<Pairs>("chosen"); // combo, data
        QTest::addColumn<QStringList>("read");
        const QByteArray plan =
            R"({"q": 250, "of": 1000, "gone": 750, "end": "2027-01-01T00:00:00Z", "money": "EUR", "owed": 30.25})";
        const Pairs q{{u".q"_s, u"Balance"_s}};
        QTest::newRow("as it is") << plan << q << Pairs() << QStringList{u"Q"_s, u"250 credits"_s};
        QTest::newRow("cents") << plan << q << Pairs{{u"balanceScale"_s, u"0.01"_s}}
                               << QStringList{u"Q"_s, u"2.50 credits"_s};
        QTest::newRow("owed") << plan << Pairs{{u".owed"_s, u"Balance"_s}} << Pairs{{u"balanceScale"_s, u"-1"_s}}
                              << QStringList{u"Owed"_s, u"-30.25 credits"_s};
        QTest::newRow("the reply's unit")
            << plan << q << Pairs{{u"balanceUnit"_s, u".money"_s}} << QStringList{u"Q"_s, u"250 EUR"_s};
        QTest::newRow("limit and used by the tree")
            << plan << Pairs{{u".q"_s, u"Balance"_s}, {u".of"_s, u"Limit"_s}, {u".gone"_s, u"Used"_s}} << Pairs()
            << QStringList{u"Q"_s, u"250 credits"_s, u"limit 1,000, used 750"_s};
        QTest::newRow("limit and used by the form")
            << plan << q << Pairs{{u"balanceLimit"_s, u".of"_s}, {u"balanceUsed"_s, u".gone"_s}}
            << QStringList{u"Q"_s, u"250 credits"_s, u"limit 1,000, used 750"_s};
        QTest::newRow("what is left is worked out")
            << plan << Pairs{{u".of"_s, u"Balance"_s}, {u".of"_s, u"Limit"_s}, {u".gone"_s, u"Used"_s}} << Pairs()
            << QStringList{u"Of"_s, u"250 credits"_s, u"limit 1,000, used 750"_s};
        QTest::newRow("an end") << plan << Pairs{{u".q"_s, u"Balance"_s}, {u".end"_s, u"Expiry"_s}} << Pairs()
                                << QStringList{u"Q"_s, u"250 credits"_s, u"expires "_s};
        QTest::newRow("a reset") << plan << Pairs{{u".q"_s, u"Balance"_s}, {u".end"_s, u"ResetTime"_s}} << Pairs()
                                 << QStringList{u"Q"_s, u"250 credits"_s, u"resets "_s};
        QTest::newRow("no time") << plan << Pairs{{u".q"_s, u"Balance"_s}, {u".money"_s, u"Expiry"_s}} << Pairs()
                                 << QStringList{u"This does not work yet: balance 'q': 'expires_at'"_s};
        QTest::newRow("what was guessed")
            << QByteArray(R"({"used_credits": 200, "total_credits": 1000})") << Pairs() << Pairs()
            << QStringList{u"Total credits"_s, u"800 credits"_s, u"limit 1,000, used 200"_s};
    }

    void whatAFigureMeansIsSaidInTheForm()
    {
        QFETCH(QByteArray, body);
        QFETCH(Pairs, picked);
        QFETCH(Pairs, chosen);
        QFETCH(QStringList, read);
        EditorFixture f;
        f.reach(body);
        for (const auto &[path, as] : picked)
            f.pick(path, as);
        for (const auto &[combo, data] : chosen)
            f.choose(combo, data);
        QTRY_COMPARE(f.preview().size(), read.size());
        for (qsizetype i = 0; i < read.size(); ++i)
            QTRY_VERIFY2(f.preview().value(i).startsWith(read[i]), qPrintable(f.preview().join(u'|')));
    }

    void whatIsTypedIsInThePreviewAndSaved()
    {
        EditorFixture f;
        f.reach(R"({"credits": 5})");
        f.type(u"balanceLabel"_s, u"My \"water\" <b>"_s);
        f.type(u"balanceKey"_s, u"water"_s);
        f.find<QComboBox>(u"balanceUnit"_s)->lineEdit()->selectAll();
        QTest::keyClicks(f.find<QComboBox>(u"balanceUnit"_s)->lineEdit(), u"buckets"_s);
        auto *scale = f.find<QComboBox>(u"balanceScale"_s)->lineEdit();
        scale->selectAll();
        QTest::keyClicks(scale, u"x"_s);
        QVERIFY(f.problem(u"problem_scale"_s).contains(u"a number that is not 0"_s));
        scale->selectAll();
        QTest::keyClicks(scale, u"1000"_s);
        QTRY_COMPARE(f.preview(), (QStringList{u"My \"water\" <b>"_s, u"5,000 buckets"_s}));
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->item(0)->text(), u"My \"water\" <b>"_s);
        f.type(u"balanceLabel"_s, u"Water"_s);
        f.click(u"save"_s); // before the preview has followed
        const auto definition = *f.catalog.find(u"well"_s);
        QVERIFY(definition.text.contains("label: \"Water\""));
        QVERIFY(definition.text.contains("key: \"water\""));
    }

    void aListGivesABalanceForEveryEntry()
    {
        EditorFixture f;
        f.reach(
            R"({"wallets": [{"currency": "EUR", "balance": "5.50", "limit": 9}, {"currency": "USD", "balance": "0", "limit": 8}], "other": 3})");
        QCOMPARE(f.preview(), (QStringList{u"Balance (EUR)"_s, u"5.50 EUR"_s, u"limit 9"_s, u"Balance (USD)"_s,
                                           u"0 USD"_s, u"limit 8"_s}));
        QVERIFY(f.find<QCheckBox>(u"balanceEach"_s)->isChecked());
        QVERIFY(!f.find<QLineEdit>(u"balanceKey"_s)->isEnabled());
        f.pick(u".other"_s, u"Used"_s);
        QVERIFY(f.problem(u"problem_balances"_s).contains(u"in none of its entries"_s));
        f.find<QCheckBox>(u"balanceEach"_s)->click();
        QTRY_COMPARE(f.preview(), (QStringList{u"Balance"_s, u"5.50 EUR"_s, u"limit 9"_s}));
        f.find<QCheckBox>(u"balanceEach"_s)->click();
        QTRY_COMPARE(f.preview().size(), 6);
        f.point(u".wallets[1].balance"_s); // is in use, too
        QTest::keyClick(f.tree(), Qt::Key_Return);
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->count(), 0);
    }

    void entriesThatNothingTellsApartStayOne()
    {
        EditorFixture f;
        f.reach(R"({"pots": [{"left": 5}, {"left": 6}]})");
        f.find<QListWidget>(u"balances"_s)->setCurrentRow(0);
        QVERIFY(f.find<QCheckBox>(u"balanceEach"_s)->isVisible());
        QVERIFY(!f.find<QCheckBox>(u"balanceEach"_s)->isChecked());
        f.find<QCheckBox>(u"balanceEach"_s)->click();
        QVERIFY(f.problem(u"problem_balances"_s).contains(u"cannot be told apart"_s));
        QVERIFY(!f.find<QCheckBox>(u"balanceEach"_s)->isChecked());
    }

    void aReplyCanBeMadeToCountOnlyIfAValueIsThis_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("a truth") << u".ok"_s << u"The reply counts only if ok is true."_s
                                 << QByteArray(R"({"ok": false, "state": "FINE", "code": 0, "left": 6})");
        QTest::newRow("a word") << u".state"_s << u"The reply counts only if state is \"FINE\"."_s
                                << QByteArray(R"({"ok": true, "state": "DOWN", "code": 0, "left": 6})");
        QTest::newRow("a number") << u".code"_s << u"The reply counts only if code is 0."_s
                                  << QByteArray(R"({"ok": true, "state": "FINE", "code": 7, "left": 6})");
    }

    void aReplyCanBeMadeToCountOnlyIfAValueIsThis()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, other);
        EditorFixture f;
        f.reach(R"({"ok": true, "state": "FINE", "code": 0, "left": 5})");
        f.pick(path, u"Condition"_s);
        QTEST(f.label(u"condition"_s), "said");
        QCOMPARE(f.preview().join(u'|'), u"Left|5 credits"_s);
        f.click(u"back"_s);
        f.http.answer = [&](const HttpRequest &) { return f.json(other); };
        f.click(u"ask"_s);
        QVERIFY2(f.preview().constFirst().startsWith(u"This does not work yet:"_s), qPrintable(f.preview().join(u'|')));
        QVERIFY(!f.find<QPushButton>(u"save"_s)->isEnabled());
        f.click(u"dropCondition"_s);
        QCOMPARE(f.preview(), (QStringList{u"Left"_s, u"6 credits"_s}));
    }

    void aReplyThatIsOneFigureIsTaken_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("read");
        QTest::newRow("a number") << QByteArray("12.50") << u"12.50 credits"_s;
        QTest::newRow("a number that JSON has not") << QByteArray("007.50\n") << u"7.50 credits"_s;
    }

    void aReplyThatIsOneFigureIsTaken()
    {
        QFETCH(QByteArray, body);
        EditorFixture f;
        f.reach(body);
        QCOMPARE(f.preview().size(), 2);
        QTEST(f.preview().constLast(), "read");
    }

    void goingBackKeepsWhatWasTyped()
    {
        EditorFixture f;
        f.reach(R"({"a": 5, "b": 6})");
        f.pick(u".b"_s, u"Balance"_s);
        f.type(u"balanceLabel"_s, u"Water"_s);
        f.click(u"back"_s);
        f.type(u"providerName"_s, u"The Well"_s);
        f.type(u"fieldLabel_api_key"_s, u"Key of the well"_s);
        f.click(u"back"_s);
        QCOMPARE(f.find<QPlainTextEdit>(u"command"_s)->toPlainText(), QString::fromLatin1(EditorFixture::Command));
        f.click(u"next"_s);
        QCOMPARE(f.find<QLineEdit>(u"providerName"_s)->text(), u"The Well"_s);
        QCOMPARE(f.find<QLineEdit>(u"field_api_key"_s)->text(), u"demo-canary-7141"_s);
        f.click(u"next"_s); // without asking again
        QCOMPARE(f.http.sent.size(), 1);
        QCOMPARE(f.preview(), (QStringList{u"Water"_s, u"6 credits"_s}));
        f.click(u"save"_s);
        QCOMPARE(f.catalog.find(u"well"_s)->name, u"The Well"_s);
        QCOMPARE(f.catalog.find(u"well"_s)->fields.first().label, u"Key of the well"_s);
    }

    void anotherCommandIsAskedAnew()
    {
        EditorFixture f;
        f.reach(R"({"left": 5})");
        f.click(u"back"_s);
        f.click(u"back"_s);
        f.paste(u"curl https://api.pond.test/x"_s);
        f.click(u"next"_s);
        QCOMPARE(f.find<QLineEdit>(u"providerName"_s)->text(), u"Pond"_s);
        QVERIFY(!f.find<QPushButton>(u"next"_s)->isVisible());
        QVERIFY(!f.find<QLineEdit>(u"field_api_key"_s));
        QCOMPARE(f.label(u"destination"_s), u"The request will be sent only to https://api.pond.test"_s);
    }

    void whileAskingNothingElseCanBeginAndItCanBeStopped()
    {
        EditorFixture f;
        f.http.hold = true;
        f.reach(R"({"left": 5})");
        QVERIFY(!f.label(u"waiting"_s).isEmpty());
        for (const auto &button : {u"ask"_s, u"back"_s})
            QVERIFY(!f.find<QPushButton>(button)->isEnabled());
        f.click(u"stop"_s);
        QVERIFY(f.label(u"waiting"_s).isEmpty());
        f.http.held.takeFirst()(); // too late
        QVERIFY(f.find<QPushButton>(u"ask"_s)->isVisible());
        f.click(u"ask"_s);
        f.http.held.takeFirst()();
        QVERIFY(f.find<QPushButton>(u"save"_s)->isVisible());
    }

    void anAnswerAfterTheEditorIsGoneIsDropped()
    {
        EditorFixture f;
        f.http.hold = true;
        f.reach(R"({"left": 5})");
        f.editor.reset();
        f.http.held.takeFirst()();
        QVERIFY(f.definitions.kept.isEmpty());
    }

    void anIdThatIsTakenGivesWay()
    {
        EditorFixture f;
        QVERIFY(f.providerBook.add(well(), u"well.toml"_s));
        f.paste(QString::fromLatin1(EditorFixture::Command));
        f.click(u"next"_s);
        f.find<QToolButton>(u"advanced"_s)->click();
        QCOMPARE(f.find<QLineEdit>(u"providerId"_s)->text(), u"well-2"_s);
        f.type(u"providerId"_s, u"well"_s);
        QVERIFY(f.label(u"idNote"_s).contains(u"“Well”. It will be replaced"_s));
        f.type(u"providerId"_s, u"lake"_s);
        QVERIFY(f.label(u"idNote"_s).contains(u"Take another"_s));
    }

    void whatCannotBeSavedIsSaid()
    {
        EditorFixture f;
        f.reach(R"({"left": 5})");
        f.definitions.broken = Problem{Problem::Kind::Storage, u"The disk is full"_s, u"well.toml"_s, u"Make room"_s};
        f.click(u"save"_s);
        QCOMPARE(f.problem(u"problem"_s), u"Not saved. The disk is full. Make room."_s);
        QVERIFY(f.editor->isVisible());
        f.definitions.broken = {};
        f.click(u"save"_s);
        QVERIFY(!f.editor->isVisible());
        QCOMPARE(f.editor->providerId(), u"well"_s);
        QCOMPARE(f.editor->takeValues().value(u"api_key"_s), u"demo-canary-7141"_s);
        QVERIFY(f.editor->takeValues().isEmpty());
        QVERIFY(f.find<QLineEdit>(u"field_api_key"_s)->text().isEmpty());
    }

    void theDefinitionIsShownAndExportedAsText()
    {
        EditorFixture f;
        f.reach(R"({"left": 5})");
        QVERIFY(!f.find<QPlainTextEdit>(u"definitionText"_s)->isVisible());
        f.find<QCheckBox>(u"showText"_s)->click();
        QVERIFY(f.find<QPlainTextEdit>(u"definitionText"_s)->isVisible());
        QVERIFY(f.definition().contains(u"[filter]"_s));
        QVERIFY(!f.definition().contains(u"canary"_s));
        f.click(u"exportDefinition"_s);
        f.take(u"exportDialog"_s, u"/tmp/well.toml"_s);
        QCOMPARE(QString::fromUtf8(f.files.value(u"/tmp/well.toml"_s)), f.definition());
        QCOMPARE(f.label(u"exported"_s), u"Saved as /tmp/well.toml"_s);
        f.filesBroken = Problem{Problem::Kind::Storage, u"The disk is full"_s};
        f.click(u"exportDefinition"_s);
        f.take(u"exportDialog"_s, u"/tmp/well.toml"_s);
        QCOMPARE(f.problem(u"problem_balances"_s), u"The disk is full"_s);
    }

    void aFinishedDefinitionIsLookedAtBeforeItIsAdded()
    {
        EditorFixture f;
        openFile(f, well());
        QCOMPARE(f.label(u"origins"_s), u"https://api.well.test"_s);
        QVERIFY(f.label(u"asksFor"_s).contains(u"Access key (secret, kept in the keychain)\nUser"_s));
        QVERIFY(
            f.find<QPlainTextEdit>(u"request"_s)->toPlainText().contains(u"GET https://api.well.test/w/YOUR_USER"_s));
        QVERIFY(f.find<QPlainTextEdit>(u"balancesFilter"_s)->toPlainText().contains(u"amount: .left"_s));
        QVERIFY(f.find<QPlainTextEdit>(u"requestFilter"_s)->isReadOnly());
        QVERIFY(!f.find<QLabel>(u"replaces"_s));
        QVERIFY(f.definitions.kept.isEmpty());
        f.click(u"add"_s);
        QCOMPARE(f.definitions.kept.value(u"well"_s), well());
        QCOMPARE(f.editor->providerId(), u"well"_s);
        QVERIFY(!f.editor->isVisible());
    }

    void aDefinitionThatReplacesOnesOwnSaysSo_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("asksAgain");
        QTest::newRow("at the same address") << u"https://api.well.test"_s << false;
        QTest::newRow("at another") << u"https://evil.test"_s << true;
    }

    void aDefinitionThatReplacesOnesOwnSaysSo()
    {
        QFETCH(QString, origin);
        EditorFixture f;
        QVERIFY(f.providerBook.add(well(), u"well.toml"_s));
        openFile(f, well(u"well"_s, origin));
        QVERIFY(f.label(u"replaces"_s).contains(u"replaces your provider “Well”"_s));
        QTEST(f.label(u"replaces"_s).contains(u"ask for their secrets again"_s), "asksAgain");
    }

    void nothingOfAFilterHidesAtTheSide()
    {
        EditorFixture f;
        auto toml = well();
        toml.replace("amount: .left", "amount: .left, note: \"" + QByteArray(600, 'x') + "\"");
        openFile(f, toml);
        QTest::qWait(0);
        const auto *filter = f.find<QPlainTextEdit>(u"balancesFilter"_s);
        QVERIFY(filter->toPlainText().contains(u"xxx"_s));
        QCOMPARE(filter->horizontalScrollBar()->maximum(), 0);
    }

    void aBrokenFileIsSaidLineByLine_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("no TOML") << QByteArray("id = ") << QStringList{u"their.toml:1:"_s, u"not TOML"_s};
        QTest::newRow("two mistakes") << well().replace("name =", "nmae =").replace("secret = true", "secret = 1")
                                      << QStringList{u"unknown key 'nmae'"_s, u"'secret'"_s};
        QTest::newRow("a filter that reads files")
            << well().replace("amount: .left", "amount: input") << QStringList{u"their.toml:13:"_s, u"input"_s};
        QTest::newRow("the id of a built-in one")
            << well(u"lake"_s) << QStringList{u"'lake' is that of a built-in provider"_s};
        QTest::newRow("empty") << QByteArray() << QStringList{u"cannot be used"_s};
    }

    void aBrokenFileIsSaidLineByLine()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QStringList, said);
        EditorFixture f;
        openFile(f, toml);
        for (const auto &words : said)
            QVERIFY2(f.problem(u"problem_command"_s).contains(words), qPrintable(f.problem(u"problem_command"_s)));
        QVERIFY(f.find<QPlainTextEdit>(u"command"_s)->isVisible());
        QVERIFY(f.definitions.kept.isEmpty());
    }

    void anOwnProviderCanBeExportedAndRemoved()
    {
        UiFixture f;
        const auto dialog = openAccountDialog(f);
        auto *search = dialog->findChild<QLineEdit *>(u"providerSearch"_s);
        auto *remove = dialog->findChild<QPushButton *>(u"removeProvider"_s);
        QVERIFY(!remove->isVisible());
        QTest::keyClicks(search, u"well"_s);
        QVERIFY(f.providerBook.add(well(), u"well.toml"_s)); // comes into the list
        QVERIFY(remove->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportProvider"_s), Qt::LeftButton);
        auto *files = dialog->findChild<QFileDialog *>(u"exportDialog"_s);
        Q_EMIT files->fileSelected(u"/tmp/mine.toml"_s);
        files->close();
        QCOMPARE(f.files.value(u"/tmp/mine.toml"_s), well());

        auto state = f.account(u"a"_s, {});
        state.account.providerId = u"well"_s;
        f.monitor.watch(state);
        const auto removeIt = [&] {
            QTest::mouseClick(remove, Qt::LeftButton);
            auto *box = dialog->findChild<QMessageBox *>(u"removeProviderBox"_s);
            QVERIFY(box->text().contains(u"“Well”"_s));
            const auto buttons = box->buttons();
            const auto yes = std::find_if(buttons.begin(), buttons.end(), [&](QAbstractButton *button) {
                return box->buttonRole(button) == QMessageBox::DestructiveRole;
            });
            QTest::mouseClick(*yes, Qt::LeftButton);
            QTest::qWait(0);
        };
        removeIt();
        QVERIFY(dialog->findChild<QWidget *>(u"problem_ownProvider"_s)->isVisible());
        QVERIFY(f.catalog.find(u"well"_s));
        f.monitor.forget(u"a"_s);
        removeIt();
        QVERIFY(!f.catalog.find(u"well"_s));
        QVERIFY(!remove->isVisible());
    }

    void everyPageBeginsWhereTheWorkIs()
    {
        EditorFixture f;
        QVERIFY(QTest::qWaitForWindowActive(f.editor.get()));
        QCOMPARE(f.editor->focusWidget(), f.find<QWidget>(u"command"_s));
        f.http.hold = true;
        f.reach(R"({"left": 5})");
        QCOMPARE(f.editor->focusWidget(), f.find<QWidget>(u"stop"_s));
        f.http.held.takeFirst()();
        QCOMPARE(f.editor->focusWidget(), f.tree());
        QTest::keyClick(f.editor->focusWidget(), Qt::Key_Return);
        QCOMPARE(f.find<QListWidget>(u"balances"_s)->count(), 0);
        f.click(u"back"_s);
        QCOMPARE(f.editor->focusWidget(), f.find<QWidget>(u"providerName"_s));
    }

    void aPreviewOfManyBalancesLeavesRoomForTheReply()
    {
        EditorFixture f;
        const auto height = f.editor->height();
        QByteArrayList wallets;
        for (char letter = 'A'; letter <= 'Z'; ++letter)
            wallets += QByteArray(R"({"currency": "CODE", "balance": 5})").replace("CODE", QByteArray(3, letter));
        f.reach('[' + wallets.join(',') + ']');
        QTest::qWait(0);
        QCOMPARE(f.preview().size(), 2 * wallets.size());
        QCOMPARE(f.editor->height(), height);
        QVERIFY(f.tree()->height() > 8 * f.tree()->fontMetrics().lineSpacing());
        const auto *shown = f.find<QWidget>(u"previewBalances"_s)->parentWidget();
        QVERIFY(shown->height() > 4 * shown->fontMetrics().lineSpacing());
    }

    void everyKeyAndNameIsThereOnce_data()
    {
        QTest::addColumn<int>("page");
        for (int page = 1; page <= 4; ++page)
            QTest::addRow("page %d", page) << page;
    }

    void everyKeyAndNameIsThereOnce()
    {
        QFETCH(int, page);
        EditorFixture f;
        if (page == 2) {
            f.paste(QString::fromLatin1(EditorFixture::Command));
            f.click(u"next"_s);
            f.find<QToolButton>(u"advanced"_s)->click();
        } else if (page == 3) {
            f.reach(R"({"left": 5, "ok": true})");
            f.pick(u".ok"_s, u"Condition"_s);
        } else if (page == 4) {
            openFile(f, well());
        }
        QMap<QString, QString> keys;
        for (auto *widget : f.editor->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const auto *label = qobject_cast<QLabel *>(widget);
            const auto text = button ? button->text() : label && label->buddy() ? label->text() : QString();
            const auto key = QKeySequence::mnemonic(text).toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(text + u" and "_s + keys.value(key)));
            if (!key.isEmpty())
                keys.insert(key, text);
            const auto *combo = qobject_cast<QComboBox *>(widget->parentWidget());
            if (widget->focusPolicy() & Qt::TabFocus && !combo && !button && !widget->inherits("QScrollArea") &&
                !widget->inherits("QHeaderView")) {
                auto *interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(
                    interface && !interface->text(QAccessible::Name).isEmpty(),
                    qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
            }
        }
        QVERIFY(keys.size() >= 2);
    }
};

QTEST_MAIN(tst_ProviderEditor)
#include "tst_providereditor.moc"
