// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QVarLengthArray>

#include <optional>

namespace Console {

/// A platform identifier (CTI): "cti." and one or more vendor.package.entity.vMAJOR.MINOR joined by "~".
/// Views into the text it was parsed from, which must outlive it.
struct Identifier
{
    struct Part
    {
        QStringView vendor;
        QStringView package;
        QStringView entity; ///< may hold dots
        int major = 0;
        int minor = 0;
    };
    QVarLengthArray<Part, 4> parts; ///< from the base type to the most derived

    static constexpr qsizetype MaximumLength = 512;
    /// Empty when \a text breaks the grammar (protocol: "Envelope"). Linear in its length, no recursion.
    static std::optional<Identifier> parse(QStringView text);
};

} // namespace Console
