// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerimport.h"
#include "jobprogress.h"
#include "readthread.h"

namespace Console {

/// How a file of customers is to be read.
struct ImportFormat
{
    bool workspace = false; ///< JSON; the rest is of tables
    CsvFormat csv;
    bool header = true;
    QList<CustomerColumn> columns;
    bool operator==(const ImportFormat &) const = default;
};

/// The first records of a file and what is guessed from them. Records that cannot be read are left out.
struct ImportStart
{
    ImportFormat format;
    QByteArray bytes;
    bool whole = false; ///< these are all the bytes there are
};
/// The records at the start that a preview shows.
QList<QStringList> previewRows(const ImportStart &start, CsvFormat format);

/// Reads the beginning of the file at \a path and guesses; for a reading thread.
Result<ImportStart> readImportStart(const QString &path);

/// The dry run; for a reading thread. \a progress counts bytes.
Result<ImportPlan> checkImport(Connection &connection, const QString &path, const ImportFormat &format,
    const ImportOptions &options, JobProgress &progress, const std::atomic_bool &cancelled);

} // namespace Console
