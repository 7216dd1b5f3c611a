"""The cipher gives what its standards print as examples (FIPS 197 and SP 800-38A)."""

import pytest

from hope_desktop.handouts.own_files.aes import Aes, cbc_decrypt, cbc_encrypt, ecb_decrypt

PLAIN = bytes.fromhex("00112233445566778899aabbccddeeff")
CHAIN = bytes.fromhex(
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
    "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710"
)
SHORT_KEY = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")
SHORT_CHAIN = bytes.fromhex(
    "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2"
    "73bed6b8e3c1743b7116e69e222295163ff1caa1681fac09120eca307586e1a7"
)
LONG_KEY = bytes.fromhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
LONG_CHAIN = bytes.fromhex(
    "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
    "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b"
)
START = bytes(range(16))


@pytest.mark.parametrize(
    ("length", "hidden"),
    [(16, "69c4e0d86a7b0430d8cdb78070b4c55a"), (32, "8ea2b7ca516745bfeafc49904b496089")],
)
def test_a_block_is_that_of_the_standard(length, hidden):
    key, block = bytes(range(length)), bytes.fromhex(hidden)
    assert ecb_decrypt(key, block) == PLAIN
    assert cbc_encrypt(key, bytes(16), PLAIN) == block


@pytest.mark.parametrize(
    ("key", "hidden"), [(SHORT_KEY, SHORT_CHAIN), (LONG_KEY, LONG_CHAIN)], ids=["128", "256"]
)
def test_a_chain_of_blocks_is_that_of_the_standard(key, hidden):
    assert cbc_decrypt(key, START, hidden) == CHAIN
    assert cbc_encrypt(key, START, CHAIN) == hidden


def test_what_filled_the_last_block_goes_and_what_was_cut_off_is_left_out():
    filled = b"Robin zegt nee.\x01" + b"\x10" * 16
    hidden = START + cbc_encrypt(SHORT_KEY, START, filled)
    assert Aes(SHORT_KEY).decrypt(hidden[:32]) == b"Robin zegt nee."
    assert Aes(SHORT_KEY).decrypt(hidden) == filled[:16]
    assert Aes(SHORT_KEY).decrypt(hidden[:40]) == b"Robin zegt nee."
    assert Aes(SHORT_KEY).decrypt(START) == b""
    assert Aes(SHORT_KEY).decrypt(b"") == b""
