"""The words of the rule book: for each rule its row (fact, effect) and its text; `{}` are filled in (texts.py)."""

from __future__ import annotations

DISCLAIMER = "This is not a diagnosis. Please have it looked at."
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

FULL_SENTENCES = "full sentences without gasping; if in doubt, slower"
"""How slow, in words: always shown beside a recovery run and an easy run (7)."""

ROWS: dict[str, tuple[str, str]] = {  # ".less": where the day's verdict is stricter than what the rule allows
    "RF1": ("{symptom} today", "rest, get help now"),
    "RF2": ("{site}: {sign}", "no running until seen"),
    "RF3": ("{site}: {sign}", "rest until seen"),
    "RF4": ("limped {when}", "{v}"),
    "RF5": ("{site}: {what} {when}, not cleared", "{v}"),
    "RF5.rest": ("{what} {when}, not cleared", "{v}"),
    "RF6": ("medical hold", "rest"),
    "IL1": ("{symptoms} today", "rest"),
    "IL2": ("day {k} after {what}, today clear", "{v}"),
    "IL2.unknown": ("day {k} after {what}, today unknown", "{v}"),
    "IL3": ("head cold", "at most 40 easy minutes"),
    "P0": ("{sites} watched, {km} yesterday, {n}/10 now", "{v}"),
    "P0.unanswered": ("{sites} watched, {km} yesterday, unanswered", "{v}"),
    "P1": ("{site} {nrs}/10{plus}", "{v}"),
    "P2": ("{site} {nrs}/10{plus}", "{v}"),
    "P3": ("{site} {b} -> {n} after yesterday's run", "{v}"),
    "P4": ("{site} {during}/10 {when}, {trend}", "{v}"),
    "P5": ("{site} {n}/10 {when}, one step a day", "{v}"),
    "P6": ("{site} 3+ on {x} of 10 mornings", "{v}, get it seen"),
    "P7": ("painkiller", "2 points added"),
    "P8": ("test run {when}: {before} -> {after}", "{v}"),
    "P8.overnight": ("test run {when}: {before} -> {after}, next morning {next}", "{v}"),
    "M1": ("legs {told}/10{plus}", "{v}"),
    "M1.short": ("legs {told}/10{plus}", "short and very slow; walk home if not eased by 15 min"),
    "M1.short.less": ("legs {told}/10{plus}", "{v}"),
    "M2": ("sore 3+ on five mornings", "{v}"),
    "W1": ("{flags}", "{v}"),
    "W1.note": ("{flags}", "a note"),
    "W1.notestress": ("{flags}", "a note"),
    "L1": ("plan {plan}, longest in a month {lg}", "keep to {cap}"),
    "L1.less": ("plan {plan}, longest in a month {lg}", "more than 10 % longer"),
    "L1.race": ("plan {plan}, longest in a month {lg}", "a note: a race is not capped"),
    "L1.race_from_nothing": ("plan {plan}, longest in a month {lg}", "a note: a race is not capped"),
    "L2": ("{when}: {km}, +{x} % on the month's longest", "{v}"),
    "L3": ("week +{x} % and {flags}", "{v}"),
    "L3.form": ("form {f} % and {flags}", "{v}"),
    "L4": ("{n} days alike (monotony {m})", "clearly shorter"),
    "L4.less": ("{n} days alike (monotony {m})", "{v}"),
    "L5": ("{n} hard days in seven", "{v}"),
    "L6": ("two big days: {a}, {b}", "{v}"),
    "C1": ("{G} days off", "{pct} % of usual"),
    "C1.less": ("{G} days off", "at most {pct} % of usual"),
    "C2": ("ran yesterday after {G} days off", "every other day"),
    "N1": ("{runs} in {days} logged", "easy start"),
    "N1.less": ("{runs} in {days} logged", "{v}"),
    "R1": ("{run} {ago} ({class})", "{v}"),
    "R2": ("{run} {ago} ({class})", "{v}"),
    "R3": ("{run} {ago} ({class})", "{v}"),
    "R3.late": ("{run} {ago} ({class})", "effort at most RPE 7"),
    "R4": ("{x} runs a week", "day off, walk or bike"),
    "R4.less": ("{x} runs a week", "{v}"),
    "R5": ("{w} of {of} recovery runs felt worse", "{v}"),
    "A1": ("age {age}", "one day more"),
    "H1": ("{t}, dew point {d}", "{v}"),
    "H1.dry": ("{t}", "{v}"),
    "I1": ("test run {when}: {before} -> {after}", "passed"),
    "D1": ("nothing against it", "train as planned"),
}

_LESS = "; today there is more that speaks for less."
_DONE = " Today's running is run."
_NOTE = " Note the {sites} before, after and tomorrow morning."
_FREE = "Nothing speaks against training as planned."
_PLANNED = _FREE + " No plan? An easy run of about {T}."
_UNSURE = " I only know your distances. Tell me how your legs feel and I'll be surer."
_JUMP = (
    "{plan} would be {x} % longer than your longest run of the last month ({lg}). In 5,205 runners, jumps like that "
    "went with {risk} % more overuse injuries."
)
_FROM_NOTHING = "{plan} planned, and no run of the last month has a distance."
_LITTLE = "{site} {n}/10: that alone would leave room for easy running" + _LESS
_STEP = "{site} was {n}/10 {when}. One step up per day"
_TIRED = "{n} signs of tiredness today: {flags}."
_ONE_SIGN = "One sign of tiredness today: {flags}. On its own it changes nothing."
_NEXT_MORNING = (
    "The test run made the {site} worse ({before} -> {after}, next morning {next}). Two days without running, then the "
    "next little test."
)
_TWO_DAYS = " Two days without running, then a step shorter."
_HELP = " Get medical help now: call your emergency number, or for dark urine or a swollen calf go today."
_UNSEEN = " Nothing here says anyone has looked at it."
_HOLD = "You noted {what} ({site}) {when}." + _UNSEEN

TEXTS: dict[str, str] = {  # ".less" as above; ".done": where the day's running is run already
    "RF1": "Stop. {Symptom} is not a training question." + _HELP,
    "RF1.several": "Stop. {Symptom} are not a training question." + _HELP,
    "RF2": "Pain you can point to on a bone, or that wakes you at night, can be a bone stress injury. Running on it "
    "can turn weeks into months. No running; see a doctor or physio.",
    "RF3": "{joint} needs looking at before it needs training. Rest and see a professional, today if it is hot and you "
    "feel ill or cannot put weight on it.",
    "RF4": "If you limp, you do not run. Rest today, see how walking feels tomorrow.",
    "RF4.after": "If you limp, you do not run. You limped {when}: see how walking feels before you run.",
    "RF5": _HOLD + " No running; cycling or swimming are fine if painless until cleared.",
    "RF5.less": _HOLD + " No running until cleared.",
    "RF5.rest": "You noted {what} {when}." + _UNSEEN + " Rest until cleared.",
    "RF6": "You told me a professional said no running. That goes first. Switch it off in the profile when they "
    "clear you.",
    "IL1": "Fever or symptoms below the neck: rest. Training now makes you neither fitter nor healthier.",
    "IL2": "Day {k} since {what}. Step back in: walk, then short and slow, then easy; hard training after a clear "
    "week.",
    "IL2.less": "Day {k} since {what}. One step back in at a time, hard training after a clear week" + _LESS,
    "IL2.unknown": "I don't know whether the {ill} has gone. Until you tell me: a walk at most.",
    "IL2.unknown.less": "I don't know whether the {ill} has gone. Tell me when it has.",
    "IL3": "A head cold alone does not forbid easy running. Up to {minutes} easy minutes; if you feel worse after 10, "
    "go home.",
    "IL3.less": "A head cold alone would leave room for easy running" + _LESS,
    "P0.unanswered": "Your {sites} can complain after days like yesterday. Bike, walk or core for now; tell me how it "
    "is and I may offer the little test run.",
    "P0.unanswered.less": "Your {sites} can complain after days like yesterday. Tell me how it is.",
    "P0.fine": "Nothing hurts: try the little test, {test}, very slow, flat." + _NOTE,
    "P0.fine_here": "The {sites} {are} fine: try the little test, {test}, very slow, flat." + _NOTE,
    "P0.little": "Only {n}/10: try the little test, {test}, very slow, flat." + _NOTE,
    "P0.fine.less": "The {sites} {are} fine: that alone would leave room for the little test" + _LESS,
    "P0.fine_here.less": "The {sites} {are} fine: that alone would leave room for the little test" + _LESS,
    "P0.little.less": "Your {sites}: only {n}/10. That alone would leave room for the little test" + _LESS,
    "P0.fine.done": "The {sites} {are} fine." + _DONE + " Note how it is tomorrow morning.",
    "P0.fine_here.done": "The {sites} {are} fine." + _DONE + " Note how it is tomorrow morning.",
    "P0.little.done": "Your {sites}: only {n}/10." + _DONE + " Note how it is tomorrow morning.",
    "P0.more": "Your {sites}: {n}/10 this morning. The little test run waits for a morning at 2 or less.",
    "P1.little": "{site} {n}/10. Easy running is fine while it stays at 2 or less; flat, no downhill, shorter rather "
    "than faster. Home if it climbs.",
    "P1.little.less": _LITTLE,
    "P1.some.less": "{site} {n}/10: no running today, and nothing that raises it.",
    "P1.some": "{site} {n}/10: no running today. Cycling (easy gear), swimming, core or a walk, as long as they don't "
    "raise it.",
    "P1.much": "{site} {n}/10 is too much to train on. Rest; if it is not clearly better in two or three days, see a "
    "physio or doctor.",
    "P2.little": "{site} {n}/10. Easy running is fine while it stays at 2 or less; flat, shorter rather than faster. "
    "Home if it climbs.",
    "P2.little.less": _LITTLE,
    "P2.some.less": "{site} {n}/10: tendons tolerate some load" + _LESS + " It must be back to normal tomorrow "
    "morning, or we step back.",
    "P2.some": "{site} {n}/10: tendons tolerate some load. Short and slow, nothing above 5/10, and it must be back to "
    "normal tomorrow morning, or we step back.",
    "P2.much": "{site} {n}/10 is too much to train on. Rest; if it is not clearly better in two or three days, see a "
    "physio or doctor.",
    "P3": "{site} is up from {b} to {n} since yesterday's run. That run was too much. No running until it is back to "
    "{b}.",
    "P4.bad": "On {weekday} the {site} hurt and {trend}." + _TWO_DAYS,
    "P4.very": "On {weekday} the {site} hurt {during}/10." + _TWO_DAYS,
    "P4.stayed": "On {weekday} the {site} hurt {during}/10. One day without running, then the same "
    "again if it has gone.",
    "P4.tendon": "On {weekday} the {site} hurt {during}/10. Tendons tolerate some load: short and slow today, "
    "and back to normal tomorrow morning.",
    "P4.tendon.less": "On {weekday} the {site} hurt {during}/10. Tendons tolerate some load" + _LESS,
    "P4.eased.less": "On {weekday} the {site} hurt {during}/10. It went away in the warm-up" + _LESS,
    "P4.eased": "On {weekday} the {site} hurt {during}/10. It went away in the warm-up: stay at this level, don't add.",
    "P5.walk": _STEP + ": today a walk, the bike or core.",
    "P5.test": _STEP + ": today a test run of {test}.",
    "P5.test.done": _STEP + "." + _DONE,
    "P5.easy": _STEP + ": today an easy run.",
    "P5.less": _STEP + _LESS,
    "P6": "{site} at 3 or more on {x} of 10 mornings. This is no longer a niggle: get it looked at.",
    "P7": "A painkiller hides pain. I counted 2 points on top. (Before long runs painkillers raise the risk of "
    "stomach, kidney and heart trouble.)",
    "P8": "The test run made the {site} worse ({before} -> {after}). Two days without running, then the next little "
    "test.",
    "P8.closed": _NEXT_MORNING,
    "P8.overnight": _NEXT_MORNING,
    "M1.easy": "Legs a little sore ({s}/10): keep it easy.",
    "M1.easy.less": "Legs a little sore ({s}/10): one reason more to do less.",
    "M1.short": "Sore legs ({s}/10): if you run, short and very slow. The first {stiff} usually feel stiff, then it "
    "eases. If it hasn't eased after 15 minutes, walk home: that counts too.",
    "M1.short.less": "Sore legs ({s}/10): they alone would leave room for something short and very slow" + _LESS,
    "M1.walk.less": "Very sore ({s}/10): no running.",
    "M1.walk": "Very sore ({s}/10): no running. A walk or easy spin eases it for a while; it does not speed repair.",
    "M1.rest": "Soreness {s}/10: rest. If the muscle is swollen or weak, or your urine is dark like cola, get medical "
    "help today.",
    "M2": "Sore for five mornings. Ordinary muscle soreness peaks within three days and fades within a week. Treat it "
    "like an injury: no running, and show it to someone if it stays.",
    "W1": _TIRED + " Keep it easy; the hard session will be worth more tomorrow.",
    "W1.stress": _TIRED + " Keep it easy; the hard session will be worth more tomorrow.{walk}",
    "W1.less": _TIRED + " One reason more to do less.",
    "W1.stress.less": _TIRED + " One reason more to do less.{walk}",
    "W1.note": _ONE_SIGN,
    "W1.note.less": _ONE_SIGN,
    "W1.notestress": _ONE_SIGN + "{walk}",
    "W1.notestress.less": _ONE_SIGN + "{walk}",
    "L1": _JUMP + " {cap} keeps you inside 10 %.",
    "L1.less": _JUMP,
    "L1.race": _JUMP + " A race is yours to decide.",
    "L1.race_from_nothing": _FROM_NOTHING + " A race is yours to decide.",
    "L1.race_from_nothing.less": _FROM_NOTHING,
    "L1.from_nothing": _FROM_NOTHING + " Start short.",
    "L1.from_nothing.less": _FROM_NOTHING,
    "L2": "{day}'s run was {x} % longer than anything in the month before. Give it {quiet}.",
    "L3": "A bigger week than usual, and you feel it ({flags}). Easy today.",
    "L3.less": "A bigger week than usual, and you feel it ({flags}). One reason more to do less.",
    "L4": "{N} days in a row, all about the same. Make today clearly shorter, or take it off: variety is what lets "
    "training sink in.",
    "L4.less": "{N} days in a row, all about the same. Variety is what lets training sink in.",
    "L5.less": "{N} hard days this week already. Most of the gain comes from the easy days around two of them.",
    "L5": "{N} hard days this week already. Most of the gain comes from easy running around two of them.",
    "L6": "Two big days in a row. Today no running: walk, bike, or simply rest.",
    "L6.less": "Two big days in a row. Today no running.",
    "C1.less": "{G} days off. They alone would leave room for about {pct} % of your usual run" + _LESS,
    "C1": "{G} days off. Start with about {pct} % of your usual run, easy, and add from there. Five days or fewer off "
    "need no comeback plan.",
    "C2": "After a long break run every other day at first.",
    "N1": "I don't know you yet. Easy and short for the first week; tell me your usual week in the profile and I'll "
    "catch up.",
    "N1.less": "I don't know you yet" + _LESS + " Tell me your usual week in the profile and I'll catch up.",
    "R1": "{run} {ago}. A recovery run is optional: {range}, very slow. It won't repair your legs; it adds relaxed "
    "{kilometres} and practice on tired legs. Rest or a walk is just as right.",
    "R1.less": "{run} {ago}. That alone would leave room for a short and very slow run" + _LESS + "{or_walk}",
    "R1.done": "{run} {ago}. A recovery run was optional." + _DONE,
    "R1.second_day": "{run} {ago}. The legs of the biggest days need a second easy day.{or_walk}",
    "R1.second_day.less": "{run} {ago}. The legs of the biggest days need a second easy day.{or_walk}",
    "R2": "Half marathon {ago}. First a day without running, then short and slow.",
    "R2.less": "Half marathon {ago}. That alone asks for days that are short and slow" + _LESS,
    "R3.less": "Marathon {ago}. Feeling great on day 3 is normal; the legs lag behind.",
    "R3": "Marathon {ago}. Days 1-3 no running, days 4-7 at most half an hour very slow, then easy until day 14. "
    "Feeling great on day 3 is normal; the legs lag behind.",
    "R4": "At {x} runs a week you don't need a recovery run: every run is a key run, the day after is for rest, a walk "
    "or the bike.",
    "R4.less": "At {x} runs a week you don't need a recovery run: every run is a key run.",
    "R5.less": "Your last recovery runs mostly left your legs worse ({w} of {of}).",
    "R5": "Your last recovery runs mostly left your legs worse ({w} of {of}). Try a walk or the bike instead.",
    "A1": "Over 50 I allow one day more after the biggest days (weak evidence; switch off in the profile by clearing "
    "your age).",
    "H1": "Too hot and humid for hard running ({t}, dew point {d}). Early morning, shade or treadmill, easy.",
    "H1.dry": "Too hot for hard running ({t}). Early morning, shade or treadmill, easy.",
    "H1.less": "Too hot and humid for hard running ({t}, dew point {d}). One reason more to do less.",
    "H1.dry.less": "Too hot for hard running ({t}). One reason more to do less.",
    "I1.less": "The {site} passed its test ({before} -> {after}).",
    "I1": "The {site} passed its test ({before} -> {after}). Next step up tomorrow, not all at once.",
    "D1": _PLANNED,
    "D1.low": _PLANNED + _UNSURE,
    "D1.done": _FREE + _DONE,
    "D1.low.done": _FREE + _DONE + _UNSURE,
    "D1.less": _FREE,
    "D1.low.less": _FREE + _UNSURE,
}
