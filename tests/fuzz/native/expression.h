/* expression.h: what a size expression gives, by numbers of twice the width. */
#ifndef EXPRESSION_H
#define EXPRESSION_H

#include "input.h"
#include "plan.h"

static int known_result(int code, int64_t a, int64_t b, __int128 *r)
{
    switch (code) {
    case RF_INS_MUL: *r = (__int128)a * b; break;
    case RF_INS_ADD: *r = (__int128)a + b; break;
    case RF_INS_SUB: *r = (__int128)a - b; break;
    case RF_INS_DIV:
    case RF_INS_MOD:
        if (b == 0) {
            return 0;
        }
        *r = code == RF_INS_DIV ? (__int128)a / b : (__int128)a % b;
        break;
    case RF_INS_SHL:
        if (a < 0 || b < 0 || b >= 63) {
            return 0;
        }
        *r = (__int128)a << b;
        break;
    case RF_INS_SHR:
        if (b < 0 || b >= 64) {
            return 0;
        }
        *r = a >> b;
        break;
    case RF_INS_LT: *r = a < b; break;
    case RF_INS_LE: *r = a <= b; break;
    case RF_INS_GT: *r = a > b; break;
    case RF_INS_GE: *r = a >= b; break;
    case RF_INS_EQ: *r = a == b; break;
    case RF_INS_NE: *r = a != b; break;
    case RF_INS_AND: *r = a & b; break;
    case RF_INS_XOR: *r = a ^ b; break;
    case RF_INS_OR: *r = a | b; break;
    case RF_INS_LAND: *r = a != 0 && b != 0; break;
    case RF_INS_LOR: *r = a != 0 || b != 0; break;
    default: return 0;
    }
    return *r >= INT64_MIN && *r <= INT64_MAX;
}

/* A few refusals of what would have a value are wanted: nobody counts by such numbers. */
static int may_refuse(int code, int64_t a, int64_t b)
{
    if (code == RF_INS_MUL) {
        return a == INT64_MIN || b == INT64_MIN || (__int128)a * b == INT64_MIN;
    }
    return (code == RF_INS_SUB && b == INT64_MIN) ||
           (code == RF_INS_MOD && a == INT64_MIN && b == -1);
}

static void check_expression(input *in)
{
    while (in->left != 0) {
        int code = take_u8(in) % (RF_INS_COUNT_ + 1);
        int64_t a = (int64_t)take_odd(in), b = (int64_t)take_odd(in), result = 0x5A5A;
        __int128 wanted = 0;
        rf_status status = rf_ins_binary(code, a, b, &result);

        if (status == RF_E_OK) {
            CHECK(known_result(code, a, b, &wanted) && result == (int64_t)wanted);
        } else {
            CHECK(result == 0x5A5A);
            CHECK(!known_result(code, a, b, &wanted) || may_refuse(code, a, b));
        }
    }
}

#endif
