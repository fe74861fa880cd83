"""What the demo's runner writes: notes, tags, shoes."""

from __future__ import annotations

SHOES = (("pegasus", "kinvara"), ("ghost", "adios"), ("clifton", "streak"), ("triumph", "takumi"))
"""A season's two pairs: for most days, and for fast ones."""

RUN_NOTES: dict[str, tuple[str, ...]] = {
    "r": (
        "stiff for 2 km, then fine",
        "so slow that a dog walker passed me",
        "legs woke up after 3 km",
        "short loop, home before the coffee was cold",
        "nose breathing only",
        "once round the park, no watch until the end",
    ),
    "e": (
        "ran with Anna, talked all the way",
        "legs woke up after 3 km",
        "雨 the whole way, loved it",
        "along the river, headwind home",
        "café stop at 5 km, best part",
        "dragged, work was long",
        "fog over the Mühlbach, could not see my feet",
        "easy, hummed most of it",
        "new loop, one dog, no bites",
        "shorts today, brave or stupid",
        "commute with the rucksack, shoulders know it",
    ),
    "q": ("6 strides at the end, springy", "8 x 20 s, felt like a runner", "strides on grass, barefoot for two"),
    "l": (
        "with the club, Jürgen set the pace and we let him",
        "gels at 8 and 16, stomach fine",
        "last 5 km steady, still talking",
        "lonely one, podcast and mud",
        "started too fast, paid from 15 on",
        "négative split, as planned for once",
        "toilets at the lake are open again, small joys",
        "two bottles, both empty by the bridge",
        "flat and boring, exactly right",
        "chapel hill twice, quads noticed",
    ),
    "t": (
        "2 x 15 min at half pace, controlled",
        "25 min steady, could have said five words",
        "3 x 10 min, second one too quick",
        "wind on the dyke, ran by feel",
        "20 min tempo, shoulders up to my ears again",
    ),
    "i": (
        "6 x 800, last two honest",
        "5 x 1000 on the track with Zoë",
        "10 x 400, lost count, did eleven",
        "4 x 1200, the third is always the long one",
        "8 x 600, tired from the start, finished it",
    ),
    "h": ("8 x the cemetery hill", "10 short hills, jog down", "hills in the wood, mud to the knees"),
}
"""By the letter of the plan."""

WORSE_NOTES = (
    "did not ease at all, should have walked",
    "wooden from start to end",
    "worse after than before. Bike next time",
)
"""For recovery runs after which the legs were worse."""

FAR_NOTES = (
    "calves hard as wood for the last hour",
    "third hour is another sport",
    "ate a whole banana bread after",
    "legs fine, head tired",
)
"""For the longest runs."""

HOT_NOTES = (
    "far too warm, walked the hills",
    "shade to shade, cap soaked at every fountain",
    "hot: ran by heart rate, ignored the pace",
)

PARKRUN_NOTES = (
    "parkrun, sprinted past a buggy",
    "parkrun with the club, 咖啡 after",
    "parkrun, season's best by a breath",
)
CLUB_RACE_NOTES = (
    "club 5 km along the canal, regret from 1 km on",
    "club 5 km, lovely and horrible",
    "5 km, even splits",
)

CROSS_NOTES: dict[str, tuple[str, ...]] = {
    "b": (
        "to the lake and back",
        "turbo trainer, two episodes",
        "headwind both ways, somehow",
        "easy gear, tall socks",
    ),
    "w": ("round the reservoir with Papa", "walked to the market", "evening walk with a podcast"),
    "c": ("planks, dead bugs, the usual swearing", "core and hips in front of the news", "single-leg things, wobbly"),
    "s": ("pool was full, still good", "1 km and a long shower"),
}

REST_NOTES = (
    "Rest. Feet up, book.",
    "Rest day, legs bad.",
    "Nothing, and gladly.",
    "Rest; late shift.",
    "Sofa, tea, 早く寝る.",
)
TRAVEL_NOTES = ("Night train to Zürich, no run.", "Sitting in trains all day.")
MORNING_NOTES = (
    "neighbours' party until three",
    "stairs: fine",
    "stairs: sideways",
    "woke before the alarm",
    "café au lit, slow start",
    "too much pizza, no regrets",
    "alarm lost, bed won",
    "thunder all night",
    "dreamt of missing the start",
    "kids up at four",
)

BACK_NOTES: dict[int, str] = {
    62: "nose running faster than me",
    61: "Shivering at noon, 38.6 by the evening. Bed.",
    60: "Fever still, slept 14 hours.",
    59: "Better by night, soup.",
    57: "first steps after the fever, legs of paper, turned back early",
    50: "long run in name only, but back",
    36: "Höhenweg and the whole ridge down, left knee grumbles since 24",
    35: "easy gear, knee does not mind the bike",
    32: "test run: knee 1 before, 2 in the middle, 1 after. Flat!",
    31: "knee there but behaving",
    29: "knee came back after 6 km, walked home the last bit",
    27: "second test run, gone after the warm-up",
    26: "knee forgot itself. So did I, almost",
}
"""For the days of an upset, by `back`."""

ONCE_NOTES: dict[int, str] = {
    51: "[week 13] felt [easy]",
    10: "雨 the whole way, loved it",
    5: "[tempo] 3 x 10 min [/] windy, shoes [kinvara]",
    1: "heavy from 25",
}
"""For single days, by `ago`."""

HALF_NOTE = "1:45:00 on the dot. One second of sprint and it would have been a 1:44."
HALF_BEFORE = "Half marathon as a dress rehearsal: shoes good, shorts bad."
MARATHON_NOTE = "Marathon. Counted lamp posts from 35, cried at the finish, would do it again."
RACE_AHEAD = "The marathon. First half with the head, second half with the heart."
