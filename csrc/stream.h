/* stream.h: the elements of a pipe, taken from and put into pieces of a stub of any cut.
 *
 * Layer 1.  A pipe is chunks, each a count and that many elements, ended by a chunk of none;
 * in NDR64 the negated count follows each chunk.  State lives between the pieces, so that
 * counts, gaps and elements may straddle them.  [C706 14.3.6.4], [MS-RPCE 2.2.5.3.4.5]
 */
#ifndef RF_STREAM_H
#define RF_STREAM_H

#include <stddef.h>

#include "scalar.h"
#include "status.h"

#define RF_PIPE_MAX_CHUNK 0x7FFFFFFF /* elements that one chunk of ours may have */

typedef enum rf_pipe_phase {
    RF_PIPE_COUNT,
    RF_PIPE_ELEMENTS,
    RF_PIPE_TRAILER,
    RF_PIPE_ENDED
} rf_pipe_phase;

/* A range of octets within one element. */
typedef struct rf_pipe_part {
    uint32_t offset;
    uint32_t width;
} rf_pipe_part;

typedef struct rf_pipe_layout {
    size_t nbytes; /* of one element, without the gap behind it */
    size_t stride; /* distance of two elements, on the wire and in memory */
    size_t align;
    size_t count_nbytes; /* 4, or 8 with a trailer */
    uint64_t low, high; /* elements that a chunk may have */
    rf_pipe_part *parts; /* decoder: numbers to swap; encoder: gaps to zero */
    size_t n_parts;
} rf_pipe_layout;

typedef struct rf_pipe_decoder {
    rf_pipe_layout layout;
    rf_pipe_phase phase;
    int swap;           /* element octets are reversed */
    uint64_t position;  /* octets of stub before the next one: alignment counts them */
    uint64_t count;     /* elements of this chunk */
    uint64_t remaining; /* elements of this chunk still to come */
    uint8_t *part;      /* room for one element or count that straddles */
    size_t have;        /* octets of it that are there */
} rf_pipe_decoder;

/* Take elements from [*p, end) into `to`, which has room for `room` of them, until one of them is
 * used up or the pipe has ended; *made is how many elements were made. */
rf_status rf_pipe_decode(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end, uint8_t *to,
                         size_t room, size_t *made);

/* Zero the gaps of elements in octets [from, from + n) of a run of elements. */
void rf_pipe_zero(const rf_pipe_layout *layout, uint8_t *to, uint64_t from, size_t n);

#endif
