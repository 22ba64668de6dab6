/* counted.h: counted strings on the wire: the flat part, and the array behind it.
 *
 * Layer 1.  The flat part is Length, MaximumLength (both in octets) and a pointer; the array is
 * conformant and varying, and its counts are those lengths in units.  [MS-DTYP 2.3.10]
 */
#ifndef RF_COUNTED_H
#define RF_COUNTED_H

#include "cursor.h"

static inline uint64_t rf_load_count(const uint8_t *p, int wide, int swap)
{
    return wide ? rf_load64(p, swap) : rf_load32(p, swap);
}

static inline void rf_store_count(uint8_t *p, uint64_t n, int wide, int swap)
{
    if (wide) {
        rf_store64(p, n, swap);
    } else {
        rf_store32(p, (uint32_t)n, swap);
    }
}

/* Octets of the counts of the array: max_count, offset, actual_count. */
static inline size_t rf_counted_head(int wide)
{
    return wide ? 24 : 12;
}

/* Take the array that a flat part of these lengths announces; `half`: a unit has two octets.  The
 * lengths decide, so that what follows can be looked for before the counts have come from memory.
 * Unless the status is OK the cursor has not moved. */
static inline rf_status rf_counted_take(rf_cursor *c, uint32_t length, uint32_t room, int half,
                                        int wide, const uint8_t **p, size_t *n)
{
    const uint8_t *before = c->pos;
    size_t word = wide ? 8 : 4;
    const uint8_t *counts = rf_cursor_take(c, word, 3 * word);

    *n = length >> half;
    room >>= half;
    if (RF_UNLIKELY(counts == NULL)) {
        return RF_E_SHORT;
    }
    if (RF_UNLIKELY(rf_load_count(counts, wide, c->swap) != room ||
                    rf_load_count(counts + word, wide, c->swap) != 0 ||
                    rf_load_count(counts + 2 * word, wide, c->swap) != *n || *n > room)) {
        c->pos = before;
        return RF_E_BAD_COUNT;
    }
    *p = rf_cursor_take(c, 1, *n << half);
    if (RF_UNLIKELY(*p == NULL)) {
        c->pos = before;
        return RF_E_SHORT;
    }
    return RF_E_OK;
}

/* Write the flat part of a string that has no room to spare. */
static inline void rf_counted_store_flat(uint8_t *p, uint16_t length, uint64_t ident, int wide,
                                         int swap)
{
    uint32_t both = (swap ? rf_swap16(length) : length) * UINT32_C(0x10001);

    memcpy(p, &both, sizeof both);
    rf_store_count(p + (wide ? 8 : 4), ident, wide, swap);
}

/* Write the counts of the array; gives where its units go. */
static inline uint8_t *rf_counted_store_head(uint8_t *p, size_t n, int wide, int swap)
{
    size_t word = wide ? 8 : 4;

    rf_store_count(p, n, wide, swap);
    rf_store_count(p + word, 0, wide, swap);
    rf_store_count(p + 2 * word, n, wide, swap);
    return p + 3 * word;
}

#endif
