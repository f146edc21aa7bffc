// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowscene.h"

/// The ways to the states of the window.
namespace Console::WindowSteps {

void failToRead(WindowScene &scene);
void search(WindowScene &scene, const char *field, const char *clear);
void typeWrongPartner(WindowScene &scene);
void chooseCredential(WindowScene &scene, const char *button);
void askToRemovePartner(WindowScene &scene);
void failToRemovePartner(WindowScene &scene);
void showLastCallbacks(WindowScene &scene);
void choosePartners(WindowScene &scene);
void foldPartner(WindowScene &scene);
void chooseChange(WindowScene &scene);
void narrowHistory(WindowScene &scene);
void revertPassword(WindowScene &scene);
void failToListen(WindowScene &scene);
void makeCertificate(WindowScene &scene);
void askForPassphrase(WindowScene &scene);

void trustIssuer(WindowScene &scene);
void backUp(WindowScene &scene);
void restoreBackup(WindowScene &scene);
void findDamage(WindowScene &scene);
/// The same after its dialog was closed, with a port that is taken besides.
void leaveDamage(WindowScene &scene);
/// The first steps, up to the page of this number.
void setUp(WindowScene &scene, int page);
/// The same with a public URL that is up.
void setUpInPublic(WindowScene &scene, int page);
/// The self-test is answered by somebody else.
void failToSetUpInPublic(WindowScene &scene);
/// The step of the public URL with the fields of ssh.
void chooseWayInSetup(WindowScene &scene);
/// The same with a program that ends, and what it said.
void failInSetup(WindowScene &scene);

void stage(WindowScene &scene);
void stageProblem(WindowScene &scene);
void stageConflict(WindowScene &scene);
void stageBoth(WindowScene &scene);
void typeHalfAnId(WindowScene &scene);
void leaveEdits(WindowScene &scene);
void chooseConflict(WindowScene &scene);
void applyEdits(WindowScene &scene);
void nameFilter(WindowScene &scene);
void listFilters(WindowScene &scene);
void importRight(WindowScene &scene);
void importWrong(WindowScene &scene);
void importUnreadable(WindowScene &scene);
void pasteRows(WindowScene &scene);
void exportSlowly(WindowScene &scene);
void matchNothing(WindowScene &scene);
void match(WindowScene &scene);
void stagePairs(WindowScene &scene);
void importTenants(WindowScene &scene);

} // namespace Console::WindowSteps
