// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listenerstatus.h"
#include "publicurlservices.h"
#include "selftest.h"
#include "setting.h"

#include <QAction>
#include <QWizard>

namespace Console {

class Database;
class PartnersModel;
class ReadThread;
class Theme;

/// What the setup works on. References must outlive it.
struct SetupServices
{
    Database &database;
    ReadThread &reader;
    const PartnersModel &partners;
    const Theme &theme;
    SettingsAccess settings;
    std::function<ListenerStatus()> listener;
    std::function<Result<void>()> startListener;
    QList<QAction *> databaseActions; ///< offered where the database is shown
    QAction *makeCertificate = nullptr;
    SelfTest selfTest;
    PublicUrlServices publicUrl;
    std::function<void()> copyPublicUrl;
};

/// The first steps, from an empty console to an answered callback: CyberApp code, listener and certificate,
/// database, first partner, public URL, self-test. Can be run again at any time: what is there is kept.
class SetupWizard : public QWizard
{
    Q_OBJECT

public:
    SetupWizard(const SetupServices &services, QWidget *parent);

    /// The endpoint that was set.
    OwnEndpoint endpoint;
    /// Of the partner that was added.
    std::optional<AcronisTenantId> tenant;

private:
    void goOnByEnter();

    const SetupServices m_services;
};

} // namespace Console
