// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Switches the terminal's echo off while it lives; nothing when standard input is no terminal.
class SilentTerminal
{
public:
    explicit SilentTerminal(const QString &prompt)
    {
#ifdef Q_OS_UNIX
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_silent = true;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs(qUtf8Printable(prompt), stderr);
#else
        Q_UNUSED(prompt)
#endif
    }
    ~SilentTerminal()
    {
#ifdef Q_OS_UNIX
        if (m_silent) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
            std::fputc('\n', stderr);
        }
#endif
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
#ifdef Q_OS_UNIX
    termios m_before {};
    bool m_silent = false;
#endif
};

} // namespace

Result<QByteArray> askPassword(const QString &identity)
{
    constexpr qint64 MaximumBytes = 4096;
    const SilentTerminal terminal(u"Password of %1: "_s.arg(identity));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Invalid, u"cannot read the password from standard input"_s);
    QByteArray password = input.readLine(MaximumBytes);
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    if (password.isEmpty())
        return failure(ErrorCode::Invalid, u"the password is empty: nothing was changed"_s);
    return password;
}

} // namespace Console
