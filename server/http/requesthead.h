// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Console {

/// A part of the bytes a head was parsed from. Stays right when their buffer grows and moves.
struct Slice
{
    qsizetype begin = 0;
    qsizetype size = -1; ///< -1: absent

    bool isPresent() const { return size >= 0; }
    QByteArrayView of(QByteArrayView data) const { return data.sliced(begin, isPresent() ? size : 0); }
    friend bool operator==(Slice, Slice) = default;
};

/// A header the request handler reads.
struct HandlerField
{
    Slice slice;
    QByteArray joined; ///< all values with ", " between them, when it was sent more than once

    /// Null when the header is absent.
    QByteArray value(QByteArrayView data) const
    {
        if (!joined.isNull())
            return joined;
        return slice.isPresent() ? slice.of(data).toByteArray() : QByteArray();
    }
    bool operator==(const HandlerField &) const = default;
};

/// What a well framed head says.
struct RequestHead
{
    enum class Expectation { None, Continue, Other };

    Slice method;
    Slice path;  ///< without the query; absent for a target that is no path (OPTIONS *, CONNECT host)
    Slice query; ///< after the question mark
    bool keepAlive = true;
    bool chunked = false;
    qint64 contentLength = 0; ///< the largest qint64 stands for anything larger
    Expectation expectation = Expectation::None;
    Slice contentType;
    bool contentTypeRepeated = false;
    HandlerField authorization;
    HandlerField cyberAppAuth;
    HandlerField cyberAppExtra;
    HandlerField forwardedFor;
    Slice selfTestPass;
    bool operator==(const RequestHead &) const = default;
};

} // namespace Console
