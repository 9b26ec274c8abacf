// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/plaincode.h"

#include <QFontDatabase>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

QPlainTextEdit *makePlainCode(const QString &text)
{
    auto *edit = new QPlainTextEdit(visibleText(text));
    edit->setReadOnly(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setTabChangesFocus(true);
    edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    edit->setLayoutDirection(Qt::LeftToRight);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return edit;
}

void fitHeight(QPlainTextEdit &code)
{
    constexpr qsizetype LineLength = 90; ///< about what fits
    constexpr qsizetype MostLines = 8;
    qsizetype lines = 0;
    for (const auto &line : code.toPlainText().split(u'\n'))
        lines += 1 + line.size() / LineLength;
    const auto text = int(std::min(lines, MostLines)) * code.fontMetrics().lineSpacing();
    code.setFixedHeight(text + 2 * (code.frameWidth() + int(code.document()->documentMargin())) + 2);
}

QString visibleText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    QString visible;
    for (const auto c : text) {
        const auto isHidden = c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line ||
                              c.category() == QChar::Separator_Paragraph || c.category() == QChar::Other_Control;
        if (isHidden && c != u'\n' && c != u'\t')
            visible += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            visible += c;
    }
    return visible;
}
