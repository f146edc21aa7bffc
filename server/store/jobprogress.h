// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace Console {

/// What a long job tells of its progress, from its thread to the window's.
struct JobProgress
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0; ///< 0 while it is not known
};

} // namespace Console
