/* scalar.h: unaligned loads and stores of numbers, with or without a byte swap.
 *
 * Layer 1.  `swap` is nonzero when the octets are not in this machine's order; memcpy of a
 * constant size is one instruction on every compiler that builds this.
 */
#ifndef RF_SCALAR_H
#define RF_SCALAR_H

#include <stdint.h>
#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define RF_BIG_ENDIAN 1
#else
#define RF_BIG_ENDIAN 0
#endif

#if defined(__GNUC__) || defined(__clang__)
#define RF_LIKELY(x) __builtin_expect(!!(x), 1)
#define RF_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define RF_NOINLINE __attribute__((noinline))
#define RF_INLINE inline __attribute__((always_inline))
static inline uint16_t rf_swap16(uint16_t v) { return __builtin_bswap16(v); }
static inline uint32_t rf_swap32(uint32_t v) { return __builtin_bswap32(v); }
static inline uint64_t rf_swap64(uint64_t v) { return __builtin_bswap64(v); }
#else
#include <stdlib.h>
#define RF_LIKELY(x) (x)
#define RF_UNLIKELY(x) (x)
#define RF_NOINLINE
#define RF_INLINE __forceinline
static inline uint16_t rf_swap16(uint16_t v) { return _byteswap_ushort(v); }
static inline uint32_t rf_swap32(uint32_t v) { return _byteswap_ulong(v); }
static inline uint64_t rf_swap64(uint64_t v) { return _byteswap_uint64(v); }
#endif

static inline uint16_t rf_load16(const uint8_t *p, int swap)
{
    uint16_t v;
    memcpy(&v, p, sizeof v);
    return swap ? rf_swap16(v) : v;
}

static inline uint32_t rf_load32(const uint8_t *p, int swap)
{
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return swap ? rf_swap32(v) : v;
}

static inline uint64_t rf_load64(const uint8_t *p, int swap)
{
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return swap ? rf_swap64(v) : v;
}

static inline float rf_load_f32(const uint8_t *p, int swap)
{
    uint32_t bits = rf_load32(p, swap);
    float v;
    memcpy(&v, &bits, sizeof v);
    return v;
}

static inline double rf_load_f64(const uint8_t *p, int swap)
{
    uint64_t bits = rf_load64(p, swap);
    double v;
    memcpy(&v, &bits, sizeof v);
    return v;
}

static inline void rf_store16(uint8_t *p, uint16_t v, int swap)
{
    if (swap) {
        v = rf_swap16(v);
    }
    memcpy(p, &v, sizeof v);
}

static inline void rf_store32(uint8_t *p, uint32_t v, int swap)
{
    if (swap) {
        v = rf_swap32(v);
    }
    memcpy(p, &v, sizeof v);
}

static inline void rf_store64(uint8_t *p, uint64_t v, int swap)
{
    if (swap) {
        v = rf_swap64(v);
    }
    memcpy(p, &v, sizeof v);
}

static inline void rf_store_f32(uint8_t *p, float v, int swap)
{
    uint32_t bits;
    memcpy(&bits, &v, sizeof bits);
    rf_store32(p, bits, swap);
}

static inline void rf_store_f64(uint8_t *p, double v, int swap)
{
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    rf_store64(p, bits, swap);
}

#endif
