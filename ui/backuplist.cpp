// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuplist.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int PathRole = Qt::UserRole;

} // namespace

BackupList::BackupList(const QString &directory, QWidget *parent)
    : QTreeWidget(parent)
    , m_backups(directory)
{
    setObjectName("backupList"_L1);
    setAccessibleName(tr("Backups"));
    setHeaderLabels({tr("When"), tr("Why"), tr("Size")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    setColumnWidth(0, 230);
    setColumnWidth(1, 170);
    reload();
}

void BackupList::reload()
{
    const QString before = chosen();
    clear();
    const QLocale locale;
    const QList<Backup> all = m_backups.list();
    for (const Backup &backup : all) {
        const QString why = backup.reason == "operator"_L1 ? tr("by hand")
            : backup.reason == "daily"_L1                  ? tr("from time to time")
                                                           : tr("before an update");
        auto *item = new QTreeWidgetItem(this,
            {locale.toString(backup.at.toLocalTime(), QLocale::ShortFormat), why,
                locale.formattedDataSize(backup.bytes)});
        item->setData(0, PathRole, backup.path);
        item->setToolTip(0, backup.path);
        if (backup.path == before)
            setCurrentItem(item);
    }
    if (currentItem() == nullptr)
        setCurrentItem(topLevelItem(0));
}

QString BackupList::chosen() const
{
    return currentItem() == nullptr ? QString() : currentItem()->data(0, PathRole).toString();
}

} // namespace Console
