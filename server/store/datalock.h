// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <memory>

class QFile;

namespace Console {

/// Keeps those who use the database of a data folder and those who put another in its place apart, in this
/// process and all others, for as long as it lives. Where the system has no such locks it holds nobody off.
class DataLock
{
public:
    /// For using the database; many may. Unavailable while another is put in its place.
    static Result<DataLock> forUse(const QString &directory);
    /// For putting another in its place. Unavailable while it is used.
    static Result<DataLock> forReplacing(const QString &directory);

    DataLock(DataLock &&) noexcept;
    DataLock &operator=(DataLock &&) noexcept;
    ~DataLock();

private:
    explicit DataLock(std::unique_ptr<QFile> file);

    std::unique_ptr<QFile> m_file; ///< whose lock goes when it is closed, also by the end of the process
};

} // namespace Console
