/* input.h: what the fuzzers of csrc share: reading their input, and an assertion.
 *
 * Every buffer given to csrc is an allocation of exactly its size, so that AddressSanitizer sees
 * one octet too far.
 */
#ifndef RF_FUZZ_INPUT_H
#define RF_FUZZ_INPUT_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                                       \
    do {                                                                                       \
        if (!(condition)) {                                                                    \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);            \
            abort();                                                                           \
        }                                                                                      \
    } while (0)

typedef struct input {
    const uint8_t *p;
    size_t left;
} input;

/* The next octet, 0 behind the end. */
static inline uint8_t take_u8(input *in)
{
    if (in->left == 0) {
        return 0;
    }
    in->left--;
    return *in->p++;
}

static inline uint64_t take_number(input *in, int octets)
{
    uint64_t n = 0;

    while (octets-- > 0) {
        n = n << 8 | take_u8(in);
    }
    return n;
}

/* A number of which some are small, some at the edge of 32 and 64 bits, and some any. */
static inline uint64_t take_odd(input *in)
{
    static const uint64_t odd[] = {0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000,
                                   INT64_MAX, (uint64_t)INT64_MIN, UINT64_MAX};
    uint8_t kind = take_u8(in);

    if (kind < 128) {
        return kind;
    }
    if (kind < 240) {
        return odd[kind % (sizeof odd / sizeof *odd)] + take_u8(in) % 5 - 2;
    }
    return take_number(in, 8);
}

/* An allocation of n octets, n >= 0, filled. */
static inline uint8_t *filled(size_t n, uint8_t with)
{
    uint8_t *p = malloc(n + (n == 0));

    CHECK(p != NULL);
    memset(p, with, n + (n == 0));
    return p;
}

#endif
