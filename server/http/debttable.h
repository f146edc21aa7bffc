// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <vector>

namespace Console {

/// For each key the moment at which what it has used up is paid back. Of fixed size (256 KiB): where it is
/// full, the key whose moment is the earliest is forgotten. Thread safe; a call locks one of many parts.
class DebtTable
{
public:
    /// What keys are to be hashed with, so that nobody outside can choose two that collide.
    size_t seed() const { return m_seed; }

    /// Returns change(until), where \a until is the moment of \a key, 0 when it is not known, and is kept.
    template<class Change>
    auto visit(quint64 key, Change change)
    {
        Part &part = m_parts[key % partCount];
        Row &row = part.rows[key / partCount % rowCount];
        const QMutexLocker lock(&part.mutex);
        auto entry = std::find_if(row.begin(), row.end(), [key](Entry e) { return e.key == key; });
        if (entry == row.end()) {
            entry =
                std::min_element(row.begin(), row.end(), [](Entry a, Entry b) { return a.until < b.until; });
            *entry = {key, 0};
        }
        return change(entry->until);
    }

private:
    static constexpr size_t partCount = 64;
    static constexpr size_t rowCount = 32;
    static constexpr size_t rowLength = 8;

    struct Entry
    {
        quint64 key = 0;
        qint64 until = 0;
    };
    using Row = std::array<Entry, rowLength>;
    struct Part
    {
        QMutex mutex;
        std::array<Row, rowCount> rows;
    };

    const size_t m_seed = size_t(QRandomGenerator::system()->generate64());
    std::vector<Part> m_parts = std::vector<Part>(partCount);
};

} // namespace Console
