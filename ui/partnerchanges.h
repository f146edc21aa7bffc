// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partner.h"
#include "writer.h"

namespace Console::PartnerChanges {

using Work = Writer::Work;

// Units of work for the writer. What they refuse, they refuse in a sentence for the operator.

/// On does what callback 8 does to a known partner: ENABLED, everything else kept. Off does what callback 9
/// does: the partner and all its own customers DISABLED. All of \a partners or none.
Work setEnabled(const QList<PartnerId> &partners, bool enabled);

/// Stores a new partner. Its row id comes back in \a added.
Work add(const Partner &partner, const std::shared_ptr<PartnerId> &added);

/// Writes the fields that differ between \a base and \a wanted; refused when someone else has changed one of
/// them since \a base was read.
Work save(const Partner &base, const Partner &wanted);

/// All of \a partners or none. Refused while customers, credentials or other sub-partners stand below one of
/// them; says which.
Work remove(const QList<PartnerId> &partners);

/// Refused when the identity is taken by another partner, or is taken at all and \a fresh.
Work putCredential(const Credential &credential, bool fresh);
Work removeCredential(const QString &identity);

} // namespace Console::PartnerChanges
