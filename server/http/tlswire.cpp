// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlswire.h"

#include "socketbio.h"

#include <algorithm>
#include <array>
#include <utility>

#include <openssl/err.h>

namespace Console {

TlsWire::TlsWire(int descriptor, SSL_CTX &context, SocketSet &sockets, Watcher &watcher)
    : SocketWire(descriptor, sockets, watcher)
    , m_ssl(SSL_new(&context))
{
    BIO *bio = newSocketBio(descriptor);
    SSL_set_bio(m_ssl.get(), bio, bio);
    SSL_set_accept_state(m_ssl.get()); // reading does the handshake
}

// What OpenSSL has taken from the socket nobody tells of any more: it is all read, or the buffer full.
qsizetype TlsWire::read(char *buffer, qsizetype size)
{
    qsizetype total = 0;
    while (!hasInputEnded() && total < size) {
        size_t count = 0;
        ERR_clear_error();
        if (SSL_read_ex(m_ssl.get(), buffer + total, static_cast<size_t>(size - total), &count) != 1) {
            stop(SSL_get_error(m_ssl.get(), 0));
            if (total > 0 && hasInputEnded())
                announceLater();
            break;
        }
        total += static_cast<qsizetype>(count);
        if (SSL_has_pending(m_ssl.get()) == 0)
            break;
    }
    if (unsent() > 0 && isEstablished()) // it was written before the handshake was done
        waitForRoom(true);
    return total == 0 && hasInputEnded() ? -1 : total;
}

// Nobody looks at it any more; but reading does the handshake, and after it the answer can go.
qsizetype TlsWire::discard(qsizetype size)
{
    if (isEstablished())
        return SocketWire::discard(size);
    std::array<char, 4096> nowhere; // NOLINT: to be written only
    return read(nowhere.data(), std::min(size, static_cast<qsizetype>(nowhere.size())));
}

// Reading has stopped for this reason.
void TlsWire::stop(int reason)
{
    if (reason == SSL_ERROR_WANT_READ)
        return;
    if (reason == SSL_ERROR_WANT_WRITE) {
        m_readNeedsRoom = true;
        waitForRoom(true);
        return;
    }
    endInput();
    if (reason == SSL_ERROR_ZERO_RETURN && isEstablished())
        return;
    m_broken = true;
    dropUnsent();
}

qsizetype TlsWire::sendNow(QByteArrayView data)
{
    qsizetype total = 0;
    while (!m_broken && total < data.size()) {
        const QByteArrayView rest = data.sliced(total);
        size_t count = 0;
        ERR_clear_error();
        if (SSL_write_ex(m_ssl.get(), rest.data(), static_cast<size_t>(rest.size()), &count) == 1) {
            total += static_cast<qsizetype>(count);
            continue;
        }
        const int reason = SSL_get_error(m_ssl.get(), 0);
        if (reason == SSL_ERROR_WANT_WRITE || reason == SSL_ERROR_WANT_READ)
            return total;
        m_broken = true;
    }
    return m_broken ? -1 : total;
}

void TlsWire::writable()
{
    if (std::exchange(m_readNeedsRoom, false)) {
        announce();
        if (descriptor() < 0)
            return;
    }
    if (isEstablished())
        SocketWire::writable();
    else
        waitForRoom(m_readNeedsRoom);
}

bool TlsWire::endSending()
{
    if (!m_closeSent && !m_broken && isEstablished()) {
        ERR_clear_error();
        const int done = SSL_shutdown(m_ssl.get());
        if (done < 0 && SSL_get_error(m_ssl.get(), done) == SSL_ERROR_WANT_WRITE)
            return false;
        m_closeSent = true;
    }
    return SocketWire::endSending();
}

// An idle client shall know that the connection was ended and not cut.
void TlsWire::abort()
{
    if (descriptor() >= 0 && unsent() == 0)
        std::ignore = endSending();
    SocketWire::abort();
}

} // namespace Console
