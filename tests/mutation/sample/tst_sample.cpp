// SPDX-License-Identifier: GPL-3.0-or-later
bool isLow(int left);
bool isHigh(int left);

int main()
{
    return isLow(9) && !isLow(10) && isHigh(1000) && !isHigh(1) ? 0 : 1;
}
