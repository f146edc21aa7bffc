// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "ids.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>

namespace Console {

/// What the console asks itself, and by which way.
struct SelfTestQuestion
{
    OwnEndpoint endpoint;
    AcronisTenantId tenant;
    QUrl publicUrl = {}; ///< where it is sent; empty: to the listener itself
};

/// What came back from a callback that the console sent itself.
struct SelfTestAnswer
{
    int status = 0;        ///< of HTTP; 0: nothing came back
    QByteArray body;       ///< JSON
    qint64 ms = 0;         ///< there and back
    QString url;           ///< where it was sent
    QString detail;        ///< why nothing came back, or where the answer leads instead
    bool isPublic = false; ///< it went through the public URL
};

/// Signs a partner.mirroring.get_state callback with the development key, sends it and tells what came back,
/// in the calling thread; not when \a context is gone by then.
using SelfTest = std::function<void(const SelfTestQuestion &question, QObject *context,
    const std::function<void(const SelfTestAnswer &)> &done)>;

} // namespace Console
