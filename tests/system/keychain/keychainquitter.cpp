// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keychainsecretstore.h"
#include "keychain/leave.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct TornDown {
    ~TornDown() { std::puts("torn down"); }
};

} // namespace

/// Asks the keychain for several things, and leaves after the given milliseconds as plimsoll does; with "-" when standard input
/// ends. With "drop" the store is destroyed first, as when a window with a store of its own would be closed.
int main(int argc, char **argv)
{
    const TornDown witness;
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    auto store = std::make_unique<KeychainSecretStore>();
    const QUuid entry(u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s);

    std::puts("leaving");
    if (arguments.value(2) == "unused"_L1)
        return leave(*store, 3);
    store->read(entry, {store.get(), [](const auto &) {}});
    store->write(QUuid::createUuid(), *Secret::fromFields({{u"token"_s, u"demo-token"_s}}), {store.get(), [](const auto &) {}});
    store->remove(entry, {store.get(), [](const auto &) {}});

    const auto quit = [&] {
        if (arguments.value(2) == "drop"_L1)
            store = std::make_unique<KeychainSecretStore>();
        app.quit();
    };
    QSocketNotifier told(fileno(stdin), QSocketNotifier::Read);
    told.setEnabled(arguments.value(1) == "-"_L1);
    QObject::connect(&told, &QSocketNotifier::activated, &app, [&] {
        told.setEnabled(false);
        quit();
    });
    if (!told.isEnabled())
        QTimer::singleShot(arguments.value(1).toInt(), &app, quit);
    const auto code = app.exec();
    return leave(*store, code);
}
