/* array.c: bulk byte swap, and UTF-16 from code points. */
#include "array.h"


#if RF_SSE2 && (defined(__GNUC__) || defined(__clang__)) && !defined(_MSC_VER)
#define RF_AVX2 1 /* where the machine has it, which is asked at run time */
#include <immintrin.h>
#endif

#if RF_AVX2
/* Swap whole vectors, four at a time; returns how many octets are done.  One shuffle does what
 * takes SSE2, which every x86-64 has, four operations. */
__attribute__((target("avx2"))) static size_t swap_avx2(uint8_t *to, const uint8_t *from,
                                                        size_t nbytes, size_t width)
{
    const __m256i order = _mm256_broadcastsi128_si256(
        width == 2 ? _mm_set_epi8(14, 15, 12, 13, 10, 11, 8, 9, 6, 7, 4, 5, 2, 3, 0, 1)
        : width == 4
            ? _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3)
            : _mm_set_epi8(8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
    size_t i, k;

    for (i = 0; nbytes - i >= 128; i += 128) {
        for (k = 0; k < 128; k += 32) {
            const __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(from + i + k));
            _mm256_storeu_si256((__m256i *)(void *)(to + i + k), _mm256_shuffle_epi8(v, order));
        }
    }
    return i;
}
#endif

void rf_array_swap(uint8_t *to, const uint8_t *from, size_t n, size_t width)
{
    size_t i = 0;

#if RF_AVX2
    if (width > 1 && n * width >= 128 && __builtin_cpu_supports("avx2")) {
        i = swap_avx2(to, from, n * width, width) / width;
    }
#endif
    /* plain loops over memcpy'd words: every compiler of ours turns them into vector shuffles */
    switch (width) {
    case 2:
        for (; i < n; i++) {
            rf_store16(to + 2 * i, rf_load16(from + 2 * i, 1), 0);
        }
        break;
    case 4:
        for (; i < n; i++) {
            rf_store32(to + 4 * i, rf_load32(from + 4 * i, 1), 0);
        }
        break;
    case 8:
        for (; i < n; i++) {
            rf_store64(to + 8 * i, rf_load64(from + 8 * i, 1), 0);
        }
        break;
    default:
        memcpy(to, from, n);
    }
}

size_t rf_ucs4_utf16_units(const uint32_t *from, size_t n)
{
    size_t units = n;
    size_t i;

    for (i = 0; i < n; i++) {
        units += from[i] > 0xFFFF;
    }
    return units;
}

void rf_ucs4_to_utf16(uint8_t *to, const uint32_t *from, size_t n, int swap)
{
    size_t i;

    for (i = 0; i < n; i++) {
        uint32_t c = from[i];
        if (c > 0xFFFF) {
            c -= 0x10000;
            rf_store16(to, (uint16_t)(0xD800 | c >> 10), swap);
            rf_store16(to + 2, (uint16_t)(0xDC00 | (c & 0x3FF)), swap);
            to += 4;
        } else {
            rf_store16(to, (uint16_t)c, swap);
            to += 2;
        }
    }
}

/* Inline so that a stride the caller knows becomes a constant, which the compiler can vectorise. */
static inline void copy_apart(uint8_t *to, const uint8_t *from, size_t n, size_t width,
                              size_t stride, int swap)
{
    size_t i;

    switch (width) {
    case 1:
        for (i = 0; i < n; i++) {
            to[i * stride] = from[i * stride];
        }
        break;
    case 2:
        for (i = 0; i < n; i++) {
            rf_store16(to + i * stride, rf_load16(from + i * stride, swap), 0);
        }
        break;
    case 4:
        for (i = 0; i < n; i++) {
            rf_store32(to + i * stride, rf_load32(from + i * stride, swap), 0);
        }
        break;
    default:
        for (i = 0; i < n; i++) {
            rf_store64(to + i * stride, rf_load64(from + i * stride, swap), 0);
        }
    }
}

void rf_array_copy(uint8_t *to, const uint8_t *from, size_t n, size_t width, size_t stride,
                   int swap)
{
    if (stride != width) {
        copy_apart(to, from, n, width, stride, swap);
    } else if (swap && width != 1) {
        rf_array_swap(to, from, n, width);
    } else {
        memcpy(to, from, n * width);
    }
}

#define RF_OUTSIDE(type, load, least, most)                                  \
    do {                                                                     \
        const type lowest = (type)(low < (least) ? (least) : low);           \
        const type highest = (type)(high > (most) ? (most) : high);          \
        int found = 0;                                                       \
        if (low > (most) || high < (least)) {                                \
            return n != 0;                                                   \
        }                                                                    \
        for (i = 0; i < n; i++) {                                            \
            const type v = (type)(load);                                     \
            found |= (v < lowest) | (v > highest);                           \
        }                                                                    \
        return found;                                                        \
    } while (0)

static inline int outside(const uint8_t *from, size_t n, size_t width, int is_signed,
                          size_t stride, int swap, int64_t low, int64_t high)
{
    size_t i;

    switch (is_signed ? width + 16 : width) {
    case 1: RF_OUTSIDE(uint8_t, from[i * stride], 0, UINT8_MAX);
    case 2: RF_OUTSIDE(uint16_t, rf_load16(from + i * stride, swap), 0, UINT16_MAX);
    case 4: RF_OUTSIDE(uint32_t, rf_load32(from + i * stride, swap), 0, (int64_t)UINT32_MAX);
    case 17: RF_OUTSIDE(int8_t, from[i * stride], INT8_MIN, INT8_MAX);
    case 18: RF_OUTSIDE(int16_t, rf_load16(from + i * stride, swap), INT16_MIN, INT16_MAX);
    case 20: RF_OUTSIDE(int32_t, rf_load32(from + i * stride, swap), INT32_MIN, INT32_MAX);
    default: RF_OUTSIDE(int64_t, rf_load64(from + i * stride, swap), INT64_MIN, INT64_MAX);
    }
}

int rf_array_outside(const uint8_t *from, size_t n, size_t width, int is_signed, size_t stride,
                     int swap, int64_t low, int64_t high)
{
    if (stride != width) {
        return outside(from, n, width, is_signed, stride, swap, low, high);
    }
    switch (width) {
    case 1: return outside(from, n, 1, is_signed, 1, swap, low, high);
    case 2: return outside(from, n, 2, is_signed, 2, swap, low, high);
    case 4: return outside(from, n, 4, is_signed, 4, swap, low, high);
    default: return outside(from, n, 8, is_signed, 8, swap, low, high);
    }
}

void rf_array_settle(uint8_t *p, size_t n, size_t stride)
{
    size_t i;

    for (i = 0; i < n; i++) {
        p[i * stride] = p[i * stride] != 0;
    }
}
