/** Mails that an editor pasted whole: the message is the article, and what mail programs put around it is not. */
import { describe, expect, it } from 'vitest'
import { blockWith, outline, parsed } from './parsed.ts'

const ro = [
  'Muzeul Satului deschide sâmbătă o expoziție cu două sute de ii din toată țara.',
  'Cele mai vechi piese au fost cusute în jurul anului 1870, în satele de pe Valea Hârtibaciului.',
]
const en = [
  'The village museum opens a show of two hundred embroidered blouses on Saturday.',
  'The oldest pieces were made around 1870, in the villages of the upper valley.',
]
const body = (content: string, locale: 'ro' | 'en' = 'ro') =>
  parsed('text', content, locale)
    .blocks.filter(({ translate, role }) => translate && role !== 'title')
    .map(({ text }) => text)
const quote = (lines: string, mark = '> ') => lines.replace(/^/gm, mark)

describe('a mail’s head', () => {
  it.each([
    [
      'of Gmail',
      'ro',
      '---------- Forwarded message ---------\nDe la: Muzeul Satului <presa@muzeu.example>\nDate: joi, 6 mar. 2025 la 09:15\nSubject: Fwd: Expoziție de ii\nTo: <redactia@gazeta.example>\n\n\n',
    ],
    [
      'of Gmail in English',
      'en',
      '---------- Forwarded message ---------\nFrom: Village Museum <press@museum.example>\nDate: Thu, Mar 6, 2025 at 9:15 AM\nSubject: A show of blouses\nTo: <desk@gazette.example>\nCc: Ann Lee <ann@museum.example>, Bob Ray\n <bob@museum.example>\n\n',
    ],
    [
      'of Outlook',
      'ro',
      '-----Mesaj original-----\nDe la: Muzeul Satului [mailto:presa@muzeu.example]\nTrimis: 6 martie 2025 09:15\nCătre: Redacția\nSubiect: Expoziție de ii\nImportanță: Ridicată\n\n',
    ],
    [
      'of Outlook in English',
      'en',
      '________________________________\nFrom: Village Museum <press@museum.example>\nSent: Thursday, March 6, 2025 9:15 AM\nTo: News Desk\nSubject: A show of blouses\n\n',
    ],
    [
      'of Apple Mail',
      'en',
      'Begin forwarded message:\n\nFrom: Village Museum <press@museum.example>\nSubject: A show of blouses\nDate: 6 March 2025 at 09:15:02 GMT\nTo: desk@gazette.example\n\n',
    ],
    [
      'of Apple Mail in Romanian',
      'ro',
      'Începutul mesajului redirecționat:\n\nDe la: Muzeul Satului <presa@muzeu.example>\nSubiect: Expoziție de ii\nData: 6 martie 2025, 09:15:02 EET\nCătre: redactia@gazeta.example\n\n',
    ],
    [
      'of Thunderbird',
      'ro',
      '-------- Mesaj redirecționat --------\nSubiect: \tExpoziție de ii\nData: \tThu, 6 Mar 2025 09:15:02 +0200\nDe la: \tMuzeul Satului <presa@muzeu.example>\nCătre: \tredactia@gazeta.example\n\n',
    ],
    [
      'with what is attached',
      'ro',
      'De la: Muzeul Satului <presa@muzeu.example>\nTrimis: joi, 6 martie 2025 09:15\nCătre: Redacția\nSubiect: Expoziție de ii\nAtașări: comunicat.pdf\n\n',
    ],
    [
      'with bold names',
      'en',
      '*From:* Village Museum <press@museum.example>\n*Sent:* Thursday, March 6, 2025\n*To:* desk@gazette.example\n*Subject:* A show of blouses\n\n',
    ],
    [
      'with blank lines between its fields',
      'ro',
      'De la: Muzeul Satului <presa@muzeu.example>\n\nTrimis: joi, 6 martie 2025\n\nCătre: redactia@gazeta.example\n\nSubiect: Expoziție de ii\n\n',
    ],
    ['above an answer', 'ro', 'Pe joi, 6 mar. 2025 la 09:15, Muzeul Satului <presa@muzeu.example> a\nscris:\n\n'],
    [
      'above an answer in English',
      'en',
      'On Thu, Mar 6, 2025 at 9:15 AM Village Museum <press@museum.example> wrote:\n\n',
    ],
  ] as const)('%s is not the article’s', (_, locale, head) => {
    const text = locale === 'ro' ? ro : en
    expect(body(head + text.join('\n\n'), locale)).toEqual(text)
    expect(body(head + quote(text.join('\n\n')), locale)).toEqual(text)
    expect(body(quote(head) + quote(text.join('\n\n')), locale)).toEqual(text)
  })

  it('is kept in blocks of its own', () => {
    const found = outline(
      parsed('text', `Subiect: Expoziție de ii\nDe la: Muzeu <presa@muzeu.example>\n\n${ro.join('\n\n')}`),
    )
    expect(found.slice(1, 3)).toEqual([
      'paragraph chrome: Subiect: Expoziție de ii',
      'paragraph chrome: De la: Muzeu <presa@muzeu.example>',
    ])
  })

  it('gives its subject as a title only if the text has none', () => {
    const head = (subject: string) => `Subject: ${subject}\nFrom: Muzeu <presa@muzeu.example>\n\n`
    expect(parsed('text', head('Fwd: Re: Două sute de ii la muzeu') + ro.join('\n\n')).title).toBe(
      'Două sute de ii la muzeu',
    )
    expect(parsed('text', `${head('Expoziție')}Iile se întorc la muzeu\n\n${ro.join('\n\n')}`).title).toBe(
      'Iile se întorc la muzeu',
    )
    expect(parsed('text', head('Fwd: Comunicat de presă') + ro.join('\n\n')).title).toBe(ro[0])
  })

  it('names the line that says the same as its subject', () => {
    const head = 'Subject: RE: Iile se întorc la muzeu\nFrom: Muzeu <presa@muzeu.example>\n\n'
    const document = parsed(
      'text',
      `${head}Bună, Dana,\n\nCOMUNICAT DE PRESĂ\n\nIile se întorc la muzeu\n\n${ro.join('\n\n')}`,
    )
    expect(outline(document).slice(2, 5)).toEqual([
      'paragraph body: Bună, Dana,',
      'paragraph section: COMUNICAT DE PRESĂ',
      'heading title: Iile se întorc la muzeu',
    ])
  })

  it.each([
    'De la: casa de bilete din poarta mare\nCătre: sala cu piese din secolul trecut',
    'De la: cinci lei\nLa: doisprezece lei de familie',
    'Ministrul a scris: „Nu știam”.',
    'Pe 6 martie, directorul a scris: nu avem bani.',
  ])('but no other lines with its words: %s', (lines) => {
    expect(body([...ro, lines, 'Intrarea este liberă.'].join('\n\n'))).toEqual([
      ...ro,
      ...lines.split('\n'),
      'Intrarea este liberă.',
    ])
  })
})

describe('quoted text', () => {
  it('loses its signs, and its wrapped lines are joined', () => {
    const wrapped = quote(
      'Muzeul Satului deschide sâmbătă o expoziție cu două sute de ii\ndin toată țara. Intrarea este liberă până la ora 14.00, iar copiii\nprimesc un ac și ață.\n\nDetalii pe site.',
    )
    expect(body(`Forwarded message:\n${wrapped}`)).toEqual([
      'Muzeul Satului deschide sâmbătă o expoziție cu două sute de ii din toată țara. Intrarea este liberă până la ora 14.00, iar copiii primesc un ac și ață.',
      'Detalii pe site.',
    ])
  })

  it('is read at any depth, and a change of depth begins a paragraph', () => {
    expect(
      body('> Vă trimit comunicatul de mai jos.\n>> Muzeul deschide o expoziție.\n> > Intrarea este liberă.'),
    ).toEqual(['Vă trimit comunicatul de mai jos.', 'Muzeul deschide o expoziție.', 'Intrarea este liberă.'])
  })

  it('takes back the words that a second wrapping left without a sign', () => {
    expect(
      body(
        '> Muzeul Satului deschide sâmbătă o expoziție cu două sute de\nii din toată\n> țara, a anunțat conducerea.',
      ),
    ).toEqual(['Muzeul Satului deschide sâmbătă o expoziție cu două sute de ii din toată țara, a anunțat conducerea.'])
  })

  it('stays where an article quotes a line so', () => {
    const line = '> Nu răspundem la telefon.'
    expect(body([...ro, line, 'Intrarea este liberă.'].join('\n\n'))).toEqual([...ro, line, 'Intrarea este liberă.'])
  })
})

describe('what mail programs add', () => {
  it.each([
    '[image: sigla_muzeu.png]',
    '[cid:image001.png@01DB8E3A.7C1F2E30]',
    '<image002.jpg>',
    'Trimis de pe iPhone-ul meu',
    'Trimis din Yahoo Mail pe Android',
    'Obțineți Outlook pentru iOS',
    'Sent from my Galaxy',
    'Get Outlook for Android',
    'Acest mesaj și orice fișiere atașate sunt confidențiale și se adresează exclusiv destinatarului. Dacă l-ați primit din greșeală, vă rugăm să îl ștergeți.',
    'This email and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it.',
    'Înainte de a tipări acest e-mail, gândiți-vă la mediu.',
    'CAUTION: This email originated from outside the organisation. Do not click links unless you know the sender.',
    'ATENȚIE: Acest e-mail provine din afara organizației.',
  ])('%s', (line) => {
    const content = `Subject: Expoziție\nFrom: Muzeu <presa@muzeu.example>\n\n${ro[0]}\n\n${line}\n\n${ro[1]}`
    expect(body(content)).toEqual(ro)
    expect(blockWith(parsed('text', content), line)).toMatchObject({ role: 'chrome', roleReason: 'mail' })
  })

  it('a signature below two dashes', () => {
    const signature = '-- \nIrina Costea\nPurtătoare de cuvânt\nMuzeul Satului\ntel. 0200 000 000'
    expect(body(`From: Irina <irina@muzeu.example>\nSubject: Ii\n\n${ro.join('\n\n')}\n\n${signature}`)).toEqual(ro)
  })

  it.each([
    'Trimis de pe front, reportajul a fost publicat cu o zi întârziere.',
    'Sent from a village without a road, the letter took a month.',
    'Acest mesaj este confidențial, a spus procurorul, și a închis dosarul.',
    'Imaginea [din 1912] arată satul înainte de inundație.',
  ])('but not: %s', (line) => {
    expect(body(`From: Muzeu <presa@muzeu.example>\nSubject: Ii\n\n${ro[0]}\n\n${line}\n\n${ro[1]}`)).toEqual([
      ro[0],
      line,
      ro[1],
    ])
  })
})

describe('links', () => {
  const link = (text: string) => {
    const block = blockWith(parsed('text', `${ro[0]}\n\n${text}\n\n${ro[1]}`), text.slice(0, 5))
    return [block.text, block.tags.map(({ start, end, href }) => [block.text.slice(start, end), href])]
  }

  it('an address between brackets becomes a link of the words before it', () => {
    expect(link('Program: site-ul muzeului <https://muzeu.example/program>, zilnic.')).toEqual([
      'Program: site-ul muzeului, zilnic.',
      [['site-ul muzeului', 'https://muzeu.example/program']],
    ])
    expect(link('presa@muzeu.example<mailto:presa@muzeu.example>')).toEqual([
      'presa@muzeu.example',
      [['presa@muzeu.example', 'mailto:presa@muzeu.example']],
    ])
  })

  it('an unsafe address, or one without words, stays text', () => {
    expect(link('Apasă <javascript:run()> aici.')).toEqual(['Apasă <javascript:run()> aici.', []])
    expect(link('<https://muzeu.example/program> este adresa.')).toEqual([
      '<https://muzeu.example/program> este adresa.',
      [],
    ])
  })
})
