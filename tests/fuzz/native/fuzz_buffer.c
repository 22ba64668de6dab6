/* Cursor, buffer and stack: random operations against models with numbers of 128 bits. */
#include "buffer.h"
#include "cursor.h"
#include "input.h"
#include "stack.h"

typedef unsigned __int128 wide;

static size_t take_align(input *in)
{
    return (size_t)1 << take_u8(in) % 4;
}

static wide gap_of(wide offset, size_t align)
{
    return (align - offset % align) % align;
}

static void cursor(input *in)
{
    size_t bias = (size_t)take_odd(in) & ~(size_t)0 >> 8; /* octets of a stub that have come */
    size_t n = take_u8(in), at = 0;
    uint8_t *base = filled(n, 0);
    rf_cursor c;

    rf_cursor_init(&c, base, n, bias, 0);
    while (in->left != 0) {
        size_t align = take_align(in), want = (size_t)take_odd(in);
        wide gap = gap_of((wide)bias + at, align);

        CHECK(rf_cursor_offset(&c) == bias + at && rf_cursor_left(&c) == n - at);
        if (take_u8(in) % 4 == 0) {
            rf_cursor_align(&c, align);
            at = at + gap < n ? (size_t)(at + gap) : n;
        } else {
            const uint8_t *p = rf_cursor_take(&c, align, want);
            CHECK((p != NULL) == (at + gap + want <= n));
            if (p != NULL) {
                CHECK(p == base + at + (size_t)gap);
                at += (size_t)gap + want;
            }
        }
        CHECK(c.pos == base + at);
    }
    free(base);
}

static void buffer(input *in)
{
    enum { MOST = 1 << 14 };
    size_t limit = take_number(in, 2) % MOST, bias = take_u8(in), size = 0;
    uint8_t *model = filled(MOST, 0);
    uint8_t mark = 1;
    rf_buffer b;

    rf_buffer_init(&b, limit, bias, 0);
    memset(b.inline_data, 0xEE, sizeof b.inline_data);
    while (in->left != 0) {
        size_t align = take_align(in), want = (size_t)take_odd(in) * (take_u8(in) % 64);
        size_t gap = (size_t)gap_of((wide)bias + size, align);
        int fits = (wide)size + gap + want <= (limit > RF_BUFFER_INLINE ? limit : RF_BUFFER_INLINE);
        uint8_t *p = NULL;
        rf_status status = rf_buffer_reserve(&b, align, want, &p);

        CHECK((status == RF_E_OK) == fits);
        CHECK(status == RF_E_OK || status == RF_E_TOO_LARGE);
        if (fits) {
            memset(model + size, 0, gap);
            memset(model + size + gap, mark, want);
            memset(p, mark, want);
            size += gap + want;
            mark = (uint8_t)(mark * 5 + 1);
        }
        CHECK(b.size == size && b.size <= b.capacity && rf_buffer_offset(&b) == bias + size);
        CHECK(memcmp(b.data, model, size) == 0);
    }
    rf_buffer_free(&b);
    CHECK(b.size == 0);
    free(model);
}

static void stack(input *in)
{
    enum { MOST = 4096 };
    uint64_t *model = (uint64_t *)(void *)filled(MOST * sizeof *model, 0);
    uint64_t limit = take_number(in, 2) % MOST, pushed = 0;
    size_t size = 0;
    rf_stack s;

    rf_stack_init(&s, limit);
    while (in->left != 0) {
        uint8_t what = take_u8(in);
        size_t i, times = what & 0x3F, floor = size != 0 ? take_u8(in) % (size + 1) : 0;

        if (what < 0x80) {
            for (i = 0; i < times; i++) {
                rf_entry e = {NULL, NULL, NULL, (uint32_t)pushed, 0};
                rf_status status = rf_stack_push(&s, e);
                CHECK((status == RF_E_OK) == (pushed < limit));
                if (status != RF_E_OK) {
                    CHECK(status == RF_E_REFERENTS);
                    goto end; /* the walkers stop at the first error */
                }
                model[size++] = pushed++;
            }
        } else if (what < 0xC0) {
            for (i = 0; i < times && size != 0; i++) {
                CHECK(rf_stack_pop(&s).info == model[--size]);
            }
        } else {
            rf_stack_reverse(&s, floor);
            for (i = 0; i < (size - floor) / 2; i++) {
                uint64_t held = model[floor + i];
                model[floor + i] = model[size - 1 - i];
                model[size - 1 - i] = held;
            }
        }
        CHECK(s.size == size);
    }
    while (size != 0) {
        CHECK(rf_stack_pop(&s).info == model[--size]);
    }
end:
    rf_stack_free(&s);
    free(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input in = {data, size};

    switch (take_u8(&in) % 3) {
    case 0: cursor(&in); break;
    case 1: buffer(&in); break;
    default: stack(&in); break;
    }
    return 0;
}
