// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "callbackhandler.h"

#include <QDeadlineTimer>

namespace Console {

/// A request of the handler's until it has been answered.
struct CallbackHandler::Exchange
{
    // The gateway waits five seconds. What has not begun to be written by then is given up.
    static constexpr std::chrono::milliseconds AnswerTime {4000};
    // Others are refused while too many wait to be read.
    static constexpr qsizetype SmallAnswer = 32'768;

    HttpRequest request;
    ReplyFunction reply;
    QByteArray requestId; ///< null until it was read
    Envelope envelope;
    bool isVerified = false;
    const CallbackSpec *spec = nullptr;
    Presented presented = Presented::Nothing;
    Credential credential; ///< with Presented::Right
    QDeadlineTimer deadline {AnswerTime};

    Call call() const
    {
        Call call {*spec, envelope, presented, credential};
        if (!request.hasRoom)
            call.mostBytes = SmallAnswer;
        return call;
    }
};

} // namespace Console
