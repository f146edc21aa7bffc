// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysets.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace Console {

/// The key sets of the trusted issuers: how many keys, how old, what went wrong; and fetching them again.
class KeySetsPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a keySets must outlive it.
    KeySetsPanel(KeySets &keySets, QWidget *parent);

private:
    void list();
    void refresh();
    QString chosen() const;
    static QString age(qint64 msecs);
    static QString state(const KeySetStatus &status);

    KeySets &m_keySets;
    QTreeWidget *m_list;
    QPushButton *m_refresh;
    QTimer m_tick; ///< they grow older
};

} // namespace Console
