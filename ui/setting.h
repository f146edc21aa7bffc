// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace Console {

/// One thing that can be set, as the settings page shows it.
struct Setting
{
    enum class Kind { Number, Choice, Address, File, HostName, Any };

    QString key;
    Kind kind = Kind::Number;
    QString unit; ///< English, empty for none; see SettingWords
    QString standard;
    QString value;      ///< as stored, or the default
    qint64 lowest = 0;  ///< of a number
    qint64 highest = 0; ///< of a number
    QStringList choices;
    QString option; ///< not empty: an option of this start says this instead
    bool operator==(const Setting &) const = default;
};

/// A new value, or none for the default.
struct SettingChange
{
    QString key;
    std::optional<QString> value;
    bool operator==(const SettingChange &) const = default;
};

/// How the window reads and changes the settings. Called in the window's thread.
struct SettingsAccess
{
    std::function<Result<QList<Setting>>()> read;
    /// Stores all of them and goes by them, or does nothing and says why.
    std::function<Result<void>(const QList<SettingChange> &)> write;
};

} // namespace Console
