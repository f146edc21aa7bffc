// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guardlimits.h"
#include "requesthead.h"

namespace Console {

/// Reads the head of one request (RFC 9112 sections 2 to 6), line by line as the bytes arrive, and refuses
/// whatever two readers could take differently. Allocates nothing unless a header of the handler is repeated.
class HeadParser
{
public:
    enum class Step { More, Done, Refused };

    /// \a limits must outlive the parser.
    explicit HeadParser(const GuardLimits &limits);

    /// \a data starts at the first byte of the request at every call and may reach beyond the head.
    /// After Done or Refused only reset() may follow.
    Step parse(QByteArrayView data);
    void reset();

    int status() const { return m_status; }            ///< after Refused: 400, 414, 431, 501 or 505
    qsizetype size() const { return m_line; }          ///< after Done: bytes up to the end of the empty line
    const RequestHead &head() const { return m_head; } ///< after Done
    /// Whether the head is HEAD's, as far as it was read: its refusals carry no body.
    bool isHeadMethod() const { return m_isHeadMethod; }

private:
    Step refuse(int status);
    Step checkUnfinishedLine(QByteArrayView line, qsizetype end);
    Step takeLine(QByteArrayView data, QByteArrayView line, qsizetype next);
    int takeRequestLine(QByteArrayView data, QByteArrayView line);
    int takeTarget(QByteArrayView data, QByteArrayView target, QByteArrayView method);
    int takeField(QByteArrayView data, QByteArrayView line);
    int takeKnownField(QByteArrayView data, QByteArrayView name, QByteArrayView value);
    int takeContentLength(QByteArrayView value);
    int takeHost(QByteArrayView value);
    void takeConnection(QByteArrayView value);
    void takeTransferEncoding(QByteArrayView value);
    void takeExpectation(QByteArrayView value);
    int judgeFraming();

    const GuardLimits &m_limits;
    RequestHead m_head;
    qsizetype m_line = 0;   // where the line under way begins
    qsizetype m_scan = 0;   // up to where there is no line feed
    qsizetype m_fields = 0; // where the header lines begin
    int m_fieldCount = 0;
    int m_status = 0;
    int m_hosts = 0;
    int m_chunkedCodings = 0;
    bool m_emptyCoding = false;
    bool m_otherCoding = false;
    bool m_hasContentLength = false;
    bool m_http10 = false;
    bool m_isHeadMethod = false;
    bool m_blankLineSkipped = false;
    bool m_inFields = false;
};

} // namespace Console
