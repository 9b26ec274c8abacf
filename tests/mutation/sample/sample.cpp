// SPDX-License-Identifier: GPL-3.0-or-later
bool isLow(int left)
{
    return left < 10; // 3 mutants, all killed
}

bool isHigh(int left)
{
    return left > 100; // 3 mutants, none killed: no test is near the edge
}
