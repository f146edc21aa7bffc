// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history.h"

#include <QDateTime>
#include <QString>

namespace Console {

/// The short name of a datacenter: "eu8" for https://eu8-cloud.acronis.com and https://eu8.acronis.cloud; the
/// host for other addresses; a dash for none.
QString datacenterName(const QString &url);

/// "10:42:07", "yesterday", "Nov 18" or "Nov 18, 2024", in local time; \a msecs is UTC since 1970. Empty for
/// 0.
QString shortTime(qint64 msecs, const QDateTime &now = QDateTime::currentDateTime());

/// "operator", "callback", "imported", …
QString actorWord(ActorKind actor);

/// "tenant_mapping.write" for cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0: the words that
/// differ.
QString callbackName(const QString &callbackId);

/// "callback, 10:42:07": the actor as the database names it, and when.
QString changedWords(const QString &actor, qint64 msecs);

/// \a one for 1, else \a many with the number in place of %1.
QString counted(qint64 number, const QString &one, const QString &many);

/// The text of an action or label as it is read: "Cedar & Co" of "&Cedar && Co".
QString withoutAccelerator(QString text);

/// A line break or tab within a pasted or typed value, and spaces around it, are accidents.
QString cleaned(const QString &typed);

} // namespace Console
