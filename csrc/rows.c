/* rows.c: the walk behind an array of structs of fixed layout. */
#include "rows.h"
#include "sid.h"

/* Each of these takes one referent; of strings by the rules that string_ of decode has. */

static inline rf_status take_counted(
    rf_cursor *c, const uint8_t *head, unsigned width, int wide, rf_place *found)
{
    return rf_counted_take(c, rf_load16(head, c->swap), rf_load16(head + 2, c->swap), width == 2,
                           wide, &found->p, &found->n);
}

static rf_status take_string(rf_cursor *c, const rf_cell *cell, rf_place *found)
{
    int wide = cell->flags & RF_WIDE;
    int conformant = cell->flags & RF_CONFORMANT;
    size_t word = wide ? 8 : 4;
    size_t width = cell->width;
    const uint8_t *counts = rf_cursor_take(c, word, (conformant ? 3 : 2) * word);
    const uint8_t *p;
    uint64_t top = (uint64_t)cell->bound, first, n;

    if (counts == NULL) {
        return RF_E_SHORT;
    }
    if (conformant) {
        top = rf_load_count(counts, wide, c->swap);
        counts += word;
        if (top > 0x7FFFFFFF || (int64_t)top < cell->low || (int64_t)top > cell->high) {
            return RF_E_BAD_COUNT;
        }
    }
    first = rf_load_count(counts, wide, c->swap);
    n = rf_load_count(counts + word, wide, c->swap);
    if (first != 0 || n < 1 || n > top || n > 0x7FFFFFFF) {
        return RF_E_BAD_COUNT;
    }
    p = rf_cursor_take(c, width, (size_t)n * width);
    if (p == NULL) {
        return RF_E_SHORT;
    }
    found->p = p;
    found->n = (size_t)n - 1;
    return p[(n - 1) * width] != 0 || p[n * width - 1] != 0 ? RF_E_BAD_COUNT : RF_E_OK;
}

static rf_status take_sid(rf_cursor *c, int wide, rf_place *found)
{
    uint64_t n;
    rf_status status = rf_sid_take(c, wide ? 8 : 4, &found->p, &n);

    if (status == RF_E_OK) {
        found->n = (size_t)n;
    }
    return status;
}

static rf_status take_fixed(rf_cursor *c, const rf_cell *cell)
{
    if (rf_cursor_take(c, cell->align, cell->size) == NULL) {
        return RF_E_SHORT;
    }
    if (cell->flags & RF_TRAILER) {
        rf_cursor_align(c, cell->align);
    }
    return RF_E_OK;
}

static inline rf_status take_referent(
    rf_cursor *c, const rf_cell *cell, const uint8_t *at, rf_place *found)
{
    switch (cell->code) {
    case RF_OP_COUNTED_BODY:
        return take_counted(c, at, cell->width, cell->flags & RF_WIDE, found);
    case RF_OP_STRING:
        return take_string(c, cell, found);
    case RF_OP_SID:
        return take_sid(c, cell->flags & RF_WIDE, found);
    default:
        return take_fixed(c, cell);
    }
}

/* The id of a pointer; that of a counted string comes behind its lengths. */
static inline uint64_t load_id(const rf_cell *cell, const uint8_t *at, int swap)
{
    size_t word = cell->flags & RF_WIDE ? 8 : 4;
    return rf_load_count(cell->code == RF_OP_COUNTED_BODY ? at + word : at, word == 8, swap);
}

/* Rows whose only cell is a counted string of UTF-16: nearly all that servers list. */
static inline rf_status walk_names(
    rf_cursor *c, const rf_rows *rows, const rf_cell *cell, int wide, uint64_t *referents)
{
    const uint8_t *at = rows->first + cell->offset;
    rf_place *places = cell->place < 0 ? NULL : rows->places + rows->n * (size_t)cell->place;
    size_t i, count = 0;

    for (i = 0; i < rows->n; i++, at += rows->stride) {
        rf_place found = {NULL, 0};
        if (RF_LIKELY(rf_load_count(at + (wide ? 8 : 4), wide, c->swap) != 0)) {
            rf_status status = take_counted(c, at, 2, wide, &found);
            if (RF_UNLIKELY(status != RF_E_OK)) {
                return status;
            }
            count++;
        }
        if (places != NULL) {
            places[i] = found;
        }
    }
    *referents += count;
    return RF_E_OK;
}

static rf_status walk_cells(
    rf_cursor *c, const rf_rows *rows, const rf_cell *cells, size_t n_cells, uint64_t *referents)
{
    const uint8_t *row = rows->first;
    size_t i, k;

    for (i = 0; i < rows->n; i++, row += rows->stride) {
        for (k = 0; k < n_cells; k++) {
            const rf_cell *cell = &cells[k];
            const uint8_t *at = row + cell->offset;
            rf_place found = {NULL, 0};

            if (cell->code == RF_OP_RANGE) {
                int64_t n = rf_load_integer(cell->kind, at, c->swap);
                if (n < cell->low || n > cell->high) {
                    return RF_E_BAD_COUNT;
                }
                continue;
            }
            if (!cell->nullable || load_id(cell, at, c->swap) != 0) {
                rf_status status = take_referent(c, cell, at, &found);
                if (status != RF_E_OK) {
                    return status;
                }
                ++*referents;
            }
            if (cell->place >= 0) {
                rows->places[rows->n * (size_t)cell->place + i] = found;
            }
        }
    }
    return RF_E_OK;
}

rf_status rf_rows_walk(
    rf_cursor *c, const rf_rows *rows, const rf_cell *cells, size_t n_cells, uint64_t *referents)
{
    rf_cursor own = *c; /* one that nothing else can see stays in registers */
    rf_status status;

    if (n_cells == 0) {
        return RF_E_OK;
    }
    if (n_cells > 1 || cells->code != RF_OP_COUNTED_BODY || cells->width != 2) {
        status = walk_cells(&own, rows, cells, n_cells, referents);
    } else if (own.swap == 0) { /* constants: the loop asks neither for the order nor the width */
        status = cells->flags & RF_WIDE ? walk_names(&own, rows, cells, 1, referents)
                                        : walk_names(&own, rows, cells, 0, referents);
    } else {
        own.swap = 1;
        status = cells->flags & RF_WIDE ? walk_names(&own, rows, cells, 1, referents)
                                        : walk_names(&own, rows, cells, 0, referents);
    }
    c->pos = own.pos;
    return status;
}

void rf_rows_gather(uint8_t *to, const rf_rows *rows, size_t offset, unsigned kind, int swap)
{
    const uint8_t *p = rows->first + offset;
    size_t i, n = rows->n, stride = rows->stride;

    if (kind == RF_KIND_BOOL) {
        for (i = 0; i < n; i++, p += stride) {
            to[i] = p[0] != 0;
        }
        return;
    }
    switch (rf_kind_size(kind)) {
    case 1:
        for (i = 0; i < n; i++, p += stride) {
            to[i] = p[0];
        }
        break;
    case 2:
        for (i = 0; i < n; i++, p += stride) {
            uint16_t v = rf_load16(p, swap);
            memcpy(to + 2 * i, &v, 2);
        }
        break;
    case 4:
        for (i = 0; i < n; i++, p += stride) {
            uint32_t v = rf_load32(p, swap);
            memcpy(to + 4 * i, &v, 4);
        }
        break;
    default:
        for (i = 0; i < n; i++, p += stride) {
            uint64_t v = rf_load64(p, swap);
            memcpy(to + 8 * i, &v, 8);
        }
    }
}
