/* pdu.h: connection-oriented PDUs: the common header, fragments and the auth trailer.
 *
 * Layer 1.  Nothing here trusts a length: every function is told how many octets there are, and
 * compares before it adds.  [C706 12.6], [MS-RPCE 2.2.2]
 */
#ifndef RF_PDU_H
#define RF_PDU_H

#include <stddef.h>

#include "scalar.h"

#define RF_PDU_HEADER 16  /* octets of the common header */
#define RF_PDU_BODY 24    /* octets before the stub of a request without object, or a response */
#define RF_PDU_OBJECT 16  /* octets of an object UUID */
#define RF_PDU_TRAILER 8  /* octets of a trailer without its token */

enum { RF_PT_REQUEST = 0, RF_PT_RESPONSE = 2 };

enum {
    RF_PFC_FIRST = 0x01,
    RF_PFC_LAST = 0x02,
    RF_PFC_PENDING_CANCEL = 0x04,
    RF_PFC_OBJECT = 0x80
};

typedef struct rf_pdu {
    uint8_t major, minor, ptype, flags;
    uint8_t drep[4];
    uint16_t frag_length; /* whole PDU */
    uint16_t auth_length; /* token only */
    uint32_t call_id;
    int swap; /* nonzero when the label names the other byte order than this machine's */
} rf_pdu;

/* What the next fragment of a stream has to look like to be taken without the engine. */
typedef struct rf_pdu_rule {
    uint8_t ptype;
    uint8_t order;     /* first octet of the label: 0x10 or 0x00 */
    uint32_t call_id;
    size_t limit;      /* octets of one PDU */
} rf_pdu_rule;

typedef enum rf_pdu_found {
    RF_FOUND_OTHER = -1, /* something that the engine has to look at */
    RF_FOUND_MORE = 0,   /* not wholly here yet */
    RF_FOUND_STUB = 1
} rf_pdu_found;

/* Read the common header from RF_PDU_HEADER octets. */
void rf_pdu_read(rf_pdu *pdu, const uint8_t *p);

/* Write a common header; the label is little-endian. */
void rf_pdu_write(uint8_t *p, uint8_t ptype, uint8_t flags, uint16_t frag_length,
                  uint16_t auth_length, uint32_t call_id);

/* Whether version and label are ones this package speaks, and no trailer follows. */
int rf_pdu_plain(const rf_pdu *pdu);

/* Look at a request or response at p, of which `left` octets are here: when it is plain, wholly
 * here and within `limit`, *stub is the octets before its stub. */
rf_pdu_found rf_pdu_find(rf_pdu *pdu, const uint8_t *p, size_t left, uint8_t ptype, size_t limit,
                         size_t *stub);

/* The same for a later fragment of a call: FIRST must be off, call and label those of the rule. */
rf_pdu_found rf_pdu_next(const rf_pdu_rule *rule, rf_pdu *pdu, const uint8_t *p, size_t left,
                         size_t *stub);

/* Where the auth trailer of a whole PDU starts, 0 when it does not fit behind `body` octets. */
size_t rf_pdu_trailer(const rf_pdu *pdu, size_t body);

#endif
