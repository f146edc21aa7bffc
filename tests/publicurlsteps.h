// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowscene.h"

namespace Console::PublicUrlSteps {

/// A URL that someone else maintains, copied before it was another one.
void show(WindowScene &scene);
/// The same, after the listener was stopped.
void loseListener(WindowScene &scene);
/// The same, after it moved to another network.
void moveListener(WindowScene &scene);
/// ngrok, which is not installed.
void chooseMissing(WindowScene &scene);
/// The fields of ssh, with nothing in them.
void chooseSsh(WindowScene &scene);
/// localtunnel, whose consent is missing.
void chooseLocaltunnel(WindowScene &scene);
/// A program that cannot be started.
void fail(WindowScene &scene);
/// Whether tokens of the development key are to be accepted.
void askUnproven(WindowScene &scene);
/// They are.
void allowUnproven(WindowScene &scene);
/// What the doctor may find.
void examine(WindowScene &scene);

} // namespace Console::PublicUrlSteps
