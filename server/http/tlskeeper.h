// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace Console {

class Listener;

/// Keeps a listener's certificate current: reads its files again when they have changed, and says what an
/// operator should know about it. Open connections are not touched. Lives in the listener's thread.
class TlsKeeper final : public QObject
{
    Q_OBJECT

public:
    /// \a listener must outlive it.
    explicit TlsKeeper(Listener &listener, QObject *parent = nullptr);

    /// Reads the files now, changed or not; nothing when the listener is stopped or speaks plain HTTP.
    void reload();

    /// Why a changed certificate is not used, or TlsIdentity::trouble(). Empty when all is well.
    const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void reloaded();
    void troubleChanged();

private:
    void look();
    void follow();
    void judge();
    QByteArray digest() const;

    Listener &m_listener;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QTimer m_clock;
    QByteArray m_seen; // digest of what was read last
    QString m_failure; // of the last reading
    QString m_trouble;
};

} // namespace Console
