// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseactions.h"

#include "actionbutton.h"
#include "backuplist.h"
#include "formfield.h"
#include "page.h"
#include "poolwork.h"
#include "progressdialog.h"
#include "restoredialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Console {

DatabaseActions::DatabaseActions(const QString &directory, Restore restore, QWidget *window)
    : QObject(window)
    , m_directory(directory)
    , m_restoreFile(std::move(restore))
    , m_window(window)
    , m_backUp(makeAction(window, u"backUpNow"_s, tr("&Back up now"), QKeySequence(u"Ctrl+Shift+B"_s)))
    , m_restore(makeAction(window, u"restoreBackup"_s, tr("&Restore from backup…"), {}))
    , m_openFolder(makeAction(window, u"openDataFolder"_s, tr("&Open data folder"), {}))
{
    m_restore->setEnabled(bool(m_restoreFile));
    connect(m_backUp, &QAction::triggered, this, &DatabaseActions::backUp);
    connect(m_restore, &QAction::triggered, this, [this] { this->restore({}); });
    connect(m_openFolder, &QAction::triggered, this, [this] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_directory)))
            Q_EMIT told(tr("No program shows folders here. The data folder is %1").arg(m_directory));
    });
}

QWidget *DatabaseActions::makePanel(QWidget *parent)
{
    auto *panel = new QWidget(parent);
    auto *folder =
        makeText(tr("The database and its backups are in %1").arg(QDir::toNativeSeparators(m_directory)),
            u"dim"_s, panel);
    folder->setTextFormat(Qt::PlainText);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *list = new BackupList(m_directory, panel);
    list->setMinimumHeight(150);
    connect(this, &DatabaseActions::backedUp, list, &BackupList::reload);
    auto *buttons = new QHBoxLayout;
    for (QAction *action : all())
        buttons->addWidget(makeActionButton(action, panel));
    buttons->addStretch();
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(folder);
    layout->addWidget(list);
    layout->addLayout(buttons);
    return panel;
}

void DatabaseActions::backUp()
{
    m_backUp->setEnabled(false);
    const auto control = std::make_shared<CopyControl>();
    const QPointer dialog = new ProgressDialog(tr("Back up"),
        tr("Copying the database, and reading the copy; it can be used meanwhile"),
        std::shared_ptr<const JobProgress>(control, &control->progress), m_window);
    connect(dialog, &QDialog::rejected, this, [control] { control->cancel(); });
    runInPool(
        this,
        [directory = m_directory, control] { return Backups(directory).make(u"operator"_s, control.get()); },
        [this, dialog](const Result<Backup> &made) {
            delete dialog.data(); // it may not even have come up yet
            m_backUp->setEnabled(true);
            Q_EMIT told(made ? tr("Backed up to %1").arg(QFileInfo(made->path).fileName())
                             : tr("Not backed up: %1").arg(made.error().detail));
            Q_EMIT backedUp();
            if (!made && made.error().code == ErrorCode::Internal)
                Q_EMIT damaged(tr("Not backed up: %1").arg(made.error().detail));
        });
}

void DatabaseActions::restore(const QString &trouble)
{
    auto *dialog = new RestoreDialog(m_directory, trouble, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_restoreFile(dialog->file()); });
    dialog->open();
}

void DatabaseActions::offerBackups(const QString &sentence)
{
    if (m_restoreFile)
        restore(sentence);
}

} // namespace Console
