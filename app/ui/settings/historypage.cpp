// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/historypage.h"

#include "historycsv.h"
#include "monitor.h"
#include "ports/historystore.h"
#include "problemtext.h"
#include "timetext.h"
#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QPushButton *button(const QString &text, const QString &objectName)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}

} // namespace

HistoryPage::HistoryPage(WindowServices services, QWidget *parent)
    : SettingsPage(services.book, parent), m_services(std::move(services)), m_keep(new QComboBox), m_done(plainLabel())
{
    m_keep->setObjectName(u"keep"_s);
    m_keep->addItem(tr("For ever"), 0);
    offer(24h * 730, tr("2 years"));
    offer(24h * 365, tr("1 year"));
    offer(24h * 90, tr("90 days"));
    offer(24h * 30, tr("30 days"));
    m_done->setObjectName(u"done"_s);
    m_done->hide();
    auto *exportAll = button(tr("&Export everything as CSV…"), u"exportHistory"_s);
    auto *deleteNow = button(tr("&Delete the history…"), u"deleteHistory"_s);

    auto *form = new QFormLayout;
    form->addRow(tr("&Keep for:"), m_keep);
    form->addRow(hintLabel(tr("Recorded amounts and warnings that are older are deleted; what was read last stays.")));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(exportAll, 0, Qt::AlignLeading);
    column->addWidget(deleteNow, 0, Qt::AlignLeading);
    column->addWidget(m_done);
    column->addWidget(problem());
    column->addStretch();
    connect(m_keep, &QComboBox::activated, this, &HistoryPage::chooseKeep);
    connect(exportAll, &QPushButton::clicked, this, &HistoryPage::chooseFile);
    connect(deleteNow, &QPushButton::clicked, this, &HistoryPage::askDelete);
}

void HistoryPage::offer(std::chrono::seconds span, const QString &text)
{
    m_keep->addItem(text, qint64(span.count()));
}

void HistoryPage::showSettings(const Settings &settings)
{
    const auto span = settings.keepHistory.value_or(0s);
    if (m_keep->findData(qint64(span.count())) < 0)
        offer(span, spanText(span));
    m_keep->setCurrentIndex(m_keep->findData(qint64(span.count())));
}

void HistoryPage::chooseKeep()
{
    const std::chrono::seconds span{m_keep->currentData().toLongLong()};
    const auto before = settings().keepHistory;
    if (span > 0s && (!before || span < *before))
        return askShorten(span);
    store([=](Settings &settings) { settings.keepHistory = span > 0s ? std::optional(span) : std::nullopt; });
}

/// A slip of the mouse wheel must not delete a year.
void HistoryPage::askShorten(std::chrono::seconds span)
{
    ask(u"shortenBox"_s, tr("Delete what is older?"),
        tr("Recorded amounts and warnings of all accounts that are older than %1 are deleted now, and from now on every day.")
            .arg(m_keep->currentText()),
        [this, span] { store([=](Settings &settings) { settings.keepHistory = span; }); });
}

void HistoryPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the history"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("CSV files (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"plimsoll-history.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPage::exportTo);
    dialog->open();
}

void HistoryPage::exportTo(const QString &path)
{
    QList<std::pair<AccountId, QList<Sample>>> accounts;
    int count = 0;
    for (const auto &state : m_services.monitor.states()) {
        auto samples = m_services.history.samples(state.account.id, {}, QDateTime::fromSecsSinceEpoch(0));
        if (!samples)
            return say(tl::unexpected(samples.error()));
        count += int(samples->size());
        accounts.append({state.account.id, std::move(*samples)});
    }
    const auto written = m_services.writeFile(path, historyCsv(accounts).toUtf8());
    say(written.map([&] { return tr("Amounts written to %1: %2").arg(path, QString::number(count)); }));
}

void HistoryPage::askDelete()
{
    ask(u"deleteBox"_s, tr("Delete the history of all accounts?"),
        tr("This deletes from this computer:\n"
           "• all recorded amounts, and with them charts and forecasts\n"
           "• the log of warnings\n\n"
           "Accounts, marks and what was read last stay. Nothing changes at the providers."),
        [this] { deleteAll(); });
}

void HistoryPage::deleteAll()
{
    // Times are kept in whole seconds: what was recorded in this one goes too.
    const auto deleted = m_services.monitor.forgetHistory(m_services.monitor.now().addSecs(1));
    say(deleted.map([] { return tr("The history was deleted."); }));
}

void HistoryPage::ask(const QString &objectName, const QString &question, const QString &consequence,
                      const std::function<void()> &yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("History"), question, QMessageBox::Cancel, this);
    box->setObjectName(objectName);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence);
    const auto *const go = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(go, &QPushButton::clicked, this, yes);
    connect(box, &QDialog::finished, this, [this] { showSettings(settings()); });
    box->open();
}

void HistoryPage::say(const Outcome<QString> &outcome)
{
    m_done->setText(outcome.value_or(QString()));
    m_done->setVisible(outcome.has_value());
    problem()->setText(outcome ? QString() : problemText(outcome.error()));
}
