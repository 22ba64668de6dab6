/* stack.h: the stack of referents that both walkers keep instead of recursion.
 *
 * Layer 1.  The flat pass of a construct pushes its pointers in the order of the wire; reversing
 * what it pushed makes the first come off first, and everything below a referent goes on above
 * the next.  [C706 14.3.12.3]
 */
#ifndef RF_STACK_H
#define RF_STACK_H

#include <stdlib.h>
#include <string.h>

#include "plan.h"
#include "scalar.h"
#include "status.h"

#define RF_STACK_INLINE 64

/* What is to be done when an entry is popped: walk the referent, show what item holds by the
 * representation of op, or walk all that the rows which item holds point to. */
enum rf_what { RF_WALK, RF_SHOW, RF_ROWS };

typedef struct rf_entry {
    const rf_op *op;
    void *item;    /* decoding: the address that waits; encoding: the value, owned */
    void *scope;   /* the Struct whose fields size expressions read, or NULL */
    uint32_t info; /* counted strings: both lengths; else nullable pointers passed */
    uint32_t what; /* rf_what */
} rf_entry;

/* Referents that the stack does not see count as well: rf_stack_count. */
typedef struct rf_stack {
    rf_entry *entries;
    size_t size;
    size_t capacity;
    uint64_t pushed; /* in all */
    uint64_t limit;
    rf_entry inline_entries[RF_STACK_INLINE]; /* most stubs need no more */
} rf_stack;

static inline void rf_stack_init(rf_stack *s, uint64_t limit)
{
    s->entries = s->inline_entries;
    s->size = 0;
    s->capacity = RF_STACK_INLINE;
    s->pushed = 0;
    s->limit = limit;
}

static inline void rf_stack_free(rf_stack *s)
{
    if (s->entries != s->inline_entries) {
        free(s->entries);
    }
    s->entries = s->inline_entries;
    s->size = 0;
}

/* Count one referent. */
static inline rf_status rf_stack_count(rf_stack *s)
{
    return RF_UNLIKELY(++s->pushed > s->limit) ? RF_E_REFERENTS : RF_E_OK;
}

static inline rf_status rf_stack_push(rf_stack *s, rf_entry entry)
{
    if (RF_UNLIKELY(s->size == s->capacity)) {
        size_t octets = 2 * s->capacity * sizeof *s->entries;
        rf_entry *entries;
        if (s->entries == s->inline_entries) {
            entries = malloc(octets);
            if (entries != NULL) {
                memcpy(entries, s->entries, s->size * sizeof *entries);
            }
        } else {
            entries = realloc(s->entries, octets);
        }
        if (entries == NULL) {
            return RF_E_NOMEM;
        }
        s->entries = entries;
        s->capacity *= 2;
    }
    s->entries[s->size++] = entry;
    return rf_stack_count(s);
}

static inline rf_entry rf_stack_pop(rf_stack *s)
{
    return s->entries[--s->size];
}

/* Reverse the entries above `floor`. */
static inline void rf_stack_reverse(rf_stack *s, size_t floor)
{
    rf_entry *first = s->entries + floor;
    rf_entry *last = s->entries + s->size;

    while (first + 1 < last) {
        rf_entry held = *first;
        *first++ = *--last;
        *last = held;
    }
}

#endif
