// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guardlimits.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Console {

/// Takes one body off the wire, by length or in chunks (RFC 9112 sections 6 and 7). The body grows with what
/// has arrived, never with what was announced; chunk extensions and trailers are checked, counted and
/// dropped.
class BodyDecoder
{
public:
    enum class Step { More, Done, Refused };

    /// \a limits must outlive the decoder.
    explicit BodyDecoder(const GuardLimits &limits);

    void startLength(qint64 length);
    void startChunked();

    /// Takes what belongs to the body from \a data, \a used bytes of it, and appends its content to \a body.
    Step decode(QByteArrayView data, qsizetype &used, QByteArray &body);

    int status() const { return m_status; } ///< after Refused: 400, 413 or 431

private:
    enum class Phase { Length, Size, Extension, SizeEnd, Chunk, ChunkCarriage, ChunkFeed, Trailer, Done };

    Step refuse(int status);
    Step takeSizeChar(char c, qint64 bodySize);
    Step takeExtensionChar(char c);
    Step endSizeLine();
    Step takeTrailerChar(char c);
    bool isTrailerLine() const;

    const GuardLimits &m_limits;
    QByteArray m_trailerLine;
    qint64 m_left = 0; // of the body or of the chunk
    qint64 m_size = 0; // of the chunk, as far as it was read
    int m_sizeDigits = 0;
    bool m_blankAfterSize = false;
    qsizetype m_extensionBytes = 0; // of the whole body
    qsizetype m_trailerBytes = 0;
    int m_trailers = 0;
    int m_status = 0;
    Phase m_phase = Phase::Length;
};

} // namespace Console
