/* buffer.h: the growing buffer that stubs are written into.
 *
 * Layer 1.  rf_buffer_reserve is THE place that grows memory for the encoder.
 */
#ifndef RF_BUFFER_H
#define RF_BUFFER_H

#include <stddef.h>

#include "cursor.h"
#include "scalar.h"
#include "status.h"

#define RF_BUFFER_INLINE 512

typedef struct rf_buffer {
    uint8_t *data;
    size_t size;
    size_t capacity;
    size_t limit; /* octets at most */
    size_t bias;  /* octets of the stub that came before data: alignment counts them */
    int swap;
    uint8_t *(*more)(struct rf_buffer *b, size_t capacity); /* other memory than the heap's */
    void *owner;                                            /* what that memory belongs to */
    uint8_t inline_data[RF_BUFFER_INLINE]; /* most stubs never allocate */
} rf_buffer;

/* `more`, where it is set then, gives memory that has the first `size` octets, or NULL; the owner
 * of that memory is not freed here. */
static inline void rf_buffer_init(rf_buffer *b, size_t limit, size_t bias, int swap)
{
    b->data = b->inline_data;
    b->size = 0;
    b->capacity = RF_BUFFER_INLINE;
    b->limit = limit;
    b->bias = bias;
    b->swap = swap;
    b->more = NULL;
    b->owner = NULL;
}

void rf_buffer_free(rf_buffer *b);
rf_status rf_buffer_grow(rf_buffer *b, size_t need);

static inline size_t rf_buffer_offset(const rf_buffer *b)
{
    return b->bias + b->size;
}

/* See that n octets more, without a gap, need no other memory. */
static inline rf_status rf_buffer_ensure(rf_buffer *b, size_t n)
{
    return n > b->capacity - b->size ? rf_buffer_grow(b, n) : RF_E_OK;
}

/* Append n octets aligned to `align`, the gap zeroed; *p is where they go.  The pointer holds
 * until the next reserve. */
static inline rf_status rf_buffer_reserve(rf_buffer *b, size_t align, size_t n, uint8_t **p)
{
    size_t gap = rf_gap(rf_buffer_offset(b), align);
    rf_status status;

    if (RF_UNLIKELY(gap > b->capacity - b->size || n > b->capacity - b->size - gap)) {
        if (n > SIZE_MAX - gap) {
            return RF_E_TOO_LARGE;
        }
        status = rf_buffer_grow(b, gap + n);
        if (status != RF_E_OK) {
            return status;
        }
    }
    if (gap != 0) {
        memset(b->data + b->size, 0, gap); /* no old memory leaves in a gap */
    }
    *p = b->data + b->size + gap;
    b->size += gap + n;
    return RF_E_OK;
}

#endif
