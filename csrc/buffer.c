/* buffer.c: growth of the write buffer. */
#include "buffer.h"

#include <stdlib.h>

void rf_buffer_free(rf_buffer *b)
{
    if (b->data != b->inline_data && b->more == NULL) {
        free(b->data);
    }
    b->data = b->inline_data;
    b->size = 0;
    b->capacity = RF_BUFFER_INLINE;
}

static uint8_t *heap_more(rf_buffer *b, size_t capacity)
{
    uint8_t *data;

    if (b->data != b->inline_data) {
        return realloc(b->data, capacity);
    }
    data = malloc(capacity);
    if (data != NULL) {
        memcpy(data, b->inline_data, b->size);
    }
    return data;
}

rf_status rf_buffer_grow(rf_buffer *b, size_t need)
{
    size_t wanted, capacity;
    uint8_t *data;

    if (need > b->limit || b->size > b->limit - need) {
        return RF_E_TOO_LARGE;
    }
    wanted = b->size + need;
    capacity = b->capacity > b->limit / 2 ? b->limit : b->capacity * 2;
    if (capacity < wanted) { /* something large: little more is likely to follow it */
        capacity = wanted > b->limit - RF_BUFFER_INLINE ? wanted : wanted + RF_BUFFER_INLINE;
    }
    data = b->more != NULL ? b->more(b, capacity) : heap_more(b, capacity);
    if (data == NULL) {
        return RF_E_NOMEM;
    }
    b->data = data;
    b->capacity = capacity;
    return RF_E_OK;
}
