// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype MaximumLength = 256;

bool isSegment(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

bool startsWithLetter(QStringView segment)
{
    return segment[0] >= u'a' && segment[0] <= u'z';
}

} // namespace

std::optional<OwnEndpoint> OwnEndpoint::parse(const QString &text)
{
    const auto segments = QStringView(text).split(u'.');
    const bool legal = text.size() <= MaximumLength && segments.size() >= 2
        && std::all_of(segments.begin(), segments.end(), isSegment) && startsWithLetter(segments[0])
        && startsWithLetter(segments[1]);
    if (!legal)
        return std::nullopt;
    OwnEndpoint endpoint;
    endpoint.m_text = text;
    return endpoint;
}

bool OwnEndpoint::covers(QStringView vendor, QStringView app, QStringView entity) const
{
    QStringView rest = m_text;
    const auto take = [&rest](QStringView part) {
        if (!rest.startsWith(part))
            return false;
        rest = rest.sliced(part.size());
        return true;
    };
    if (!take(vendor) || !take(u".") || !take(app))
        return false;
    return rest.isEmpty() || (take(u".") && rest == entity);
}

QString OwnEndpoint::exampleIdentifier() const
{
    const bool hasEntity = m_text.count(u'.') >= 2;
    return "cti.a.p.acgw.endpoint.v1.0~"_L1 + m_text + (hasEntity ? ""_L1 : ".endpoint"_L1) + ".v1.0"_L1;
}

} // namespace Console
