/* array.c: bulk byte swap and UTF-16 conversion. */
#include "array.h"

#include "scalar.h"

#if !defined(RF_PORTABLE) && (defined(__SSE2__) || defined(_M_X64))
#define RF_SSE2 1
#include <emmintrin.h>
#elif !defined(RF_PORTABLE) && defined(__ARM_NEON) && !RF_BIG_ENDIAN
#define RF_NEON 1
#include <arm_neon.h>
#endif

void rf_array_swap(uint8_t *to, const uint8_t *from, size_t n, size_t width)
{
    size_t i;

    /* plain loops over memcpy'd words: every compiler of ours turns them into vector shuffles */
    switch (width) {
    case 2:
        for (i = 0; i < n; i++) {
            rf_store16(to + 2 * i, rf_load16(from + 2 * i, 1), 0);
        }
        break;
    case 4:
        for (i = 0; i < n; i++) {
            rf_store32(to + 4 * i, rf_load32(from + 4 * i, 1), 0);
        }
        break;
    case 8:
        for (i = 0; i < n; i++) {
            rf_store64(to + 8 * i, rf_load64(from + 8 * i, 1), 0);
        }
        break;
    default:
        memcpy(to, from, n);
    }
}

size_t rf_utf16_to_ascii(uint8_t *to, const uint8_t *from, size_t n, int swap)
{
    size_t i = 0;

#if RF_SSE2
    if (!swap) {
        const __m128i high = _mm_set1_epi16((short)0xFF80);
        for (; n - i >= 8; i += 8) {
            __m128i units = _mm_loadu_si128((const __m128i *)(const void *)(from + 2 * i));
            __m128i wide = _mm_and_si128(units, high);
            if (_mm_movemask_epi8(_mm_cmpeq_epi16(wide, _mm_setzero_si128())) != 0xFFFF) {
                break;
            }
            _mm_storel_epi64((__m128i *)(void *)(to + i), _mm_packus_epi16(units, units));
        }
    }
#elif RF_NEON
    if (!swap) {
        for (; n - i >= 8; i += 8) {
            uint16x8_t units = vreinterpretq_u16_u8(vld1q_u8(from + 2 * i));
            if (vmaxvq_u16(units) > 0x7F) {
                break;
            }
            vst1_u8(to + i, vmovn_u16(units));
        }
    }
#endif
    for (; i < n; i++) {
        uint16_t unit = rf_load16(from + 2 * i, swap);
        if (unit > 0x7F) {
            break;
        }
        to[i] = (uint8_t)unit;
    }
    return i;
}

void rf_latin1_to_utf16(uint8_t *to, const uint8_t *from, size_t n, int swap)
{
    size_t i = 0;

#if RF_SSE2
    if (!swap) {
        for (; n - i >= 8; i += 8) {
            __m128i octets = _mm_loadl_epi64((const __m128i *)(const void *)(from + i));
            _mm_storeu_si128((__m128i *)(void *)(to + 2 * i),
                             _mm_unpacklo_epi8(octets, _mm_setzero_si128()));
        }
    }
#elif RF_NEON
    if (!swap) {
        for (; n - i >= 8; i += 8) {
            vst1q_u8(to + 2 * i, vreinterpretq_u8_u16(vmovl_u8(vld1_u8(from + i))));
        }
    }
#endif
    for (; i < n; i++) {
        rf_store16(to + 2 * i, from[i], swap);
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
