/* rows.h: arrays of structs of fixed layout, read by columns.
 *
 * Layer 1.  Such an array is one strided block; what its pointers name comes behind it, row by
 * row.  A row is described by its cells: what must be checked in it or walked behind it.  Numbers
 * that may have any value need no cell.  The walk says whether rows are valid, not why not: who
 * must know decodes them as objects.
 */
#ifndef RF_ROWS_H
#define RF_ROWS_H

#include "counted.h"
#include "cursor.h"
#include "plan.h"

typedef struct rf_cell {
    uint8_t code;     /* RF_OP_RANGE: a number in the row; else the op of a referent: COUNTED_BODY,
                       * STRING, SID, or SCALAR for whatever has a fixed layout */
    uint8_t kind;     /* of a RANGE */
    uint8_t width;    /* octets of a unit of a COUNTED_BODY or a STRING */
    uint8_t align;    /* of a fixed layout */
    uint8_t flags;    /* rf_flag of the referent */
    uint8_t nullable; /* an id of 0 names nothing */
    uint32_t offset;  /* octets from the start of the row to the number or the id */
    uint32_t size;    /* octets of a fixed layout */
    int32_t place;    /* where the referents are noted, or -1 */
    int64_t bound;    /* elements of a STRING without RF_CONFORMANT */
    int64_t low, high;
} rf_cell;

typedef struct rf_place {
    const uint8_t *p; /* the first octet, or NULL for none */
    size_t n;         /* units of a string without its terminator; parts of a SID */
} rf_place;

typedef struct rf_rows {
    const uint8_t *first;
    size_t n;
    size_t stride;
    rf_place *places; /* n for each cell that has a place: what it names in each row */
} rf_rows;

/* Check all rows and take all that they point to; *referents grows by as many. */
rf_status rf_rows_walk(
    rf_cursor *c, const rf_rows *rows, const rf_cell *cells, size_t n_cells, uint64_t *referents);

/* Copy the numbers of `kind` at `offset` of every row, in this machine's byte order. */
void rf_rows_gather(
    uint8_t *to, const rf_rows *rows, size_t offset, unsigned kind, int swap);

#endif
