// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <QSslSocket>
#include <QTimer>

namespace Console {

/// A TCP descriptor behind Qt's TLS. Reads nothing and sends nothing before the handshake is done.
class TlsWire final : public Wire
{
public:
    /// Owns \a descriptor. \a watcher must outlive the wire or its abort().
    TlsWire(int descriptor, const QSslConfiguration &configuration, Watcher &watcher);
    ~TlsWire() override;
    Q_DISABLE_COPY_MOVE(TlsWire)

    qsizetype read(char *buffer, qsizetype size) override;
    void send(const QByteArray &data) override;
    qint64 unsent() const override { return m_draining ? pending() : 0; }
    void setReadingPaused(bool paused) override { m_paused = paused; }
    void finish(Finish when) override;
    void abort() override;

private:
    qint64 pending() const;
    void readable();
    void written();
    void gone();

    Watcher &m_watcher;
    QSslSocket m_socket;
    QTimer m_quiet;
    bool m_paused = false;
    bool m_draining = false; // what send() was given; the handshake's own messages do not count
    bool m_gone = false;
};

} // namespace Console
