// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingstage.h"

class QJsonArray;

namespace Console {

// Staged edits as the journal keeps them.

/// The text of an array.
QByteArray editsToJson(const QList<MappingStage::Step> &edits);
/// What editsToJson() wrote, exactly.
QList<MappingStage::Step> editsFromJson(const QJsonArray &edits);

} // namespace Console
