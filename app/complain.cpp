// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "complain.h"

#include <cstdio>

namespace Console {

void complain(const QString &sentence)
{
    std::fprintf(stderr, "cyberapp-console: %s\n", qUtf8Printable(sentence));
}

int complain(const Error &error)
{
    complain(error.detail);
    return 1;
}

} // namespace Console
