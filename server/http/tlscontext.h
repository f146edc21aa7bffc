// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opensslptr.h"
#include "result.h"

#include <memory>
#include <vector>

namespace Console {

/// What connections are made from: TLS 1.3 and nothing older, HTTP/1.1 where the client lets choose.
/// \a chain begins with the certificate that belongs to \a key.
Result<std::shared_ptr<SSL_CTX>> makeTlsContext(const std::vector<X509Ptr> &chain, EVP_PKEY &key);

} // namespace Console
