// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// stagedriver FOLDER: opens the real window on a data folder and stages one edit after the other until it is
// killed.

#include "database.h"
#include "mainwindow.h"
#include "mappingcolumns.h"

#include <QApplication>
#include <QDir>
#include <QTableView>
#include <QTimer>

using namespace Console;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const auto database = Database::open(folder);
    if (!database)
        return 1;
    MainWindow window({**database, QDir(folder).filePath(u"window.ini"_s), {}, {}, {}});
    window.show();
    auto *model = window.findChild<QTableView *>("mappingTable"_L1)->model();
    int row = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        if (model->setData(model->index(row, MappingColumns::Name), u"Staged %1"_s.arg(row)))
            ++row;
    });
    timer.start(std::chrono::milliseconds(2));
    return QApplication::exec();
}
