// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString datacenterName(const QString &url)
{
    const QString host = url.isEmpty() ? QString() : QUrl(url).host();
    if (host.isEmpty())
        return u"–"_s;
    if (!host.endsWith(".acronis.com"_L1) && !host.endsWith(".acronis.cloud"_L1))
        return host;
    QString label = host.section(u'.', 0, 0);
    if (label.endsWith("-cloud"_L1))
        label.chop(6);
    return label;
}

QString shortTime(qint64 msecs, const QDateTime &now)
{
    if (msecs == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(msecs);
    const qint64 days = at.date().daysTo(now.date());
    const QLocale locale;
    if (days == 0)
        return locale.toString(at.time(), u"HH:mm:ss"_s);
    if (days == 1)
        return Words::tr("yesterday");
    return locale.toString(at.date(),
        at.date().year() == now.date().year()
            ? Words::tr("MMM d", "QLocale::toString() of a day of this year")
            : Words::tr("MMM d, yyyy", "QLocale::toString() of a day"));
}

QString actorWord(ActorKind actor)
{
    switch (actor) {
    case ActorKind::Operator:
        return Words::tr("operator");
    case ActorKind::Callback:
        return Words::tr("callback");
    case ActorKind::CommandLine:
        return Words::tr("command line");
    case ActorKind::Import:
        return Words::tr("imported");
    case ActorKind::OtherProcess:
        return Words::tr("other program");
    }
    return {};
}

QString callbackName(const QString &callbackId)
{
    QStringList parts = callbackId.section(u'~', -1).split(u'.');
    if (parts.size() > 4)
        parts = parts.sliced(2, parts.size() - 4);
    return parts.join(u'.');
}

QString changedWords(const QString &actor, qint64 msecs)
{
    const QString time = shortTime(msecs);
    if (time.isEmpty())
        return u"–"_s;
    return Words::tr("%1, %2", "who, when").arg(actorWord(actorKindFrom(actor)), time);
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(QLocale().toString(number));
}

QString withoutAccelerator(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1);
    return text;
}

QString cleaned(const QString &typed)
{
    return typed.simplified();
}

} // namespace Console
