/* portable.c: csrc/array.c once more, without its vector code and under other names. */
#define RF_PORTABLE 1
#define rf_array_swap portable_array_swap
#define rf_utf16_to_ascii portable_utf16_to_ascii
#define rf_latin1_to_utf16 portable_latin1_to_utf16
#define rf_ucs4_utf16_units portable_ucs4_utf16_units
#define rf_ucs4_to_utf16 portable_ucs4_to_utf16

#include "array.c"
