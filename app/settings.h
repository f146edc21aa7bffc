// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace Console {

/// One thing that can be set: a whole number within its bounds, or where the default is a text one of the
/// choices, or a text of some kind when there are none.
struct SettingSpec
{
    enum class Text {
        Address,  ///< of a network interface
        File,     ///< an absolute path; may be empty
        HostName, ///< may be empty
        Any,      ///< one line; may be empty
    };

    QString key;
    QString unit; ///< empty for none
    QJsonValue standard;
    qint64 lowest = 0;
    qint64 highest = 0;
    QString meaning; ///< one sentence
    QStringList choices = {};
    Text kind = Text::Address;

    bool isNumber() const { return standard.isDouble(); }
};

/// The settings in a data folder's settings.json. What the file does not name has its default. Nothing that
/// stands in the file is lost: what is unknown or wrong there is told by check(), and stays until it is
/// reset.
class Settings
{
public:
    /// All there are, in the order to list them in.
    static const QList<SettingSpec> &all();
    /// Invalid with a sentence when there is no such key.
    static Result<SettingSpec> find(const QString &key);

    /// Every setting at its default; save() has no place to go.
    Settings() = default;

    /// Reads \a directory's file; no file means defaults. Unavailable when it cannot be read or is no JSON
    /// object.
    static Result<Settings> load(const QString &directory);

    /// Invalid, naming the first line of the file that is unknown or wrong and how to put it right.
    Result<void> check() const;

    /// Takes \a text as typed; Invalid, with what would be right, when it does not fit.
    Result<void> set(const QString &key, const QString &text);
    /// Back to the default. Works on what is unknown or wrong in the file as well.
    Result<void> reset(const QString &key);

    bool isSet(const QString &key) const { return m_values.contains(key); }
    /// Of a key that is known, after check().
    qint64 number(const QString &key) const { return value(key).toInteger(); }
    QString text(const QString &key) const;
    QJsonValue value(const QString &key) const;

    /// Loads, changes and saves the file of \a directory; two who do so at once, in whatever process, do not
    /// undo each other's change. Waits \a patienceMs for the other one.
    static Result<void> change(
        const QString &directory, int patienceMs, const std::function<Result<void>(Settings &)> &how);

    /// Replaces the file when all was written, and makes the folder when it is missing.
    Result<void> save() const;

private:
    QString m_directory;
    QJsonObject m_values; // as in the file
};

} // namespace Console
