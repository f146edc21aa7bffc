// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace Console {

class Exposure;
struct HttpRequest;

/// Who sent \a request: the other end of its connection, or when that is the tunnel's on loopback, the last
/// address of X-Forwarded-For, which the tunnel's edge has added. Others may say what they like there.
QHostAddress callerOf(const HttpRequest &request, const Exposure *exposure);

/// Whom a failure of \a request counts against: its caller. All whom a tunnel brings here without a name are
/// one, the null address; loopback is a program of this machine.
QHostAddress strangerOf(const HttpRequest &request, const Exposure *exposure);

} // namespace Console
