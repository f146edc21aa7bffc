// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "revert.h"

#include <QDialog>

namespace Console {

class PartnersModel;

/// What a revert would do; refused with the reason when later changes depend on it.
class RevertDialog : public QDialog
{
    Q_OBJECT

public:
    RevertDialog(const RevertPlan &plan, const PartnersModel &partners, QWidget *parent);
};

} // namespace Console
