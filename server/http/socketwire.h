// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "socketset.h"
#include "wire.h"

#include <QByteArray>
#include <QObject>

namespace Console {

/// A TCP descriptor without a QTcpSocket around it: what cannot be sent at once waits here, and a client that
/// has closed only its sending side still gets its answer. How bytes become a message is the heirs' matter.
class SocketWire
    : public Wire
    , private SocketSet::Member
{
public:
    ~SocketWire() override;
    Q_DISABLE_COPY_MOVE(SocketWire)

    void send(const QByteArray &data) final;
    qint64 unsent() const final { return m_unsent.size() - m_sent; }
    qint64 kept() const final { return m_unsent.capacity(); }
    qsizetype discard(qsizetype size) override;
    void setReadingPaused(bool paused) final;
    void finish() final;
    void abort() override;

protected:
    /// Owns \a descriptor. \a sockets and \a watcher must outlive the wire or its abort().
    SocketWire(int descriptor, SocketSet &sockets, Watcher &watcher);

    /// What the system takes now, in bytes of \a data; -1: the connection is broken. Not called before
    /// isEstablished().
    virtual qsizetype sendNow(QByteArrayView data) = 0;
    /// Says that no more follows. False: to be tried again when there is room.
    virtual bool endSending();
    /// There is room for more.
    virtual void writable();

    /// recv() without waiting, with read()'s answers.
    qsizetype receive(char *buffer, qsizetype size);
    /// The client sends no more: read() is asked nothing from now on.
    void endInput();
    bool hasInputEnded() const { return m_inputEnded || m_descriptor < 0; }
    /// Has the watcher read, but not from within the call under way.
    void announceLater();
    void announce();
    void waitForRoom(bool wait);
    void dropUnsent();
    int descriptor() const { return m_descriptor; } ///< -1 once closed

private:
    void inputReady() final;
    void roomReady() final;
    void want(SocketSet::Interest interest);
    qsizetype take(char *buffer, qsizetype size, int flags);
    void fail();

    SocketSet &m_sockets;
    Watcher &m_watcher;
    int m_descriptor;
    SocketSet::Interest m_interest;
    QObject m_later;      // what is to be done later ends with it
    QByteArray m_unsent;  // shared with who sent it
    qsizetype m_sent = 0; // of m_unsent
    bool m_inputEnded = false;
    bool m_paused = false;
    bool m_finishing = false;
};

} // namespace Console
