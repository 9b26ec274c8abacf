// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/networkpage.h"

#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

bool isManual(Proxy::Kind kind)
{
    return kind == Proxy::Kind::Http || kind == Proxy::Kind::Socks5;
}

/// What was meant by a host that somebody typed, or by a whole address that somebody pasted.
std::optional<Proxy> proxyFrom(const Proxy &typed)
{
    if (const auto whole = Proxy::fromString(typed.host); whole && isManual(whole->kind))
        return whole;
    const auto scheme = typed.kind == Proxy::Kind::Http ? u"http://"_s : u"socks5://"_s;
    if (const auto withPort = Proxy::fromString(scheme + typed.host))
        return withPort;
    return Proxy::fromString(typed.toString());
}

} // namespace

NetworkPage::NetworkPage(AccountBook &book, QWidget *parent)
    : SettingsPage(book, parent), m_kind(new QComboBox), m_host(new QLineEdit), m_port(new QSpinBox),
      m_proxyProblem(new ProblemLabel), m_timeout(new QSpinBox)
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->addItem(tr("As the desktop", "proxy"), int(Proxy::Kind::System));
    m_kind->addItem(tr("None", "proxy"), int(Proxy::Kind::None));
    m_kind->addItem(tr("HTTP"), int(Proxy::Kind::Http));
    m_kind->addItem(tr("SOCKS 5"), int(Proxy::Kind::Socks5));
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setMaxLength(255);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setRange(1, 65535);
    m_port->setKeyboardTracking(false);
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_proxyProblem->setObjectName(u"proxyProblem"_s);
    m_timeout->setObjectName(u"timeout"_s);
    m_timeout->setRange(int(Settings::ShortestTimeout.count()), int(Settings::LongestTimeout.count()));
    m_timeout->setSuffix(tr(" s", "seconds, after a number"));
    m_timeout->setKeyboardTracking(false);
    m_timeout->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Proxy:"), m_kind);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(m_proxyProblem);
    form->addRow(hintLabel(tr("For encrypted requests; there are no others, but to this computer. No name or password is sent to a proxy.")));
    form->addRow(tr("&Give up after:"), m_timeout);
    form->addRow(hintLabel(tr("The time that one request may take, from its start to the last byte.")));
    form->addRow(problem());

    showProxy({});
    connect(m_kind, &QComboBox::activated, this, &NetworkPage::chooseKind);
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkPage::applyProxy);
    connect(m_host, &QLineEdit::textEdited, this, [this] { m_proxyProblem->setText({}); });
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkPage::applyProxy);
    connect(m_timeout, &QSpinBox::valueChanged, this, [this](int seconds) {
        store([=](Settings &settings) { settings.timeout = std::chrono::seconds(seconds); });
    });
}

void NetworkPage::showSettings(const Settings &settings)
{
    if (settings.proxy != m_shown)
        showProxy(settings.proxy);
    const QSignalBlocker silent(m_timeout);
    m_timeout->setValue(int(settings.timeout.count()));
}

Proxy::Kind NetworkPage::kind() const
{
    return Proxy::Kind(m_kind->currentData().toInt());
}

void NetworkPage::showProxy(const Proxy &proxy)
{
    m_shown = proxy;
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    m_host->setEnabled(isManual(proxy.kind));
    m_port->setEnabled(isManual(proxy.kind));
    m_proxyProblem->setText({});
    const QSignalBlocker silent(m_port);
    m_host->setText(isManual(proxy.kind) ? proxy.host : m_host->text());
    m_port->setValue(isManual(proxy.kind) ? proxy.port : m_port->value());
}

void NetworkPage::chooseKind()
{
    m_host->setEnabled(isManual(kind()));
    m_port->setEnabled(isManual(kind()));
    const QSignalBlocker silent(m_port);
    if (isManual(kind()) && m_host->text().trimmed().isEmpty())
        m_port->setValue(kind() == Proxy::Kind::Http ? 3128 : 1080); // what these mostly listen on
    applyProxy();
}

void NetworkPage::applyProxy()
{
    m_proxyProblem->setText({});
    if (!isManual(kind()))
        return storeProxy({.kind = kind()});
    const Proxy typed{kind(), m_host->text().trimmed(), quint16(m_port->value())};
    if (typed.host.isEmpty())
        return m_proxyProblem->setText(tr("Enter the proxy's host. Until then nothing is changed."));
    const auto proxy = proxyFrom(typed);
    if (!proxy)
        return m_proxyProblem->setText(tr("“%1” is not a host. Write it like %2, without name and password.")
                                           .arg(typed.host, u"proxy.example.com"_s));
    storeProxy(*proxy);
}

void NetworkPage::storeProxy(const Proxy &proxy)
{
    showProxy(proxy);
    store([&](Settings &settings) { settings.proxy = proxy; });
}
