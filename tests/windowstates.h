// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowscene.h"

namespace Console {

/// A page in one of its states, or a dialog.
struct WindowState
{
    enum class Data {
        Empty,
        Partner, ///< a partner without customers
        Sample,  ///< an ordinary day
        Broken,  ///< that cannot be read
    };

    const char *name;
    Data data;
    WindowScene::Page page;
    const char *dialog; ///< its object name; null: the window itself
    void (*reach)(WindowScene &);
};

/// Everything the window can show, for what must hold everywhere: pictures, names, keys. A new dialog gets a
/// line here; the test of accessibility asks for it.
const QList<WindowState> &windowStates();

/// Brings \a scene there and returns what is to be looked at.
QWidget *reachState(WindowScene &scene, const WindowState &state);

} // namespace Console
