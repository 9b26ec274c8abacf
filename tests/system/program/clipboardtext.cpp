// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <cstdio>

/// Prints everything that is on the clipboard and in the primary selection, in all formats.
int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const auto *const content = QGuiApplication::clipboard()->mimeData(mode);
        if (!content)
            continue;
        const auto formats = content->formats();
        for (const auto &format : formats) {
            const auto bytes = content->data(format);
            std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
            std::fputc('\n', stdout);
        }
    }
}
