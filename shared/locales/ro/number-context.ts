/** Romanian words that make a number right though no number of the other text has its value. */
import type { NumberContext } from '../shape/number-context.ts'

export const context: NumberContext = {
  imperial:
    /(?<!\p{L})(?:inci|inchi?|țoli?|picioare|picior|iarzi|yar[dz]i?|mil[eă]|acri|acru|livre|livră|pfunzi|uncii|uncie|pint[eă]|galoane|galon|căni|cană|cești|ceașcă|linguri|lingurițe|linguriță|lingură|mph|psi|fahrenheit|cai[- ]putere|cp)(?!\p{L})|\d ?['’′″"]|\d ?°? ?F(?!\p{L})/iu,
  metric:
    /(?<!\p{L})(?:(?:mili|centi|deci|kilo)?(?:metr(?:i|u|ul|ului|ilor)|litr(?:i|u|ul|ului)|gram(?:e|ul|ului)?)|kilogram\p{L}{0,4}|kil[eu]?|hectar(?:e|ul|ului|elor)?|ton[eăa]|celsius|kilowați|bari|la oră|pe oră|mp|(?<=\d ?)(?:mm|cm|m|km|m²|ha|g|kg|ml|cl|l|kW|C))(?!\p{L})|km\/h|l\/m|°C|grade(?! fahr)/iu,
  sized: /(?<!\p{L})(?:mărim(?:ea|i|ile)|măsur(?:a|ă|i)|numărul) $/iu,
  zones: {
    home: /(?<!\p{L})ora (?:României|Bucureștiului|noastră|oficială a României)(?!\p{L})/iu,
    local: /(?<!\p{L})(?:or[aă] local[ăe]|ora locului|orei locale)(?!\p{L})/iu,
    eastern:
      /(?<!\p{L})ora (?:(?:de pe )?Coast(?:ei|a) de Est|de Est(?!\p{L})|New ?York(?:-?ului)?|din New York|la New York|Washington(?:-?ului)?)/iu,
    pacific:
      /(?<!\p{L})ora (?:(?:de pe )?Coast(?:ei|a) de Vest|de Vest(?!\p{L})|Pacificului|Californiei|Los Angeles)/iu,
    gmt: /(?<!\p{L})ora (?:Greenwich|Londrei|Marii Britanii|britanică)/iu,
    cet: /(?<!\p{L})ora (?:Europei Centrale|Bruxelles\p{L}{0,4}|Bruxelles-ului|Parisului|Berlinului|Romei|Madridului|Vienei|Franței|Germaniei|Italiei|Spaniei)/iu,
    moscow: /(?<!\p{L})ora (?:Moscovei|Rusiei)/iu,
    other: /(?<!\p{L})[Oo]r[ae] (?:din |la |în )?\p{Lu}\p{Ll}+/u,
  },
  marks:
    /(?<!\p{L})(?:not[aăe]|notat\p{L}?|medi[aei]\p{L}?|scor(?:ul)?|punctaj(?:ul)?|calificativ\p{L}?|punct(?:e|aje)?|evaluat\p{L}?|obținut|primit|luat)(?!\p{L})/iu,
  relativeYear:
    /(?<!\p{L})(?:anul(?:ui)? (?:trecut|precedent|acesta|viitor|următor|anterior|curent|în curs)|an(?:ul)? (?:mai devreme|mai târziu|în urmă)|acum (?:un an|doi ani|trei ani|\d{1,2} ani)|(?:un an|ani) (?:în urmă|mai devreme|mai târziu|înainte)|cu un an (?:în urmă|înainte|mai devreme)|(?:primăvara|vara|toamna|iarna|luna|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie|sezonul) (?:trecut|viitor)\p{L}?|același an|acest an|de anul acesta|anual\p{L}?|anterioară|la anul)(?!\p{L})/iu,
  events: {
    '1877': /războiul(?:ui)? de independență/iu,
    '1914': /prim(?:ul|ului) război mondial|marele război/iu,
    '1917': /revoluți\p{L}{1,3} (?:rus|bolșevic)|bolșevic/iu,
    '1918': /prim(?:ul|ului) război mondial|marele război|marea unire|marii uniri|gripa spaniolă|armistiți/iu,
    '1939': /doilea război mondial/iu,
    '1945': /doilea război mondial|hiroshima|nagasaki/iu,
    '1956': /revoluți\p{L}{1,3} (?:maghiar|ungar)|budapesta|suez/iu,
    '1968': /primăvara de la praga|primăverii de la praga/iu,
    '1969': /aselen|pe lună|apollo 11|woodstock/iu,
    '1986': /cern(?:o|i)b[îâi]l|challenger/iu,
    '1989':
      /revoluți|zidul(?:ui)? berlin|cortin|(?:căder|prăbușir|sfârșit)\p{L}{1,4} comunism|comunis[mt]|tiananmen|ceaușescu/iu,
    '1991': /uniun\p{L}{2,3} sovietic|urss|războiul(?:ui)? din golf/iu,
    '1995': /srebrenica|dayton/iu,
    '2000': /mileni/iu,
    '2001': /11 septembrie|turnurile? gemene|world trade cent/iu,
    '2004': /tsunami|revoluți\p{L}{1,3} portocali/iu,
    '2005': /katrina/iu,
    '2008': /criz|lehman/iu,
    '2010': /deepwater|smolensk/iu,
    '2011': /fukushima|primăv\p{L}{2,4} arab/iu,
    '2014': /crimee|maidan|mh17/iu,
    '2015': /colectiv|atentate\p{L}{1,3} (?:de la|din) paris|acord\p{L}{2,4} de la paris|bataclan/iu,
    '2016': /brexit|referendum/iu,
    '2018': /skripal|salisbury/iu,
    '2020': /brexit|pandemi|covid|coronavirus|izolare/iu,
    '2021': /capitoli|talib|kabul/iu,
    '2022': /ucrain|invazi/iu,
  },
  ages: [
    { words: /(?<!\p{L})bebeluș/iu, from: 1, to: 2 },
    { words: /(?<!\p{L})preadolescen/iu, from: 9, to: 12 },
    { words: /(?<!\p{L})adolescen/iu, from: 12, to: 19 },
    { words: /(?<!\p{L})sexagenar/iu, from: 60, to: 69 },
    { words: /(?<!\p{L})septuagenar/iu, from: 70, to: 79 },
    { words: /(?<!\p{L})octogenar/iu, from: 80, to: 89 },
    { words: /(?<!\p{L})nonagenar/iu, from: 90, to: 99 },
    { words: /(?<!\p{L})(?:centenar|(?:un )?(?:secol|veac) de viață)/iu, from: 99, to: 115 },
    { words: /(?<!\p{L})tineret/iu, from: 19, to: 23 },
    { words: /(?<!\p{L})(?:juniori|junioare)/iu, from: 17, to: 20 },
  ],
  tens: /(?<!\p{L}|\d)(?:[2-9]0|\p{L}{3,5}zeci)(?:[-–](?:[2-9]0|\p{L}{3,5}zeci))? (?:și ceva )?de ani/iu,
  lead: /(?<!\p{L})(?:condu[sc]\p{L}{0,4}|conducea\p{L}{0,2}|avantaj\p{L}{0,3}|reven\p{L}{1,5}|egal\p{L}{0,5}|întors|întoarc\p{L}{1,3}|diferenț\p{L}{1,3})(?!\p{L})/iu,
  minutes: /(?<!\p{L})(?:minutul|min\.) \d/iu,
  extraTime: /(?<!\p{L})(?:prelungir\p{L}{1,4}|ultimele secunde|ultima secundă)(?!\p{L})/iu,
}
