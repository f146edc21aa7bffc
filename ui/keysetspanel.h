// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysets.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace Console {

class Database;
class ReadThread;

/// The trusted issuers and their key sets: how many keys, how old, what went wrong; and fetching them again.
class KeySetsPanel : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    KeySetsPanel(KeySets &keySets, Database &database, ReadThread &reader, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void list();
    void add();
    void askToRemove();
    void remove(const QString &issuer);
    void wrote(const Result<void> &written);
    QString chosen() const;
    static QString age(qint64 msecs);
    static QString state(const KeySetStatus &status);

    KeySets &m_keySets;
    Database &m_database;
    ReadThread &m_reader;
    QTreeWidget *m_list;
    QPushButton *m_refresh;
    QPushButton *m_remove;
    QLabel *m_problem;
    QTimer m_tick; ///< they grow older
};

} // namespace Console
