// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in a tree of 10 000 balances, beside a QTreeView over a QStandardItemModel with the same texts.
#include "overview/accounttree.h"
#include "models/accountmodel.h"
#include "uifixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int Accounts = 2500;
constexpr int BalancesEach = 4;

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// From the top to the end in a hundred pages, each painted.
void scrollThrough(QTreeView &tree)
{
    auto *bar = tree.verticalScrollBar();
    for (int page = 0; page <= 100; ++page) {
        bar->setValue(bar->maximum() * page / 100);
        tree.viewport()->repaint();
    }
}

void report(const char *what, double ours, double yardstick)
{
    std::printf("%-34s %9.1f ms   yardstick %9.1f ms   ratio %5.2f\n", what, ours, yardstick, ours / yardstick);
}

void fill(QStandardItemModel &plain, const AccountModel &model)
{
    const auto lineOf = [&](const QModelIndex &index) {
        QList<QStandardItem *> line;
        for (int column = 0; column < AccountModel::ColumnCount; ++column)
            line.append(new QStandardItem(index.siblingAtColumn(column).data().toString()));
        return line;
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto account = model.index(row, 0);
        const auto line = lineOf(account);
        plain.appendRow(line);
        for (int balance = 0; balance < model.rowCount(account); ++balance)
            line.first()->appendRow(lineOf(model.index(balance, 0, account)));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    UiFixture f;
    AccountModel model(f.monitor, f.trends);
    AccountFilterModel filtered;
    filtered.setSourceModel(&model);
    AccountTree tree(filtered);
    const auto levels = {Level::Ok, Level::Low, Level::Ok, Level::Critical, Level::Ok};
    const auto fillOurs = millisecondsOf([&] {
        for (int i = 0; i < Accounts; ++i) {
            QList<BalanceState> balances;
            for (int j = 0; j < BalancesEach; ++j)
                balances.append(f.balance(QString::number(j), QByteArray::number(i * 7919 % 10007).constData(), levels.begin()[(i + j) % 5]));
            f.monitor.watch(f.account(u"account-%1"_s.arg(i), balances));
        }
    });

    QStandardItemModel plain;
    const auto fillPlain = millisecondsOf([&] { fill(plain, model); });
    QSortFilterProxyModel plainFiltered;
    plainFiltered.setRecursiveFilteringEnabled(true);
    plainFiltered.setSourceModel(&plain);
    QTreeView plainTree;
    plainTree.setModel(&plainFiltered);
    plainTree.setUniformRowHeights(true);
    plainTree.setSortingEnabled(true);
    plainTree.expandAll();

    for (QTreeView *shown : {static_cast<QTreeView *>(&tree), &plainTree}) {
        shown->resize(1100, 600);
        shown->show();
        QApplication::processEvents();
    }
    report("fill", fillOurs, fillPlain);
    report("sort by urgency / text", millisecondsOf([&] { tree.sortByColumn(AccountModel::State, Qt::DescendingOrder); }),
           millisecondsOf([&] { plainTree.sortByColumn(AccountModel::State, Qt::DescendingOrder); }));
    report("sort by amount / text", millisecondsOf([&] { tree.sortByColumn(AccountModel::Left, Qt::AscendingOrder); }),
           millisecondsOf([&] { plainTree.sortByColumn(AccountModel::Left, Qt::AscendingOrder); }));
    report("filter, few are left", millisecondsOf([&] { filtered.setFilterFixedString(u"account-77"_s); }),
           millisecondsOf([&] { plainFiltered.setFilterFixedString(u"account-77"_s); }));
    report("filter taken away", millisecondsOf([&] { filtered.setFilterFixedString({}); }),
           millisecondsOf([&] { plainFiltered.setFilterFixedString({}); }));
    plainTree.expandAll();
    report("scroll, a page", millisecondsOf([&] { scrollThrough(tree); }) / 101, millisecondsOf([&] { scrollThrough(plainTree); }) / 101);
    report("100 accounts changed", millisecondsOf([&] {
               for (int i = 0; i < 100; ++i) {
                   auto state = f.monitor.states().at(i * 25);
                   state.balances[1].balance.amount = Amount(5);
                   Q_EMIT f.monitor.accountChanged(state);
               }
               tree.viewport()->repaint();
           }),
           millisecondsOf([&] {
               for (int i = 0; i < 100; ++i)
                   plain.item(i * 25)->child(1, AccountModel::Left)->setText(u"5 credits"_s);
               plainTree.viewport()->repaint();
           }));
    report("ages grow by a minute", millisecondsOf([&] {
               f.now = f.now.addSecs(60);
               model.tick();
               tree.viewport()->repaint();
           }),
           1);
    return 0;
}
