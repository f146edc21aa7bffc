// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace Console::Oracle {

class Subject;
using SubjectFactory = std::function<std::unique_ptr<Subject>(const QJsonObject &workspace)>;

struct Disagreement
{
    qsizetype step = 0; ///< index in the scenario; its size for a fault found at the end
    QString what;
};

/// How often each callback was answered how: callback → status → count.
using Tally = std::map<int, std::map<int, int>>;

/// Plays \a scenario on model and subject; after each step the answer and all that can be seen must agree,
/// a refused or repeated request must leave no trace, and a change must say who made it.
std::optional<Disagreement> play(
    const Scenario &scenario, const SubjectFactory &makeSubject, Tally *tally = nullptr);

/// The smallest part of \a scenario that was found to disagree still.
Scenario shrunk(const Scenario &scenario, const SubjectFactory &makeSubject);

} // namespace Console::Oracle
