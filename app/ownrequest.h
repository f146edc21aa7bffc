// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selftest.h"

class QNetworkAccessManager;

namespace Console {

class Service;

/// The self-test of \a service, signed by the development key in \a directory. \a network sends it, and
/// follows nobody elsewhere with its token.
SelfTest selfTestOf(Service &service, const QString &directory, QNetworkAccessManager &network);

} // namespace Console
