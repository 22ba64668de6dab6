/* array.h: bulk work on arrays: byte swap, and UTF-16 to and from the widths of a Python str.
 *
 * Layer 1.  Vector code where the compiler offers SSE2 or NEON, and a portable fallback that
 * RF_PORTABLE forces.  No function checks bounds: the caller has taken or reserved the octets.
 */
#ifndef RF_ARRAY_H
#define RF_ARRAY_H

#include <stddef.h>
#include <stdint.h>

#include "scalar.h"

#if !defined(RF_PORTABLE) && (defined(__SSE2__) || defined(_M_X64))
#define RF_SSE2 1
#include <emmintrin.h>
#elif !defined(RF_PORTABLE) && defined(__ARM_NEON) && !RF_BIG_ENDIAN
#define RF_NEON 1
#include <arm_neon.h>
#endif

/* Octets for which a caller that holds a lock may give it up: to get it back can take longer than
 * a copy of fewer, which is done in some 50 us. */
#define RF_LONG_COPY (1 << 19)

/* Copy n elements of `width` octets (1, 2, 4 or 8) with their octets reversed. */
void rf_array_swap(uint8_t *to, const uint8_t *from, size_t n, size_t width);

/* Copy n numbers of `width` octets that lie `stride` octets apart on both sides; with `swap` each
 * with its octets reversed. */
void rf_array_copy(uint8_t *to, const uint8_t *source, size_t n, size_t width, size_t stride,
                   int swap);

/* Whether any of n integers is outside low..high.  Those of 8 octets count as signed. */
int rf_array_outside(const uint8_t *source, size_t n, size_t width, int is_signed, size_t stride,
                     int swap, int64_t low, int64_t high);

/* Make n booleans 0 or 1. */
void rf_array_settle(uint8_t *p, size_t n, size_t stride);

/* UTF-16 units that n code points need. */
size_t rf_ucs4_utf16_units(const uint32_t *from, size_t n);

/* Write n code points as UTF-16. */
void rf_ucs4_to_utf16(uint8_t *to, const uint32_t *from, size_t n, int swap);

/* Narrow n UTF-16 units to one octet each; 0 when not all are ASCII: `to` is worth nothing then.
 * Names are short, hence inline; the last vector overlaps the one before it. */
static inline int rf_utf16_to_ascii(uint8_t *to, const uint8_t *from, size_t n, int swap)
{
    uint32_t all = 0;
    size_t i;

#if RF_SSE2
    const __m128i high = _mm_set1_epi16((short)0xFF80);
    if (!swap && n >= 8) {
        __m128i seen = _mm_setzero_si128();
        for (i = 0; i < n; i += 8) {
            size_t at = i <= n - 8 ? i : n - 8;
            __m128i units = _mm_loadu_si128((const __m128i *)(const void *)(from + 2 * at));
            seen = _mm_or_si128(seen, units);
            _mm_storel_epi64((__m128i *)(void *)(to + at), _mm_packus_epi16(units, units));
        }
        seen = _mm_cmpeq_epi16(_mm_and_si128(seen, high), _mm_setzero_si128());
        return _mm_movemask_epi8(seen) == 0xFFFF;
    }
    if (!swap && n >= 4) {
        __m128i left = _mm_loadl_epi64((const __m128i *)(const void *)from);
        __m128i right = _mm_loadl_epi64((const __m128i *)(const void *)(from + 2 * (n - 4)));
        uint32_t four = (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(left, left));
        memcpy(to, &four, 4);
        four = (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(right, right));
        memcpy(to + n - 4, &four, 4);
        left = _mm_and_si128(_mm_or_si128(left, right), high);
        return _mm_movemask_epi8(_mm_cmpeq_epi16(left, _mm_setzero_si128())) == 0xFFFF;
    }
#elif RF_NEON
    if (!swap && n >= 8) {
        uint16x8_t seen = vdupq_n_u16(0);
        for (i = 0; i < n; i += 8) {
            size_t at = i <= n - 8 ? i : n - 8;
            uint16x8_t units = vreinterpretq_u16_u8(vld1q_u8(from + 2 * at));
            seen = vorrq_u16(seen, units);
            vst1_u8(to + at, vmovn_u16(units));
        }
        return vmaxvq_u16(seen) <= 0x7F;
    }
#endif
    for (i = 0; i < n; i++) {
        uint16_t unit = rf_load16(from + 2 * i, swap);
        all |= unit;
        to[i] = (uint8_t)unit;
    }
    return all <= 0x7F;
}

/* Widen n octets (Latin-1, hence ASCII too) to UTF-16 units. */
static inline void rf_latin1_to_utf16(uint8_t *to, const uint8_t *from, size_t n, int swap)
{
    size_t i;

#if RF_SSE2
    const __m128i zero = _mm_setzero_si128();
    if (!swap && n >= 8) {
        __m128i last = _mm_loadl_epi64((const __m128i *)(const void *)(from + n - 8));
        for (i = 0; i + 8 < n; i += 8) {
            __m128i octets = _mm_loadl_epi64((const __m128i *)(const void *)(from + i));
            _mm_storeu_si128((__m128i *)(void *)(to + 2 * i), _mm_unpacklo_epi8(octets, zero));
        }
        _mm_storeu_si128((__m128i *)(void *)(to + 2 * (n - 8)), _mm_unpacklo_epi8(last, zero));
        return;
    }
    if (!swap && n >= 4) {
        uint32_t first, last;
        memcpy(&first, from, 4);
        memcpy(&last, from + n - 4, 4);
        _mm_storel_epi64((__m128i *)(void *)to,
                         _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)first), zero));
        _mm_storel_epi64((__m128i *)(void *)(to + 2 * (n - 4)),
                         _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)last), zero));
        return;
    }
#elif RF_NEON
    if (!swap && n >= 8) {
        for (i = 0; i < n; i += 8) {
            size_t at = i <= n - 8 ? i : n - 8;
            vst1q_u8(to + 2 * at, vreinterpretq_u8_u16(vmovl_u8(vld1_u8(from + at))));
        }
        return;
    }
#endif
    for (i = 0; i < n; i++) {
        rf_store16(to + 2 * i, from[i], swap);
    }
}

#endif
