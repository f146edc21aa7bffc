// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opensslptr.h"
#include "socketwire.h"

namespace Console {

/// A TCP descriptor behind TLS. OpenSSL works on the descriptor itself: QSslSocket copies each byte three
/// times, reports input while it sends, and cannot end its sending side alone.
class TlsWire final : public SocketWire
{
public:
    /// \a context may be given up afterwards.
    TlsWire(int descriptor, SSL_CTX &context, SocketSet &sockets, Watcher &watcher);

    qsizetype read(char *buffer, qsizetype size) override;
    qsizetype discard(qsizetype size) override;
    bool isEstablished() const override { return SSL_is_init_finished(m_ssl.get()) == 1; }
    void abort() override;

protected:
    qsizetype sendNow(QByteArrayView data) override;
    bool endSending() override;
    void writable() override;

private:
    void stop(int reason);

    const SslPtr m_ssl;
    bool m_broken = false;        // no more may be asked of m_ssl
    bool m_readNeedsRoom = false; // a message of the protocol itself waits to be sent
    bool m_closeSent = false;
};

} // namespace Console
