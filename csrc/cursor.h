/* cursor.h: a bounded read position in a stub.
 *
 * Layer 1.  rf_cursor_take is THE bounds check of the whole package: nothing else compares a
 * length that came from a wire with what is left.
 */
#ifndef RF_CURSOR_H
#define RF_CURSOR_H

#include <stddef.h>

#include "scalar.h"
#include "status.h"

typedef struct rf_cursor {
    const uint8_t *pos;
    const uint8_t *end;
    uintptr_t start; /* address of the start of the stub, were all of it here */
    int swap;        /* nonzero when the stub is not in this machine's byte order */
} rf_cursor;

/* Read n octets; `position` octets of the stub came before them, and alignment counts those. */
static inline void rf_cursor_init(rf_cursor *c, const void *octets, size_t n, size_t position,
                                  int swap)
{
    c->pos = octets;
    c->end = c->pos + n;
    c->start = (uintptr_t)octets - position;
    c->swap = swap;
}

/* Octets from the start of the stub. */
static inline size_t rf_cursor_offset(const rf_cursor *c)
{
    return (size_t)((uintptr_t)c->pos - c->start);
}

/* Octets to the end. */
static inline size_t rf_cursor_left(const rf_cursor *c)
{
    return (size_t)(c->end - c->pos);
}

/* Octets of gap before the next multiple of `align`, a power of two. */
static inline size_t rf_gap(size_t offset, size_t align)
{
    return (0 - offset) & (align - 1);
}

/* Take n octets aligned to `align`; NULL, and the cursor unmoved, when they are not there. */
static inline const uint8_t *rf_cursor_take(rf_cursor *c, size_t align, size_t n)
{
    size_t gap = rf_gap(rf_cursor_offset(c), align);
    size_t left = rf_cursor_left(c);
    const uint8_t *p;

    if (RF_UNLIKELY(gap > left || n > left - gap)) {
        return NULL;
    }
    p = c->pos + gap;
    c->pos = p + n;
    return p;
}

/* Skip the gap before an item of this alignment, as far as the data go: a gap at the very end of
 * a stub may be missing, and whatever follows it is checked by its own take. */
static inline void rf_cursor_align(rf_cursor *c, size_t align)
{
    size_t gap = rf_gap(rf_cursor_offset(c), align);
    size_t left = rf_cursor_left(c);

    c->pos += gap < left ? gap : left;
}

#endif
