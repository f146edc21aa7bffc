// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configcommand.h"

#include "settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int PatienceMs = 5'000;

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

QJsonObject described(const SettingSpec &spec, const Settings &settings)
{
    QJsonObject object {{u"key"_s, spec.key}, {u"value"_s, settings.value(spec.key)},
        {u"default"_s, spec.standard}, {u"set"_s, settings.isSet(spec.key)}, {u"meaning"_s, spec.meaning}};
    if (!spec.unit.isEmpty())
        object[u"unit"_s] = spec.unit;
    if (!spec.choices.isEmpty())
        object[u"choices"_s] = QJsonArray::fromStringList(spec.choices);
    if (spec.isNumber()) {
        object[u"lowest"_s] = spec.lowest;
        object[u"highest"_s] = spec.highest;
    }
    return object;
}

Result<void> list(const Settings &settings, bool json)
{
    QJsonArray array;
    for (const SettingSpec &spec : Settings::all()) {
        if (json) {
            array += described(spec, settings);
            continue;
        }
        const QStringList cells {spec.key, settings.text(spec.key), spec.unit,
            settings.isSet(spec.key) ? u"set"_s : u"default"_s, spec.meaning};
        print(cells.join(u'\t').toUtf8() + '\n');
    }
    if (json)
        print(QJsonDocument(array).toJson());
    return {};
}

Result<void> get(const Settings &settings, const QString &key)
{
    return Settings::find(key).map(
        [&settings](const SettingSpec &spec) { print(settings.text(spec.key).toUtf8() + '\n'); });
}

} // namespace

Result<void> runConfigCommand(const CommandLine &line)
{
    const QStringList &words = line.words;
    if (line.command == Command::ConfigSet) {
        const auto set = [&words](Settings &settings) { return settings.set(words.at(0), words.at(1)); };
        Settings trial; // what is wrong makes no folder
        return set(trial).and_then([&] { return Settings::change(line.dataDirectory, PatienceMs, set); });
    }
    if (line.command == Command::ConfigReset)
        return Settings::change(line.dataDirectory, PatienceMs,
            [&words](Settings &settings) { return settings.reset(words.at(0)); });
    const auto settings = Settings::load(line.dataDirectory);
    if (!settings)
        return tl::unexpected(settings.error());
    if (auto checked = settings->check(); !checked)
        return checked;
    return line.command == Command::ConfigList ? list(*settings, line.json) : get(*settings, words.first());
}

} // namespace Console
