// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/accountdialog.h"
#include "editor/providereditor.h"
#include "editor/replymodel.h"
#include "uifixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

/// A person at the editor.
class EditorFixture : public UiFixture
{
public:
    static constexpr auto Command = "curl https://api.well.test/v1/wallet -H 'X-Api-Key: demo-canary-7141'";

    std::unique_ptr<ProviderEditor> editor;

    EditorFixture() : editor(new ProviderEditor(services())) { editor->show(); }

    template<typename T>
    T *find(const QString &name) const
    {
        for (auto *found : editor->findChildren<T *>(name)) {
            if (found->isVisible())
                return found;
        }
        return editor->findChild<T *>(name);
    }
    void paste(const QString &command) const { find<QPlainTextEdit>(QStringLiteral("command"))->setPlainText(command); }
    void click(const QString &name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line && line->isVisible(), qPrintable(name));
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// To the page of the balances, with this reply.
    void reach(const QByteArray &body, const QString &command = QString::fromLatin1(Command))
    {
        http.answer = [this, body](const HttpRequest &) { return json(body); };
        paste(command);
        click(QStringLiteral("next"));
        click(QStringLiteral("ask"));
    }
    QTreeView *tree() const { return find<QTreeView>(QStringLiteral("reply")); }
    /// Puts the cursor on the value at \a path.
    void point(const QString &path) const
    {
        const auto *model = tree()->model();
        const auto found =
            model->match(model->index(0, 0), ReplyModel::PathRole, path, 1, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY2(!found.isEmpty(), qPrintable(path));
        tree()->setCurrentIndex(found.first());
    }
    void pick(const QString &path, const QString &as) const
    {
        point(path);
        click(QStringLiteral("pick_") + as);
    }
    void choose(const QString &combo, const QString &data) const
    {
        auto *box = find<QComboBox>(combo);
        const auto index = box->findData(data);
        QVERIFY2(index >= 0, qPrintable(data));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    /// What the preview says, a line a balance; or what is wrong.
    QStringList preview() const
    {
        QStringList lines;
        const auto *balances = find<QWidget>(QStringLiteral("previewBalances"));
        if (!balances)
            return {problem(QStringLiteral("problem_preview"))};
        for (const auto *label : balances->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                lines += label->text();
        }
        return lines;
    }
    QString problem(const QString &name) const
    {
        const auto *label = find<QWidget>(name);
        return label && label->isVisible() ? label->findChildren<QLabel *>().constLast()->text() : QString();
    }
    QString label(const QString &name) const
    {
        return find<QLabel>(name)->isVisible() ? find<QLabel>(name)->text() : QString();
    }
    QString definition() const { return find<QPlainTextEdit>(QStringLiteral("definitionText"))->toPlainText(); }
    /// Takes a file in the dialog that asks for one.
    void take(const QString &dialog, const QString &path) const
    {
        auto *asking = editor->findChild<QFileDialog *>(dialog);
        QVERIFY(asking);
        Q_EMIT asking->fileSelected(path);
        asking->close();
    }

    static void tellIndex(QStringList &texts, const QAbstractItemModel &model, const QModelIndex &parent)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const auto index = model.index(row, column, parent);
                for (const auto role :
                     {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                    texts += index.data(role).toString();
            }
            tellIndex(texts, model, model.index(row, 0, parent));
        }
    }
    /// All that a look, a tooltip or a screen reader can tell of a window, shown or not.
    static QString everythingTold(const QWidget &window)
    {
        QStringList texts{window.windowTitle()};
        for (auto *widget : window.findChildren<QWidget *>()) {
            texts << widget->toolTip() << widget->whatsThis() << widget->accessibleName()
                  << widget->accessibleDescription();
            if (auto *interface = QAccessible::queryAccessibleInterface(widget)) {
                for (const auto part :
                     {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                    texts << interface->text(part);
            }
            if (const auto *line = qobject_cast<QLineEdit *>(widget))
                texts << line->placeholderText() << line->displayText();
            if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
                texts << text->toPlainText();
            if (const auto *label = qobject_cast<QLabel *>(widget))
                texts << label->text();
            if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
                tellIndex(texts, *view->model(), {});
        }
        return texts.join(u'\n');
    }
};
