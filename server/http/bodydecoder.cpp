// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodydecoder.h"

#include "httpsyntax.h"

#include <algorithm>

namespace Console {

namespace {

constexpr int mostSizeDigits = 15; // 2^60: leading zeros included, no overflow
constexpr qsizetype mostExtensionBytes = 16'384;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

BodyDecoder::BodyDecoder(const GuardLimits &limits)
    : m_limits(limits)
{
}

void BodyDecoder::startLength(qint64 length)
{
    m_left = length;
    m_phase = Phase::Length;
}

void BodyDecoder::startChunked()
{
    m_trailerLine.clear();
    m_left = m_size = 0;
    m_sizeDigits = 0;
    m_blankAfterSize = false;
    m_extensionBytes = m_trailerBytes = 0;
    m_trailers = 0;
    m_phase = Phase::Size;
}

BodyDecoder::Step BodyDecoder::refuse(int status)
{
    m_status = status;
    return Step::Refused;
}

BodyDecoder::Step BodyDecoder::decode(QByteArrayView data, qsizetype &used, QByteArray &body)
{
    used = 0;
    if (m_phase == Phase::Length && m_left == 0)
        return Step::Done;
    while (used < data.size()) {
        Step step = Step::More;
        if (m_phase == Phase::Length || m_phase == Phase::Chunk) {
            const qsizetype part = std::min<qint64>(data.size() - used, m_left);
            body.append(data.data() + used, part);
            used += part;
            m_left -= part;
            if (m_left > 0)
                break;
            if (m_phase == Phase::Length)
                return Step::Done;
            m_phase = Phase::ChunkCarriage;
            continue;
        }
        const char c = data[used++];
        switch (m_phase) {
        case Phase::Size:
            step = takeSizeChar(c, body.size());
            break;
        case Phase::Extension:
            step = takeExtensionChar(c);
            break;
        case Phase::SizeEnd:
            step = c == '\n' ? endSizeLine() : refuse(400);
            break;
        case Phase::ChunkCarriage:
            step = c == '\r' ? Step::More : refuse(400);
            m_phase = Phase::ChunkFeed;
            break;
        case Phase::ChunkFeed:
            step = c == '\n' ? Step::More : refuse(400);
            m_phase = Phase::Size;
            break;
        default:
            step = takeTrailerChar(c);
            break;
        }
        if (step != Step::More)
            return step;
    }
    return Step::More;
}

BodyDecoder::Step BodyDecoder::takeSizeChar(char c, qint64 bodySize)
{
    const int digit = hexDigit(c);
    if (digit >= 0 && !m_blankAfterSize) {
        if (++m_sizeDigits > mostSizeDigits)
            return refuse(400);
        m_size = m_size * 16 + digit;
        return m_size > m_limits.bodyBytes - bodySize ? refuse(413) : Step::More;
    }
    if (m_sizeDigits == 0)
        return refuse(400);
    if (c == ';') {
        m_phase = Phase::Extension;
        return takeExtensionChar(c);
    }
    if (c == ' ' || c == '\t') { // only before an extension
        m_blankAfterSize = true;
        return takeExtensionChar(c);
    }
    if (c != '\r' || m_blankAfterSize)
        return refuse(400);
    m_phase = Phase::SizeEnd;
    return Step::More;
}

BodyDecoder::Step BodyDecoder::takeExtensionChar(char c)
{
    if (c == '\r') {
        m_phase = Phase::SizeEnd;
        return Step::More;
    }
    if (!isFieldValue(QByteArrayView(&c, 1)) || ++m_extensionBytes > mostExtensionBytes)
        return refuse(400);
    return Step::More;
}

BodyDecoder::Step BodyDecoder::endSizeLine()
{
    m_left = m_size;
    m_phase = m_size == 0 ? Phase::Trailer : Phase::Chunk;
    m_size = 0;
    m_sizeDigits = 0;
    m_blankAfterSize = false;
    return Step::More;
}

BodyDecoder::Step BodyDecoder::takeTrailerChar(char c)
{
    if (++m_trailerBytes > m_limits.headBytes || m_trailerLine.size() > m_limits.lineBytes + 1)
        return refuse(431);
    if (c != '\n') {
        m_trailerLine.append(c);
        return Step::More;
    }
    if (!m_trailerLine.endsWith('\r'))
        return refuse(400);
    m_trailerLine.chop(1);
    if (m_trailerLine.isEmpty()) {
        m_phase = Phase::Done;
        return Step::Done;
    }
    if (++m_trailers > m_limits.fields)
        return refuse(431);
    if (!isTrailerLine())
        return refuse(400);
    m_trailerLine.clear();
    return Step::More;
}

bool BodyDecoder::isTrailerLine() const
{
    const QByteArrayView line = m_trailerLine;
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && isToken(line.first(colon)) && isFieldValue(line.sliced(colon + 1));
}

} // namespace Console
