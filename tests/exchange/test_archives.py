"""Archives: every file inside under its path, and nothing that an archive can do to harm."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
from pathlib import Path

import pytest

from exchange.made import BERLIN, fit_file, found_in, gpx, refusal_of, session, steps_of, track, zipped
from freshlegs.errors import ImportRefused
from freshlegs.exchange import archives, intake
from freshlegs.exchange.intake import read_path

RUN = gpx(*track())


def test_files_in_archives_come_out_under_their_path() -> None:
    inner = zipped({"deep/two.gpx": RUN})
    whole = zipped(
        {"one.fit": fit_file(session()), "more/inner.zip": inner, "photo.jpg": b"\xff\xd8\xff\xe0", ".DS_Store": b"x"}
    )
    steps = {step.path: step for step in steps_of(whole, "export.zip")}
    assert list(steps) == ["export.zip/one.fit", "export.zip/photo.jpg", "export.zip/more/inner.zip/deep/two.gpx"]
    assert steps["export.zip/photo.jpg"].nothing
    assert len(steps["export.zip/one.fit"].found) == len(steps["export.zip/more/inner.zip/deep/two.gpx"].found) == 1


def test_a_gzipped_file_is_read_as_what_it_holds() -> None:
    (step,) = steps_of(gzip.compress(fit_file(session())), "run.fit.gz")
    assert (step.path, step.format, len(step.found)) == ("run.fit.gz", "fit", 1)
    assert len(found_in(gzip.compress(RUN) + gzip.compress(b"  "))) == 1


def test_a_damaged_or_cut_gzip_is_refused() -> None:
    packed = gzip.compress(RUN)
    assert "no sound gzip file" in refusal_of(packed[:-20])
    assert "no sound gzip file" in refusal_of(packed[:50] + b"\0\0\0\0" + packed[54:])


def test_a_bomb_in_a_gzip_is_refused_before_it_is_unpacked() -> None:
    assert refusal_of(gzip.compress(b" " * 20_000_000)) == "unpacks to more than 200 times its size"


def test_a_bomb_in_an_archive_is_refused_and_its_neighbours_come_in() -> None:
    steps = {step.path: step for step in steps_of(zipped({"bomb.gpx": b" " * 5_000_000, "run.gpx": RUN}), "a.zip")}
    assert steps["a.zip/bomb.gpx"].error == "unpacks to more than 200 times its size"
    assert steps["a.zip/run.gpx"].found


@pytest.mark.parametrize("name", ["../run.gpx", "/etc/run.gpx", "a/../../run.gpx", "C:/run.gpx"])
def test_a_name_that_leads_out_of_the_archive_is_refused(name: str) -> None:
    assert refusal_of(zipped({name: RUN}), "a.zip") == "its name leads out of the archive"


def test_a_name_that_comes_twice_is_refused_the_second_time() -> None:
    data = zipped({"run.gpx": RUN, "ruN.gpx": RUN}).replace(b"ruN.gpx", b"run.gpx")
    errors = sorted(step.error or "" for step in steps_of(data, "a.zip"))
    assert errors == ["", "an entry before it has the same name"]


def test_encrypted_and_linked_entries_are_refused() -> None:
    data = bytearray(zipped({"run.gpx": RUN}))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal_of(bytes(data), "a.zip") == "is encrypted; unpack the archive first"
    link = zipfile.ZipInfo("run.gpx")
    link.external_attr = 0o120777 << 16
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refusal_of(whole.getvalue(), "a.zip") == "is a link"


def test_too_many_entries_are_refused_before_they_are_looked_at() -> None:
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFE, 0xFFFE, 0, 0, 0)
    assert refusal_of(b"PK\x03\x04" + b"\0" * 100 + end, "a.zip") == "holds more than 20,000 files"


def test_entries_that_overlap_are_refused() -> None:
    data = bytearray(zipped({"a.gpx": RUN, "b.gpx": RUN}, zipfile.ZIP_STORED))
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    assert refusal_of(bytes(data), "a.zip") == "its files overlap, as no packer writes them"


def test_a_damaged_archive_is_refused() -> None:
    whole = zipped({"run.gpx": RUN})
    assert "cut off" in refusal_of(whole[:-30], "a.zip")
    spoiled = bytearray(whole)
    spoiled[60] ^= 0xFF
    assert "damaged" in refusal_of(bytes(spoiled), "a.zip") or "not sound" in refusal_of(bytes(spoiled), "a.zip")


def test_archives_within_archives_have_a_depth() -> None:
    data = zipped({"run.gpx": RUN})
    for place in range(2):
        data = zipped({f"{place}.zip": data})
    assert len(found_in(data, "a.zip")) == 1
    assert "nested deeper than 3" in refusal_of(zipped({"x.zip": data}), "a.zip")


def test_a_large_archive_in_another_is_to_be_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LARGEST_NESTED", 100)
    whole = zipped({"inner.zip": zipped({"run.gpx": RUN}), "run.gpx": RUN})
    errors = {step.path: step.error for step in steps_of(whole, "a.zip")}
    assert errors["a.zip/run.gpx"] is None
    assert errors["a.zip/inner.zip"] == "is an archive of 0 MB in another; unpack that one, import its folder"


def test_the_whole_of_an_archive_and_a_folder_have_limits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(archives, "LARGEST_TOTAL", 1000)
    assert refusal_of(zipped({"run.gpx": RUN}), "a.zip").startswith("unpacks to more than")
    monkeypatch.setattr(intake, "MOST_ENTRIES", 1)
    for name in ("a.gpx", "b.gpx"):
        (tmp_path / name).write_bytes(RUN)
    with pytest.raises(ImportRefused, match="more than 1 files"):
        list(read_path(tmp_path, BERLIN))


def test_a_folder_is_read_file_by_file_and_links_and_hidden_files_are_not(tmp_path: Path) -> None:
    folder = tmp_path / "watch"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "run.gpx").write_bytes(RUN)
    (folder / ".hidden.gpx").write_bytes(RUN)
    (folder / "readme.txt").write_text("hello")
    (folder / "zero.fit").write_bytes(b"")
    (tmp_path / "away.gpx").write_bytes(RUN)
    (folder / "link.gpx").symlink_to(tmp_path / "away.gpx")
    steps = list(read_path(folder, BERLIN, "watch"))
    assert [(step.path, len(step.found), step.error, step.nothing) for step in steps] == [
        ("watch/readme.txt", 0, "is of no kind that is read here", True),
        ("watch/zero.fit", 0, "is empty", False),
        ("watch/sub/run.gpx", 1, None, False),
    ]
    assert [(step.done, step.of) for step in steps] == [(1, 3), (2, 3), (3, 3)]


def test_what_is_named_by_itself_is_refused_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    (step,) = read_path(tmp_path / "notes.txt", BERLIN)
    assert (step.error, step.nothing) == ("is of no kind that is read here", False)
    with pytest.raises(ImportRefused, match="no such file"):
        list(read_path(tmp_path / "gone.fit", BERLIN))


def test_a_file_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MOST_RECORDS", 1)
    assert refusal_of(fit_file(session(), session())) == "more than 1 records"


def test_an_entry_without_a_name_or_packed_oddly_is_refused_and_the_others_come_in() -> None:
    whole = zipped({"x.fit": fit_file(session()), "y.gpx": RUN}, zipfile.ZIP_STORED)
    nameless = whole.replace(b"x.fit", b"\0.fit")
    assert next(step.error for step in steps_of(nameless)) == "has no name"
    assert sum(len(step.found) for step in steps_of(nameless)) == 1
    for packing in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        assert refusal_of(zipped({"x.fit": fit_file(session())}, packing)) == "is packed in a way that is not read here"


def test_lines_in_an_archive_are_read_as_lines() -> None:
    lines = b'{"kind": "run", "date": "2026-03-08", "distance_km": 10}\n' * 3
    assert len(found_in(zipped({"journal.jsonl": lines}))) == 3
