/** Text copied out of a PDF: words cut at lines' ends, narrow columns, page numbers, running lines, bullets. */
import { describe, expect, it } from 'vitest'
import { isCut, KnownWords } from '../../shared/document/parse/text/hyphens.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { outline, parsed } from './parsed.ts'

const body = (content: string, locale: Locale = 'ro') =>
  parsed('text', content, locale)
    .blocks.filter(({ translate }) => translate)
    .map(({ text }) => text)

/** "a|b" is cut between a and b. */
const isCutAt = (word: string, elsewhere = ''): boolean => {
  const [before = '', after = ''] = word.split('|')
  return isCut(`un ${before}-`, `${after} alt`, new KnownWords([elsewhere]))
}

describe('a hyphen at a line’s end', () => {
  it.each([
    ...[
      'admi|nistrația',
      'pri|măria',
      'locui|torilor',
      'con|strucție',
      'șco|lile',
      'autorități|le',
      'pădu|rile',
      'de|zastru',
    ],
    ...[
      'se|mnat',
      'ne|cesar',
      'mi|nistrul',
      'nu|mărul',
      'pe|ricol',
      'că|lător',
      'sănă|tate',
      'oa|meni',
      'în|tâmplat',
      'po|dul',
    ],
    ...[
      'ADMI|NISTRAȚIA',
      'spi|talul',
      'legă|turi',
      'trans|port',
      'jude|țean',
      'ex|pertiză',
      'pre|ședinte',
      'sub|prefectul',
    ],
    ...[
      'gov|ernment',
      'for|mer',
      'coun|cil',
      'in|to',
      'up|on',
      'out|line',
      'des|ignated',
      'ex|pected',
      're|port',
      'sur|vey',
    ],
    ...['informa|tion', 'through|out', 'pro|posal', 'com|munity', 'after|noon', 'state|ment', 'high|way', 'work|ers'],
  ])('goes from %s', (word) => {
    expect(isCutAt(word)).toBe(true)
  })

  it.each([
    ...[
      'Cluj|Napoca',
      'Ana|Maria',
      's|a',
      'l|au',
      'n|ar',
      'într|o',
      'dintr|un',
      'printr|o',
      'dându|se',
      'plimbându|ne',
      'ne|am',
    ],
    ...[
      'și|a',
      'mi|au',
      'de|a',
      'văzut|o',
      'da|l',
      'spuneți|mi',
      'duceți|vă',
      'PIB|ul',
      'NATO|ului',
      'prim|ministrul',
      'sud|est',
    ],
    ...[
      'nord|vest',
      'mass|media',
      'social|democrat',
      'vice|președinte',
      'COVID|19',
      '2024|2025',
      'așa|zisa',
      'franco|german',
    ],
    ...[
      'long|term',
      'part|time',
      'twenty|five',
      'two|year',
      'state|owned',
      'well|known',
      'co|founder',
      'right|wing',
      'e|mail',
    ],
    ...['Anglo|Saxon', 'self|employed', 'high|level', 'law|abiding', 'ex|president'],
  ])('stays in %s', (word) => {
    expect(isCutAt(word)).toBe(false)
  })

  it('goes or stays as in the same word elsewhere in the text', () => {
    expect(isCutAt('bine|venit', 'Un oaspete bine-venit.')).toBe(false)
    expect(isCutAt('bine|venit', 'Un oaspete binevenit.')).toBe(true)
    expect(isCutAt('rest|aurant', 'Restaurantele se redeschid.')).toBe(true)
    expect(isCutAt('carbon|neutral', 'A carbon-neutral town.')).toBe(false)
    expect(isCutAt('wood|burning', 'They burn wood, and burning wood smells.')).toBe(false)
  })

  it('is a soft hyphen, or the sign that some programs write for one', () => {
    const lines = (sign: string) => body(`Consiliul a aprobat restau${sign}\nrarea podului de lemn, după două ședințe.`)
    const whole = ['Consiliul a aprobat restaurarea podului de lemn, după două ședințe.']
    expect([lines('\u00ad'), lines('¬'), lines('\u2010'), lines('-')]).toEqual([whole, whole, whole, whole])
  })

  it('is no dash', () => {
    expect(body('Primarul a plecat -\nnu se știe unde.')).toEqual(['Primarul a plecat -', 'nu se știe unde.'])
  })
})

const column = `Biblioteca județeană
primește din nou cititori
de luni, după șapte luni
de lucrări la instalația
electrică. Sala de lec-
tură are acum optzeci
de locuri, cu douăzeci
mai multe decât înain-
te, iar depozitul a fost
mutat la subsol.

Directoarea spune că ab-
onamentele sunt gratuite
până la sfârșitul anului
și că s-au comandat deja
trei mii de volume noi,
cele mai multe pentru co-
pii, printr-o donație.`

describe('lines', () => {
  it('of a narrow column are joined', () => {
    expect(body(column)).toEqual([
      'Biblioteca județeană primește din nou cititori de luni, după șapte luni de lucrări la instalația electrică. Sala de lectură are acum optzeci de locuri, cu douăzeci mai multe decât înainte, iar depozitul a fost mutat la subsol.',
      'Directoarea spune că abonamentele sunt gratuite până la sfârșitul anului și că s-au comandat deja trei mii de volume noi, cele mai multe pentru copii, printr-o donație.',
    ])
  })

  it('of a short mail are joined where a long one stops in the middle of a sentence', () => {
    const lines = [
      'Muzeul Satului deschide sâmbătă, la ora zece, o expoziție cu două sute',
      'de ii din toată țara.',
      '',
      'Ana Pop',
      'muzeograf',
    ]
    expect(parsed('text', lines.join('\n')).blocks.map(({ text }) => text)).toContain(lines.slice(0, 2).join(' '))
    expect(parsed('text', lines.join('\n')).blocks.map(({ text }) => text)).toContain('muzeograf')
  })

  it('of verse, of a list and of a table are not', () => {
    const verse =
      'Și ninge peste gară,\nPeste vagoane goale,\nPe umerii de seară\nAi celor care-așteaptă,\nȘi ninge peste șine,\nȘi nu mai vine nimeni,\nDecât un câine alb\nCu zăpadă pe spinare,\nȘi ninge mai departe.'
    const list =
      'Luni: supă de roșii\nMarți: tocăniță\nMiercuri: plăcintă cu brânză\nJoi: ciorbă de fasole\nVineri: pește cu mămăligă\nSâmbătă: sarmale\nDuminică: friptură\nDesert: papanași\nBăutură: compot'
    expect(body(`Poezia zilei\n\n${verse}`).slice(1)).toEqual(verse.split('\n'))
    expect(body(`Meniul săptămânii\n\n${list}`).slice(1)).toEqual(list.split('\n'))
  })

  it('that a program copied with a blank line below each are joined', () => {
    const spaced = column.split('\n').filter(Boolean).join('\n\n')
    expect(body(spaced).join(' ')).toContain(
      'Sala de lectură are acum optzeci de locuri, cu douăzeci mai multe decât înainte',
    )
  })

  it('lose double spaces and letters drawn as one', () => {
    expect(body('The ofﬁce  of  the  ﬁrst  minister conﬁrmed it,  and  the  staﬀ  left.', 'en')).toEqual([
      'The office of the first minister confirmed it, and the staff left.',
    ])
  })
})

const page = (number: number, text: string, foot = `${number}`) =>
  `Gazeta de Vest | Nr. 14${number} | 12 martie 2025\n\n${text}\n\n${foot}\n`
const first =
  'Biblioteca județeană primește din nou cititori de luni, după șapte luni de lucrări la instalația electrică. Sala de lectură are acum'
const second = 'optzeci de locuri, cu douăzeci mai multe decât înainte, iar depozitul a fost mutat la subsol.'
const third =
  'Directoarea spune că abonamentele sunt gratuite până la sfârșitul anului. Trei mii de volume noi sunt deja comandate.'

describe('pages', () => {
  it.each([
    ['numbers', (n: number) => `${n}`],
    ['numbers between dashes', (n: number) => `- ${n} -`],
    ['numbers with their name', (n: number) => `Pagina ${n} din 3`],
  ])('lose %s and a running line, and a sentence goes on over them', (_, foot) => {
    const content = [page(1, first, foot(1)), page(2, second, foot(2)), page(3, third, foot(3))].join('\f')
    expect(body(content)).toEqual([`${first} ${second}`, third])
    const edges = parsed('text', content).blocks.filter(({ roleReason }) => roleReason === 'page-edge')
    expect(edges).toHaveLength(6)
  })

  it('are told by their numbers without form feeds', () => {
    expect(body([page(1, first), page(2, second), page(3, third)].join('\n'))).toEqual([`${first} ${second}`, third])
  })

  it.each([
    [
      'numbers over an article’s parts',
      [third, '1', `${first} optzeci de locuri.`, '2', third.replace('Directoarea', 'Directorul')],
    ],
    ['a year alone', [`${first} optzeci de locuri.`, '1989', third]],
    [
      'a line that is said twice',
      [third, 'Nimeni nu a răspuns.', `${first} optzeci de locuri.`, 'Nimeni nu a răspuns.'],
    ],
  ])('do not lose %s', (_, lines) => {
    expect(body(['Biblioteca se redeschide', ...lines].join('\n\n'))).toEqual(['Biblioteca se redeschide', ...lines])
  })
})

describe('bullets', () => {
  it('make a list, and wrapped items are joined', () => {
    const content = `Biblioteca se redeschide\n\n${third}\n\n• sala de lectură, cu optzeci de locuri;\n• depozitul de la subsol;\n• sala copiilor.\n\n${first} optzeci de locuri.`
    expect(outline(parsed('text', content)).slice(2, 5)).toEqual([
      'list-item body: sala de lectură, cu optzeci de locuri;',
      'list-item body: depozitul de la subsol;',
      'list-item body: sala copiilor.',
    ])
  })

  it('may stand on lines of their own', () => {
    const content = `Biblioteca se redeschide\n\n${third}\n\n•\nsala de lectură\n•\ndepozitul de la subsol\n\n${first} optzeci de locuri.`
    expect(outline(parsed('text', content)).slice(2, 4)).toEqual([
      'list-item body: sala de lectură',
      'list-item body: depozitul de la subsol',
    ])
  })
})
