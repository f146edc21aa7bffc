// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace Console;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readBoth(const QByteArray &header)
{
    const auto credential = parseCyberAppAuth(header);
    if (credential) {
        require(header.size() <= MaximumCyberAppHeader);
        require(!credential->identity.contains(u':') && !credential->identity.contains(QChar(u'\0')));
        require(credential->identity.isValidUtf16());
    } else {
        require(credential.error().code == ErrorCode::Unauthenticated);
    }
    if (const auto extra = parseCyberAppExtra(header); !extra)
        require(extra.error().code == ErrorCode::Invalid);
}

} // namespace

// The bytes are taken for a header and, to come further, for what a header holds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readBoth(bytes);
    readBoth(bytes.toBase64());
    readBoth(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return 0;
}
