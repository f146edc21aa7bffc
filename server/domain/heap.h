// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Console {

/// Has the calling thread's heap grow to \a bytes at once, which takes address space, not memory. It grows a
/// page at a time otherwise, each time waiting for the lock of the whole address space, which the 64 MiB of
/// a password check hold for up to 20 ms.
void reserveHeap(qint64 bytes);

/// Gives back to the system what the heaps of all threads hold without use. Takes milliseconds, in which
/// other threads may wait for memory.
void returnHeaps();

} // namespace Console
