// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publicaddress.h"

namespace Console {

/// What the window calls a provider.
QString tunnelName(const QString &provider);

/// What it is, whom it goes through and what it needs: a sentence or two.
QString tunnelMeaning(const QString &provider);

/// How to get its program; empty where there is none of that kind.
QString tunnelInstallation(const QString &provider);

/// How things stand.
QString tunnelStateSentence(const PublicAddress &address);

} // namespace Console
