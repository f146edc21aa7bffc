// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include "formfield.h"
#include "taborder.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

AboutDialog::AboutDialog(const QList<Component> &components, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("aboutBox"_L1);
    setWindowTitle(tr("About CyberApp Console"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 460);
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/app/cyberapp-console-128.png"_s).pixmap(48, 48));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(icon);
    head->addWidget(
        makeText(tr("CyberApp Console %1").arg(QCoreApplication::applicationVersion()), u"title"_s, this), 1);
    auto *list = new QTreeWidget(this);
    list->setObjectName("aboutComponents"_L1);
    list->setAccessibleName(tr("What it is built from"));
    list->setHeaderLabels({tr("Built from"), tr("Version"), tr("Licence")});
    list->setRootIsDecorated(false);
    list->setColumnWidth(0, 190);
    list->setColumnWidth(1, 130);
    for (const Component &component : components) {
        new QTreeWidgetItem(list,
            {component.name, component.version.isEmpty() ? u"–"_s : component.version, component.licence});
    }
    list->setCurrentItem(list->topLevelItem(0));
    auto *copy = new QPushButton(tr("Copy versions"), this);
    copy->setObjectName("aboutCopy"_L1);
    copy->setToolTip(tr("For a report of a fault"));
    connect(copy, &QPushButton::clicked, this,
        [components] { QGuiApplication::clipboard()->setText(textOf(components)); });
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName("aboutClose"_L1);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(
        makeText(tr("Answers the callbacks of a CyberApp from a database that you edit here."), {}, this));
    layout->addWidget(
        makeText(tr("Free software under the GNU General Public License, version 3 or later, as its "
                    "HTTP server demands. It comes without any warranty."),
            u"dim"_s, this));
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
    tabInReadingOrder(*this);
}

QString AboutDialog::textOf(const QList<Component> &components)
{
    QStringList lines {u"CyberApp Console %1 (%2)"_s.arg(
        QCoreApplication::applicationVersion(), QSysInfo::prettyProductName())};
    for (const Component &component : components) {
        if (!component.version.isEmpty())
            lines += u"%1 %2"_s.arg(component.name, component.version);
    }
    return lines.join(u'\n');
}

} // namespace Console
