/* Pipes in pieces of any cut, against one reading of the whole. */
#include "cursor.h"
#include "input.h"
#include "stream.h"

enum { MOST = 1 << 12, PARTS = 4 };

typedef struct reading {
    uint8_t *elements; /* of MOST octets */
    size_t made;
    rf_status status;
    int ended;
} reading;

static size_t up(size_t n, size_t align)
{
    return (n + align - 1) / align * align;
}

static uint64_t count_at(const uint8_t *p, size_t octets, int big)
{
    uint64_t n = 0;
    size_t i;

    for (i = 0; i < octets; i++) {
        n |= (uint64_t)p[big ? octets - 1 - i : i] << 8 * i;
    }
    return n;
}

/* Read a pipe from the octets of a whole stub; `from` octets came before. */
static reading whole(const rf_pipe_layout *l, int big, const uint8_t *p, size_t n, size_t from)
{
    reading r = {filled(MOST, 0), 0, RF_E_OK, 0};
    size_t at = from, end = from + n, width = l->count_nbytes;

    for (;;) {
        uint64_t count, i;

        at = up(at, width);
        if (at > end || end - at < width) {
            return r;
        }
        count = count_at(p + (at - from), width, big);
        at += width;
        if (count != 0 && (count < l->low || count > l->high)) {
            r.status = RF_E_TOO_LARGE;
            return r;
        }
        for (i = 0; i < count; i++) {
            uint8_t *to = r.elements + r.made * l->stride;
            size_t k, j;

            at = up(at, l->align);
            if (at > end || end - at < l->nbytes) {
                return r;
            }
            CHECK((r.made + 1) * l->stride <= MOST);
            memcpy(to, p + (at - from), l->nbytes);
            for (k = 0; big && k < l->n_parts; k++) {
                const rf_pipe_part *part = &l->parts[k];
                for (j = 0; j < part->width; j++) {
                    to[part->offset + j] = p[at - from + part->offset + part->width - 1 - j];
                }
            }
            at += l->nbytes;
            r.made++;
        }
        if (width == 8) {
            at = up(at, 8);
            if (at > end || end - at < 8) {
                return r;
            }
            if (count_at(p + (at - from), 8, big) + count != 0) {
                r.status = RF_E_TOO_LARGE;
                return r;
            }
            at += 8;
        }
        if (count == 0) {
            r.ended = 1;
            return r;
        }
    }
}

/* The same by the decoder, in pieces, with little room at a time. */
static reading pieces(const rf_pipe_layout *l, int big, input *cuts, const uint8_t *p, size_t n,
                      size_t from)
{
    reading r = {filled(MOST, 0), 0, RF_E_OK, 0};
    rf_pipe_decoder d = {*l, RF_PIPE_COUNT, big, from, 0, 0, NULL, 0};
    size_t at = 0;

    d.part = filled(l->nbytes > 8 ? l->nbytes : 8, 0);
    while (r.status == RF_E_OK && !r.ended) {
        int last = cuts->left == 0;
        size_t size = last ? n - at : take_u8(cuts) % 16;
        size_t room = last ? MOST : take_u8(cuts) % 5;
        uint8_t *piece, *to;
        const uint8_t *pos;
        size_t made;

        size = size < n - at ? size : n - at;
        room = room < MOST / l->stride ? room : MOST / l->stride;
        piece = filled(size, 0);
        memcpy(piece, p + at, size);
        to = filled(room * l->stride, 0xEE);
        pos = piece;
        r.status = rf_pipe_decode(&d, &pos, piece + size, to, room, &made);
        CHECK(made <= room && pos >= piece && pos <= piece + size);
        CHECK((r.made + made) * l->stride <= MOST);
        memcpy(r.elements + r.made * l->stride, to, made * l->stride);
        r.made += made;
        at += (size_t)(pos - piece);
        CHECK(d.position == from + at);
        r.ended = d.phase == RF_PIPE_ENDED;
        free(to);
        free(piece);
        if (last) {
            break; /* all had come, and there was room for it */
        }
    }
    free(d.part);
    return r;
}

/* A pipe element: numbers that lie apart, and perhaps a gap at its end. */
static void take_layout(input *in, rf_pipe_layout *l, rf_pipe_part *parts)
{
    size_t at = 0, align = 1;
    int i, n = 1 + take_u8(in) % PARTS;

    for (i = 0; i < n; i++) {
        size_t width = (size_t)1 << take_u8(in) % 4;
        at = up(at, width);
        parts[i].offset = (uint32_t)at;
        parts[i].width = (uint32_t)width;
        at += width;
        align = width > align ? width : align;
    }
    l->nbytes = at;
    l->align = align;
    l->stride = up(at, align);
    l->parts = parts;
    l->n_parts = (size_t)n;
    l->count_nbytes = take_u8(in) & 1 ? 8 : 4;
    l->low = take_u8(in) % 3;
    l->high = take_u8(in) % 2 ? RF_PIPE_MAX_CHUNK : 16;
}

static void decode(input *in)
{
    rf_pipe_part parts[PARTS];
    rf_pipe_layout l;
    input cuts;
    size_t from;
    int big;
    size_t i;
    reading a, b;

    take_layout(in, &l, parts);
    big = take_u8(in) & 1;
    from = take_u8(in);
    cuts.left = take_u8(in) % 64;
    cuts.p = in->p;
    cuts.left = cuts.left < in->left ? cuts.left : in->left;
    in->p += cuts.left;
    in->left -= cuts.left;
    if (in->left > MOST / 2) { /* with their gaps, elements are less than twice as large */
        in->left = MOST / 2;
    }
    a = whole(&l, big, in->p, in->left, from);
    b = pieces(&l, big, &cuts, in->p, in->left, from);
    CHECK(a.status == b.status && a.made == b.made && a.ended == b.ended);
    for (i = 0; i < a.made; i++) { /* the gap behind an element holds what came, or nothing */
        CHECK(memcmp(a.elements + i * l.stride, b.elements + i * l.stride, l.nbytes) == 0);
    }
    free(a.elements);
    free(b.elements);
}

/* Gaps of elements become zero, whatever octets of them a piece has. */
static void zero(input *in)
{
    rf_pipe_part gaps[PARTS];
    rf_pipe_layout l = {0};
    size_t at = 0, from, n, i, k;
    uint8_t *octets;

    l.n_parts = take_u8(in) % (PARTS + 1);
    for (k = 0; k < l.n_parts; k++) {
        gaps[k].offset = (uint32_t)(at += take_u8(in) % 9);
        gaps[k].width = 1 + take_u8(in) % 7;
        at += gaps[k].width;
    }
    l.parts = gaps;
    l.stride = at + take_u8(in) % 9 + 1;
    from = (size_t)take_number(in, 2);
    n = take_number(in, 2) % MOST;
    octets = filled(n, 0xEE);
    rf_pipe_zero(&l, octets, from, n);
    for (i = 0; i < n; i++) {
        size_t within = (from + i) % l.stride;
        int gap = 0;
        for (k = 0; k < l.n_parts; k++) {
            gap |= within >= gaps[k].offset && within - gaps[k].offset < gaps[k].width;
        }
        CHECK(octets[i] == (gap ? 0 : 0xEE));
    }
    free(octets);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input in = {data, size};

    if (take_u8(&in) % 4 == 0) {
        zero(&in);
    } else {
        decode(&in);
    }
    return 0;
}
