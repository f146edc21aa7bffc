// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "socketwire.h"

namespace Console {

/// A TCP descriptor as it is: one recv() and one send() for a request.
class PlainWire final : public SocketWire
{
public:
    PlainWire(int descriptor, SocketSet &sockets, Watcher &watcher)
        : SocketWire(descriptor, sockets, watcher)
    {
    }

    bool isEstablished() const override { return true; }
    qsizetype read(char *buffer, qsizetype size) override { return receive(buffer, size); }

protected:
    qsizetype sendNow(QByteArrayView data) override;
};

} // namespace Console
