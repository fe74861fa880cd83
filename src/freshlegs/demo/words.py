"""What the demo's runner writes: notes, tags, shoes."""

from __future__ import annotations

from freshlegs.language import mark

SHOES = (("pegasus", "kinvara"), ("ghost", "adios"), ("clifton", "streak"), ("triumph", "takumi"))
"""A season's two pairs: for most days, and for fast ones."""

RUN_NOTES: dict[str, tuple[str, ...]] = {
    "r": (
        mark("stiff for 2 km, then fine"),
        mark("so slow that a dog walker passed me"),
        mark("legs woke up after 3 km"),
        mark("short loop, home before the coffee was cold"),
        mark("nose breathing only"),
        mark("once round the park, no watch until the end"),
    ),
    "e": (
        mark("ran with Anna, talked all the way"),
        mark("legs woke up after 3 km"),
        mark("雨 the whole way, loved it"),
        mark("along the river, headwind home"),
        mark("café stop at 5 km, best part"),
        mark("dragged, work was long"),
        mark("fog over the Mühlbach, could not see my feet"),
        mark("easy, hummed most of it"),
        mark("new loop, one dog, no bites"),
        mark("shorts today, brave or stupid"),
        mark("commute with the rucksack, shoulders know it"),
    ),
    "q": (
        mark("6 strides at the end, springy"),
        mark("8 x 20 s, felt like a runner"),
        mark("strides on grass, barefoot for two"),
    ),
    "l": (
        mark("with the club, Jürgen set the pace and we let him"),
        mark("gels at 8 and 16, stomach fine"),
        mark("last 5 km steady, still talking"),
        mark("lonely one, podcast and mud"),
        mark("started too fast, paid from 15 on"),
        mark("négative split, as planned for once"),
        mark("toilets at the lake are open again, small joys"),
        mark("two bottles, both empty by the bridge"),
        mark("flat and boring, exactly right"),
        mark("chapel hill twice, quads noticed"),
    ),
    "t": (
        mark("2 x 15 min at half pace, controlled"),
        mark("25 min steady, could have said five words"),
        mark("3 x 10 min, second one too quick"),
        mark("wind on the dyke, ran by feel"),
        mark("20 min tempo, shoulders up to my ears again"),
    ),
    "i": (
        mark("6 x 800, last two honest"),
        mark("5 x 1000 on the track with Zoë"),
        mark("10 x 400, lost count, did eleven"),
        mark("4 x 1200, the third is always the long one"),
        mark("8 x 600, tired from the start, finished it"),
    ),
    "h": (mark("8 x the cemetery hill"), mark("10 short hills, jog down"), mark("hills in the wood, mud to the knees")),
}
"""By the letter of the plan."""

WORSE_NOTES = (
    mark("did not ease at all, should have walked"),
    mark("wooden from start to end"),
    mark("worse after than before. Bike next time"),
)
"""For recovery runs after which the legs were worse."""

FAR_NOTES = (
    mark("calves hard as wood for the last hour"),
    mark("third hour is another sport"),
    mark("ate a whole banana bread after"),
    mark("legs fine, head tired"),
)
"""For the longest runs."""

HOT_NOTES = (
    mark("far too warm, walked the hills"),
    mark("shade to shade, cap soaked at every fountain"),
    mark("hot: ran by heart rate, ignored the pace"),
)

PARKRUN_NOTES = (
    mark("parkrun, sprinted past a buggy"),
    mark("parkrun with the club, 咖啡 after"),
    mark("parkrun, season's best by a breath"),
)
CLUB_RACE_NOTES = (
    mark("club 5 km along the canal, regret from 1 km on"),
    mark("club 5 km, lovely and horrible"),
    mark("5 km, even splits"),
)

CROSS_NOTES: dict[str, tuple[str, ...]] = {
    "b": (
        mark("to the lake and back"),
        mark("turbo trainer, two episodes"),
        mark("headwind both ways, somehow"),
        mark("easy gear, tall socks"),
    ),
    "w": (mark("round the reservoir with Papa"), mark("walked to the market"), mark("evening walk with a podcast")),
    "c": (
        mark("planks, dead bugs, the usual swearing"),
        mark("core and hips in front of the news"),
        mark("single-leg things, wobbly"),
    ),
    "s": (mark("pool was full, still good"), mark("1 km and a long shower")),
}

REST_NOTES = (
    mark("Rest. Feet up, book."),
    mark("Rest day, legs bad."),
    mark("Nothing, and gladly."),
    mark("Rest; late shift."),
    mark("Sofa, tea, 早く寝る."),
)
TRAVEL_NOTES = (mark("Night train to Zürich, no run."), mark("Sitting in trains all day."))
MORNING_NOTES = (
    mark("neighbours' party until three"),
    mark("stairs: fine"),
    mark("stairs: sideways"),
    mark("woke before the alarm"),
    mark("café au lit, slow start"),
    mark("too much pizza, no regrets"),
    mark("alarm lost, bed won"),
    mark("thunder all night"),
    mark("dreamt of missing the start"),
    mark("kids up at four"),
)

BACK_NOTES: dict[int, str] = {
    62: mark("nose running faster than me"),
    61: mark("Shivering at noon, 38.6 by the evening. Bed."),
    60: mark("Fever still, slept 14 hours."),
    59: mark("Better by night, soup."),
    57: mark("first steps after the fever, legs of paper, turned back early"),
    50: mark("long run in name only, but back"),
    36: mark("Höhenweg and the whole ridge down, left knee grumbles since 24"),
    35: mark("easy gear, knee does not mind the bike"),
    32: mark("test run: knee 1 before, 2 in the middle, 1 after. Flat!"),
    31: mark("knee there but behaving"),
    29: mark("knee came back after 6 km, walked home the last bit"),
    27: mark("second test run, gone after the warm-up"),
    26: mark("knee forgot itself. So did I, almost"),
}
"""For the days of an upset, by `back`."""

ONCE_NOTES: dict[int, str] = {
    51: mark("[week 13] felt [easy]"),
    10: mark("雨 the whole way, loved it"),
    5: mark("[tempo] 3 x 10 min [/] windy, shoes [kinvara]"),
    1: mark("heavy from 25"),
}
"""For single days, by `ago`."""

HALF_NOTE = mark("1:45:00 on the dot. One second of sprint and it would have been a 1:44.")
HALF_BEFORE = mark("Half marathon as a dress rehearsal: shoes good, shorts bad.")
MARATHON_NOTE = mark("Marathon. Counted lamp posts from 35, cried at the finish, would do it again.")
RACE_AHEAD = mark("The marathon. First half with the head, second half with the heart.")
