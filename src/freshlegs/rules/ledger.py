"""The evidence ledger: every reference of the rule book, what it says exactly, and how it is known (11)."""

from __future__ import annotations

from freshlegs.language import mark
from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry: a key, the reference in full, what it says, how it is known, and a short citation.

    References stand as they were published; what they say and how they are known is told in the runner's language.
    """

    key: str
    ref: str
    says: str
    seen: str
    short: str


# fmt: off
LEDGER: tuple[Reference, ...] = (
    Reference(
        "frandsen2025", "Frandsen JSB et al. 2025, Br J Sports Med 59:1203-1210, doi 10.1136/bjsports-2024-109380",
        mark("5,205 runners, 588,071 sessions, 1,820 injured; one session's distance against the longest run of the "
             "last 30 days (reference <= 10 %): HRR 1.64 (1.31-2.05) for > 10-30 %, 1.52 (1.16-2.00) for > 30-100 %, "
             "2.28 (1.50-3.48) for > 100 %. Week-to-week ratio: no relation; ACWR: negative relation. Observational, "
             "distance only, and the small and moderate bands do not rise in order. Mean age 45.8, 22 % female, 35 % "
             "injured; an Aarhus release adds that risk already rises within +1-10 %"), "seen",
        "Frandsen 2025, BJSM 59:1203"
    ),
    Reference(
        "nielsen2014", "Nielsen RO et al. 2014, JOSPT",
        mark("874 novices, 202 injured; > 30 % vs < 10 % over 2 weeks: HR 1.59 (0.96-2.66), p = .07, "
             "distance-related injuries only"), "seen", "Nielsen 2014, JOSPT"
    ),
    Reference(
        "buist2008", "Buist I et al. 2008, Am J Sports Med 36:33-39",
        mark("RCT, 532 novices, graded 10 % vs standard: 20.8 % vs 20.3 % injured"), "seen", "Buist 2008, AJSM 36:33"
    ),
    Reference(
        "impellizzeri2020", "Impellizzeri FM et al. 2020, Sports Med",
        mark('ACWR effects similar with fixed or random denominators; c-statistic 0.574; "time to dismiss"'), "seen",
        "Impellizzeri 2020, Sports Med"
    ),
    Reference(
        "williams2017", "Williams S et al. 2017, BJSM 51:209", mark("EWMA with lambda from N = 7 / 28"), "seen",
        "Williams 2017, BJSM 51:209"
    ),
    Reference(
        "foster1998", "Foster C 1998, MSSE 30:1164-1168; 2001, JSCR 15:109-115",
        mark("25 athletes, illness tracks individual strain thresholds; session RPE valid"),
        mark("seen; the 2.0 monotony line is secondary (Fellrnr; Runalyze warns at 1.5, critical 2.0)"),
        "Foster 1998, MSSE 30:1164"
    ),
    Reference(
        "banister1975", "Banister 1975 / Performance Manager", mark("42 / 7 days, TSB = CTL - ATL"), "secondary",
        "Banister 1975"
    ),
    Reference(
        "sherman1984", "Sherman WM 1984, J Appl Physiol 57:1668-1673",
        mark("n = 10; after a marathon, running 20-45 min a day at 50-60 % VO2max slowed recovery: work capacity "
             "back by day 3 with rest, not by day 7 with running"), "seen", "Sherman 1984, J Appl Physiol 57:1668"
    ),
    Reference(
        "takayama2017", "Takayama F 2017 (PMC5613699)", mark("n = 11, soreness up to day 3, capacity back at day 7"),
        "seen", "Takayama 2017, PMC5613699"
    ),
    Reference(
        "noble1979", "Noble BJ 1979, Med Sci Sports 11:239-243",
        mark("n = 7; RPE still raised on days 2-3 and 6-7 after a marathon, normal by 13-15"), "seen",
        "Noble 1979, Med Sci Sports 11:239"
    ),
    Reference(
        "wiewelhove2018", "Wiewelhove T 2018, PLoS ONE 13:e0207313",
        mark("n = 46, active recovery (same day, after a half marathon) worse than passive: perceived recovery ES "
             "-0.68 at 24 h, and CK"), "seen", "Wiewelhove 2018, PLoS ONE 13:e0207313"
    ),
    Reference(
        "zainuddin2006", "Zainuddin Z 2006, Appl Physiol Nutr Metab 31:126-134",
        mark("n = 14, elbow flexors: soreness -40 % briefly, no effect on recovery"), "seen",
        "Zainuddin 2006, APNM 31:126"
    ),
    Reference(
        "dupuy2018", "Dupuy O 2018, Front Physiol 9:403",
        mark("99 studies: active recovery among methods lowering DOMS; massage best"), "seen",
        "Dupuy 2018, Front Physiol 9:403"
    ),
    Reference(
        "cheung2003", "Cheung K 2003, Sports Med 33:145-164",
        mark("DOMS alters recruitment, shock attenuation, torque"), mark("seen (abstract)"),
        "Cheung 2003, Sports Med 33:145"
    ),
    Reference(
        "vickers2001", "Vickers AJ 2001, BMC Musculoskelet Disord 2:5",
        mark("400 distance runners: soreness peaked straight after the race and fell; only 14 % peaked at 36-48 h, "
             "against 45 % in a step test"), "seen", "Vickers 2001, BMC Musculoskelet Disord 2:5"
    ),
    Reference(
        "braun2003", "Braun & Dutto 2003, Eur J Appl Physiol 90:29-34",
        mark("n = 9, +3.2 % energy cost, shorter stride at 48 h"), "seen", "Braun & Dutto 2003, EJAP 90:29"
    ),
    Reference(
        "krustrup2004", "Krustrup P 2004, MSSE 36:973-982",
        mark("n = 12, cycling 50 % VO2max after ST glycogen depletion: more FT recruitment, VO2 +7 %"), "seen",
        "Krustrup 2004, MSSE 36:973"
    ),
    Reference(
        "hansen2005", "Hansen AK 2005, J Appl Physiol 98:93-99",
        mark("n = 7 untrained, knee extensors, low-glycogen leg longer to exhaustion"), "seen",
        "Hansen 2005, J Appl Physiol 98:93"
    ),
    Reference(
        "fitzgerald2007", "Fitzgerald M 2007/2013 (active.com, competitor.com)",
        mark("follow-up within 24 h of a key run should usually be a recovery run; only needed at four or more runs "
             "a week; seldom two easy runs needed between hard ones; no absolute rule for distance and pace"),
        mark("seen (reposts)"), "Fitzgerald 2007/2013 (coaching)"
    ),
    Reference(
        "bosak2008", "Bosak A et al., The Sport Journal (about 2008)",
        mark("n = 12; 5 km: 19:49 -> 19:59 at 24 h (p = .03); 19:34 -> 19:30 at 72 h"), "seen",
        "Bosak et al., about 2008"
    ),
    Reference(
        "stanley2013", "Stanley J 2013, Sports Med 43:1259-1277",
        mark("cardiac autonomic recovery: up to 24 h after easy, 24-48 h after threshold, at least 48 h after "
             "intense work"), mark("abstract seen, the hours recalled"), "Stanley 2013, Sports Med 43:1259"
    ),
    Reference(
        "seiler2007", "Seiler S 2007, MSSE 39:1366-1373",
        mark("60-120 min below VT1: HRV back in 5-10 min in highly trained; >= 90 min after intervals in trained"),
        "seen", "Seiler 2007, MSSE 39:1366"
    ),
    Reference(
        "esculier2018", "Esculier JF 2018, BJSM 52:659-666 (online 2017)",
        mark("RCT, n = 69; pain while running <= 2/10, back to baseline within 60 min, not higher the next morning; "
             "load management alone did as well as adding exercises or gait retraining"),
        mark("seen (criteria via TREK education page)"), "Esculier 2018, BJSM 52:659"
    ),
    Reference(
        "silbernagel2007", "Silbernagel KG 2007, AJSM 35:897-906",
        mark("RCT, n = 38; continued running and jumping up to 5/10 had no negative effect (VISA-A 57 -> 85 vs 57 -> "
             "91 at 12 months)"),
        mark("seen; the 0-2 / 3-5 / > 5 bands are secondary and differ by page (some say 0-3 safe)"),
        "Silbernagel 2007, AJSM 35:897"
    ),
    Reference(
        "delaware", "Delaware soreness rules (Fees 1998; Adams 2012); running progression PMC6693858 T4",
        mark("soreness that continues or returns: 2 days off (and a step down); that goes away: same level; sore "
             "next day, not muscle: 1 day off; progression no more than every other day, at most 2 levels in 7 days"),
        mark("progression seen, soreness rules secondary"), "Delaware soreness rules (Fees 1998)"
    ),
    Reference(
        "saw2016", "Saw AE 2016, BJSM 50:281-291",
        mark("56 studies, self-report more sensitive than objective measures"), "seen", "Saw 2016, BJSM 50:281"
    ),
    Reference(
        "nuuttila2022", "Nuuttila OP 2022, MSSE 54:1690-1701; 2024, Eur J Sport Sci",
        mark("n = 30, three-signal individualised training: 10 km -6.2 % vs -2.9 %; overreached vs responders: night "
             "HR +3.2 % vs -2.8 %, soreness up, readiness down; readiness and night HR >= 85 % predictive values (n "
             "= 24)"), "seen", "Nuuttila 2022, MSSE 54:1690"
    ),
    Reference(
        "plews2014", "Plews DJ 2014; Vesterinen V 2016; Dueking P 2021; Granero-Gallegos 2020",
        mark(">= 3 HRV values a week; HRV-timed hard sessions: fewer of them, 3 km +2.1 % vs +1.1 % (ES 0.42); "
             "meta-analysis g = 0.079 n.s.; VO2max ES 0.19"), mark("seen; the 0.5 SD width recalled"),
        "Plews 2014; Dueking 2021"
    ),
    Reference(
        "bosquet2008", "Bosquet L 2008, BJSM 42:709; Dressendorfer 1985",
        mark("resting HR SMD 0.55 in short overloads, within day-to-day noise, limited use; +10 bpm over a 20-day "
             "race"), "seen", "Bosquet 2008, BJSM 42:709"
    ),
    Reference(
        "johnston2020", "Johnston R 2020, JSAMS",
        mark("< 7 h of sleep: new injury HR 1.51 with a 14-day lag (CI printed 2.02-1.13), n = 95 endurance athletes"),
        "seen", "Johnston 2020, JSAMS"
    ),
    Reference(
        "walsh2021", "Walsh NP 2021, BJSM 55:356-368", mark("< 7 h inadequate; no one-size rule"), "seen",
        "Walsh 2021, BJSM 55:356"
    ),
    Reference(
        "weidner1998", "Weidner TG 1998",
        mark("34 vs 16; 40 min at 70 % HRR every other day with a rhinovirus 16 cold: no change in severity or "
             "duration"), mark("seen; Eichner's neck check secondary"), "Weidner 1998"
    ),
    Reference(
        "snyders2022", "Snyders C 2022",
        mark("mean symptom duration of respiratory illness 7.1 days; 80 % of athletes lose no day to a head cold"),
        "seen", "Snyders 2022"
    ),
    Reference(
        "dick2014", "Dick & Diehl 2014", mark("review, level 4: no consensus supports activity before fever resolves"),
        "seen", "Dick & Diehl 2014"
    ),
    Reference(
        "salman2021", "Salman et al. 2021, BMJ practice paper on COVID-19",
        mark("at least 7 symptom-free days before strenuous work; borrowed for other fevers"),
        mark("seen as an excerpt; authors recalled"), "Salman 2021, BMJ"
    ),
    Reference(
        "munoz2014", "Munoz I 2014; Festa L 2020",
        mark("recreational runners: polarised 5.0 % vs 3.6 % (n.s.); no difference, so 80/20 is a habit, not a law"),
        "seen", "Munoz 2014; Festa 2020"
    ),
    Reference(
        "daniels1979", "Daniels & Gilbert 1979; Daniels' Running Formula",
        mark("the VDOT formulas; easy running 59-74 % VO2max, 30-150 min, <= 25-30 % of the week; time-off table"),
        mark("seen (notes); time-off table recalled"), "Daniels & Gilbert 1979; Daniels' Running Formula"
    ),
    Reference(
        "pfitzinger", "Pfitzinger & Douglas", mark("recovery < 76 % HRmax"), "secondary", "Pfitzinger & Douglas"
    ),
    Reference(
        "higdon", "Higdon post-marathon plan", mark("days 1-3 no running, day 4 2 miles, day 7 up to an hour"), "seen",
        "Higdon (coaching)"
    ),
    Reference(
        "kuester2013", "Kuester M 2013, BMJ Open 3:e002090",
        mark("Bonn marathon, n = 3,913: about 5x adverse events with painkillers before the race, risk difference 13 "
             "%"), "seen", "Kuester 2013, BMJ Open 3:e002090"
    ),
    Reference(
        "borges2016", "Borges N 2016; Easthope CS 2010",
        mark("age effect small or unclear; slower after a 55 km trail race at 46 y"), mark("seen; secondary"),
        "Borges 2016"
    ),
    Reference(
        "hadley", "Hadley table; Roberts WO 2010; Ely MR 2007",
        mark("pace by temperature + dew point (F); start WBGT above about 21 C overwhelmed northern marathons"),
        mark("seen; secondary"), "Hadley's coach table; Roberts 2010"
    ),
    Reference(
        "warden2021", "Warden 2021; JKMS review 2020 (PMC7049623); Warden 2014",
        mark("bone stress injury needs early recognition"), mark("seen; Warden 2014 recalled"), "Warden 2021"
    ),
    Reference(
        "nhs", "NHS / NHSGGC knee red flags",
        mark("swelling, locking, giving way, hot and red with fever, cannot bear weight, night pain; dark urine with "
             "muscle pain: possible exertional rhabdomyolysis"), "seen", "NHS / NHSGGC red flags"
    ),
)
# fmt: on

CITED: dict[str, tuple[str, ...]] = {
    "RF1": ("nhs",),
    "RF2": ("warden2021",),
    "RF3": ("nhs",),
    "RF4": ("delaware",),
    "RF5": ("nhs", "warden2021"),
    "IL1": ("dick2014",),
    "IL2": ("salman2021", "snyders2022"),
    "IL3": ("weidner1998", "snyders2022"),
    "P1": ("esculier2018",),
    "P2": ("silbernagel2007",),
    "P3": ("esculier2018",),
    "P4": ("delaware",),
    "P5": ("delaware",),
    "P7": ("kuester2013",),
    "P8": ("delaware", "esculier2018"),
    "M1": ("zainuddin2006", "vickers2001", "braun2003", "takayama2017", "cheung2003", "dupuy2018"),
    "M2": ("vickers2001", "takayama2017"),
    "W1": ("saw2016", "nuuttila2022", "johnston2020", "walsh2021", "bosquet2008", "plews2014"),
    "L1": ("frandsen2025", "nielsen2014", "buist2008"),
    "L2": ("frandsen2025",),
    "L3": ("foster1998", "banister1975", "williams2017", "impellizzeri2020", "nielsen2014", "buist2008"),
    "L4": ("foster1998",),
    "L5": ("munoz2014", "seiler2007"),
    "L6": ("stanley2013", "bosak2008"),
    "C1": ("daniels1979", "delaware"),
    "C2": ("delaware",),
    "R1": ("fitzgerald2007", "bosak2008", "stanley2013", "seiler2007", "krustrup2004", "hansen2005", "braun2003"),
    "R2": ("wiewelhove2018",),
    "R3": ("sherman1984", "takayama2017", "noble1979", "higdon"),
    "R4": ("fitzgerald2007",),
    "A1": ("borges2016",),
    "H1": ("hadley",),
    "pace": ("daniels1979", "pfitzinger"),
    "T-REPAIR": ("zainuddin2006", "wiewelhove2018", "sherman1984", "dupuy2018"),
    "T-FIBRES": ("krustrup2004",),
    "T-SHORTCUT": ("braun2003", "krustrup2004"),
    "T-PREFATIGUE": ("hansen2005",),
}
"""The keys behind each rule and each science text, the weightiest first; "pace" is the caps of a dose."""
