// SPDX-License-Identifier: GPL-3.0-or-later
#include "glance/placement.h"

#include <algorithm>

namespace {

constexpr int Gap = 4; ///< the pop-up does not touch the panel

/// The start of a span of \a length that lies within \a first to \a last; too long a one begins with it.
int within(int start, int length, int first, int last)
{
    return std::max(first, std::min(start, last - length + 1));
}

} // namespace

QPoint placeBeside(const QRect &anchor, const QSize &size, const QRect &available)
{
    const auto x = within(anchor.center().x() - size.width() / 2, size.width(), available.left(), available.right());
    const auto beneath = anchor.center().y() < available.center().y();
    const auto y = beneath ? anchor.bottom() + Gap + 1 : anchor.top() - Gap - size.height();
    return {x, within(y, size.height(), available.top(), available.bottom())};
}
