// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Console {

/// An endpoint of ours, as configured: "vendor.app" (any entity) or "vendor.app.entity"; any version.
class OwnEndpoint
{
public:
    OwnEndpoint() = default;
    /// Empty when \a text is not two or more identifier segments: lower case ASCII letters, digits and
    /// underscores, vendor and app starting with a letter.
    static std::optional<OwnEndpoint> parse(const QString &text);

    QString toString() const { return m_text; }
    /// True when vendor, app and (if configured) entity are the same.
    bool covers(QStringView vendor, QStringView app, QStringView entity) const;
    /// A full endpoint identifier of this vendor and app, for tokens made here.
    QString exampleIdentifier() const;
    bool operator==(const OwnEndpoint &) const = default;

private:
    QString m_text;
};

} // namespace Console
