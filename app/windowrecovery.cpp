// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowrecovery.h"

#include "complain.h"
#include "databasestate.h"
#include "poolwork.h"
#include "restoredialog.h"
#include "theme.h"

#include <QApplication>
#include <QMessageBox>

#include <memory>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Shows it until it is closed.
void say(QApplication &application, QMessageBox::Icon icon, const QString &text)
{
    QMessageBox box(icon, QApplication::applicationDisplayName(), text);
    box.setTextFormat(Qt::PlainText);
    QObject::connect(&box, &QMessageBox::finished, &application, [] { QApplication::exit(0); });
    box.open();
    QApplication::exec();
}

} // namespace

WindowEnd showFatal(QApplication &application, const Error &error)
{
    complain(error);
    say(application, QMessageBox::Critical, error.detail);
    return {1, std::nullopt, false};
}

WindowEnd recover(QApplication &application, const CommandLine &line, const Error &error)
{
    const DatabaseState state = inspectDatabase(line.dataDirectory);
    if (!state.isReplaceable())
        return showFatal(application, error);
    complain(error);
    const Theme theme;
    const auto end = std::make_shared<WindowEnd>(WindowEnd {1, std::nullopt, false});
    auto *dialog = new RestoreDialog(line.dataDirectory, state.sentence, nullptr);
    QObject::connect(dialog, &QDialog::finished, &application, [end, dialog](int result) {
        if (result == QDialog::Accepted && dialog->file().isEmpty())
            end->anew = true;
        else if (result == QDialog::Accepted)
            end->restore = dialog->file();
        QApplication::exit(0);
    });
    dialog->open();
    QApplication::exec();
    return *end;
}

void replaceDatabase(QApplication &application, const CommandLine &line, const WindowEnd &end)
{
    Result<Restored> outcome;
    runInPool(
        &application,
        [directory = line.dataDirectory, end] {
            return end.restore ? restoreDatabase(directory, *end.restore) : startAnew(directory);
        },
        [&outcome](const Result<Restored> &done) {
            outcome = done;
            QApplication::exit(0);
        });
    QApplication::exec();
    if (!outcome) {
        complain(outcome.error());
        say(application, QMessageBox::Critical, outcome.error().detail);
    } else if (!outcome->setAside.isEmpty()) {
        complain(u"the database before is in %1"_s.arg(outcome->setAside));
    }
}

} // namespace Console
