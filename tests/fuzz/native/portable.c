/* portable.c: csrc/array once more, without its vector code and under other names. */
#define RF_PORTABLE 1
#define rf_array_swap portable_array_swap
#define rf_array_copy portable_array_copy
#define rf_array_outside portable_array_outside
#define rf_array_settle portable_array_settle
#define rf_utf16_to_ascii inline_utf16_to_ascii
#define rf_latin1_to_utf16 inline_latin1_to_utf16
#define rf_ucs4_utf16_units portable_ucs4_utf16_units
#define rf_ucs4_to_utf16 portable_ucs4_to_utf16

#include "array.c"

/* what is inline in the header, to be called from elsewhere */
int portable_utf16_to_ascii(uint8_t *to, const uint8_t *from, size_t n, int swap);
void portable_latin1_to_utf16(uint8_t *to, const uint8_t *from, size_t n, int swap);

int portable_utf16_to_ascii(uint8_t *to, const uint8_t *from, size_t n, int swap)
{
    return inline_utf16_to_ascii(to, from, n, swap);
}

void portable_latin1_to_utf16(uint8_t *to, const uint8_t *from, size_t n, int swap)
{
    inline_latin1_to_utf16(to, from, n, swap);
}
