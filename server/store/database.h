// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writer.h"

namespace Console {

/// The database of one data folder: the writer, and reading connections for whoever asks.
class Database
{
public:
    /// Opens or creates console.sqlite in \a directory, creating the folder when needed, both readable by
    /// their owner alone. Errors are sentences for the operator.
    static Result<std::unique_ptr<Database>> open(const QString &directory);

    Writer &writer() { return m_writer; }
    /// A reading connection for the calling thread; sees every commit, also of other processes.
    Result<std::unique_ptr<Connection>> openReader() const;
    QString path() const { return m_path; }

private:
    Database() = default;

    QString m_path;
    Writer m_writer;
};

} // namespace Console
