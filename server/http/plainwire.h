// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <QByteArray>
#include <QSocketNotifier>

namespace Console {

/// A TCP descriptor without a QTcpSocket around it: one recv() and one send() for a request, and a client
/// that has closed only its sending side still gets its answer.
class PlainWire final : public Wire
{
public:
    /// Owns \a descriptor. \a watcher must outlive the wire or its abort().
    PlainWire(int descriptor, Watcher &watcher);
    ~PlainWire() override;
    Q_DISABLE_COPY_MOVE(PlainWire)

    qsizetype read(char *buffer, qsizetype size) override;
    void send(const QByteArray &data) override;
    qint64 unsent() const override { return m_unsent.size() - m_sent; }
    void setReadingPaused(bool paused) override;
    void finish(Finish when) override;
    void abort() override;

private:
    qsizetype sendNow(QByteArrayView data) const;
    void sendMore();
    void fail();

    Watcher &m_watcher;
    int m_descriptor;
    QSocketNotifier m_readNotifier;
    QSocketNotifier m_writeNotifier;
    QByteArray m_unsent;  // what send() was given last
    qsizetype m_sent = 0; // of m_unsent
    bool m_ended = false;
    bool m_finishing = false;
};

} // namespace Console
