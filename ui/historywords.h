// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history.h"

#include <QStringList>

namespace Console {

class PartnersModel;

// A history row in words.

/// "Customer", "Partner", …
QString entityWord(Entity entity);
/// Who did it: the callback's short name for the platform's.
QString actorWords(const Actor &actor);
/// What it is called: its name, identity, issuer or endpoint.
QString nameIn(const QJsonObject &row);
/// "Customer Cedar".
QString whatWords(const HistoryEntry &entry);

/// One field in words; a dash where there is nothing.
struct FieldChange
{
    QString field;
    QString before;
    QString after;
};
/// The fields that differ, in the order in which they are read; of a row that was added or removed those
/// that hold something.
QList<FieldChange> fieldChanges(
    const QJsonObject &before, const QJsonObject &after, const PartnersModel &partners);
/// "added", "removed", or each field with its value before and after.
QString changeWords(const QJsonObject &before, const QJsonObject &after, const PartnersModel &partners);
/// One side of it: each field with its value; a dash for an empty one.
QString sideWords(const QJsonObject &fields, const PartnersModel &partners);

} // namespace Console
