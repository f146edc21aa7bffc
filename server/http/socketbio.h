// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bio.h>

namespace Console {

/// \a descriptor as OpenSSL sees it. Unlike OpenSSL's own it never waits, whatever the descriptor's flags,
/// and raises no SIGPIPE. Does not own the descriptor.
BIO *newSocketBio(int descriptor);

} // namespace Console
