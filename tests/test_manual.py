"""The man page says what the program says: it is written from the help and the README, and read as man reads it."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import click
import pytest

from freshlegs.cli.commands import COMMANDS, freshlegs

MANUAL = Path(__file__).parent.parent / "src" / "manual"


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    """Give src/manual/write.py as a module."""
    spec = spec_from_file_location("write", MANUAL / "write.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_its_script_would_write_today(writer: ModuleType) -> None:
    assert (MANUAL / "freshlegs.1").read_text(encoding="utf-8") == writer.page(), "run python src/manual/write.py"


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff here")
def test_man_reads_it_without_a_warning_and_finds_every_command_option_and_exit_code_in_it() -> None:
    call = ["groff", "-K", "utf8", "-man", "-Tutf8", "-ww", "-P-c", "-P-bou", str(MANUAL / "freshlegs.1")]
    read = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60)
    assert read.stderr == ""
    words = read.stdout.replace("\u2212", "-").split()
    with click.Context(freshlegs) as ctx:
        for name in COMMANDS:
            command = freshlegs.get_command(ctx, name)
            assert command
            assert {name, *(flag for param in command.params for flag in param.opts if flag[0] == "-")} <= {
                word.strip(",") for word in words
            }
    for said in ("NAME", "SYNOPSIS", "ENVIRONMENT", "FRESHLEGS_JOURNAL", "NO_COLOR,", "STATUS", "130", "FILES"):
        assert said in words
