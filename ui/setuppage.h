// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QWizardPage>

class QLabel;
class QVBoxLayout;

namespace Console {

/// A step of the setup: what it is for, its fields, and what is wrong with them. What was set is stored when
/// the next step is wanted, which comes when that is done.
class SetupPage : public QWizardPage
{
    Q_OBJECT

public:
    SetupPage(const QString &title, const QString &purpose, QWidget *parent);

    bool validatePage() final;
    /// Says how far one has come.
    void showStep(int step, int steps);

protected:
    /// Stores what was set; then saved() or refused().
    virtual void save() { saved(); }
    void saved();
    void refused(const QString &sentence);
    /// As saved() or refused().
    void stored(const Result<void> &outcome);
    void showWrong(const QString &sentence, bool wrong = true);

    QVBoxLayout *m_body;

private:
    QLabel *m_step;
    QLabel *m_problem;
    bool m_saved = false;
    bool m_saving = false;
};

} // namespace Console
