/* status.h: the status codes of the C core.
 *
 * Layer 1.  One X-macro makes the C enum here, the Cython enum in _core/wire and the messages of
 * the exceptions: X(name, windows_code, message).  A fallible function returns one of these;
 * nothing in csrc raises or prints.
 */
#ifndef RF_STATUS_H
#define RF_STATUS_H

#define RF_STATUS_TABLE(X)                                                                     \
    X(OK, 0, "ok")                                                                             \
    X(SHORT, 1783, "the data end too early")                                                   \
    X(NOMEM, 14, "out of memory")                                                              \
    X(TOO_LARGE, 1783, "larger than the limit")                                                \
    X(BAD_COUNT, 1783, "a count is out of range")                                              \
    X(BAD_EXPR, 1783, "a size expression has no value that a count can take")                  \
    X(REFERENTS, 1783, "more referents than the limit allows")                                 \
    X(MEMORY, 1783, "more memory for these octets than the limit allows")                     \
    X(ELEMENTS, 1783, "more elements than the limit allows")                                   \
    X(BAD_PLAN, 1766, "an operation table is not well formed")

typedef enum rf_status {
#define RF_STATUS_ENUM(name, code, text) RF_E_##name,
    RF_STATUS_TABLE(RF_STATUS_ENUM)
#undef RF_STATUS_ENUM
    RF_E_COUNT_
} rf_status;

static inline const char *rf_status_text(rf_status status)
{
    static const char *const texts[] = {
#define RF_STATUS_TEXT(name, code, text) text,
        RF_STATUS_TABLE(RF_STATUS_TEXT)
#undef RF_STATUS_TEXT
    };
    return (unsigned)status < RF_E_COUNT_ ? texts[status] : "unknown status";
}

static inline int rf_status_code(rf_status status)
{
    static const int codes[] = {
#define RF_STATUS_CODE(name, code, text) code,
        RF_STATUS_TABLE(RF_STATUS_CODE)
#undef RF_STATUS_CODE
    };
    return (unsigned)status < RF_E_COUNT_ ? codes[status] : 1766;
}

#endif
