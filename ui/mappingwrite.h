// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stagededit.h"

namespace Console {

/// What the edits change of the mapping, as the payload of a tenant_mapping.write: vendor tenant ids with
/// their new Acronis tenant ids, without one where the mapping goes. Names and exclusions are not part of it.
QByteArray mappingWritePayload(const QList<StagedEdit> &edits);

} // namespace Console
