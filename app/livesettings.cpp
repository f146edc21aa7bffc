// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesettings.h"

#include "service.h"
#include "servingsettings.h"
#include "settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// The window waits meanwhile.
constexpr int PatienceMs = 500;

Setting::Kind kindOf(const SettingSpec &spec)
{
    if (spec.isNumber())
        return Setting::Kind::Number;
    if (!spec.choices.isEmpty())
        return Setting::Kind::Choice;
    switch (spec.kind) {
    case SettingSpec::Text::Address:
        return Setting::Kind::Address;
    case SettingSpec::Text::File:
        return Setting::Kind::File;
    case SettingSpec::Text::Any:
        return Setting::Kind::Any;
    case SettingSpec::Text::HostName:
        break;
    }
    return Setting::Kind::HostName;
}

} // namespace

QList<Setting> listed(const Settings &settings, const QList<std::pair<QString, QString>> &options)
{
    QList<Setting> list;
    for (const SettingSpec &spec : Settings::all()) {
        const auto option = std::find_if(options.crbegin(), options.crend(),
            [&spec](const auto &given) { return given.first == spec.key; });
        list.append({spec.key, kindOf(spec), spec.unit, spec.standard.toVariant().toString(),
            settings.text(spec.key), spec.lowest, spec.highest, spec.choices,
            option == options.crend() ? QString() : option->second});
    }
    return list;
}

LiveSettings::LiveSettings(Service &service, CommandLine given, CommandLine settled)
    : m_service(service)
    , m_given(std::move(given))
    , m_now(std::move(settled))
{
}

Result<QList<Setting>> LiveSettings::read() const
{
    const auto settings = Settings::load(m_given.dataDirectory);
    if (!settings)
        return tl::unexpected(settings.error());
    return listed(*settings, m_given.settings);
}

Result<void> LiveSettings::write(const QList<SettingChange> &changes)
{
    CommandLine next = m_now;
    auto stored = Settings::change(m_given.dataDirectory, PatienceMs, [&](Settings &settings) {
        return apply(settings, changes).map([&next](CommandLine line) { next = std::move(line); });
    });
    if (stored)
        m_now = std::move(next);
    else
        std::ignore = m_service.reconfigure(m_now); // when it was the file that could not be written
    return stored;
}

Result<CommandLine> LiveSettings::apply(Settings &settings, const QList<SettingChange> &changes)
{
    for (const SettingChange &change : changes) {
        if (auto done = change.value ? settings.set(change.key, *change.value) : settings.reset(change.key);
            !done)
            return tl::unexpected(done.error());
    }
    if (auto checked = settings.check(); !checked)
        return tl::unexpected(checked.error());
    return withSettings(settings, m_given).and_then([this](CommandLine next) {
        return m_service.reconfigure(next).map([&next] { return std::move(next); });
    });
}

} // namespace Console
