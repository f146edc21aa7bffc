// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Any program: a command line, split into arguments as QProcess::splitCommand() does and run without a
/// shell, and a pattern that finds the URL in what it prints.
class OtherProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"other"_s; }

    QString program(const TunnelSettings &settings) const override
    {
        return QProcess::splitCommand(settings.command).value(0);
    }

    Result<TunnelLaunch> launch(
        const TunnelSettings &settings, const TunnelEnd &end, const QString & /*folder*/) const override
    {
        QStringList words = QProcess::splitCommand(settings.command);
        if (words.isEmpty())
            return failure(ErrorCode::Invalid, u"There is no command line to start."_s);
        const QRegularExpression pattern(settings.pattern);
        if (settings.pattern.isEmpty() || !pattern.isValid())
            return failure(ErrorCode::Invalid,
                u"The pattern that finds the URL is no regular expression: %1."_s.arg(pattern.errorString()));
        words.replaceInStrings(u"{port}"_s, QString::number(end.port));
        words.replaceInStrings(u"{url}"_s, end.origin());
        const QString program = words.takeFirst();
        return TunnelLaunch {program, words, {}};
    }

    std::optional<QUrl> urlIn(
        const QString &output, const TunnelSettings &settings, const TunnelEnd & /*end*/) const override
    {
        return publicUrl(lastMatch(output, settings.pattern));
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeOtherProvider()
{
    return std::make_unique<OtherProvider>();
}

} // namespace Console
