#include "stream.h"

#include "array.h"
#include "cursor.h"

/* Skip the gap before an item of this alignment as far as the data go; 1 when it is all skipped. */
static int skip_gap(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end, size_t align)
{
    size_t gap = rf_gap((size_t)d->position, align);
    size_t left = (size_t)(end - *p);
    size_t n = gap < left ? gap : left;

    *p += n;
    d->position += n;
    return n == gap;
}

/* Collect an item of n octets in d->part; 1 when it is complete. */
static int collect(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end, size_t n)
{
    size_t left = (size_t)(end - *p);
    size_t take = n - d->have;

    if (take > left) {
        take = left;
    }
    memcpy(d->part + d->have, *p, take);
    *p += take;
    d->position += take;
    d->have += take;
    if (d->have != n) {
        return 0;
    }
    d->have = 0;
    return 1;
}

/* Take a count or its negation; 0 when it is not wholly here yet. */
static int take_number(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end, uint64_t *value)
{
    size_t n = d->layout.count_nbytes;
    int swap = d->swap != RF_BIG_ENDIAN;

    if ((d->have == 0 && !skip_gap(d, p, end, n)) || !collect(d, p, end, n)) {
        return 0;
    }
    *value = n == 8 ? rf_load64(d->part, swap) : rf_load32(d->part, swap);
    return 1;
}

/* Bring n elements that were copied as they came into the other byte order. */
static void swap_elements(const rf_pipe_layout *layout, uint8_t *to, size_t n)
{
    size_t i, k;

    for (i = 0; i < n; i++, to += layout->stride) {
        for (k = 0; k < layout->n_parts; k++) {
            uint8_t number[8];
            uint8_t *at = to + layout->parts[k].offset;
            memcpy(number, at, layout->parts[k].width);
            rf_array_swap(at, number, 1, layout->parts[k].width);
        }
    }
}

static void put(const rf_pipe_decoder *d, uint8_t *to, const uint8_t *from, size_t nbytes,
                size_t n)
{
    const rf_pipe_layout *layout = &d->layout;

    if (d->swap && layout->n_parts == 1 && layout->parts[0].width == layout->stride) {
        rf_array_swap(to, from, n, layout->stride);
        return;
    }
    memcpy(to, from, nbytes);
    if (d->swap && layout->n_parts != 0) {
        swap_elements(layout, to, n);
    }
}

/* Take elements of the current chunk: whole ones at once, one that straddles by d->part. */
static size_t take_elements(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end, uint8_t *to,
                            size_t room)
{
    const rf_pipe_layout *layout = &d->layout;
    size_t gap = layout->stride - layout->nbytes;
    size_t left, n, nbytes;

    if (d->have == 0 && !skip_gap(d, p, end, layout->align)) {
        return 0;
    }
    left = (size_t)(end - *p);
    if (d->have != 0 || left < layout->nbytes) {
        if (!collect(d, p, end, layout->nbytes)) {
            return 0;
        }
        put(d, to, d->part, layout->nbytes, 1);
        memset(to + layout->nbytes, 0, gap);
        d->remaining--;
        return 1;
    }
    n = left / layout->stride;
    if (left - n * layout->stride >= layout->nbytes) {
        n++; /* the gap behind the last one here is not needed */
    }
    if (n > room) {
        n = room;
    }
    if (n > d->remaining) {
        n = (size_t)d->remaining;
    }
    nbytes = n * layout->stride - gap;
    put(d, to, *p, nbytes, n);
    memset(to + nbytes, 0, gap);
    *p += nbytes;
    d->position += nbytes;
    d->remaining -= n;
    return n;
}

rf_status rf_pipe_decode(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end, uint8_t *to,
                         size_t room, size_t *made)
{
    uint64_t number;
    size_t n;

    *made = 0;
    for (;;) {
        switch (d->phase) {
        case RF_PIPE_COUNT:
            if (!take_number(d, p, end, &number)) {
                return RF_E_OK;
            }
            if (number != 0 && (number < d->layout.low || number > d->layout.high)) {
                return RF_E_TOO_LARGE;
            }
            d->count = d->remaining = number;
            d->phase = number != 0 ? RF_PIPE_ELEMENTS
                       : d->layout.count_nbytes == 8 ? RF_PIPE_TRAILER : RF_PIPE_ENDED;
            break;
        case RF_PIPE_ELEMENTS:
            if (d->remaining == 0) {
                d->phase = d->layout.count_nbytes == 8 ? RF_PIPE_TRAILER : RF_PIPE_COUNT;
                break;
            }
            if (*made == room) {
                return RF_E_OK;
            }
            n = take_elements(d, p, end, to + *made * d->layout.stride, room - *made);
            if (n == 0) {
                return RF_E_OK;
            }
            *made += n;
            break;
        case RF_PIPE_TRAILER:
            if (!take_number(d, p, end, &number)) {
                return RF_E_OK;
            }
            if (number != 0 - d->count) {
                return RF_E_TOO_LARGE;
            }
            d->phase = d->count != 0 ? RF_PIPE_COUNT : RF_PIPE_ENDED;
            break;
        case RF_PIPE_ENDED:
            return RF_E_OK;
        }
    }
}

/* Zero the gaps of the element that starts at `start`, as far as they lie in [from, end). */
static void zero_cut(const rf_pipe_layout *layout, uint8_t *to, uint64_t start, uint64_t from,
                     uint64_t end)
{
    size_t k;

    for (k = 0; k < layout->n_parts; k++) {
        uint64_t lo = start + layout->parts[k].offset;
        uint64_t hi = lo + layout->parts[k].width;
        lo = lo > from ? lo : from;
        hi = hi < end ? hi : end;
        if (lo < hi) {
            memset(to + (lo - from), 0, (size_t)(hi - lo));
        }
    }
}

/* Zero one gap of n whole elements; the common widths are single stores. */
static void zero_part(uint8_t *to, size_t stride, size_t n, size_t width)
{
    size_t i;

    switch (width) {
    case 1:
        for (i = 0; i < n; i++, to += stride) {
            *to = 0;
        }
        break;
    case 2:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, 2);
        }
        break;
    case 3:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, 3);
        }
        break;
    case 4:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, 4);
        }
        break;
    case 5:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, 5);
        }
        break;
    case 6:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, 6);
        }
        break;
    case 7:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, 7);
        }
        break;
    default:
        for (i = 0; i < n; i++, to += stride) {
            memset(to, 0, width);
        }
    }
}

void rf_pipe_zero(const rf_pipe_layout *layout, uint8_t *to, uint64_t from, size_t n)
{
    uint64_t start = from - from % layout->stride;
    uint64_t end = from + n;
    size_t whole, k;

    if (start < from) {
        zero_cut(layout, to, start, from, end);
        start += layout->stride;
    }
    if (start >= end) {
        return;
    }
    whole = (size_t)(end - start) / layout->stride;
    for (k = 0; k < layout->n_parts; k++) {
        zero_part(to + (start - from) + layout->parts[k].offset, layout->stride, whole,
                  layout->parts[k].width);
    }
    start += (uint64_t)whole * layout->stride;
    if (start < end) {
        zero_cut(layout, to, start, from, end);
    }
}
