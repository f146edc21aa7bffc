// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Console {

/// One connection's bytes, plain or TLS. Lives and calls its watcher in one thread.
class Wire
{
public:
    class Watcher
    {
    public:
        virtual void wireReadable() = 0; ///< read() has something to say
        virtual void wireDrained() = 0;  ///< unsent() has become 0
        virtual void wireGone() = 0;     ///< nothing can be sent any more

        Q_DISABLE_COPY_MOVE(Watcher)

    protected:
        Watcher() = default;
        ~Watcher() = default;
    };

    Wire() = default;
    virtual ~Wire() = default;
    Q_DISABLE_COPY_MOVE(Wire)

    /// The number of bytes read; 0: none at the moment; -1: the client sends no more, though it may read.
    virtual qsizetype read(char *buffer, qsizetype size) = 0;

    /// As read(), of at most \a size bytes that nobody wants; nothing is read() afterwards.
    virtual qsizetype discard(qsizetype size) = 0;

    /// Sends at once what the system takes and the rest as it drains, without copying it. What cannot be sent
    /// is dropped.
    virtual void send(const QByteArray &data) = 0;
    virtual qint64 unsent() const = 0;
    /// Bytes of memory kept for what is unsent, the sent part of it too.
    virtual qint64 kept() const = 0;

    /// Whether the handshake is done, where there is one.
    virtual bool isEstablished() const = 0;

    /// While paused the watcher hears of no input.
    virtual void setReadingPaused(bool paused) = 0;

    /// Tells the client that no more will be sent, once everything is. What it still sends can be read, to be
    /// thrown away.
    virtual void finish() = 0;

    /// Ends the connection at once; the watcher hears nothing any more.
    virtual void abort() = 0;
};

} // namespace Console
