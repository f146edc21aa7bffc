// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Console {

/// Why something was refused. The callback side maps each code to one HTTP status.
enum class ErrorCode {
    Invalid,         ///< malformed input (400)
    Unauthenticated, ///< no, wrong or expired proof of who asks (401)
    Forbidden,       ///< known caller, not allowed: owner, tenant, endpoint, block (403)
    Conflict,        ///< a rule of the data would break, such as a tenant used twice (403)
    Unavailable,     ///< a source or the database cannot answer now; a retry may help (503)
    Internal,        ///< a fault of ours (500)
};

/// A refusal: its code and an untranslated English sentence for logs, the command line and the window.
/// The detail never holds a body, a token or a secret, and never leaves in a callback's answer: what the
/// partner may read is messageToPartner alone.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString messageToPartner = {}; ///< sent as err_message when not empty
    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error {code, std::move(detail), {}});
}

} // namespace Console
