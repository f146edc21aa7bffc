// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestparser.h"

#include <QByteArrayList>

#include <cstdint>
#include <cstdlib>

using namespace Console;

namespace {

// What a connection's bytes come to: every request in full, then how it ended.
struct Outcome
{
    QByteArrayList requests;
    int status = 0;
    RequestParser::State state = RequestParser::State::Head;
    bool operator==(const Outcome &) const = default;
};

GuardLimits smallLimits()
{
    GuardLimits limits;
    limits.lineBytes = 200; // within the fuzzer's reach
    limits.headBytes = 1000;
    limits.fields = 12;
    limits.bodyBytes = 2000;
    return limits;
}

Outcome read(QByteArrayView bytes, qsizetype step)
{
    static const GuardLimits limits = smallLimits();
    RequestParser parser(limits, "/callback");
    Outcome outcome;
    QByteArray rest;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        rest.append(bytes.sliced(at, qMin(step, bytes.size() - at)));
        while (!rest.isEmpty()) {
            const qsizetype used = parser.parse(rest);
            if (used < 0 || used > rest.size())
                std::abort();
            rest.remove(0, used);
            if (parser.bodySize() > limits.bodyBytes
                || parser.bodyCapacity() > 2 * bytes.size() + 1024) // no more than was sent
                std::abort();
            if (parser.state() == RequestParser::State::Refused) {
                outcome.status = parser.status();
                outcome.state = parser.state();
                return outcome;
            }
            if (parser.state() != RequestParser::State::Complete)
                break;
            const bool last = !parser.keepAlive();
            const HttpRequest request = parser.takeRequest();
            outcome.requests.append(request.authorization + '\n' + request.cyberAppAuth + '\n'
                + request.cyberAppExtra + '\n' + request.body);
            if (last)
                return outcome;
        }
        if (rest.size() > limits.lineBytes + limits.headBytes + 64 + step)
            std::abort(); // it should have been refused
    }
    outcome.state = parser.state();
    return outcome;
}

} // namespace

// However the bytes are cut, they mean the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const Outcome whole = read(bytes, qMax<qsizetype>(1, bytes.size()));
    for (const qsizetype step : {1, 2, 7, 64}) {
        if (!(read(bytes, step) == whole))
            std::abort();
    }
    return 0;
}
