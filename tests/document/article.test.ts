/** Finds the article in a saved page: what holds text is kept, whatever it is called; what leads elsewhere is not. */
import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/document/model/document.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { counter } from './parsed.ts'

type Story = { locale: Locale; title: string; site: string; text: [string, string, string, string] }

const stories: Story[] = [
  {
    locale: 'ro',
    title: 'Biblioteca din Tecuci își deschide depozitul',
    site: 'Cronica Covurluiului',
    text: [
      'Biblioteca municipală din Tecuci își deschide sâmbătă depozitul, închis publicului din 1974.',
      'Vizitatorii vor vedea 3.000 de volume salvate după cutremur, printre care un atlas tipărit la Viena.',
      'Intrarea este liberă.',
      'Directoarea bibliotecii spune că o parte dintre cărți vor fi scanate până la sfârșitul anului.',
    ],
  },
  {
    locale: 'en',
    title: 'Ferry to run through the night in summer',
    site: 'The Inlet Gazette',
    text: [
      'The island ferry will run through the night from June to August, its operator said on Monday.',
      'Two crews of seven will be hired for the extra crossings, which start at half past eleven.',
      'Fares will not change.',
      'Residents had asked for late boats since the last night bus over the causeway was cut in 2019.',
    ],
  },
]

const teasers: Record<Locale, [string, string][]> = {
  ro: [
    ['Moara din Ivești macină din nou', 'Roata a fost refăcută de doi tâmplari din sat, după fotografii vechi.'],
    ['Un cor de copii cântă la Praga', 'Cei treizeci de elevi pleacă joi cu autocarul și se întorc luni.'],
    ['Serele primăriei, scoase la vânzare', 'Terenul are două hectare și este evaluat la un milion de lei.'],
  ],
  en: [
    ['Mill wheel turns again at Stow', 'Two carpenters rebuilt it from old photographs over the winter.'],
    ['School choir to sing in Prague', 'Thirty pupils leave by coach on Thursday and come back on Monday.'],
    ['Council greenhouses up for sale', 'The site covers five acres and is valued at a million pounds.'],
  ],
}

const paragraphs = (lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n')

function page(story: Story, body: string, title = story.title): string {
  return (
    `<!doctype html><html lang="${story.locale}"><head><title>${title} - ${story.site}</title></head><body>` +
    `<header><a href="/">${story.site}</a><nav><a href="/a">A</a><a href="/b">B</a></nav></header>${body}` +
    `<footer><p>© ${story.site}</p></footer></body></html>`
  )
}

function read(html: string): { title: string; locale: string; told: string[]; shown: string[]; blocks: Block[] } {
  const result = parse({ format: 'html', content: html }, counter())
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  const { blocks, title, locale } = result.document
  const textOf = (list: Block[]): string[] => list.map(({ text }) => text)
  const told = textOf(blocks.filter(({ translate, kind }) => translate && kind !== 'image'))
  return { title, locale, told, shown: textOf(blocks.filter(({ render }) => render)), blocks }
}

/** The page gives the whole story, its title and its language. */
function expectWhole(html: string, { title, locale, text }: Story): ReturnType<typeof read> {
  const found = read(html)
  expect(found.title).toBe(title)
  expect(found.locale).toBe(locale)
  for (const line of text) expect(found.told).toContain(line)
  return found
}

const wallWords = ['paywall', 'premium-content', 'is-locked', 'subscription-content', 'metered', 'continut-abonati']
const boxWords = ['read-more-text', 'social-text', 'widget', 'share-body', 'newsletter-body', 'promo', 'related-text']
const names = [...wallWords, ...boxWords]

describe.each(stories)('a page of $site', (story) => {
  const [first, second, third, last] = story.text
  const ro = story.locale === 'ro'

  it.each(names)('loses no sentence to the class %s, around the end of the text', (name) => {
    const body = `<p>${first}</p><div class="${name}">${paragraphs([second, third, last])}</div>`
    expectWhole(page(story, `<main><article><h1>${story.title}</h1>${body}</article></main>`), story)
  })

  it.each(names)('loses no sentence to the class %s, around every second paragraph or on it', (name) => {
    const boxes = `<p>${first}</p><div class="${name}"><p>${second}</p></div><p>${third}</p><div class="${name}"><p>${last}</p></div>`
    expectWhole(page(story, `<div class="single"><h1>${story.title}</h1><div class="txt">${boxes}</div></div>`), story)
    const own = `<p>${first}</p><p class="${name}">${second}</p><p>${third}</p><p class="${name}">${last}</p>`
    expectWhole(page(story, `<div class="single"><h1>${story.title}</h1>${own}</div>`), story)
  })

  it('leaves out an offer that has links, in the same class as the text', () => {
    const ask = ro ? 'Abonează-te pentru a citi mai departe' : 'Subscribe to keep reading'
    const offer = `<div class="premium"><h3>${ask}</h3><a href="/s">${ro ? 'Vezi ofertele' : 'See our offers'}</a></div>`
    const body = `<h1>${story.title}</h1><div class="premium">${paragraphs(story.text)}</div>${offer}`
    const { told } = expectWhole(page(story, `<article>${body}</article>`), story)
    expect(told).not.toContain(ask)
  })

  it('keeps the lead and the author in the header of its headline, and out of one', () => {
    const lead = ro ? 'Ultimul inventar a fost făcut acum patruzeci de ani.' : 'The trial will cost less than a lorry.'
    const by = ro ? 'Ilinca Vasile · 4 mai 2025' : 'Ruth Amos · May 4, 2025'
    const text = `<div class="text">${paragraphs(story.text)}</div>`
    for (const head of [`<div>${lead}</div><div>${by}</div>`, `<p class="excerpt">${lead}</p><p>${by}</p>`]) {
      const html = page(story, `<div class="w"><header><h1>${story.title}</h1>${head}</header>${text}</div>`)
      const { told, shown } = expectWhole(html, story)
      expect(told).toContain(lead)
      expect(shown).toContain(by)
      expect(told).not.toContain(by)
    }
    const sapou = `<h1>${story.title}</h1><div class="sapou"><span>${lead}</span></div>${text}`
    expect(expectWhole(page(story, `<form>${sapou}</form>`), story).told).toContain(lead)
  })

  it('keeps a box of context in an aside and a correction in a footer', () => {
    const context = ro
      ? 'Clădirea a fost ridicată în 1912 și a adăpostit până la război o bancă de credit agricol.'
      : 'The crossing takes twenty minutes and has been run by the same family since the war.'
    const note = ro
      ? 'Erată: anul închiderii era scris greșit într-o versiune anterioară.'
      : 'Correction: an earlier version gave the wrong month for the last crossing.'
    const head = ro ? 'Pe scurt' : 'In brief'
    for (const box of [
      `<h4>${head}</h4><p>${context}</p>`,
      `<p><strong>${head}</strong></p><ul><li>${context}</li></ul>`,
    ]) {
      const body = `<p>${first}</p><p>${second}</p><aside class="box">${box}</aside><p>${third}</p><p>${last}</p>`
      const html = page(story, `<article><h1>${story.title}</h1>${body}<footer><p>${note}</p></footer></article>`)
      const { told } = expectWhole(html, story)
      expect(told).toContain(context)
      expect(told).toContain(note)
    }
  })

  it('reads a body in several sections, articles or rows, without what is between them', () => {
    const ad = ro ? 'Publicitate' : 'Advertisement'
    const slot = `<div class="ad-slot"><span>${ad}</span></div>`
    const halves = [paragraphs([first, second]), paragraphs([third, last])]
    const bodies = [
      halves.map((half) => `<section class="part">${half}</section>`).join(slot),
      halves.map((half) => `<article>${half}</article>`).join(slot),
      story.text.map((line) => `<div class="row"><div class="block"><p>${line}</p></div></div>`).join(slot),
    ]
    for (const body of bodies) {
      const { told } = expectWhole(page(story, `<main><h1>${story.title}</h1>${body}</main>`), story)
      expect(told).not.toContain(ad)
    }
  })

  it('keeps short paragraphs and a list beside one long paragraph', () => {
    const items = ro ? ['sala de lectură;', 'depozitul.'] : ['the north pier;', 'the slipway.']
    const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
    const html = page(
      story,
      `<div class="c"><h1>${story.title}</h1><p>${first} ${second} ${last}</p><p>${third}</p>${list}<p>${last}</p></div>`,
    )
    const { told } = read(html)
    for (const line of [third, ...items, last]) expect(told).toContain(line)
  })

  it('passes over a notice on cookies, whatever its element, and however long beside the article', () => {
    const notice = ro
      ? 'Noi și partenerii noștri stocăm și accesăm informații pe dispozitivul dumneavoastră, precum module cookie, și prelucrăm date personale pentru reclame personalizate, măsurarea reclamelor și dezvoltarea serviciilor. Puteți accepta sau refuza oricând.'
      : 'We and our partners store and access information on your device, such as cookies, and process personal data for personalised advertising, ad measurement and the development of services. You can accept or refuse at any time.'
    const more = ro
      ? 'Unii furnizori prelucrează datele pe baza interesului legitim. Puteți schimba preferințele în josul acestei pagini.'
      : 'Some vendors process your personal data on the basis of legitimate interest. You can change your preferences below.'
    const short: Story = { ...story, text: [first, second, first, second] }
    const text = `<h1>${story.title}</h1>${paragraphs([first, second])}`
    const names = [
      'id="CybotCookiebotDialog"',
      'id="sp_message_container_1"',
      'class="didomi-host"',
      'style="bottom:0"',
      '',
    ]
    for (const name of names) {
      const box = `<div ${name}><div><p>${notice}</p><p>${more}</p></div><button>OK</button></div>`
      for (const body of [`${box}<div>${text}</div>`, `<div>${text}</div>${box}`]) {
        const { told } = expectWhole(page(short, body), short)
        expect(told).not.toContain(notice)
        expect(told).not.toContain(more)
      }
    }
  })

  it('keeps an article about cookies whole', () => {
    const lines = ro
      ? [
          'Autoritatea a amendat trei site-uri care stochează module cookie pe dispozitiv fără consimțământ și vând date personale.',
          'Noi reguli intră în vigoare în mai: furnizorii nu mai pot invoca interesul legitim pentru reclame personalizate.',
        ]
      : [
          'The regulator fined three sites that store cookies on a device without consent and sell personal data to vendors.',
          '“We process nothing without consent, and our partners store no personal data,” one of the vendors said on Monday.',
        ]
    for (const [open, close] of [
      ['<article>', '</article>'],
      ['<div class="x">', '</div>'],
    ]) {
      const { told } = read(page(story, `${open}<h1>${story.title}</h1>${paragraphs([first, ...lines, last])}${close}`))
      for (const line of lines) expect(told).toContain(line)
    }
  })

  const cards = {
    cards: ([head, line]: [string, string]) =>
      `<div class="card"><img src="c.jpg" alt=""><h3><a href="/c">${head}</a></h3><p>${line}</p></div>`,
    items: ([head, line]: [string, string]) => `<li><a href="/c">${head}</a><p>${line}</p></li>`,
    rows: ([head, line]: [string, string]) =>
      `<div class="it"><div><a href="/c">${head}</a></div><div>${line}</div></div>`,
  }

  it.each(Object.entries(cards))('leaves out other articles in %s, below the text or in it', (_, make) => {
    const list = `<div class="stream">${teasers[story.locale].map(make).join('')}</div>`
    const below = `<main><h1>${story.title}</h1><div>${paragraphs(story.text)}</div>${list}</main>`
    const inside = `<article><h1>${story.title}</h1>${paragraphs([first, second])}${list}${paragraphs([third, last])}</article>`
    for (const body of [below, inside]) {
      const { told } = expectWhole(page(story, body), story)
      for (const line of teasers[story.locale].flat()) expect(told).not.toContain(line)
    }
  })

  it('keeps a list story, whose headings are links', () => {
    const intro = `<p>${first}</p>`
    const list = teasers[story.locale]
      .map(
        ([head, line]) => `<div class="pick"><h2><a href="/p">${head}</a></h2><p>${line} ${second} ${last}</p></div>`,
      )
      .join('')
    const { told } = read(page(story, `<article><h1>${story.title}</h1>${intro}${list}</article>`))
    for (const [head] of teasers[story.locale]) expect(told).toContain(head)
  })

  it('leaves out the next article and the comments below a short one', () => {
    const [head, line] = teasers[story.locale][0] ?? ['', '']
    const next = `<article><h1><a href="/n">${head}</a></h1><p>${line}</p></article>`
    const other = teasers[ro ? 'en' : 'ro'].map(([, said]) => said)
    const comments = `<div id="comments"><ol>${other.map((said) => `<li><b>m_82</b><p>${said} ${said}</p></li>`).join('')}</ol></div>`
    const text = `<h1>${story.title}</h1>${paragraphs(story.text)}`
    const { told } = expectWhole(page(story, `<article>${text}</article>${next}${comments}`), story)
    for (const lost of [head, line, ...other]) expect(told.join('\n')).not.toContain(lost)
  })

  it('takes the headline, not the logo that is a first-level heading', () => {
    const seo = ro ? 'Depozit de carte, deschis la Tecuci' : 'Night ferry timetable for summer'
    for (const [heading, name] of [
      ['h2', 'titlu'],
      ['h1', 'title'],
    ]) {
      const body = `<div id="top"><h1>${story.site}</h1></div><div><${heading} class="${name}">${story.title}</${heading}>${paragraphs(story.text)}</div>`
      expectWhole(page(story, body, seo), story)
    }
  })

  it('is in the language of its own words, not of a post in it', () => {
    const post = teasers[ro ? 'en' : 'ro'].flat().join('. ')
    for (const open of ['<blockquote class="twitter-tweet">', '<blockquote>', '<blockquote class="instagram-media">']) {
      const body = `<p>${first}</p>${open}<p>${post}</p></blockquote><p>${second}</p><p>${third}</p><p>${last}</p>`
      expectWhole(page(story, `<article><h1>${story.title}</h1>${body}</article>`), story)
    }
  })
})
