// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnelprocess.h"
#include "tunnelproviders.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace Console {

/// What is known of the way from the public to the listener.
struct TunnelStatus
{
    enum class State {
        Stopped,
        Starting, ///< the program runs, its URL is not known yet
        Up,
        Waiting, ///< it ended, and is started again in a while
        Failed,  ///< it ended too often, or could not be started
    };

    State state = State::Stopped;
    QUrl url;          ///< where callbacks go, while Up
    QString reason;    ///< a sentence; of Waiting and Failed
    QStringList lines; ///< what the program said last, without secrets
    int failures = 0;  ///< in a row

    /// Whether somebody may reach the listener from outside.
    bool isExposed() const { return state != State::Stopped && state != State::Failed; }
    bool operator==(const TunnelStatus &) const = default;
};

struct TunnelTiming
{
    std::chrono::milliseconds firstRestart {1'000}; ///< doubles with each failure in a row
    std::chrono::milliseconds longestRestart {60'000};
    std::chrono::milliseconds untilUrl {60'000}; ///< a program that tells none by then is ended
    std::chrono::milliseconds steady {30'000};   ///< up for so long, failures are forgotten
    std::chrono::milliseconds ask {250};         ///< between two questions to a local API
    std::chrono::milliseconds watch {5'000};     ///< the same, once it is up
    int tries = 5;                               ///< in a row without a URL, then it has failed
};

/// The tunnel: a provider's program as a child, its URL, and its return when it ends. In the thread that made
/// it, which needs an event loop; blocks nothing.
class Tunnel : public QObject
{
    Q_OBJECT

public:
    /// \a folder is for the programs' files; it is made when needed.
    explicit Tunnel(QString folder, const TunnelTiming &timing = {}, QObject *parent = nullptr);
    /// Ends the program at once.
    ~Tunnel() override;

    /// Starts anew when it is running. Invalid when something in \a settings is missing, Unavailable when the
    /// program is not installed, Forbidden without consent; the status tells the same sentence.
    Result<void> start(const TunnelSettings &settings, const TunnelEnd &end);

    /// Stopped at once; the program has two seconds to end.
    void stop();

    const TunnelStatus &status() const { return m_status; }

    /// Whether somebody may reach the listener from outside: also while a program that was stopped still
    /// ends.
    bool isExposed() const { return m_status.isExposed() || m_ending > 0; }

    /// Whether X-Forwarded-For comes from the tunnel's own edge.
    bool namesCaller() const;

Q_SIGNALS:
    void changed();

private:
    void launch();
    void read(const QStringList &lines);
    void ask();
    void take(const std::optional<QUrl> &url);
    void fail(const QString &reason);
    void enter(TunnelStatus::State state);
    std::unique_ptr<TunnelProcess> releaseProcess();
    void retire(std::unique_ptr<TunnelProcess> process);

    const QString m_folder;
    const TunnelTiming m_timing;
    const TunnelProviders m_providers;
    const TunnelProvider *m_provider = nullptr; // one of them, while not stopped
    TunnelSettings m_settings;
    TunnelEnd m_end;
    TunnelLaunch m_launch;
    QString m_path;
    std::unique_ptr<TunnelProcess> m_process;
    std::optional<QUrl> m_api;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_asked;
    QTimer m_askTimer;
    QTimer m_restartTimer;
    QTimer m_patience;
    QElapsedTimer m_upSince;
    bool m_hasBeenUp = false; // since start()
    int m_ending = 0;         // programs that were asked to end
    TunnelStatus m_status;
};

} // namespace Console
