// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyfigures.h"

using namespace Qt::StringLiterals;

namespace {

void collect(const ReplyNode &node, QStringList &into)
{
    if (node.isFigure())
        into += u"%1 (%2)"_s.arg(node.path, node.text);
    for (const auto &child : node.children)
        collect(child, into);
}

} // namespace

QString figuresIn(const ReplyNode &root)
{
    constexpr qsizetype Most = 20;
    QStringList figures;
    collect(root, figures);
    const auto more = figures.size() > Most ? u" and %1 more"_s.arg(figures.size() - Most) : QString();
    return figures.mid(0, Most).join(u", "_s) + more;
}
