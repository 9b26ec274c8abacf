// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/definitionexport.h"

#include "problemtext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct DefinitionExport {
    Q_DECLARE_TR_FUNCTIONS(DefinitionExport)
};

} // namespace

void exportDefinition(QWidget *window, const QString &id, const QByteArray &toml,
                      const std::function<Outcome<>(const QString &path, const QByteArray &content)> &writeFile,
                      const std::function<void(const Outcome<QString> &)> &then)
{
    auto *dialog = new QFileDialog(window, DefinitionExport::tr("Export the definition"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   DefinitionExport::tr("Definitions (*.toml)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"toml"_s);
    dialog->selectFile(id + u".toml"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [toml, writeFile, then](const QString &path) {
        then(writeFile(path, toml).map([&] { return DefinitionExport::tr("Saved as %1").arg(path); }));
    });
    dialog->open();
}

QString sentenceOf(Problem problem)
{
    problem.where.clear();
    return problemText(problem);
}
