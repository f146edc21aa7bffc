// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "token.h"

#include <cstdint>
#include <cstdlib>

using namespace Console;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readOne(QByteArrayView compact)
{
    const auto token = readToken(compact);
    if (!token) {
        require(token.error().code == ErrorCode::Unauthenticated);
        return;
    }
    (void)rolesOf(token->claims);
    (void)isMeantFor(token->claims, token->issuer);
    const QString shown = printable(token->issuer + token->kid);
    require(shown.size() <= 64 + 3); // cut ones end in an ellipsis
    for (const QChar c : shown)
        require(c.unicode() >= 0x20 && (c.unicode() < 0x7f || c == u'…'));
}

QByteArray segment(const QByteArray &text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

// The bytes are taken for an Authorization header, for a token, and, to come further, for the lines
// that the segments of a token hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readOne(bearerToken(bytes));
    readOne(bytes);
    const QList<QByteArray> lines = bytes.split('\n');
    if (lines.size() >= 2)
        readOne(segment(lines[0]) + '.' + segment(lines[1]) + '.' + segment(lines.value(2, "signature")));
    return 0;
}
