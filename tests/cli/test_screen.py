"""What the screen is told by the front door."""

from __future__ import annotations

from pathlib import Path

import pytest

from freshlegs.cli.call import Call
from freshlegs.cli.screen import is_still, takes_mouse, theme_for


@pytest.fixture(autouse=True)
def no_choice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FRESHLEGS_CONFIG", str(tmp_path / "config.toml"))
    for name in ("FRESHLEGS_THEME", "COLORFGBG", "TEXTUAL_ANIMATIONS", "STY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(("told", "theme"), [("0;15", "light"), ("0;default;7", "light"), ("15;0", ""), ("x", "")])
def test_a_light_terminal_gets_the_light_theme(monkeypatch: pytest.MonkeyPatch, told: str, theme: str) -> None:
    monkeypatch.setenv("COLORFGBG", told)
    assert theme_for(Call()) == theme


def test_the_environment_goes_before_the_config_file_and_that_before_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLORFGBG", "0;15")
    (tmp_path / "config.toml").write_text('theme = "safe-dark"\n', encoding="utf-8")
    assert theme_for(Call()) == "safe-dark"
    monkeypatch.setenv("FRESHLEGS_THEME", "nord")
    assert theme_for(Call()) == "nord"


@pytest.mark.parametrize(
    ("file", "variable", "still"),
    [("full", "", False), ("none", "", True), ("none", "full", False), ("full", "NONE", True)],
)
def test_nothing_moves_where_the_runner_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, variable: str, still: bool
) -> None:
    (tmp_path / "config.toml").write_text(f'motion = "{file}"\n', encoding="utf-8")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", variable)
    assert is_still(Call()) == still


@pytest.mark.parametrize(("file", "taken"), [("", False), ("mouse = true\n", True), ("mouse = false\n", False)])
def test_gnu_screen_keeps_the_mouse_unless_the_runner_wants_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, taken: bool
) -> None:
    assert takes_mouse(Call())
    monkeypatch.setenv("STY", "4711.pts-1.home")
    (tmp_path / "config.toml").write_text(file, encoding="utf-8")
    assert takes_mouse(Call()) == taken
