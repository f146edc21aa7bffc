// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Console {

/// What one connection, one address and all connections together may ask of the listener.
/// Times in milliseconds, sizes in bytes.
struct GuardLimits
{
    qsizetype lineBytes = 8'192;  ///< request line, or a header line the handler does not read
    qsizetype headBytes = 32'768; ///< all header lines together, and all trailer lines together
    int fields = 100;             ///< header lines, and trailer lines
    qint64 bodyBytes = 8'388'608;
    qint64 unverifiedBodyBytes =
        65'536; ///< no longer body, and none in chunks, is read without a right token

    int headerMs =
        10'000; ///< first byte of a request, or accept with the TLS handshake, to the end of its head
    int bodyMs = 30'000;            ///< grace before the minimum rate of a body counts
    qint64 bytesPerSecond = 16'384; ///< average rate a body needs after that, and an unread answer
    int idleMs = 60'000;            ///< between two requests of one connection
    int unreadMs = 30'000; ///< an unsent answer must go at the minimum rate in each such span, or is dropped
    int lingerMs = 2'000;  ///< input is discarded for so long after a refusal, that its answer arrives
    qint64 lingerBytes = 4'194'304; ///< and no more than this of it
    int drainMs = 5'000;            ///< what is in flight at stop() may take so long
    int failureDelayMs = 8'000;     ///< the longest that a client which proves nothing waits for its 401
    int sweepMs = 250;              ///< how often the deadlines are looked at

    int connections = 1'000;            ///< all threads together
    int connectionsPerPeer = 200;       ///< from one address; loopback is exempt
    int handshakes = 500;               ///< of TLS, under way at the same time, all threads together
    int requestsInFlight = 512;         ///< in the handlers' hands, all threads together
    qint64 bufferedBytes = 117'440'512; ///< unfinished heads, bodies and unsent answers, all threads together

    bool operator==(const GuardLimits &) const = default;
};

} // namespace Console
