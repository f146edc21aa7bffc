// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "threads.h"

#include <cstdlib>
#include <vector>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Console {

void stepBack(int niceness)
{
#ifdef Q_OS_LINUX
    if (::getpriority(PRIO_PROCESS, 0) < niceness)
        ::setpriority(PRIO_PROCESS, 0, niceness);
#else
    Q_UNUSED(niceness)
#endif
}

void reserveHeap(qint64 bytes)
{
    constexpr qint64 piece = 1'048'576; // below what gets a mapping of its own
    std::vector<void *> pieces;
    for (qint64 reserved = 0; reserved < bytes; reserved += piece)
        pieces.push_back(std::malloc(piece)); // NOLINT: new would be free to leave it out
    for (void *one : pieces)
        std::free(one); // NOLINT
}

} // namespace Console
