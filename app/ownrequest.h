// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selftest.h"

class QNetworkAccessManager;

namespace Console {

class Listener;

/// The self-test against \a listener, signed by the development key in \a directory. \a network sends it.
SelfTest selfTestOf(const Listener &listener, const QString &directory, QNetworkAccessManager &network);

} // namespace Console
