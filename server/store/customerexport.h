// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobprogress.h"
#include "mappingquery.h"

class QIODevice;

namespace Console {

/// Writes the customers that \a filter lets through, in the order of \a sort, as the database has them at one
/// moment, with a header; see CsvWriter. Holds a page of them in memory. Returns how many; ends early, with a
/// part of them written, when \a cancelled turns true.
Result<qint64> exportCustomers(Connection &connection, const MappingFilter &filter, const MappingSort &sort,
    QIODevice &out, char delimiter, const std::atomic_bool &cancelled, JobProgress &progress);

} // namespace Console
