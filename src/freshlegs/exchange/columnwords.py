"""What the columns of Strava's and Garmin's tables are called, in the languages in which they export.

Small letters, as `tables.plain` gives them. Source: files seen, and these services' own words as other importers know
them.
"""

from __future__ import annotations


def names(text: str) -> tuple[str, ...]:
    """Give the names that bars part."""
    return tuple(" ".join(name.split()) for name in text.split("|"))


STRAVA_ID = names(
    """
    activity id | aktivitäts-id | id de actividad | id de l'activité | id attività | activiteits-id | id da
    atividade | アクティビティid | id
    """
)
STRAVA_DATE = names(
    """
    activity date | aktivitätsdatum | fecha de la actividad | date de l'activité | data dell'attività | datum
    van activiteit | data da atividade | date
    """
)
STRAVA_NAME = names(
    """
    activity name | name der aktivität | nombre de la actividad | nom de l'activité | nome dell'attività | naam
    activiteit | nome da atividade | name
    """
)
STRAVA_TYPE = names(
    """
    activity type | aktivitätsart | tipo de actividad | type d'activité | tipo di attività | activiteitstype |
    tipo de atividade | type
    """
)
STRAVA_WORDS = names(
    """
    activity description | aktivitätsbeschreibung | descripción de la actividad | description de l'activité |
    beschreibung der aktivität | description
    """
)
STRAVA_ELAPSED = names(
    """
    elapsed time | verstrichene zeit | tiempo transcurrido | temps écoulé | tempo trascorso | verstreken tijd |
    tempo decorrido | elapsed_time
    """
)
STRAVA_MOVING = names(
    """
    moving time | bewegungszeit | tiempo en movimiento | durée de déplacement | temps de déplacement | tempo in
    movimento | beweegtijd | tempo de movimentação
    """
)
STRAVA_DISTANCE = names("distance | distanz | distancia | distanza | afstand | distância")
STRAVA_FILENAME = names(
    """
    filename | dateiname | nombre del archivo | nombre de archivo | nom du fichier | nome file | bestandsnaam |
    nome do arquivo
    """
)
STRAVA_GEAR = names(
    """
    activity gear | aktivitätsausrüstung | equipamiento de la actividad | équipement de l'activité | gear
    """
)
STRAVA_PRIVATE = names("activity private note | private notiz zur aktivität")
STRAVA_AVG_HR = names("average heart rate | durchschnittliche herzfrequenz")
STRAVA_MAX_HR = names("max heart rate | maximale herzfrequenz")
STRAVA_ASCENT = names("elevation gain | höhenunterschied | höhenzunahme")
STRAVA_DESCENT = names("elevation loss | höhenverlust")
STRAVA_RPE = names("perceived exertion | wahrgenommene anstrengung")

OLD_STRAVA = ("id", "elapsed_time", "distance", "filename")
"""Columns by which the export of before 2019 is known; its distance is in metres."""

GARMIN_TYPE = names(
    """
    activity type | aktivitätstyp | type d'activité | tipo de actividad | tipo di attività | tipo attività |
    activiteittype | tipo de atividade | アクティビティタイプ | typ aktivitet | 活动类型
    """
)
GARMIN_DATE = names("date | datum | fecha | data | 日付 | 日期 | start")
GARMIN_TITLE = names("title | titel | titre | título | titolo | タイトル | 标题 | name")
GARMIN_DISTANCE = names("distance | distanz | distancia | distanza | afstand | distância | 距離 | 距离")
GARMIN_TIME = names("time | zeit | durée | temps | tiempo | tempo | tijd | tid | タイム | 时间")
GARMIN_PACE = names(
    """
    avg pace | ø pace | allure moyenne | ritmo medio | ritmo médio | passo medio | gem. tempo | gemiddeld tempo
    | 平均ペース | 平均配速 | durchschnittliche pace | avg speed(avg pace)
    """
)
GARMIN_AVG_HR = names(
    """
    avg hr | ø herzfrequenz | durchschnittliche herzfrequenz | fréquence cardiaque moyenne | frecuencia cardiaca
    media | fc media | fc média | gem. hs | 平均心拍数 | 平均心率
    """
)
GARMIN_MAX_HR = names(
    """
    max hr | maximale herzfrequenz | max. hf | fréquence cardiaque maximale | fc máxima | fc max | fc máx. |
    max. hs | 最大心拍数 | 最大心率
    """
)
GARMIN_ASCENT = names(
    """
    total ascent | elev gain | anstieg gesamt | positiver höhenunterschied | ascension totale | ascenso total |
    ascesa totale | subida total | totale stijging | 総上昇量
    """
)
GARMIN_DESCENT = names(
    """
    total descent | elev loss | abstieg gesamt | negativer höhenunterschied | descente totale | descenso total |
    discesa totale | descida total | totale daling | 総下降量
    """
)
GARMIN_MOVING = names(
    """
    moving time | zeit in bewegung | temps de déplacement | tiempo en movimiento | tempo in movimento | tempo de
    movimento | verplaatsingstijd | 移動時間
    """
)
GARMIN_ELAPSED = names(
    """
    elapsed time | verstrichene zeit | temps écoulé | tiempo transcurrido | tempo trascorso | tempo decorrido |
    verstreken tijd | 経過時間
    """
)
GARMIN_CADENCE = names(
    """
    avg run cadence | ø schrittfrequenz (laufen) | ø schrittfrequenz | cadence de course moyenne | 平均ピッチ
    """
)
GARMIN_STRIDE = names("avg stride length | ø schrittlänge | longueur moyenne des foulées | 平均歩幅")
