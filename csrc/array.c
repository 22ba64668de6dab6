/* array.c: bulk byte swap, and UTF-16 from code points. */
#include "array.h"

void rf_array_swap(uint8_t *to, const uint8_t *from, size_t n, size_t width)
{
    size_t i;

    /* plain loops over memcpy'd words: every compiler of ours turns them into vector shuffles */
    switch (width) {
    case 2:
        for (i = 0; i < n; i++) {
            rf_store16(to + 2 * i, rf_load16(from + 2 * i, 1), 0);
        }
        break;
    case 4:
        for (i = 0; i < n; i++) {
            rf_store32(to + 4 * i, rf_load32(from + 4 * i, 1), 0);
        }
        break;
    case 8:
        for (i = 0; i < n; i++) {
            rf_store64(to + 8 * i, rf_load64(from + 8 * i, 1), 0);
        }
        break;
    default:
        memcpy(to, from, n);
    }
}

size_t rf_ucs4_utf16_units(const uint32_t *from, size_t n)
{
    size_t units = n;
    size_t i;

    for (i = 0; i < n; i++) {
        units += from[i] > 0xFFFF;
    }
    return units;
}

void rf_ucs4_to_utf16(uint8_t *to, const uint32_t *from, size_t n, int swap)
{
    size_t i;

    for (i = 0; i < n; i++) {
        uint32_t c = from[i];
        if (c > 0xFFFF) {
            c -= 0x10000;
            rf_store16(to, (uint16_t)(0xD800 | c >> 10), swap);
            rf_store16(to + 2, (uint16_t)(0xDC00 | (c & 0x3FF)), swap);
            to += 4;
        } else {
            rf_store16(to, (uint16_t)c, swap);
            to += 2;
        }
    }
}
