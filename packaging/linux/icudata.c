/* ICU's data without anything in it, in place of 32 MB: Qt is linked with ICU, and what it asks of
   the data (sorting by language, old encodings, names of time zones) this program never asks of Qt.
   The form is that of ICU's own stubdata: a header and an empty list of contents. */

#include <stdint.h>

#define JOIN(a, b, c) a##b##c
#define NAME(version) JOIN(icudt, version, _dat)

const struct {
    uint16_t header_size;
    uint8_t magic[2];
    struct {
        uint16_t size, reserved;
        uint8_t big_endian, charset, char_size, unused;
        char format[4];
        uint8_t format_version[4], data_version[4];
    } info;
    char padding[8];
    uint32_t count, reserved;
} NAME(VERSION) __attribute__((aligned(16))) = {
    32, {0xda, 0x27}, {20, 0, 0, 0, 2, 0, "CmnD", {1, 0, 0, 0}, {0, 0, 0, 0}}, {0}, 0, 0};
