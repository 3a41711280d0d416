/** English words that make a number right though no number of the other text has its value. */
import type { NumberContext } from '../shape/number-context.ts'

export const context: NumberContext = {
  imperial:
    /(?<!\p{L})(?:inch(?:es)?|feet|(?<=[- \d])foot|ft|yards?|yds?|miles?|mph|mpg|acres?|pounds?|lbs?|ounces?|oz|(?<=\d )stone|pints?|quarts?|gallons?|cups?|tablespoons?|teaspoons?|fathoms?|psi|fahrenheit|horsepower|hp|bhp|gas mark)(?!\p{L})|\d ?['’′″"]|\d ?°? ?F(?!\p{L})/iu,
  metric:
    /(?<!\p{L})(?:(?:milli|centi|deci|kilo)?(?:met(?:re|er)s?|lit(?:re|er)s?|gram(?:me)?s?)|kilos?|hectares?|tonnes?|celsius|centigrade|kph|kilowatts?|bars?|(?<=\d ?)(?:mm|cm|m|km|m²|ha|g|kg|ml|cl|l|kW|C))(?!\p{L})|km\/h|°C/iu,
  sized: /(?<!\p{L})sizes? $/iu,
  zones: {
    home: /Romanian? time|Bucharest time|in Romania(?!\p{L})|Eastern European (?:Summer )?Time/iu,
    local: /(?<!\p{L})local time|(?<!\p{L})locally(?!\p{L})/iu,
    eastern:
      /(?<!\p{L})(?:eastern (?:standard |daylight )?time|(?:New York|Washington|East Coast) time|on the East Coast)|(?:\d|[ap]\.?m\.?|noon|midnight) Eastern(?!\p{L}| Europe)/iu,
    pacific:
      /(?<!\p{L})(?:pacific (?:standard |daylight )?time|(?:California|Los Angeles|West Coast) time|on the West Coast)|(?:\d|[ap]\.?m\.?|noon|midnight) Pacific(?!\p{L})/iu,
    gmt: /(?<!\p{L})(?:Greenwich|London time|British (?:summer )?time|UK time|in London)(?!\p{L})/iu,
    cet: /(?<!\p{L})(?:central european (?:summer )?time|(?:Brussels|Paris|Berlin|Rome|Madrid|Vienna|French|German|Italian|Spanish) time)/iu,
    moscow: /(?<!\p{L})Moscow time/iu,
    other: /(?<!\p{L})\p{Lu}\p{Ll}+ time(?!\p{L})/u,
  },
  marks:
    /(?<!\p{L})(?:marks?|grades?|graded|average|scor(?:e|es|ed|ing)|rat(?:e|es|ed|ings?)|got|gets?|earned|gave|given|awarded|points)(?!\p{L})/iu,
  relativeYear:
    /(?<!\p{L})(?:(?:last|this|next|the previous|the following|the same) (?:year|spring|summer|autumn|fall|winter|season|January|February|March|April|May|June|July|August|September|October|November|December)|a year (?:earlier|ago|before|later|on)|(?:one|two|three|four|five|ten|\d{1,2}) years? (?:earlier|ago|before|later)|(?:the )?year before|year[- ]on[- ]year|previous year|current year|annual(?:ly)?)(?!\p{L})/iu,
  events: {
    '1877': /(?<!\p{L})war of independence/iu,
    '1914': /first world war|world war (?:i|one)(?!\p{L})|great war/iu,
    '1917': /russian revolution|bolshevik/iu,
    '1918': /first world war|world war (?:i|one)(?!\p{L})|great war|great union|spanish flu|armistice/iu,
    '1939': /second world war|world war (?:ii|two)(?!\p{L})/iu,
    '1945': /second world war|world war (?:ii|two)(?!\p{L})|hiroshima|nagasaki/iu,
    '1956': /hungarian (?:uprising|revolution)|suez/iu,
    '1968': /prague spring/iu,
    '1969': /moon landing|landed on the moon|apollo 11|woodstock/iu,
    '1986': /ch[eo]rnobyl|challenger/iu,
    '1989':
      /revolution|berlin wall|iron curtain|(?:fall|collapse|end) of (?:communism|the communist)|communis[mt]|tiananmen|cea(?:u|uș|us)/iu,
    '1991': /soviet union|ussr|gulf war/iu,
    '1995': /srebrenica|dayton/iu,
    '2000': /millennium/iu,
    '2001': /9\/11|september 11|11 september|twin towers|world trade cent/iu,
    '2004': /tsunami|orange revolution/iu,
    '2005': /katrina/iu,
    '2008': /(?:financial|economic|banking|global) crisis|lehman/iu,
    '2010': /deepwater|smolensk/iu,
    '2011': /fukushima|arab spring/iu,
    '2014': /crimea|maidan|mh17/iu,
    '2015': /colectiv|paris (?:attacks|agreement)|bataclan/iu,
    '2016': /brexit|referendum/iu,
    '2018': /skripal|salisbury/iu,
    '2020': /brexit|pandemic|covid|coronavirus|lockdown/iu,
    '2021': /capitol|taliban|kabul/iu,
    '2022': /ukraine|invasion|full-scale/iu,
  },
  ages: [
    { words: /(?<!\p{L})(?:toddlers?|infants?)(?!\p{L})/iu, from: 1, to: 3 },
    { words: /(?<!\p{L})pre-?teens?(?!\p{L})/iu, from: 9, to: 12 },
    { words: /(?<!\p{L})(?:teen(?:age(?:d|rs?)?|s)?|adolescents?|youths?)(?!\p{L})/iu, from: 12, to: 19 },
    { words: /(?<!\p{L})sexagenarians?/iu, from: 60, to: 69 },
    { words: /(?<!\p{L})septuagenarians?/iu, from: 70, to: 79 },
    { words: /(?<!\p{L})octogenarians?/iu, from: 80, to: 89 },
    { words: /(?<!\p{L})nonagenarians?/iu, from: 90, to: 99 },
    { words: /(?<!\p{L})(?:centenarians?|a century)/iu, from: 99, to: 115 },
    { words: /(?<!\p{L})(?:juniors?|youth team)(?!\p{L})/iu, from: 17, to: 20 },
  ],
  tens: /(?<!\d)[2-9]0['’]?s(?!\p{L})|(?<!\p{L})(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:ies|y-?somethings?)(?!\p{L})/iu,
  lead: /(?<!\p{L})(?:down|behind|trail(?:ed|ing|s)?|led|leads?|leading|ahead|up|advantage|deficit|comeback|came back)(?!\p{L})/iu,
  minutes:
    /(?<!\p{L})(?:half[- ](?:an )?hour|(?:an|the) hour|minutes (?:left|to go|remaining|from (?:time|the end)))(?!\p{L})/iu,
  extraTime: /(?<!\p{L})(?:(?:stoppage|injury|added|extra)[- ]time|last[- ]gasp|dying seconds)(?!\p{L})/iu,
}
