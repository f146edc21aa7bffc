// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting.h"
#include "settings.h"
#include "tunnelsettings.h"

namespace Console {

/// The settings of the public URL, in the order to list them in.
QList<SettingSpec> tunnelSpecs();

/// What \a settings, after their check(), say of it.
TunnelSettings tunnelSettings(const Settings &settings);

/// What makes \a settings out of the stored ones.
QList<SettingChange> tunnelChanges(const TunnelSettings &settings);

} // namespace Console
