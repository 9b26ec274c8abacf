// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/commandpage.h"

#include "definitionreader.h"
#include "editor/definitionexport.h"
#include "providerbook.h"
#include "widgets/problemlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Example = "curl https://api.example.com/v1/balance \\\n  -H 'Authorization: Bearer YOUR_API_KEY'";

} // namespace

CommandPage::CommandPage(const WindowServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_command(new QPlainTextEdit)
    , m_problem(new ProblemLabel)
{
    m_command->setObjectName(u"command"_s);
    m_command->setAccessibleName(tr("curl command"));
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setPlaceholderText(QString::fromLatin1(Example));
    m_command->setTabChangesFocus(true);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_problem->setObjectName(u"problem_command"_s);
    setFocusProxy(m_command);
    auto *label = plainLabel(tr("Paste the c&url command that asks the provider for your balance:"));
    label->setBuddy(m_command);
    auto *openFile = new QPushButton(tr("Open a definition &file…"));
    openFile->setObjectName(u"openDefinition"_s);
    openFile->setAutoDefault(false);
    openFile->setAccessibleDescription(tr("Adds a provider that somebody else has defined"));
    auto *file = new QHBoxLayout;
    file->addWidget(hintLabel(tr("Did somebody give you the file of a finished definition?")), 1);
    file->addWidget(openFile);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(label);
    column->addWidget(
        hintLabel(tr("The provider's documentation has such commands. A browser has them too: in its developer "
                     "tools, under Network, choose “Copy as cURL”.")));
    column->addWidget(m_command, 1);
    column->addWidget(m_problem);
    column->addWidget(
        plainLabel(tr("Nothing is sent yet. Keys in it are taken out and will be kept in the keychain only.")));
    column->addLayout(file);
    connect(openFile, &QPushButton::clicked, this, &CommandPage::chooseFile);
    connect(m_command, &QPlainTextEdit::textChanged, this, [this] {
        m_problem->setText({});
        Q_EMIT edited();
    });
}

QString CommandPage::command() const
{
    return m_command->toPlainText();
}

std::optional<RequestDraft> CommandPage::checkedDraft()
{
    m_problem->setText({});
    auto draft = curlCommandFrom(command()).and_then([](const CurlCommand &parsed) { return draftRequest(parsed); });
    if (draft)
        return std::move(*draft);
    refuse(draft.error());
    return {};
}

void CommandPage::refuse(const Problem &problem)
{
    m_problem->setText(sentenceOf(problem));
    select(problem.where);
    m_command->setFocus();
}

/// Selects the word at "line:column".
void CommandPage::select(const QString &place)
{
    const auto block = m_command->document()->findBlockByNumber(place.section(u':', 0, 0).toInt() - 1);
    if (!block.isValid())
        return;
    const auto text = block.text();
    const auto from = std::clamp(place.section(u':', 1).toInt() - 1, 0, int(text.size()));
    const auto end = std::find_if(text.begin() + from, text.end(), [](QChar c) { return c.isSpace(); });
    auto cursor = m_command->textCursor();
    cursor.setPosition(block.position() + from);
    cursor.setPosition(block.position() + int(end - text.begin()), QTextCursor::KeepAnchor);
    m_command->setTextCursor(cursor);
}

void CommandPage::chooseFile()
{
    const auto downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const auto folder =
        QFileInfo(downloads).isDir() ? downloads : QDir::homePath(); // one that is not there is a file's name
    auto *dialog =
        new QFileDialog(this, tr("Open a definition file"), folder, tr("Definitions (*.toml);;All files (*)"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CommandPage::open);
    dialog->open();
}

void CommandPage::open(const QString &path)
{
    constexpr qsizetype MostLines = 5;
    m_problem->setText({});
    const auto toml = m_services.readFile(path);
    if (!toml)
        return m_problem->setText(sentenceOf(toml.error()));
    const auto name = QFileInfo(path).fileName();
    const auto read = readDefinition(*toml, name, Definition::Source::User, FilterCheck::Compile);
    if (!read) {
        QStringList lines{tr("This file cannot be used:")};
        for (const auto &problem : read.error().first(qMin(read.error().size(), MostLines)))
            lines += problem.toString();
        if (read.error().size() > MostLines)
            lines += tr("… and %1 more").arg(read.error().size() - MostLines);
        return m_problem->setText(lines.join(u'\n'));
    }
    const auto definition = m_services.providers.checked(*toml, name);
    if (!definition)
        return m_problem->setText(sentenceOf(definition.error()));
    Q_EMIT opened(*definition, path);
}
