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
"""How slow, in words: always shown (7)."""

ROWS: dict[str, tuple[str, str]] = {
    "RF1": ("{symptom} today", "rest, get help now"),
    "RF2": ("{site}: {sign}", "no running until seen"),
    "RF3": ("{site}: {sign}", "rest until seen"),
    "RF4": ("limped {when}", "{v}"),
    "RF5": ("{what} {when}, not cleared", "{v}"),
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
    "M2": ("sore 3+ on five mornings", "{v}"),
    "W1": ("{flags}", "{v}"),
    "W1.note": ("{flags}", "a note"),
    "W1.notestress": ("{flags}", "a note"),
    "L1": ("plan {plan}, longest in a month {lg}", "keep to {cap}"),
    "L1.race": ("plan {plan}, longest in a month {lg}", "a note: a race is not capped"),
    "L1.race_from_nothing": ("plan {plan}, longest in a month {lg}", "a note: a race is not capped"),
    "L2": ("{when}: {km}, +{x} % on the month's longest", "{v}"),
    "L3": ("week +{x} % and {flags}", "{v}"),
    "L3.form": ("form {f} % and {flags}", "{v}"),
    "L4": ("{n} days alike (monotony {m})", "clearly shorter"),
    "L5": ("{n} hard days in seven", "{v}"),
    "L6": ("two big days: {a}, {b}", "{v}"),
    "C1": ("{G} days off", "{pct} % of usual"),
    "C2": ("ran yesterday after {G} days off", "every other day"),
    "N1": ("{runs} in {days} logged", "easy start"),
    "R1": ("{run} {ago} ({class})", "{v}"),
    "R2": ("{run} {ago} ({class})", "{v}"),
    "R3": ("{run} {ago} ({class})", "{v}"),
    "R3.late": ("{run} {ago} ({class})", "effort at most RPE 7"),
    "R4": ("{x} runs a week", "day off, walk or bike"),
    "R5": ("{w} of {of} recovery runs felt worse", "{v}"),
    "A1": ("age {age}", "one day more"),
    "H1": ("{t} °C, dew point {d} °C", "{v}"),
    "H1.dry": ("{t} °C", "{v}"),
    "I1": ("test run {when}: {before} -> {after}", "passed"),
    "D1": ("nothing against it", "train as planned"),
}

_NOTE = " Note the {sites} before, after and tomorrow morning."
_WALK = " A walk counts, for the legs and the head."
_PLANNED = "Nothing speaks against training as planned. No plan? An easy run of about {T}."
_NEXT_MORNING = (
    "The test run made the {site} worse ({before} -> {after}, next morning {next}). Two days without running, then the "
    "next little test."
)
_TWO_DAYS = " Two days without running, then a step shorter."
_HELP = " Get medical help now: call your emergency number, or for dark urine or a swollen calf go today."
_HOLD = "You noted {what} {when}. Nothing here says anyone has looked at it."

TEXTS: dict[str, str] = {
    "RF1": "Stop. {Symptom} is not a training question." + _HELP,
    "RF1.several": "Stop. {Symptom} are not a training question." + _HELP,
    "RF2": "Pain you can point to on a bone, or that wakes you at night, can be a bone stress injury. Running on it "
    "can turn weeks into months. No running; see a doctor or physio.",
    "RF3": "{joint} needs looking at before it needs training. Rest and see a professional, today if it is hot and you "
    "feel ill or cannot put weight on it.",
    "RF4": "If you limp, you do not run. Rest today, see how walking feels tomorrow.",
    "RF4.after": "If you limp, you do not run. You limped {when}: see how walking feels before you run.",
    "RF5": _HOLD + " No running; cycling or swimming are fine if painless until cleared.",
    "RF5.rest": _HOLD + " Rest until cleared.",
    "RF6": "You told me a professional said no running. That goes first. Switch it off in the profile when they "
    "clear you.",
    "IL1": "Fever or symptoms below the neck: rest. Training now makes you neither fitter nor healthier.",
    "IL2": "Day {k} since {what}. Step back in: walk, then short and slow, then easy; hard training after a clear "
    "week.",
    "IL2.unknown": "I don't know whether the {ill} has gone. Until you tell me: a walk at most.",
    "IL3": "A head cold alone does not forbid easy running. Up to 40 easy minutes; if you feel worse after 10, go "
    "home.",
    "P0.unanswered": "Your {sites} can complain after days like yesterday. Bike, walk or core for now; tell me how it "
    "is and I may offer the little test run.",
    "P0.fine": "Nothing hurts: try the little test, {test}, very slow, flat." + _NOTE,
    "P0.little": "Only {n}/10: try the little test, {test}, very slow, flat." + _NOTE,
    "P0.more": "Your {sites}: {n}/10 this morning. The little test run waits for a morning at 2 or less.",
    "P1.little": "{site} {n}/10. Easy running is fine while it stays at 2 or less; flat, no downhill, shorter rather "
    "than faster. Home if it climbs.",
    "P1.some": "{site} {n}/10: no running today. Cycling (easy gear), swimming, core or a walk, as long as they don't "
    "raise it.",
    "P1.much": "{site} {n}/10 is too much to train on. Rest; if it is not clearly better in two or three days, see a "
    "physio or doctor.",
    "P2.little": "{site} {n}/10. Easy running is fine while it stays at 2 or less; flat, shorter rather than faster. "
    "Home if it climbs.",
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
    "P4.eased": "On {weekday} the {site} hurt {during}/10. It went away in the warm-up: stay at this level, don't add.",
    "P5.walk": "{site} was {n}/10 {when}. One step up per day: today a walk, the bike or core.",
    "P5.test": "{site} was {n}/10 {when}. One step up per day: today a test run of {test}.",
    "P5.easy": "{site} was {n}/10 {when}. One step up per day: today an easy run.",
    "P6": "{site} at 3 or more on {x} of 10 mornings. This is no longer a niggle: get it looked at.",
    "P7": "A painkiller hides pain. I counted 2 points on top. (Before long runs painkillers raise the risk of "
    "stomach, kidney and heart trouble.)",
    "P8": "The test run made the {site} worse ({before} -> {after}). Two days without running, then the next little "
    "test.",
    "P8.closed": _NEXT_MORNING,
    "P8.overnight": _NEXT_MORNING,
    "M1.easy": "Legs a little sore ({s}/10): keep it easy.",
    "M1.short": "Sore legs ({s}/10): if you run, short and very slow. The first {stiff} usually feel stiff, then it "
    "eases. If it hasn't eased after 15 minutes, walk home: that counts too.",
    "M1.walk": "Very sore ({s}/10): no running. A walk or easy spin eases it for a while; it does not speed repair.",
    "M1.rest": "Soreness {s}/10: rest. If the muscle is swollen or weak, or your urine is dark like cola, get medical "
    "help today.",
    "M2": "Sore for five mornings. Ordinary muscle soreness peaks within three days and fades within a week. Treat it "
    "like an injury: no running, and show it to someone if it stays.",
    "W1": "{n} signs of tiredness today: {flags}. Keep it easy; the hard session will be worth more tomorrow.",
    "W1.stress": "{n} signs of tiredness today: {flags}. Keep it easy; the hard session will be worth more tomorrow."
    + _WALK,
    "W1.note": "One sign of tiredness today: {flags}. On its own it changes nothing.",
    "W1.notestress": "One sign of tiredness today: {flags}. On its own it changes nothing." + _WALK,
    "L1": "{plan} would be {x} % longer than your longest run of the last month ({lg}). In 5,205 runners, jumps like "
    "that went with {risk} % more overuse injuries. {cap} keeps you inside 10 %.",
    "L1.race": "{plan} would be {x} % longer than your longest run of the last month ({lg}). In 5,205 runners, jumps "
    "like that went with {risk} % more overuse injuries. A race is yours to decide.",
    "L1.race_from_nothing": "{plan} planned, and no run of the last month has a distance. A race is yours to decide.",
    "L1.from_nothing": "{plan} planned, and no run of the last month has a distance. Start short.",
    "L2": "{day}'s run was {x} % longer than anything in the month before. Give it {quiet}.",
    "L3": "A bigger week than usual, and you feel it ({flags}). Easy today.",
    "L4": "{N} days in a row, all about the same. Make today clearly shorter, or take it off: variety is what lets "
    "training sink in.",
    "L5": "{N} hard days this week already. Most of the gain comes from easy running around two of them.",
    "L6": "Two big days in a row. Today no running: walk, bike, or simply rest.",
    "C1": "{G} days off. Start with about {pct} % of your usual run, easy, and add from there. Five days or fewer off "
    "need no comeback plan.",
    "C2": "After a long break run every other day at first.",
    "N1": "I don't know you yet. Easy and short for the first week; tell me your usual week in the profile and I'll "
    "catch up.",
    "R1": "{run} {ago}. A recovery run is optional: {range}, very slow. It won't repair your legs; it adds relaxed "
    "{kilometres} and practice on tired legs. Rest or a walk is just as right.",
    "R1.less": "{run} {ago}. That alone would leave room for a short and very slow run; today there is more that "
    "speaks for less. Rest or a walk is just as right.",
    "R1.second_day": "{run} {ago}. The legs of the biggest days need a second easy day. Rest or a walk is just as "
    "right.",
    "R2": "Half marathon {ago}. First a day without running, then short and slow.",
    "R3": "Marathon {ago}. Days 1-3 no running, days 4-7 at most half an hour very slow, then easy until day 14. "
    "Feeling great on day 3 is normal; the legs lag behind.",
    "R4": "At {x} runs a week you don't need a recovery run: every run is a key run, the day after is for rest, a walk "
    "or the bike.",
    "R5": "Your last recovery runs mostly left your legs worse ({w} of {of}). Try a walk or the bike instead.",
    "A1": "Over 50 I allow one day more after the biggest days (weak evidence; switch off in the profile by clearing "
    "your age).",
    "H1": "Too hot and humid for hard running ({t} °C, dew point {d} °C). Early morning, shade or treadmill, easy.",
    "H1.dry": "Too hot for hard running ({t} °C). Early morning, shade or treadmill, easy.",
    "I1": "The {site} passed its test ({before} -> {after}). Next step up tomorrow, not all at once.",
    "D1": _PLANNED,
    "D1.low": _PLANNED + " I only know your distances. Tell me how your legs feel and I'll be surer.",
}
