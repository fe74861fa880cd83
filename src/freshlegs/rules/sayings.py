"""The words of the rule book: for each rule its row (fact, effect) and its text; `{}` are filled in (texts.py).

What several texts share stands in texts.py as a piece, `{jump}`. What is nothing but places is marked for no catalogue.
"""

from __future__ import annotations

from freshlegs.language import mark

DISCLAIMER = mark("This is not a diagnosis. Please have it looked at.")
"""Under every red flag (14)."""

FULL_DISCLAIMER = (
    "freshlegs is a training journal with rules of thumb. It is not a medical device, makes no diagnosis and cannot "
    "examine you. Its advice rests on published studies, coaching practice and a few honest guesses, each marked. If "
    "you have chest pain, faint, cannot put weight on a leg, have a hot swollen joint, pain that wakes you, or dark "
    "urine after a hard effort, get medical help now. If pain lasts more than two weeks or keeps coming back, see a "
    "professional. Their advice goes before this program's."
)
"""First start, about page, --help (14)."""

LIMITS = (
    "Built for healthy adults who already run, up to marathon training. Not for: under 16, pregnancy and the first "
    "months after birth, heart, lung, kidney or bone disease, after surgery, low energy availability (RED-S) or missed "
    "periods (a bone-stress risk this journal cannot see), ultramarathon stage races. It knows only what was logged. "
    "Most studies are small, male and short; the large one is observational. Numbers marked C are judgement."
)
"""Stated in the app (14)."""

FULL_SENTENCES = mark("full sentences without gasping; if in doubt, slower")
"""How slow, in words: always shown beside a recovery run and an easy run (7)."""

ROWS: dict[str, tuple[str, str]] = {  # ".less": where the day's verdict is stricter than what the rule allows
    "RF1": (mark("{symptom} today"), mark("rest, get help now")),
    "RF2": ("{site}: {sign}", mark("no running until seen")),
    "RF3": ("{site}: {sign}", mark("rest until seen")),
    "RF4": (mark("limped {when}"), "{v}"),
    "RF5": (mark("{site}: {what} {when}, not cleared"), "{v}"),
    "RF5.rest": (mark("{what} {when}, not cleared"), "{v}"),
    "RF6": (mark("medical hold"), mark("rest")),
    "IL1": (mark("{symptoms} today"), mark("rest")),
    "IL2": (mark("day {k} after {what}, today clear"), "{v}"),
    "IL2.unknown": (mark("day {k} after {what}, today unknown"), "{v}"),
    "IL3": (mark("head cold"), mark("at most 40 easy minutes")),
    "P0": (mark("{sites} watched, {km} yesterday, {n}/10 now"), "{v}"),
    "P0.unanswered": (mark("{sites} watched, {km} yesterday, unanswered"), "{v}"),
    "P1": ("{site} {nrs}/10{plus}", "{v}"),
    "P2": ("{site} {nrs}/10{plus}", "{v}"),
    "P3": (mark("{site} {b} -> {n} after yesterday's run"), "{v}"),
    "P4": ("{site} {during}/10 {when}, {trend}", "{v}"),
    "P5": (mark("{site} {n}/10 {when}, one step a day"), "{v}"),
    "P6": (mark("{site} 3+ on {x} of 10 mornings"), mark("{v}, get it seen")),
    "P7": (mark("painkiller"), mark("2 points added")),
    "P8": (mark("test run {when}: {before} -> {after}"), "{v}"),
    "P8.overnight": (mark("test run {when}: {before} -> {after}, next morning {next}"), "{v}"),
    "M1": (mark("legs {told}/10{plus}"), "{v}"),
    "M1.short": (mark("legs {told}/10{plus}"), mark("short and very slow; walk home if not eased by 15 min")),
    "M1.short.less": (mark("legs {told}/10{plus}"), "{v}"),
    "M2": (mark("sore 3+ on five mornings"), "{v}"),
    "W1": ("{flags}", "{v}"),
    "W1.note": ("{flags}", mark("a note")),
    "W1.notestress": ("{flags}", mark("a note")),
    "L1": (mark("plan {plan}, longest in a month {lg}"), mark("keep to {cap}")),
    "L1.less": (mark("plan {plan}, longest in a month {lg}"), mark("more than 10 % longer")),
    "L1.race": (mark("plan {plan}, longest in a month {lg}"), mark("a note: a race is not capped")),
    "L1.race_from_nothing": (mark("plan {plan}, longest in a month {lg}"), mark("a note: a race is not capped")),
    "L2": (mark("{when}: {km}, +{x} % on the month's longest"), "{v}"),
    "L3": (mark("week +{x} % and {flags}"), "{v}"),
    "L3.form": (mark("form {f} % and {flags}"), "{v}"),
    "L4": (mark("{n} days alike (monotony {m})"), mark("clearly shorter")),
    "L4.less": (mark("{n} days alike (monotony {m})"), "{v}"),
    "L5": (mark("{n} hard days in seven"), "{v}"),
    "L6": (mark("two big days: {a}, {b}"), "{v}"),
    "C1": (mark("{G} days off"), mark("{pct} % of usual")),
    "C1.less": (mark("{G} days off"), mark("at most {pct} % of usual")),
    "C2": (mark("ran yesterday after {G} days off"), mark("every other day")),
    "N1": (mark("{runs} in {days} logged"), mark("easy start")),
    "N1.less": (mark("{runs} in {days} logged"), "{v}"),
    "R1": ("{run} {ago} ({class})", "{v}"),
    "R2": ("{run} {ago} ({class})", "{v}"),
    "R3": ("{run} {ago} ({class})", "{v}"),
    "R3.late": ("{run} {ago} ({class})", mark("effort at most RPE 7")),
    "R4": (mark("{x} runs a week"), mark("day off, walk or bike")),
    "R4.less": (mark("{x} runs a week"), "{v}"),
    "R5": (mark("{w} of {of} recovery runs felt worse"), "{v}"),
    "A1": (mark("age {age}"), mark("one day more")),
    "H1": (mark("{t}, dew point {d}"), "{v}"),
    "H1.dry": ("{t}", "{v}"),
    "I1": (mark("test run {when}: {before} -> {after}"), mark("passed")),
    "D1": (mark("nothing against it"), mark("train as planned")),
}

TEXTS: dict[str, str] = {  # ".less" as above; ".done": where the day's running is run already
    "RF1": mark("Stop. {Symptom} is not a training question. {help}"),
    "RF1.several": mark("Stop. {Symptom} are not a training question. {help}"),
    "RF2": mark(
        "Pain you can point to on a bone, or that wakes you at night, can be a bone stress injury. Running on it can "
        "turn weeks into months. No running; see a doctor or physio."
    ),
    "RF3": mark(
        "{joint} needs looking at before it needs training. Rest and see a professional, today if it is hot and you "
        "feel ill or cannot put weight on it."
    ),
    "RF4": mark("If you limp, you do not run. Rest today, see how walking feels tomorrow."),
    "RF4.after": mark("If you limp, you do not run. You limped {when}: see how walking feels before you run."),
    "RF5": mark("{hold} No running; cycling or swimming are fine if painless until cleared."),
    "RF5.less": mark("{hold} No running until cleared."),
    "RF5.rest": mark("You noted {what} {when}. {unseen} Rest until cleared."),
    "RF6": mark(
        "You told me a professional said no running. That goes first. Switch it off in the profile when they clear you."
    ),
    "IL1": mark("Fever or symptoms below the neck: rest. Training now makes you neither fitter nor healthier."),
    "IL2": mark(
        "Day {k} since {what}. Step back in: walk, then short and slow, then easy; hard training after a clear week."
    ),
    "IL2.less": mark("Day {k} since {what}. One step back in at a time, hard training after a clear week{less}"),
    "IL2.unknown": mark("I don't know whether {ill} has gone. Until you tell me: a walk at most."),
    "IL2.unknown.less": mark("I don't know whether {ill} has gone. Tell me when it has."),
    "IL3": mark(
        "A head cold alone does not forbid easy running. Up to {minutes} easy minutes; if you feel worse after 10, go "
        "home."
    ),
    "IL3.less": mark("A head cold alone would leave room for easy running{less}"),
    "P0.unanswered": mark(
        "Your {sites} can complain after days like yesterday. Bike, walk or core for now; tell me how it is and I may "
        "offer the little test run."
    ),
    "P0.unanswered.less": mark("Your {sites} can complain after days like yesterday. Tell me how it is."),
    "P0.fine": mark("Nothing hurts: try the little test, {test}, very slow, flat. {note}"),
    "P0.fine_here": mark("{fine}: try the little test, {test}, very slow, flat. {note}"),
    "P0.little": mark("Only {n}/10: try the little test, {test}, very slow, flat. {note}"),
    "P0.fine.less": "{sites_fine}",
    "P0.fine_here.less": "{sites_fine}",
    "P0.little.less": mark("Your {sites}: only {n}/10. That alone would leave room for the little test{less}"),
    "P0.fine.done": "{fine_done}",
    "P0.fine_here.done": "{fine_done}",
    "P0.little.done": mark("Your {sites}: only {n}/10. {done} Note how it is tomorrow morning."),
    "P0.more": mark("Your {sites}: {n}/10 this morning. The little test run waits for a morning at 2 or less."),
    "P1.little": mark(
        "{site} {n}/10. Easy running is fine while it stays at 2 or less; flat, no downhill, shorter rather than "
        "faster. Home if it climbs."
    ),
    "P1.little.less": "{little}",
    "P1.some.less": mark("{site} {n}/10: no running today, and nothing that raises it."),
    "P1.some": mark(
        "{site} {n}/10: no running today. Cycling (easy gear), swimming, core or a walk, as long as they don't raise "
        "it."
    ),
    "P1.much": "{too_much}",
    "P2.little": mark(
        "{site} {n}/10. Easy running is fine while it stays at 2 or less; flat, shorter rather than faster. Home if it "
        "climbs."
    ),
    "P2.little.less": "{little}",
    "P2.some.less": mark(
        "{site} {n}/10: tendons tolerate some load{less} It must be back to normal tomorrow morning, or we step back."
    ),
    "P2.some": mark(
        "{site} {n}/10: tendons tolerate some load. Short and slow, nothing above 5/10, and it must be back to normal "
        "tomorrow morning, or we step back."
    ),
    "P2.much": "{too_much}",
    "P3": mark(
        "{site} is up from {b} to {n} since yesterday's run. That run was too much. No running until it is back to {b}."
    ),
    "P4.bad": mark("On {weekday} the {site} hurt and {trend}. {two_days}"),
    "P4.very": mark("On {weekday} the {site} hurt {during}/10. {two_days}"),
    "P4.stayed": mark(
        "On {weekday} the {site} hurt {during}/10. One day without running, then the same again if it has gone."
    ),
    "P4.tendon": mark(
        "On {weekday} the {site} hurt {during}/10. Tendons tolerate some load: short and slow today, and back to "
        "normal tomorrow morning."
    ),
    "P4.tendon.less": mark("On {weekday} the {site} hurt {during}/10. Tendons tolerate some load{less}"),
    "P4.eased.less": mark("On {weekday} the {site} hurt {during}/10. It went away in the warm-up{less}"),
    "P4.eased": mark(
        "On {weekday} the {site} hurt {during}/10. It went away in the warm-up: stay at this level, don't add."
    ),
    "P5.walk": mark("{step}: today a walk, the bike or core."),
    "P5.test": mark("{step}: today a test run of {test}."),
    "P5.test.done": "{step}. {done}",
    "P5.easy": mark("{step}: today an easy run."),
    "P5.less": "{step}{less}",
    "P6": mark("{site} at 3 or more on {x} of 10 mornings. This is no longer a niggle: get it looked at."),
    "P7": mark(
        "A painkiller hides pain. I counted 2 points on top. (Before long runs painkillers raise the risk of stomach, "
        "kidney and heart trouble.)"
    ),
    "P8": mark(
        "The test run made the {site} worse ({before} -> {after}). Two days without running, then the next little test."
    ),
    "P8.closed": "{next_morning}",
    "P8.overnight": "{next_morning}",
    "M1.easy": mark("Legs a little sore ({s}/10): keep it easy."),
    "M1.easy.less": mark("Legs a little sore ({s}/10): one reason more to do less."),
    "M1.short": mark(
        "Sore legs ({s}/10): if you run, short and very slow. The first {stiff} usually feel stiff, then it eases. If "
        "it hasn't eased after 15 minutes, walk home: that counts too."
    ),
    "M1.short.less": mark("Sore legs ({s}/10): they alone would leave room for something short and very slow{less}"),
    "M1.walk.less": mark("Very sore ({s}/10): no running."),
    "M1.walk": mark(
        "Very sore ({s}/10): no running. A walk or easy spin eases it for a while; it does not speed repair."
    ),
    "M1.rest": mark(
        "Soreness {s}/10: rest. If the muscle is swollen or weak, or your urine is dark like cola, get medical help "
        "today."
    ),
    "M2": mark(
        "Sore for five mornings. Ordinary muscle soreness peaks within three days and fades within a week. Treat it "
        "like an injury: no running, and show it to someone if it stays."
    ),
    "W1": "{tired} {keep_easy}",
    "W1.stress": "{tired} {keep_easy}{walk}",
    "W1.less": "{tired} {one_more}",
    "W1.stress.less": "{tired} {one_more}{walk}",
    "W1.note": "{one_sign}",
    "W1.note.less": "{one_sign}",
    "W1.notestress": "{one_sign}{walk}",
    "W1.notestress.less": "{one_sign}{walk}",
    "L1": mark("{jump} {cap} keeps you inside 10 %."),
    "L1.less": "{jump}",
    "L1.race": "{jump} {race}",
    "L1.race_from_nothing": "{from_nothing} {race}",
    "L1.race_from_nothing.less": "{from_nothing}",
    "L1.from_nothing": mark("{from_nothing} Start short."),
    "L1.from_nothing.less": "{from_nothing}",
    "L2": mark("{that_run} was {x} % longer than anything in the month before. Give it {quiet}."),
    "L3": mark("A bigger week than usual, and you feel it ({flags}). Easy today."),
    "L3.less": mark("A bigger week than usual, and you feel it ({flags}). {one_more}"),
    "L4": mark(
        "{N} days in a row, all about the same. Make today clearly shorter, or take it off: variety is what lets "
        "training sink in."
    ),
    "L4.less": mark("{N} days in a row, all about the same. Variety is what lets training sink in."),
    "L5.less": mark("{N} hard days this week already. Most of the gain comes from the easy days around two of them."),
    "L5": mark("{N} hard days this week already. Most of the gain comes from easy running around two of them."),
    "L6": mark("Two big days in a row. Today no running: walk, bike, or simply rest."),
    "L6.less": mark("Two big days in a row. Today no running."),
    "C1.less": mark("{G} days off. They alone would leave room for about {pct} % of your usual run{less}"),
    "C1": mark(
        "{G} days off. Start with about {pct} % of your usual run, easy, and add from there. Five days or fewer off "
        "need no comeback plan."
    ),
    "C2": mark("After a long break run every other day at first."),
    "N1": mark(
        "I don't know you yet. Easy and short for the first week; tell me your usual week in the profile and I'll "
        "catch up."
    ),
    "N1.less": mark("I don't know you yet{less} Tell me your usual week in the profile and I'll catch up."),
    "R1": mark(
        "{run} {ago}. A recovery run is optional: {range}, very slow. It won't repair your legs; it adds relaxed "
        "{kilometres} and practice on tired legs. Rest or a walk is just as right."
    ),
    "R1.less": mark("{run} {ago}. That alone would leave room for a short and very slow run{less}{or_walk}"),
    "R1.done": mark("{run} {ago}. A recovery run was optional. {done}"),
    "R1.second_day": "{second_day}",
    "R1.second_day.less": "{second_day}",
    "R2": mark("Half marathon {ago}. First a day without running, then short and slow."),
    "R2.less": mark("Half marathon {ago}. That alone asks for days that are short and slow{less}"),
    "R3.less": mark("Marathon {ago}. Feeling great on day 3 is normal; the legs lag behind."),
    "R3": mark(
        "Marathon {ago}. Days 1-3 no running, days 4-7 at most half an hour very slow, then easy until day 14. Feeling "
        "great on day 3 is normal; the legs lag behind."
    ),
    "R4": mark(
        "At {x} runs a week you don't need a recovery run: every run is a key run, the day after is for rest, a walk "
        "or the bike."
    ),
    "R4.less": mark("At {x} runs a week you don't need a recovery run: every run is a key run."),
    "R5.less": mark("Your last recovery runs mostly left your legs worse ({w} of {of})."),
    "R5": mark("Your last recovery runs mostly left your legs worse ({w} of {of}). Try a walk or the bike instead."),
    "A1": mark(
        "Over 50 I allow one day more after the biggest days (weak evidence; switch off in the profile by clearing "
        "your age)."
    ),
    "H1": mark("Too hot and humid for hard running ({t}, dew point {d}). Early morning, shade or treadmill, easy."),
    "H1.dry": mark("Too hot for hard running ({t}). Early morning, shade or treadmill, easy."),
    "H1.less": mark("Too hot and humid for hard running ({t}, dew point {d}). {one_more}"),
    "H1.dry.less": mark("Too hot for hard running ({t}). {one_more}"),
    "I1.less": mark("The {site} passed its test ({before} -> {after})."),
    "I1": mark("The {site} passed its test ({before} -> {after}). Next step up tomorrow, not all at once."),
    "D1": "{planned}",
    "D1.low": "{planned} {unsure}",
    "D1.done": "{free} {done}",
    "D1.low.done": "{free} {done} {unsure}",
    "D1.less": "{free}",
    "D1.low.less": "{free} {unsure}",
}
