// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"

namespace Console {

namespace {

constexpr auto UrlAlphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto raw = QByteArray::fromRawData(text.data(), text.size());
    const auto decoded =
        QByteArray::fromBase64Encoding(raw, UrlAlphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || toBase64Url(*decoded) != raw)
        return std::nullopt;
    return *decoded;
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(UrlAlphabet);
}

} // namespace Console
