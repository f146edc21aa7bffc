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

Result<QByteArray> askSecret(const QString &question, const QString &what)
{
    constexpr qint64 MaximumBytes = 4096;
    const SilentTerminal terminal(question);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Invalid, u"cannot read the %1 from standard input"_s.arg(what));
    QByteArray secret = input.readLine(MaximumBytes);
    while (secret.endsWith('\n') || secret.endsWith('\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return failure(ErrorCode::Invalid, u"the %1 is empty: nothing was done"_s.arg(what));
    return secret;
}

Result<QByteArray> askPassword(const QString &identity)
{
    return askSecret(u"Password of %1: "_s.arg(identity), u"password"_s);
}

} // namespace Console
