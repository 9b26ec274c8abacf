// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of its own: the headers that the tests share are precompiled with it.
