// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobprogress.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QProgressBar;

namespace Console {

/// Shows how far a long job is; rejected() when the operator cancels it. It comes up when the job takes
/// longer than a moment. Whoever started the job deletes it at the end.
class ProgressDialog : public QDialog
{
    Q_OBJECT

public:
    ProgressDialog(const QString &title, const QString &text, std::shared_ptr<const JobProgress> progress,
        QWidget *parent);

private:
    std::shared_ptr<const JobProgress> m_progress;
    QTimer m_poll;
};

/// Sets \a bar to what \a progress says: busy while the total is not known.
void showProgress(QProgressBar &bar, const JobProgress &progress);

} // namespace Console
