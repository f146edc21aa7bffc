// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "setting.h"

namespace Console {

class Service;
class Settings;

/// All settings as the window shows them; \a options are those of this start that win over them.
QList<Setting> listed(const Settings &settings, const QList<std::pair<QString, QString>> &options = {});

/// The settings of a console that runs: what is changed is stored for every later start and counts at once,
/// except for the language. Options of this start go on winning over the file.
class LiveSettings
{
public:
    /// \a given as the options say, \a settled with what the file says besides. \a service must outlive it.
    LiveSettings(Service &service, CommandLine given, CommandLine settled);

    Result<QList<Setting>> read() const;
    /// What the service goes by.
    const CommandLine &now() const { return m_now; }
    /// All or none. The listener moves first: where that fails, nothing is stored.
    Result<void> write(const QList<SettingChange> &changes);

private:
    Result<CommandLine> apply(Settings &settings, const QList<SettingChange> &changes);

    Service &m_service;
    CommandLine m_given;
    CommandLine m_now; ///< what the service goes by
};

} // namespace Console
