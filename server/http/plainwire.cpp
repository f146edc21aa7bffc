// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainwire.h"

#include <cerrno>

#include <sys/socket.h>

namespace Console {

qsizetype PlainWire::sendNow(QByteArrayView data)
{
    ssize_t count = 0;
    do {
        count =
            ::send(descriptor(), data.data(), static_cast<size_t>(data.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    } while (count < 0 && errno == EINTR);
    if (count < 0 && errno == EAGAIN)
        return 0;
    return count;
}

} // namespace Console
