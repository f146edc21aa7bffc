// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heap.h"

#include <cstdlib>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Console {

void reserveHeap(qint64 bytes)
{
    constexpr qint64 piece = 1'048'576; // below what gets a mapping of its own, as main() sets it
    std::vector<void *> pieces;
    pieces.reserve(static_cast<size_t>(bytes / piece + 1)); // nothing else comes to lie between them
    for (qint64 reserved = 0; reserved < bytes; reserved += piece)
        pieces.push_back(std::malloc(piece)); // NOLINT: new would be free to leave it out
    for (void *one : pieces)
        std::free(one); // NOLINT
}

void returnHeaps()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace Console
