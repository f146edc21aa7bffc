// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "tunnelsettings.h"

#include <QStringList>

#include <optional>

namespace Console {

/// How a tunnel's program is started: without a shell, its standard input closed.
struct TunnelLaunch
{
    QString program; ///< a name to be found on the PATH, or a path
    QStringList arguments;
    QStringList emptyFiles;          ///< paths to make before
    QString environmentWithout = {}; ///< variables that begin so are not passed on; empty: all are
};

/// One way to a public URL, as data: which program, its arguments, and how it tells the URL. Stateless; what
/// it says to users is English and for the log, the window has words of its own for each key.
class TunnelProvider
{
public:
    TunnelProvider() = default;
    virtual ~TunnelProvider() = default;
    Q_DISABLE_COPY_MOVE(TunnelProvider)

    /// What settings call it.
    virtual QString key() const = 0;

    /// The program's name; empty when there is none to start.
    virtual QString program(const TunnelSettings &settings) const = 0;

    /// Whether the operator must know something first and say that it is all right: \a settings say so.
    virtual bool lacksConsent(const TunnelSettings & /*settings*/) const { return false; }

    /// Whether the last address of X-Forwarded-For comes from the tunnel's own edge. Not so where a caller's
    /// own header is passed on as it is.
    virtual bool namesCaller(const TunnelSettings & /*settings*/) const { return false; }

    /// Invalid, with what is missing or wrong in \a settings. \a folder is for its files.
    virtual Result<TunnelLaunch> launch(
        const TunnelSettings &settings, const TunnelEnd &end, const QString &folder) const = 0;

    /// The public URL, without the path of callbacks, once \a output has it; \a output is everything of this
    /// run, in whole lines. For a provider without a program it is told at once.
    virtual std::optional<QUrl> urlIn(
        const QString & /*output*/, const TunnelSettings & /*settings*/, const TunnelEnd & /*end*/) const
    {
        return {};
    }

    /// The local address to ask for the URL, once \a output names it.
    virtual std::optional<QUrl> apiIn(const QString & /*output*/) const { return {}; }

    /// The public URL in the answer of that address, once it is there.
    virtual std::optional<QUrl> urlInAnswer(const QByteArray & /*answer*/, const TunnelEnd & /*end*/) const
    {
        return {};
    }

    /// Lines that nobody but the console reads.
    virtual bool isNoise(const QString & /*line*/) const { return false; }
};

} // namespace Console
