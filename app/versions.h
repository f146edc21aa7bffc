// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aboutdialog.h"

namespace Console {

/// What the program runs with, for the about box: names, versions as loaded, licences.
QList<Component> componentVersions();

} // namespace Console
