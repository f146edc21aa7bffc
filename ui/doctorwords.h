// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "tunneldoctor.h"

namespace Console {

/// What the doctor looks at: "Name", "Certificate", …
QString doctorCheckName(DoctorLine::Check check);

/// What was found, and where that is bad what helps.
QString doctorSentence(const DoctorLine &line);

/// "Good", "Bad" or "Not known".
QString doctorVerdictName(DoctorLine::Verdict verdict);

Mark doctorMark(DoctorLine::Verdict verdict);

} // namespace Console
