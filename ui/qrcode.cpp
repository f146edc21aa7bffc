// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrcode.h"

#include <QPainter>
#include <qrencode.h>

#include <cmath>
#include <memory>

namespace Console {

namespace {

constexpr int QuietModules = 4; // ISO 18004 wants as much around it
constexpr int Side = 148;

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_modules.clear();
    m_width = 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (code && !text.isEmpty()) {
        m_width = code->width;
        m_modules.resize(qsizetype(m_width) * m_width);
        for (qsizetype i = 0; i < m_modules.size(); ++i)
            m_modules[i] = static_cast<char>(code->data[i] & 1U);
    }
    setAccessibleName(text.isEmpty() ? QString() : tr("QR code of %1").arg(text));
    update();
}

QSize QrCode::sizeHint() const
{
    return {Side, Side};
}

void QrCode::paintEvent(QPaintEvent * /*event*/)
{
    if (m_width == 0)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    // Whole pixels of the screen for each module, so that edges are sharp.
    const double ratio = devicePixelRatioF();
    const int all = m_width + 2 * QuietModules;
    const double module = std::max(1.0, std::floor(width() * ratio / all)) / ratio;
    const double margin = (width() - module * m_width) / 2;
    for (int row = 0; row < m_width; ++row) {
        for (int column = 0; column < m_width; ++column) {
            if (m_modules.at(qsizetype(row) * m_width + column) != 0)
                painter.fillRect(
                    QRectF(margin + column * module, margin + row * module, module, module), Qt::black);
        }
    }
}

} // namespace Console
