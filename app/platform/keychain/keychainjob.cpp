// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainjob.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

QString keychainService()
{
    return u"io.github.plimsoll.Plimsoll"_s;
}

QString keychainKey(const QString &entry)
{
    return u"plimsoll/1/"_s + entry;
}

void forgetSecretService()
{
    using Disconnect = void (*)(); // loaded as QtKeychain loads it, to be the same library
    static const auto disconnect = reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

void KeychainJobs::read(const QString &key, Done done)
{
    auto *job = new QKeychain::ReadPasswordJob(keychainService());
    job->setKey(key);
    start(job, std::move(done));
}

void KeychainJobs::write(const QString &key, const QByteArray &text, Done done)
{
    // Text, never binary: of two items under one key, the text is the one that is found.
    auto *job = new QKeychain::WritePasswordJob(keychainService());
    job->setKey(key);
    job->setTextData(QString::fromUtf8(text));
    start(job, std::move(done));
}

void KeychainJobs::remove(const QString &key, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(keychainService());
    job->setKey(key);
    start(job, std::move(done));
}

void KeychainJobs::start(QKeychain::Job *job, Done done)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    ++*m_running;
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [guard = m_guard, running = m_running, done = std::move(done)](QKeychain::Job *ended) {
                         --*running;
                         if (!guard)
                             return;
                         const auto *reader = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
                         done(ended->error(), reader ? reader->textData().toUtf8() : QByteArray());
                     });
    job->start();
}
