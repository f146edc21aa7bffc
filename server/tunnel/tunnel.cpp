// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel.h"

#include "redaction.h"

#include <QDir>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype KeptLines = 12;
constexpr qsizetype LongestShown = 500;
constexpr std::chrono::milliseconds AnswerTime {3'000};

} // namespace

Tunnel::Tunnel(QString folder, const TunnelTiming &timing, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_timing(timing)
    , m_providers(makeTunnelProviders())
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_restartTimer.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &Tunnel::ask);
    connect(&m_restartTimer, &QTimer::timeout, this, &Tunnel::launch);
    connect(&m_patience, &QTimer::timeout, this,
        [this] { fail(u"No public URL within %1 seconds."_s.arg(m_timing.untilUrl.count() / 1'000)); });
}

Tunnel::~Tunnel() = default;

Result<void> Tunnel::start(const TunnelSettings &settings, const TunnelEnd &end)
{
    stop();
    m_settings = settings;
    m_end = end;
    const auto refuse = [this](const Error &error) {
        m_status.reason = error.detail;
        enter(TunnelStatus::State::Failed);
        return tl::unexpected(error);
    };
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
        [&settings](const auto &provider) { return provider->key() == settings.provider; });
    if (found == m_providers.end())
        return refuse({ErrorCode::Invalid, u"No way to a public URL is chosen."_s});
    m_provider = found->get();
    if (m_provider->lacksConsent(settings))
        return refuse({ErrorCode::Forbidden,
            u"%1 carries requests and credentials unencrypted; say first that this is all right."_s.arg(
                m_provider->key())});
    auto launched = m_provider->launch(settings, end, m_folder);
    if (!launched)
        return refuse(launched.error());
    m_launch = *launched;
    if (!m_launch.program.isEmpty()) {
        m_path = QStandardPaths::findExecutable(m_launch.program);
        if (m_path.isEmpty())
            return refuse({ErrorCode::Unavailable,
                u"%1 is not installed: there is no such program on the PATH."_s.arg(m_launch.program)});
        if (!QDir().mkpath(m_folder))
            return refuse({ErrorCode::Unavailable, u"The folder %1 cannot be made."_s.arg(m_folder)});
    }
    launch();
    return {};
}

void Tunnel::stop()
{
    if (auto process = releaseProcess())
        retire(std::move(process));
    m_restartTimer.stop();
    m_status = {};
    m_hasBeenUp = false;
    m_provider = nullptr;
    enter(TunnelStatus::State::Stopped);
}

bool Tunnel::namesCaller() const
{
    return m_provider != nullptr && m_provider->namesCaller(m_settings);
}

void Tunnel::launch()
{
    m_status.url.clear();
    if (m_launch.program.isEmpty()) {
        take(m_provider->urlIn({}, m_settings, m_end));
        return;
    }
    enter(TunnelStatus::State::Starting);
    m_patience.start(m_timing.untilUrl);
    m_process = std::make_unique<TunnelProcess>();
    connect(m_process.get(), &TunnelProcess::printed, this, &Tunnel::read);
    connect(m_process.get(), &TunnelProcess::ended, this, [this](const QString &reason) { fail(reason); });
    m_process->start(m_path, m_launch);
}

void Tunnel::read(const QStringList &lines)
{
    for (const QString &line : lines) {
        if (!m_provider->isNoise(line))
            m_status.lines += withoutSecrets(line).left(LongestShown);
    }
    if (m_status.lines.size() > KeptLines)
        m_status.lines = m_status.lines.last(KeptLines);
    // It may wait for something that it has just asked for, such as a login.
    if (m_status.state == TunnelStatus::State::Starting)
        Q_EMIT changed();
    // A program that logs requests prints what strangers send: its first URL is its own.
    if (m_status.state == TunnelStatus::State::Up)
        return;
    if (!m_api) {
        m_api = m_provider->apiIn(m_process->output());
        if (m_api)
            m_askTimer.start(m_timing.ask);
    }
    take(m_provider->urlIn(m_process->output(), m_settings, m_end));
}

void Tunnel::ask()
{
    if (m_asked)
        return;
    QNetworkRequest request(*m_api);
    request.setTransferTimeout(static_cast<int>(AnswerTime.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    m_asked = m_network.get(request);
    connect(m_asked, &QNetworkReply::finished, this, [this, reply = m_asked.data()] {
        reply->deleteLater();
        if (reply != m_asked)
            return; // of a program before
        m_asked.clear();
        if (reply->error() == QNetworkReply::NoError)
            take(m_provider->urlInAnswer(reply->readAll(), m_end));
    });
}

void Tunnel::take(const std::optional<QUrl> &url)
{
    if (!url)
        return;
    QUrl whole = *url;
    if (whole.path().isEmpty())
        whole.setPath(m_end.path);
    if (m_status.state == TunnelStatus::State::Up && m_status.url == whole)
        return;
    m_patience.stop();
    if (m_askTimer.isActive())
        m_askTimer.start(m_timing.watch);
    m_upSince.start();
    m_status.url = whole;
    m_status.reason.clear();
    enter(TunnelStatus::State::Up);
}

void Tunnel::fail(const QString &reason)
{
    const bool wasUp = m_status.state == TunnelStatus::State::Up;
    if (wasUp && std::chrono::milliseconds(m_upSince.elapsed()) >= m_timing.steady)
        m_status.failures = 0;
    m_hasBeenUp |= wasUp;
    ++m_status.failures;
    m_status.reason = reason;
    m_status.url.clear();
    if (auto process = releaseProcess()) {
        if (process->isRunning())
            retire(std::move(process));
        else
            process.release()->deleteLater(); // it is the sender
    }
    if (!m_hasBeenUp && m_status.failures >= m_timing.tries) {
        enter(TunnelStatus::State::Failed);
        return;
    }
    const int doublings = std::min(m_status.failures - 1, 10);
    m_restartTimer.start(std::min(m_timing.firstRestart * (1 << doublings), m_timing.longestRestart));
    enter(TunnelStatus::State::Waiting);
}

void Tunnel::enter(TunnelStatus::State state)
{
    m_status.state = state;
    Q_EMIT changed();
}

// It lives on until it has ended, and leads to the listener so long.
void Tunnel::retire(std::unique_ptr<TunnelProcess> process)
{
    TunnelProcess *retired = process.release();
    retired->setParent(this);
    ++m_ending;
    connect(retired, &TunnelProcess::ended, this, [this, retired] {
        retired->deleteLater();
        --m_ending;
        Q_EMIT changed();
    });
    retired->stop();
}

// The process that ran, if any, which tells this tunnel nothing more.
std::unique_ptr<TunnelProcess> Tunnel::releaseProcess()
{
    m_patience.stop();
    m_askTimer.stop();
    m_api.reset();
    if (m_asked)
        m_asked->deleteLater();
    m_asked.clear();
    if (m_process)
        m_process->disconnect(this);
    return std::move(m_process);
}

} // namespace Console
