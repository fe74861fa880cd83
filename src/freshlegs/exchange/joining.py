"""A row of an export and the file that it names are one activity: the file measures, the row tells the rest."""

from __future__ import annotations

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.steps import Beside, Held, Home
from freshlegs.exchange.zones import wall_of
from freshlegs.language import tr, trn
from freshlegs.records import replace


def joined(row: Activity, file: Beside, home: Home, where: str, *, row_times: bool = False) -> Held:
    """Give one record of both. With `row_times` the row's times hold (its pauses are out, the file's may not be).

    Where the file is refused, the row alone stands, with a warning that says why.
    """
    try:
        found = [one for one in file.read(home) if one.activity]
    except ImportRefused as error:
        alone = tr("{file}: {reason}; the table's numbers were kept", file=file.name, reason=error)
        return held_of(replace(row, warnings=(*row.warnings, alone)), home, where)
    if len(found) != 1 or not found[0].activity:
        several = trn(
            "{file} holds {n} activities; the table's numbers were kept",
            "{file} holds {n} activities; the table's numbers were kept",
            len(found),
            file=file.name,
        )
        return held_of(replace(row, warnings=(*row.warnings, several)), home, where)
    told = found[0].activity
    notes = row.notes or told.notes
    wall = wall_of(told.start_utc, row.start_local) if told.start_utc and row.start_local else None
    whole = replace(
        told,
        **told.filled_from(row)
        | {"source": row.source, "source_id": row.source_id, "sport": row.sport, "notes": notes, "file": row.file}
        | {"links": (*row.links, " ".join(filter(None, (told.source, told.source_id))))}
        | ({"start_local": wall} if wall and not told.start_local else {})
        | ({"timer_s": row.timer_s} if row_times and row.timer_s else {}),
        warnings=(*row.warnings, *told.warnings),
        guesses=(),  # the row names the sport
    )
    return held_of(whole, home, where)
