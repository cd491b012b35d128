"""French verbs that others are inflected like: *promettre* as *mettre*, *décrire* as *écrire*."""

from __future__ import annotations

from typing import Final

#: By what the infinitive ends in: the finite forms, the participles, and what *-ant* is put to. The longest counts.
MODELS: Final = {
    "dire": ("dis dit disent disait disaient dirent dira diront", "dit dite dits dites", "dis"),
    "crire": ("cris crit crivent crivait crivaient crivit crivirent crira criront", "crit crite crits crites", "criv"),
    "mettre": ("mets met mettent mettait mettaient mit mirent mettra mettront", "mis mise mises", "mett"),
    "prendre": ("prends prend prennent prenait prenaient prit prirent prendra prendront", "pris prise prises", "pren"),
    "enir": ("iens ient iennent enait enaient int inrent iendra iendront", "enu enue enus enues", "en"),
    "connaître": (
        "connais connaît connaissent connaissait connaissaient connut connurent connaîtra connaîtront",
        "connu connue connus connues", "connaiss",
    ),
    "paraître": (
        "parais paraît paraissent paraissait paraissaient parut parurent paraîtra paraîtront",
        "paru parue parus parues", "paraiss",
    ),
    "naître": ("nais naît naissent naissait naissaient naquit naquirent naîtra naîtront", "né née nés nées", "naiss"),
    "uire": ("uis uit uisent uisait uisaient uisit uisirent uira uiront", "uit uite uits uites", "uis"),
    "aindre": (
        "ains aint aignent aignait aignaient aignit aignirent aindra aindront",
        "aint ainte aints aintes", "aign",
    ),
    "eindre": (
        "eins eint eignent eignait eignaient eignit eignirent eindra eindront",
        "eint einte eints eintes", "eign",
    ),
    "oindre": (
        "oins oint oignent oignait oignaient oignit oignirent oindra oindront",
        "oint ointe oints ointes", "oign",
    ),
    "voir": ("vois voit voient voyait voyaient vit virent verra verront voira voiront", "vu vue vus vues", "voy"),
    "cevoir": ("çois çoit çoivent cevait cevaient çut çurent cevra cevront", "çu çue çus çues", "cev"),
    "savoir": ("sais sait savent savait savaient sut surent saura sauront", "su sue sus sues", "sach"),
    "pouvoir": ("peux peut peuvent pouvait pouvaient put purent pourra pourront", "pu", "pouv"),
    "devoir": ("dois doit doivent devait devaient dut durent devra devront", "dû due dus dues", "dev"),
    "valoir": ("vaux vaut valent valait valaient valut valurent vaudra vaudront", "valu value valus values", "val"),
    "vouloir": (
        "veux veut veulent voulait voulaient voulut voulurent voudra voudront voudrait voudraient",
        "voulu voulue voulus voulues", "voul",
    ),
    "vrir": ("vre vres vrent vrait vraient vrit vrirent vrira vriront", "vert verte verts vertes", "vr"),
    "ffrir": ("ffre ffrent ffrait ffraient ffrit ffrirent ffrira ffriront", "ffert fferte fferts ffertes", "ffr"),
    "partir": (
        "pars part partent partait partaient partit partirent partira partiront",
        "parti partie partis parties", "part",
    ),
    "sortir": (
        "sors sort sortent sortait sortaient sortit sortirent sortira sortiront",
        "sorti sortie sortis sorties", "sort",
    ),
    "sentir": (
        "sens sent sentent sentait sentaient sentit sentirent sentira sentiront",
        "senti sentie sentis senties", "sent",
    ),
    "mentir": (
        "mens ment mentent mentait mentaient mentit mentirent mentira mentiront",
        "menti mentie mentis menties", "ment",
    ),
    "dormir": ("dors dort dorment dormait dormaient dormit dormirent dormira dormiront", "dormi", "dorm"),
    "servir": (
        "sers sert servent servait servaient servit servirent servira serviront",
        "servi servie servis servies", "serv",
    ),
    "suivre": (
        "suis suit suivent suivait suivaient suivit suivirent suivra suivront",
        "suivi suivie suivis suivies", "suiv",
    ),
    "vivre": ("vis vit vivent vivait vivaient vécut vécurent vivra vivront", "vécu vécue vécus vécues", "viv"),
    "lire": ("lis lit lisent lisait lisaient lut lurent lira liront", "lu lue lus lues", "lis"),
    "rire": ("ris rit rient riait riaient rirent rira riront", "ri", "ri"),
    "clure": ("clus clut cluent cluait cluaient clurent clura cluront", "clu clue clus clues", "clu"),
    "battre": (
        "bats bat battent battait battaient battit battirent battra battront",
        "battu battue battus battues", "batt",
    ),
    "courir": (
        "cours court courent courait couraient courut coururent courra courront",
        "couru courue courus courues", "cour",
    ),
    "mourir": (
        "meurs meurt meurent mourait mouraient mourut moururent mourra mourront",
        "mort morte morts mortes", "mour",
    ),
    "croire": ("crois croit croient croyait croyaient crut crurent croira croiront", "cru crue crus crues", "croy"),
    "boire": ("bois boit boivent buvait buvaient but burent boira boiront", "bu bue bus bues", "buv"),
    "faire": ("fais fait font faisait faisaient fit firent fera feront", "fait faite faits faites", "fais"),
    "aller": ("vais va vont allait allaient alla allèrent ira iront", "allé allée allés allées", "all"),
    "asseoir": ("assieds assied asseyent asseyait asseyaient assit assirent", "assis assise assises", "assey"),
    "vaincre": (
        "vaincs vainc vainquent vainquait vainquaient vainquit vainquirent vaincra",
        "vaincu vaincue vaincus vaincues", "vainqu",
    ),
    "rompre": (
        "romps rompt rompent rompait rompaient rompit rompirent rompra rompront",
        "rompu rompue rompus rompues", "romp",
    ),
    "fuir": ("fuis fuit fuient fuyait fuyaient fuirent fuira fuiront", "fui fuie fuis fuies", "fuy"),
    "taire": ("tais tait taisent taisait taisaient tut turent taira tairont", "tu tue tus tues", "tais"),
    "plaire": ("plais plaît plaisent plaisait plaisaient plut plurent plaira plairont", "plu", "plais"),
    "soudre": (
        "sous sout solvent solvait solvaient solut solurent soudra soudront",
        "solu solue solus solues", "solv",
    ),
    "quérir": ("quiers quiert quièrent quérait quéraient quit quirent querra querront", "quis quise quises", "quér"),
    "cueillir": (
        "cueille cueillent cueillait cueillaient cueillit cueillirent cueillera cueilleront",
        "cueilli cueillie cueillis cueillies", "cueill",
    ),
}  # fmt: skip
