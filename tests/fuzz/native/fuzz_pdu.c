/* Headers, fragments and trailers: against a reading of the octets one by one. */
#include "input.h"
#include "pdu.h"

static unsigned number(const uint8_t *p, int octets, int big)
{
    unsigned n = 0;
    int i;

    for (i = 0; i < octets; i++) {
        n |= (unsigned)p[i] << 8 * (big ? octets - 1 - i : i);
    }
    return n;
}

/* What rf_pdu_find has to say about these octets. */
static rf_pdu_found expected(const uint8_t *p, size_t left, uint8_t ptype, size_t limit,
                             size_t *stub)
{
    int big = left >= 5 && (p[4] & 0x10) == 0;
    size_t body = 24;

    if (left < 16) {
        return RF_FOUND_MORE;
    }
    if (p[0] != 5 || p[1] != 0 || p[2] != ptype || (p[4] != 0 && p[4] != 0x10) || p[5] != 0 ||
        p[6] != 0 || p[7] != 0 || number(p + 10, 2, big) != 0) {
        return RF_FOUND_OTHER;
    }
    if (ptype == RF_PT_REQUEST && p[3] & 0x80) {
        body += 16;
    }
    if (number(p + 8, 2, big) < body || number(p + 8, 2, big) > limit) {
        return RF_FOUND_OTHER;
    }
    *stub = body;
    return number(p + 8, 2, big) > left ? RF_FOUND_MORE : RF_FOUND_STUB;
}

static void check_find(const uint8_t *p, size_t left, uint8_t ptype, size_t limit,
                       const rf_pdu_rule *rule)
{
    size_t stub = 0, wanted = 0;
    rf_pdu pdu;
    rf_pdu_found found = rf_pdu_find(&pdu, p, left, ptype, limit, &stub);

    CHECK(found == expected(p, left, ptype, limit, &wanted));
    if (found == RF_FOUND_STUB) {
        CHECK(stub == wanted && stub <= pdu.frag_length && pdu.frag_length <= left);
    }
    found = rf_pdu_next(rule, &pdu, p, left, &stub);
    wanted = 0;
    if (expected(p, left, rule->ptype, rule->limit, &wanted) != RF_FOUND_STUB) {
        CHECK(found == expected(p, left, rule->ptype, rule->limit, &wanted));
    } else {
        int right = (p[3] & 1) == 0 && p[4] == rule->order &&
                    number(p + 12, 4, (p[4] & 0x10) == 0) == rule->call_id;
        CHECK(found == (right ? RF_FOUND_STUB : RF_FOUND_OTHER));
    }
}

static void check_trailer(const uint8_t *p, size_t body)
{
    int big = (p[4] & 0x10) == 0;
    long long start = (long long)number(p + 8, 2, big) - 8 - number(p + 10, 2, big);
    rf_pdu pdu;

    rf_pdu_read(&pdu, p);
    CHECK(pdu.frag_length == number(p + 8, 2, big));
    CHECK(pdu.auth_length == number(p + 10, 2, big));
    CHECK(pdu.call_id == number(p + 12, 4, big));
    CHECK(rf_pdu_trailer(&pdu, body) == (start >= (long long)body ? (size_t)start : 0));
}

static void check_write(const uint8_t *p)
{
    uint8_t *out = filled(RF_PDU_HEADER, 0xEE);
    rf_pdu pdu, again;

    rf_pdu_read(&pdu, p);
    rf_pdu_write(out, pdu.ptype, pdu.flags, pdu.frag_length, pdu.auth_length, pdu.call_id);
    rf_pdu_read(&again, out);
    CHECK(number(out + 12, 4, 0) == pdu.call_id && number(out + 8, 2, 0) == pdu.frag_length);
    CHECK(again.ptype == pdu.ptype && again.flags == pdu.flags && again.major == 5);
    CHECK(rf_pdu_plain(&again) == (pdu.auth_length == 0));
    free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input in = {data, size};
    uint8_t ptype = take_u8(&in) % 4;
    size_t limit = (size_t)take_number(&in, 2);
    size_t body = 16 + take_u8(&in);
    rf_pdu_rule rule;
    uint8_t *p;

    rule.ptype = take_u8(&in) % 4;
    rule.order = take_u8(&in) & 0x10;
    rule.call_id = (uint32_t)take_u8(&in);
    rule.limit = (size_t)take_number(&in, 2);
    p = filled(in.left, 0);
    memcpy(p, in.p, in.left);
    check_find(p, in.left, ptype, limit, &rule);
    if (in.left >= RF_PDU_HEADER) {
        check_trailer(p, body);
        check_write(p);
    }
    free(p);
    return 0;
}
