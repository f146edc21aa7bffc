// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Console {

/// Lets the threads that answer have the processor before the calling one: \a niceness from 0 to 19, where
/// each step takes about a fifth of its share while all cores are busy (setpriority(2), which on Linux is of
/// a thread). Who has stepped back further stays there.
void stepBack(int niceness);

/// Has the calling thread's heap grow to \a bytes at once, which takes address space, not memory. It grows a
/// page at a time otherwise, each time waiting for the lock of the whole address space, which the 64 MiB of
/// a password check hold for up to 20 ms.
void reserveHeap(qint64 bytes);

} // namespace Console
