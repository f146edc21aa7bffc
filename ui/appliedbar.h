// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stagededit.h"

#include <QWidget>

class QLabel;

namespace Console {

/// Says what was written a moment ago and shows it line by line; hidden until something was, and once editing
/// goes on.
class AppliedBar : public QWidget
{
    Q_OBJECT

public:
    explicit AppliedBar(QWidget *parent);

    void tell(const QList<StagedEdit> &written);
    /// Hides it, and forgets what was written.
    void dismiss();
    /// What was written last, while that is shown.
    const QList<StagedEdit> &written() const { return m_written; }

Q_SIGNALS:
    void reportWanted();

private:
    QLabel *m_text;
    QList<StagedEdit> m_written;
};

} // namespace Console
