// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textdecoder.h"

#include <array>

namespace Console {

namespace {

// Bytes 0x80 to 0x9f, which alone differ from Latin-1; the five that mean nothing stay as they are.
constexpr std::array<char16_t, 32> Windows1252 {0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c < QChar(0xa0))
            c = Windows1252.at(c.unicode() - 0x80);
    }
    return text;
}

QStringConverter::Encoding converterFor(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Le:
        return QStringConverter::Utf16LE;
    case TextEncoding::Utf16Be:
        return QStringConverter::Utf16BE;
    case TextEncoding::Utf8:
        return QStringConverter::Utf8;
    case TextEncoding::Windows1252:
    case TextEncoding::Latin1:
        break;
    }
    return QStringConverter::Latin1;
}

} // namespace

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_decoder(converterFor(encoding))
{
}

QByteArray TextDecoder::decode(const QByteArray &bytes)
{
    m_odd = m_odd != (bytes.size() % 2 != 0);
    switch (m_encoding) {
    case TextEncoding::Utf8:
        return withoutMark(bytes);
    case TextEncoding::Windows1252:
        return fromWindows1252(bytes).toUtf8();
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
    case TextEncoding::Latin1:
        break;
    }
    const QString text = m_decoder.decode(bytes);
    return text.toUtf8();
}

QByteArray TextDecoder::finish()
{
    if (m_encoding == TextEncoding::Utf8)
        return std::exchange(m_first, {});
    const bool wide = m_encoding == TextEncoding::Utf16Le || m_encoding == TextEncoding::Utf16Be;
    m_cut = wide && m_odd;
    return m_cut ? QByteArray("\xef\xbf\xbd") : QByteArray();
}

QByteArray TextDecoder::withoutMark(const QByteArray &bytes)
{
    if (m_started)
        return bytes;
    m_first += bytes;
    if (m_first.size() < 3)
        return {};
    m_started = true;
    const QByteArray text = std::exchange(m_first, {});
    return text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
}

} // namespace Console
