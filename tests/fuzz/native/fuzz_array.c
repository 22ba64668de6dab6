/* Array and UTF-16 conversions: the vector code, the portable code and a naive one agree.
 *
 * Input: what to do, the byte order and how far to be off alignment, then the octets.
 */
#include "array.h"
#include "input.h"

void portable_array_swap(uint8_t *to, const uint8_t *from, size_t n, size_t width);
void portable_array_copy(uint8_t *to, const uint8_t *source, size_t n, size_t width,
                         size_t stride, int swap);
int portable_array_outside(const uint8_t *source, size_t n, size_t width, int is_signed,
                           size_t stride, int swap, int64_t low, int64_t high);
void portable_array_settle(uint8_t *p, size_t n, size_t stride);
int portable_utf16_to_ascii(uint8_t *to, const uint8_t *from, size_t n, int swap);
void portable_latin1_to_utf16(uint8_t *to, const uint8_t *from, size_t n, int swap);
size_t portable_ucs4_utf16_units(const uint32_t *from, size_t n);
void portable_ucs4_to_utf16(uint8_t *to, const uint32_t *from, size_t n, int swap);

/* Three outputs of one size, each the end of an allocation. */
typedef struct outputs {
    uint8_t *held[3];
    uint8_t *to[3];
    size_t nbytes;
} outputs;

static outputs outputs_of(size_t nbytes, size_t off)
{
    outputs o;
    int i;

    o.nbytes = nbytes;
    for (i = 0; i < 3; i++) {
        o.held[i] = filled(nbytes + off, 0xA5);
        o.to[i] = o.held[i] + off;
    }
    return o;
}

static void same(outputs *o)
{
    int i;

    CHECK(memcmp(o->to[0], o->to[2], o->nbytes) == 0);
    CHECK(memcmp(o->to[1], o->to[2], o->nbytes) == 0);
    for (i = 0; i < 3; i++) {
        free(o->held[i]);
    }
}

static void put_unit(uint8_t *to, unsigned unit, int big)
{
    to[big] = (uint8_t)unit;
    to[!big] = (uint8_t)(unit >> 8);
}

static void swap(const uint8_t *from, size_t nbytes, size_t width, size_t off)
{
    size_t n = nbytes / width, i, k;
    outputs o = outputs_of(n * width, off);

    rf_array_swap(o.to[0], from, n, width);
    portable_array_swap(o.to[1], from, n, width);
    for (i = 0; i < n; i++) {
        for (k = 0; k < width; k++) {
            o.to[2][i * width + k] = from[i * width + width - 1 - k];
        }
    }
    same(&o);
}

static void narrow(const uint8_t *from, size_t nbytes, int big, size_t off)
{
    size_t n = nbytes / 2, done = 0;
    outputs o = outputs_of(n, off);

    while (done < n && from[2 * done + !big] == 0 && from[2 * done + big] < 0x80) {
        o.to[2][done] = from[2 * done + big];
        done++;
    }
    CHECK(rf_utf16_to_ascii(o.to[0], from, n, big) == (done == n));
    CHECK(portable_utf16_to_ascii(o.to[1], from, n, big) == (done == n));
    o.nbytes = done == n ? n : 0; /* of other text the output is worth nothing */
    same(&o);
}

static void widen(const uint8_t *from, size_t n, int big, size_t off)
{
    outputs o = outputs_of(2 * n, off);
    size_t i;

    rf_latin1_to_utf16(o.to[0], from, n, big);
    portable_latin1_to_utf16(o.to[1], from, n, big);
    for (i = 0; i < n; i++) {
        put_unit(o.to[2] + 2 * i, from[i], big);
    }
    same(&o);
}

/* Numbers a stride apart: copied, compared with limits, and as booleans settled. */
static void strided(const uint8_t *from, size_t nbytes, size_t width, int big, size_t off)
{
    size_t stride = width + (off & 7), n = nbytes / stride, i, k;
    int64_t low = nbytes & 1 ? -5 : 0, high = 0x40;
    int outside = 0;
    outputs o = outputs_of(n * stride, off);

    rf_array_copy(o.to[0], from, n, width, stride, big);
    portable_array_copy(o.to[1], from, n, width, stride, big);
    for (i = 0; i < n; i++) {
        uint64_t value = 0;
        for (k = 0; k < width; k++) {
            size_t at = i * stride + (big ? width - 1 - k : k);
            o.to[2][i * stride + k] = from[at];
            value |= (uint64_t)from[at] << 8 * k;
        }
        if (width < 8 && value >> (8 * width - 1) != 0) {
            value -= (uint64_t)1 << 8 * width;
        }
        outside |= (int64_t)value < low || (int64_t)value > high;
    }
    CHECK(!rf_array_outside(from, n, width, 1, stride, big, low, high) == !outside);
    CHECK(!portable_array_outside(from, n, width, 1, stride, big, low, high) == !outside);
    rf_array_settle(o.to[0], n, stride);
    portable_array_settle(o.to[1], n, stride);
    for (i = 0; i < n; i++) {
        o.to[2][i * stride] = o.to[2][i * stride] != 0;
    }
    same(&o);
}

static void code_points(const uint8_t *from, size_t nbytes, int big, size_t off)
{
    size_t n = nbytes / 4, units = 0, i;
    uint32_t *points = (uint32_t *)(void *)filled(4 * n, 0);
    outputs o;
    uint8_t *to;

    for (i = 0; i < n; i++) { /* a str holds nothing above U+10FFFF */
        memcpy(&points[i], from + 4 * i, 4);
        points[i] %= points[i] & 1 ? 0x10000 : 0x110000;
        units += points[i] < 0x10000 ? 1 : 2;
    }
    CHECK(rf_ucs4_utf16_units(points, n) == units);
    CHECK(portable_ucs4_utf16_units(points, n) == units);
    o = outputs_of(2 * units, off);
    rf_ucs4_to_utf16(o.to[0], points, n, big);
    portable_ucs4_to_utf16(o.to[1], points, n, big);
    for (to = o.to[2], i = 0; i < n; i++) {
        if (points[i] >= 0x10000) {
            put_unit(to, 0xD800 + (points[i] - 0x10000) / 0x400, big);
            put_unit(to + 2, 0xDC00 + (points[i] - 0x10000) % 0x400, big);
            to += 4;
        } else {
            put_unit(to, points[i], big);
            to += 2;
        }
    }
    same(&o);
    free(points);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input in = {data, size};
    uint8_t what = take_u8(&in), how = take_u8(&in);
    size_t off = how >> 1 & 15;
    size_t width = (size_t)1 << (how >> 5 & 3);
    int big = how & 1;
    uint8_t *held = filled(in.left + off, 0);
    uint8_t *from = held + off;

    memcpy(from, in.p, in.left);
    switch (what % 5) {
    case 0: swap(from, in.left, width, off); break;
    case 1: narrow(from, in.left, big, off); break;
    case 2: widen(from, in.left, big, off); break;
    case 3: strided(from, in.left, width, big, off); break;
    default: code_points(from, in.left, big, off); break;
    }
    free(held);
    return 0;
}
