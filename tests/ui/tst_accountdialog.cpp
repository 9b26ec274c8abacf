// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/accountdialog.h"

#include "marks/markdialog.h"
#include "accounts/testresult.h"
#include "uifixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

class tst_AccountDialog : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openPage(const QUrl &page) { m_opened.append(page); }

private:
    QList<QUrl> m_opened;

    using Dialog = std::unique_ptr<AccountDialog>;

    static Dialog openNew(UiFixture &f, const QString &search)
    {
        Dialog dialog(AccountDialog::forNew(f.services(), nullptr));
        dialog->show();
        auto *line = dialog->findChild<QLineEdit *>(u"providerSearch"_s);
        QTest::keyClicks(line, search);
        QTest::keyClick(line, Qt::Key_Return);
        return dialog;
    }
    static void type(const Dialog &dialog, const QString &field, const QString &text)
    {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(field), text);
    }
    static void click(const Dialog &dialog, const QString &button)
    {
        auto *found = dialog->findChild<QPushButton *>(button);
        QVERIFY(found->isVisible() && found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    /// A definition with one secret and these lines more.
    static QByteArray well(const QString &more, const QString &label = u"Access key"_s)
    {
        const auto evidence = more.contains(u"evidence"_s) ? QString() : u"evidence = \"own\"\n"_s;
        return u"id = \"well\"\nname = \"Well\"\ncategory = \"Water\"\norigin = \"https://api.well.test\"\n%1%2\n"
               "[[field]]\nid = \"token\"\nlabel = \"%3\"\nsecret = true\n"
               "[filter]\nrequest = '{path: \"/\", headers: {\"x-key\": .token}}'\nfailure = '.error?'\n"
               "balances = '[{key: \"a\", label: \"A\", unit: \"EUR\", amount: .mail}]'\n"_s.arg(evidence, more, label).toUtf8();
    }
    static bool isEnabled(const Dialog &dialog, const QString &button) { return dialog->findChild<QPushButton *>(button)->isEnabled(); }
    static QStringList shownTexts(const QWidget &window)
    {
        QStringList texts;
        for (const auto *label : window.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    static bool says(const Dialog &dialog, const QString &text) { return shownTexts(*dialog).join(u'\n').contains(text); }

    /// All that a screen reader, a tooltip or a look can tell of a window.
    static QString everythingTold(const QWidget &window)
    {
        QStringList texts{window.windowTitle()};
        for (auto *widget : window.findChildren<QWidget *>()) {
            texts << widget->toolTip() << widget->whatsThis() << widget->accessibleName() << widget->accessibleDescription();
            if (auto *interface = QAccessible::queryAccessibleInterface(widget)) {
                for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                    texts << interface->text(part);
            }
            if (const auto *line = qobject_cast<QLineEdit *>(widget))
                texts << line->placeholderText() << line->displayText();
            if (const auto *label = qobject_cast<QLabel *>(widget))
                texts << label->text();
        }
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void goingOnTakesAProvider()
    {
        UiFixture f;
        const Dialog dialog(AccountDialog::forNew(f.services(), nullptr));
        dialog->show();
        QVERIFY(isEnabled(dialog, u"next"_s));
        type(dialog, u"providerSearch"_s, u"zz"_s);
        QVERIFY(!isEnabled(dialog, u"next"_s));
    }

    void choosingByTheKeyboardPressesNothingElse()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"lake"_s);
        QVERIFY(!says(dialog, u"Enter the"_s));
        const Dialog other(AccountDialog::forNew(f.services(), nullptr));
        other->show();
        QTest::keyClick(other->findChild<QTreeView *>(u"providers"_s), Qt::Key_Return);
        QVERIFY(other->findChild<QLineEdit *>(u"field_token"_s)->isVisible());
        QVERIFY(!says(other, u"Enter the"_s));
    }

    void theFormIsMadeFromTheDefinition()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"towers"_s);
        for (const auto &secret : {u"field_client_id"_s, u"field_client_secret"_s})
            QCOMPARE(dialog->findChild<QLineEdit *>(secret)->echoMode(), QLineEdit::Password);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"field_user"_s)->echoMode(), QLineEdit::Normal);
        QCOMPARE(dialog->findChild<QComboBox *>(u"field_unit"_s)->count(), 2);
        QCOMPARE(dialog->findChild<QComboBox *>(u"origin"_s)->count(), 2);
        QVERIFY(says(dialog, u"Your Client id and Client secret will be sent only to https://eu.towers.test"_s));
        dialog->findChild<QComboBox *>(u"origin"_s)->setCurrentIndex(1);
        QVERIFY(says(dialog, u"sent only to https://us.towers.test"_s));
    }

    void aTestShowsTheBalancesWithUnitsAndStoresNothing()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        QCOMPARE(f.http.sent.size(), 1);
        QVERIFY(says(dialog, u"100 credits"_s));
        QVERIFY(says(dialog, u"5.50 EUR"_s));
        QCOMPARE(f.secrets.writes, 0);
        QVERIFY(f.store.records.isEmpty());
        QVERIFY(dialog->isVisible());
    }

    void aRefusalIsSaidInTheProvidersWords()
    {
        UiFixture f;
        f.http.answer = [&](const HttpRequest &) { return f.json(R"({"error": "No <b>such</b> token"})", 401); };
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        QVERIFY(says(dialog, u"Credentials rejected"_s));
        QVERIFY(says(dialog, u"The answer was: “No <b>such</b> token”"_s));
        QVERIFY(says(dialog, u"Check the key and enter it again."_s));
        for (const auto *label : dialog->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
    }

    void whatIsNoAnswerIsNotCalledOne()
    {
        UiFixture f;
        f.http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return fail(Failure::Kind::Tls, u"The certificate has expired"_s);
        };
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        QVERIFY(says(dialog, u"The certificate has expired"_s));
        QVERIFY(!says(dialog, u"The answer was"_s));
    }

    void whileATestWaitsNothingElseCanBegin()
    {
        UiFixture f;
        f.http.hold = true;
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        QVERIFY(says(dialog, u"Asking"_s));
        for (const auto &button : {u"test"_s, u"save"_s, u"back"_s})
            QVERIFY(!isEnabled(dialog, button));
        f.http.held.takeFirst()();
        QVERIFY(!says(dialog, u"Asking"_s));
        QVERIFY(isEnabled(dialog, u"save"_s));
    }

    void anAnswerAfterTheDialogIsGoneIsDropped()
    {
        UiFixture f;
        f.http.hold = true;
        auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        dialog.reset();
        f.http.held.takeFirst()();
        f.http.hold = false;
        f.secrets.hold = true;
        dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"save"_s);
        dialog.reset();
        f.secrets.held.takeFirst()();
        QVERIFY(true); // got here
    }

    void saveStoresAccountSecretAndMarksAndCloses()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token-abcd"_s);
        type(dialog, u"label"_s, u"Production"_s);
        click(dialog, u"test"_s);
        type(dialog, u"low_mail"_s, u"120"_s);
        type(dialog, u"critical_mail"_s, u"20 %"_s);
        click(dialog, u"save"_s);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
        const auto record = f.store.records.value(u"lake"_s);
        QCOMPARE(record.account.label, u"Production"_s);
        QCOMPARE(record.account.boundOrigin, u"https://api.lake.test"_s);
        const Mark mark{.low = Threshold::fromString(u"120"), .critical = Threshold::fromString(u"20%")};
        QCOMPARE(record.marks, (QMap<QString, Mark>{{u"mail"_s, mark}}));
        QCOMPARE(f.secrets.entries.value(record.account.entry)->reveal().value(u"token"_s), u"demo-token-abcd"_s);
        QCOMPARE(f.monitor.state(u"lake"_s)->balances.size(), 2); // read at once
    }

    void aKeychainThatDoesNotKeepItLeavesTheDialogOpen_data()
    {
        QTest::addColumn<Failure::Kind>("kind");
        QTest::addColumn<QString>("advice");
        QTest::newRow("locked") << Failure::Kind::KeychainLocked << u"Unlock your keychain"_s;
        QTest::newRow("absent") << Failure::Kind::KeychainUnavailable << u"Start or install a keyring"_s;
        QTest::newRow("denied") << Failure::Kind::KeychainDenied << u"Allow Plimsoll"_s;
    }

    void aKeychainThatDoesNotKeepItLeavesTheDialogOpen()
    {
        QFETCH(Failure::Kind, kind);
        QFETCH(QString, advice);
        UiFixture f;
        f.secrets.failure = Failure{.kind = kind};
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        type(dialog, u"label"_s, u"Production"_s);
        click(dialog, u"save"_s);
        QVERIFY(dialog->isVisible());
        QVERIFY(says(dialog, u"Not saved."_s));
        QVERIFY(says(dialog, advice));
        QVERIFY(f.store.records.isEmpty());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"field_token"_s)->text(), u"demo-token"_s);
        f.secrets.failure = {};
        click(dialog, u"save"_s);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(f.store.records.size(), 1);
    }

    void wrongInputIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("where");
        QTest::newRow("nothing typed") << QString() << QString() << u"problem_token"_s;
        QTest::newRow("only blanks") << u"   "_s << QString() << u"problem_token"_s;
        QTest::newRow("a control character") << u"demo\ttoken"_s << QString() << u"problem_token"_s;
        QTest::newRow("too long") << QString(3000, u'x') << QString() << u"problem_token"_s;
        QTest::newRow("plain http") << u"demo-token"_s << u"http://api.lake.test"_s << u"problem_origin"_s;
    }

    void wrongInputIsSaidBesideItsField()
    {
        QFETCH(QString, token);
        QFETCH(QString, origin);
        QFETCH(QString, where);
        UiFixture f;
        const auto dialog = openNew(f, u"lake"_s);
        dialog->findChild<QLineEdit *>(u"field_token"_s)->setText(token);
        dialog->findChild<QToolButton *>(u"advanced"_s)->click();
        type(dialog, u"ownOrigin"_s, origin);
        for (const auto &button : {u"test"_s, u"save"_s}) {
            click(dialog, button);
            QVERIFY(dialog->findChild<QWidget *>(where)->isVisible());
        }
        QVERIFY(dialog->isVisible());
        QVERIFY(f.http.sent.isEmpty());
        QCOMPARE(f.secrets.writes, 0);
    }

    void aSecretIsInNoTextOfTheWindow()
    {
        UiFixture f;
        f.http.answer = [&](const HttpRequest &request) {
            return f.json("{\"error\": \"bad key " + request.headers.first().second + "\"}", 401);
        };
        f.secrets.failure = Failure{.kind = Failure::Kind::KeychainDenied};
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-canary-7141"_s);
        click(dialog, u"test"_s);
        QVERIFY(says(dialog, u"bad key"_s));
        QVERIFY(!everythingTold(*dialog).contains(u"canary"_s));
        click(dialog, u"save"_s);
        QVERIFY(!everythingTold(*dialog).contains(u"canary"_s));
    }

    void aStoredSecretIsShownByItsEndOnly()
    {
        UiFixture f;
        auto state = f.account(u"a"_s, {});
        state.account.secretTails = {{u"token"_s, u"7141"_s}};
        f.monitor.watch(state);
        const Dialog dialog(AccountDialog::forEdit(f.book, f.monitor, u"a"_s, nullptr));
        dialog->show();
        const auto *token = dialog->findChild<QLineEdit *>(u"field_token"_s);
        QVERIFY(!token->isEnabled());
        QVERIFY(token->text().isEmpty());
        QVERIFY(token->placeholderText().endsWith(u"7141"_s));
        QCOMPARE(f.secrets.reads, 0);
    }

    void editKeepsSecretAndBinding()
    {
        UiFixture f;
        auto state = f.account(u"a"_s, {});
        f.monitor.watch(state);
        QVERIFY(f.store.save(state.account));
        const Dialog dialog(AccountDialog::forEdit(f.book, f.monitor, u"a"_s, nullptr));
        dialog->show();
        dialog->findChild<QLineEdit *>(u"label"_s)->clear();
        type(dialog, u"label"_s, u"Renamed"_s);
        dialog->findChild<QToolButton *>(u"advanced"_s)->click();
        type(dialog, u"ownOrigin"_s, u"https://other.test"_s);
        QVERIFY(says(dialog, u"was entered for https://api.lake.test"_s));
        click(dialog, u"save"_s);
        const auto account = f.store.records.value(u"a"_s).account;
        QCOMPARE(account.label, u"Renamed"_s);
        QCOMPARE(account.entry, state.account.entry);
        QCOMPARE(account.boundOrigin, u"https://api.lake.test"_s);
        QCOMPARE(f.secrets.writes, 0);
    }

    void replacingSecretsKeepsTheRest()
    {
        UiFixture f;
        auto state = f.account(u"a"_s, {});
        state.account.label = u"Production"_s;
        f.monitor.watch(state);
        QVERIFY(f.store.save(state.account));
        const Dialog dialog(AccountDialog::forSecrets(f.book, f.monitor, u"a"_s, nullptr));
        dialog->show();
        type(dialog, u"field_token"_s, u"demo-token-two"_s);
        click(dialog, u"save"_s);
        QVERIFY(!dialog->isVisible());
        const auto account = f.store.records.value(u"a"_s).account;
        QCOMPARE(account.label, u"Production"_s);
        QVERIFY(account.entry != state.account.entry);
        QCOMPARE(f.secrets.entries.value(account.entry)->reveal().value(u"token"_s), u"demo-token-two"_s);
    }

    void theKeysPageIsOpenedWhenItIsSafe_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("offered");
        QTest::newRow("https") << u"https://app.well.test/keys?tab=api"_s << true;
        QTest::newRow("plain http") << u"http://localhost:8080/keys"_s << false;
        QTest::newRow("none") << QString() << false;
    }

    void theKeysPageIsOpenedWhenItIsSafe()
    {
        QFETCH(QString, page);
        UiFixture f;
        f.catalog.add(well(page.isEmpty() ? QString() : u"keys = \"%1\""_s.arg(page)), u"well.toml"_s, Definition::Source::BuiltIn);
        QDesktopServices::setUrlHandler(u"https"_s, this, "openPage");
        m_opened.clear();
        const auto dialog = openNew(f, u"well"_s);
        QCOMPARE(dialog->findChild<QPushButton *>(u"keysLink"_s) != nullptr, page.startsWith(u"https"));
        QFETCH(bool, offered);
        if (offered) {
            click(dialog, u"keysLink"_s);
            QCOMPARE(m_opened, QList<QUrl>{QUrl(page)});
            QVERIFY(!says(dialog, u"No browser could be opened"_s));
        }
        QDesktopServices::unsetUrlHandler(u"https"_s);
    }

    void figuresOfOtherClientsAreSaidToBeSuch()
    {
        UiFixture f;
        f.catalog.add(well(u"evidence = \"client-code\""_s), u"well.toml"_s, Definition::Source::BuiltIn);
        QVERIFY(says(openNew(f, u"well"_s), u"does not document these figures"_s));
        QVERIFY(!says(openNew(f, u"lake"_s), u"does not document these figures"_s));
    }

    void editLeadsToTheMarks()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {UiFixture::balance(u"mail"_s, "100")}));
        const Dialog dialog(AccountDialog::forEdit(f.book, f.monitor, u"a"_s, nullptr));
        dialog->show();
        click(dialog, u"marks"_s);
        QVERIFY(dialog->findChild<MarkDialog *>()->isVisible());
        f.monitor.watch(f.account(u"never-read"_s, {}));
        const Dialog other(AccountDialog::forEdit(f.book, f.monitor, u"never-read"_s, nullptr));
        other->show();
        QVERIFY(!other->findChild<QPushButton *>(u"marks"_s)->isVisible());
        QVERIFY(!openNew(f, u"lake"_s)->findChild<QPushButton *>(u"marks"_s)->isVisible());
    }

    void nothingSpeaksOfTheCommandLine_data()
    {
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QString>("said");
        const auto command = u"Give it with --set x=VALUE, see plimsollctl"_s;
        QTest::newRow("usage") << Problem{Problem::Kind::Usage, u"That will not do"_s, u"x"_s, command}
                               << u"Not saved. That will not do."_s;
        QTest::newRow("gone") << Problem{Problem::Kind::NotFound, u"There is no account of this id"_s, u"a"_s, command}
                              << u"Not saved. The account was removed meanwhile."_s;
        QTest::newRow("provider gone") << Problem{Problem::Kind::NotFound, u"There is no provider"_s, u"provider"_s, command}
                                       << u"Not saved. The definition of Lake & Sea <io> is not there any more."_s;
        QTest::newRow("disk full") << Problem{Problem::Kind::Storage, u"The disk is full"_s, {}, u"Make room"_s}
                                   << u"Not saved. The disk is full. Make room."_s;
    }

    void nothingSpeaksOfTheCommandLine()
    {
        QFETCH(Problem, problem);
        QFETCH(QString, said);
        UiFixture f;
        const auto state = f.account(u"a"_s, {});
        f.monitor.watch(state);
        const Dialog dialog(AccountDialog::forEdit(f.book, f.monitor, u"a"_s, nullptr));
        dialog->show();
        f.store.broken = problem;
        click(dialog, u"save"_s);
        QVERIFY(says(dialog, said));
        for (const auto &word : {u"plimsollctl"_s, u"--"_s, u"standard input"_s})
            QVERIFY2(!everythingTold(*dialog).contains(word), qPrintable(word));
    }

    void aRequiredFieldIsAskedForInWordsOfAWindow()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"towers"_s);
        type(dialog, u"field_client_id"_s, u"demo-id"_s);
        type(dialog, u"field_client_secret"_s, u"demo-secret"_s);
        click(dialog, u"test"_s);
        QVERIFY(says(dialog, u"Enter the User name."_s));
        QVERIFY(dialog->findChild<QLineEdit *>(u"field_user"_s)->hasFocus() || !dialog->isActiveWindow());
    }

    void returnTestsFirstAndSavesWhatWasTested()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"lake"_s);
        auto *token = dialog->findChild<QLineEdit *>(u"field_token"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        QTest::keyClick(token, Qt::Key_Return);
        QCOMPARE(f.http.sent.size(), 1);
        QCOMPARE(f.secrets.writes, 0);
        QTest::keyClick(token, Qt::Key_Return);
        QCOMPARE(f.secrets.writes, 1);
        QVERIFY(!dialog->isVisible());
    }

    void tabGoesThroughFieldsThenButtons()
    {
        UiFixture f;
        f.catalog.add(well(u"keys = \"https://app.well.test\""_s), u"well.toml"_s, Definition::Source::BuiltIn);
        const auto dialog = openNew(f, u"well"_s);
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QStringList names;
        dialog->findChild<QLineEdit *>(u"field_token"_s)->setFocus();
        for (int i = 0; i < 9 && dialog->focusWidget(); ++i) {
            if (!dialog->focusWidget()->objectName().isEmpty())
                names += dialog->focusWidget()->objectName();
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        }
        const QStringList wanted{u"field_token"_s, u"keysLink"_s, u"label"_s, u"every"_s, u"advanced"_s};
        QCOMPARE(names.mid(0, 5), wanted);
        for (const auto &button : {u"back"_s, u"test"_s, u"save"_s})
            QVERIFY2(names.indexOf(button) > 4, qPrintable(names.join(u' ')));
    }

    void longTextsAreNotCutOff()
    {
        UiFixture f;
        f.catalog.add(well({}, u"Application programming interface access key of the parent account"_s), u"well.toml"_s,
                      Definition::Source::BuiltIn);
        f.http.answer = [&](const HttpRequest &) {
            return f.json(R"({"error": "The access key that was given does not belong to any of the accounts that we know, and )"
                          R"(it may have been withdrawn by somebody who administers the account of the company"})", 401);
        };
        const auto dialog = openNew(f, u"well"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        dialog->resize(560, 480);
        QTest::qWait(0);
        for (const auto *label : dialog->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        const auto *inner = dialog->findChild<QScrollArea *>()->widget();
        QVERIFY(inner->width() <= dialog->findChild<QScrollArea *>()->viewport()->width());
    }

    void changingTheInputForgetsTheTest()
    {
        UiFixture f;
        const auto dialog = openNew(f, u"lake"_s);
        type(dialog, u"field_token"_s, u"demo-token"_s);
        click(dialog, u"test"_s);
        QVERIFY(says(dialog, u"It works"_s));
        type(dialog, u"field_token"_s, u"x"_s);
        QVERIFY(!says(dialog, u"It works"_s));
    }

    void aTestAsksForTheMarksOfTheSupplyOnly()
    {
        UiFixture f;
        TestResult result(shippedMark());
        result.show(Reading{.at = f.now, .balances = {f.balance(u"mail"_s, "100").balance}});
        QStringList shown;
        for (const auto *line : result.findChildren<QLineEdit *>()) {
            if (line->isVisible())
                shown += line->objectName() + u' ' + line->placeholderText();
        }
        QCOMPARE(shown, (QStringList{u"low_mail 7 d"_s, u"critical_mail 2 d"_s}));
    }
};

QTEST_MAIN(tst_AccountDialog)
#include "tst_accountdialog.moc"
