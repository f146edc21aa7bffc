// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <array>
#include <optional>

namespace Console {

/// The header of a database's WAL-index, mapped into memory: every commit, by whatever process, changes it,
/// and looking costs no system call and no lock. SQLite's own readers notice commits by comparing the same
/// bytes (sqlite.org/walformat.html, section 2.1).
class WalIndex
{
public:
    /// One copy of the header; only good for being compared.
    using Stamp = std::array<quint64, 6>;

    WalIndex() = default;
    /// POSIX drops all of the process's locks on a file when any descriptor of it is closed, SQLite's too:
    /// the file stays open as long as this lives, which must be longer than every connection.
    ~WalIndex() = default;
    Q_DISABLE_COPY_MOVE(WalIndex)

    /// \a databasePath must be open in WAL mode by this process, and stay so. False when that cannot be
    /// mapped.
    bool open(const QString &databasePath);
    bool isOpen() const { return m_words != nullptr; }

    /// The newest commit. Empty while one is being published. Any thread; only when isOpen().
    std::optional<Stamp> stamp() const;

private:
    QFile m_file;
    quint64 *m_words = nullptr; // read only
};

} // namespace Console
