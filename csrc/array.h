/* array.h: bulk work on arrays: byte swap, and UTF-16 to and from the widths of a Python str.
 *
 * Layer 1.  Vector code where the compiler offers SSE2 or NEON, and a portable fallback that
 * RF_PORTABLE forces.  No function checks bounds: the caller has taken or reserved the octets.
 */
#ifndef RF_ARRAY_H
#define RF_ARRAY_H

#include <stddef.h>
#include <stdint.h>

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

/* Narrow n UTF-16 units to one octet each; returns how many leading units were ASCII and done,
 * n when all were. */
size_t rf_utf16_to_ascii(uint8_t *to, const uint8_t *from, size_t n, int swap);

/* Widen n octets (Latin-1, hence ASCII too) to UTF-16 units. */
void rf_latin1_to_utf16(uint8_t *to, const uint8_t *from, size_t n, int swap);

/* UTF-16 units that n code points need. */
size_t rf_ucs4_utf16_units(const uint32_t *from, size_t n);

/* Write n code points as UTF-16. */
void rf_ucs4_to_utf16(uint8_t *to, const uint32_t *from, size_t n, int swap);

#endif
