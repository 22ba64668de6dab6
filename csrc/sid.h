/* sid.h: a SID on the wire: a conformant struct of eight octets and the parts they count.
 *
 * Layer 1.  [MS-DTYP 2.4.2.3]
 */
#ifndef RF_SID_H
#define RF_SID_H

#include "counted.h"

#define RF_SID_PARTS 15

/* Take a SID; word: octets of the count in front of it, or 0 when that came before and is *n.
 * p: the eight octets, its *n parts follow them.  Unless the status is OK the cursor has not
 * moved. */
static inline rf_status rf_sid_take(rf_cursor *c, size_t word, const uint8_t **p, uint64_t *n)
{
    const uint8_t *before = c->pos;
    const uint8_t *head = rf_cursor_take(c, word != 0 ? word : 4, word + 8);

    if (RF_UNLIKELY(head == NULL)) {
        return RF_E_SHORT;
    }
    if (word != 0) {
        *n = rf_load_count(head, word == 8, c->swap);
        head += word;
    }
    if (RF_UNLIKELY(head[1] != *n || *n > RF_SID_PARTS)) {
        c->pos = before;
        return RF_E_BAD_COUNT;
    }
    if (RF_UNLIKELY(rf_cursor_take(c, 1, 4 * (size_t)*n) == NULL)) {
        c->pos = before;
        return RF_E_SHORT;
    }
    *p = head;
    return RF_E_OK;
}

#endif
