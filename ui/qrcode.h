// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Console {

/// A text as a QR code, dark on light whatever the palette, since readers want it so.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Empty: nothing is drawn. Text that is too long for a code counts as empty.
    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QByteArray m_modules; // row by row, 1 is dark
    int m_width = 0;
};

} // namespace Console
