#include "pdu.h"

void rf_pdu_read(rf_pdu *pdu, const uint8_t *p)
{
    pdu->major = p[0];
    pdu->minor = p[1];
    pdu->ptype = p[2];
    pdu->flags = p[3];
    memcpy(pdu->drep, p + 4, 4);
    pdu->swap = ((p[4] & 0x10) == 0) != RF_BIG_ENDIAN;
    pdu->frag_length = rf_load16(p + 8, pdu->swap);
    pdu->auth_length = rf_load16(p + 10, pdu->swap);
    pdu->call_id = rf_load32(p + 12, pdu->swap);
}

void rf_pdu_write(uint8_t *p, uint8_t ptype, uint8_t flags, uint16_t frag_length,
                  uint16_t auth_length, uint32_t call_id)
{
    p[0] = 5;
    p[1] = 0;
    p[2] = ptype;
    p[3] = flags;
    p[4] = 0x10;
    p[5] = p[6] = p[7] = 0;
    rf_store16(p + 8, frag_length, RF_BIG_ENDIAN);
    rf_store16(p + 10, auth_length, RF_BIG_ENDIAN);
    rf_store32(p + 12, call_id, RF_BIG_ENDIAN);
}

int rf_pdu_plain(const rf_pdu *pdu)
{
    return pdu->major == 5 && pdu->minor == 0 && (pdu->drep[0] & 0xEF) == 0 &&
           (pdu->drep[1] | pdu->drep[2] | pdu->drep[3]) == 0 && pdu->auth_length == 0;
}

rf_pdu_found rf_pdu_find(rf_pdu *pdu, const uint8_t *p, size_t left, uint8_t ptype, size_t limit,
                         size_t *stub)
{
    size_t need = RF_PDU_BODY;
    rf_pdu read; /* not *pdu: octets stored there and loaded as words wait for all stores before */

    if (left < RF_PDU_HEADER) {
        return RF_FOUND_MORE;
    }
    rf_pdu_read(&read, p);
    *pdu = read;
    if (read.ptype != ptype || !rf_pdu_plain(&read)) {
        return RF_FOUND_OTHER;
    }
    if (ptype == RF_PT_REQUEST && (read.flags & RF_PFC_OBJECT) != 0) {
        need += RF_PDU_OBJECT;
    }
    if (read.frag_length < need || read.frag_length > limit) {
        return RF_FOUND_OTHER;
    }
    if (read.frag_length > left) {
        return RF_FOUND_MORE;
    }
    *stub = need;
    return RF_FOUND_STUB;
}

rf_pdu_found rf_pdu_next(const rf_pdu_rule *rule, rf_pdu *pdu, const uint8_t *p, size_t left,
                         size_t *stub)
{
    rf_pdu_found found = rf_pdu_find(pdu, p, left, rule->ptype, rule->limit, stub);

    if (found == RF_FOUND_STUB &&
        ((pdu->flags & RF_PFC_FIRST) != 0 || pdu->call_id != rule->call_id ||
         pdu->drep[0] != rule->order)) {
        return RF_FOUND_OTHER;
    }
    return found;
}

size_t rf_pdu_trailer(const rf_pdu *pdu, size_t body)
{
    size_t rest = (size_t)RF_PDU_TRAILER + pdu->auth_length;

    if (pdu->frag_length < body || rest > pdu->frag_length - body) {
        return 0;
    }
    return pdu->frag_length - rest;
}
