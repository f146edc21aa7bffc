// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publicurlservices.h"

#include <QWidget>

class QLabel;

namespace Console {

class TunnelForm;

/// The way to the public URL, kept as it is chosen, and what keeps it from being started.
class TunnelChoice : public QWidget
{
    Q_OBJECT

public:
    TunnelChoice(const PublicUrlServices &services, QWidget *parent);

public Q_SLOTS:
    /// By the way that is chosen; says what is missing.
    void start();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void save();

    const PublicUrlServices m_services;
    PublicAddress &m_address;
    TunnelForm *m_form;
    QLabel *m_problem;
};

} // namespace Console
