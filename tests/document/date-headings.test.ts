/** Dates over the parts of a timeline are headings; the date of the article, and those of comments, are not. */
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { blockWith, parsed } from './parsed.ts'

type Timeline = { title: string; lead: string; parts: [string, string][] }
const timelines: Record<Locale, Timeline> = {
  ro: {
    title: 'Cum a ajuns teatrul fără acoperiș',
    lead: 'Spectacolele s-au mutat în sala de sport a liceului. Iată cum s-a ajuns aici.',
    parts: [
      [
        '14 octombrie 2024',
        'O bucată de tencuială cade pe scenă în timpul repetițiilor, iar directorul cere o expertiză.',
      ],
      ['3 noiembrie 2024', 'Expertiza arată că grinzile de deasupra scenei sunt putrede și că sala trebuie închisă.'],
      ['20 noiembrie', 'Consiliul local amână pentru a doua oară votul asupra reparațiilor, din lipsă de cvorum.'],
      [
        'Decembrie 2024',
        'Zăpada rupe acoperișul deasupra foaierului. Nimeni nu este rănit, pentru că sala era închisă.',
      ],
    ],
  },
  en: {
    title: 'How the theatre lost its roof',
    lead: 'The shows have moved to the school’s gym. This is how it came to that.',
    parts: [
      [
        '14 October 2024',
        'A piece of plaster falls on the stage during rehearsals, and the director asks for a survey.',
      ],
      [
        'November 3, 2024',
        'The survey finds that the beams over the stage are rotten and that the hall must be closed.',
      ],
      [
        '20 November',
        'The council puts off its vote on the repairs for the second time, because too few members came.',
      ],
      ['December 2024', 'Snow breaks the roof over the foyer. Nobody is hurt, because the hall has been closed.'],
    ],
  },
}

const forms: [string, Format, (timeline: Timeline) => string][] = [
  ['headings of a page', 'html', (it) => page(it, (date) => `<h3>${date}</h3>`)],
  ['bold paragraphs of a page', 'html', (it) => page(it, (date) => `<p><strong>${date}</strong></p>`)],
  ['bold lines above their text', 'html', (it) => page(it, (date) => `<p><b>${date}</b><br>`, '')],
  ['lines that a class calls dates', 'html', (it) => page(it, (date) => `<div class="date">${date}</div>`)],
  ['headings of Markdown', 'markdown', (it) => lines(it, '# ', (date) => `### ${date}`)],
  ['bold lines of Markdown', 'markdown', (it) => lines(it, '# ', (date) => `**${date}**`)],
  ['lines of plain text', 'text', (it) => lines(it, '', (date) => date)],
]

function page({ title, lead, parts }: Timeline, head: (date: string) => string, open = '<p>'): string {
  const body = parts.map(([date, text]) => `${head(date)}${open}${text}</p>`).join('')
  return `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${lead}</p>${body}</article>`
}

function lines({ title, lead, parts }: Timeline, mark: string, head: (date: string) => string): string {
  return [`${mark}${title}`, lead, ...parts.flatMap(([date, text]) => [head(date), text])].join('\n\n')
}

describe('dates over the parts of a timeline are translated', () => {
  it.each(
    forms.flatMap(([name, format, write]) =>
      (['ro', 'en'] as const).map((locale) => ({ name, format, write, locale })),
    ),
  )('$name ($locale)', ({ format, write, locale }) => {
    const document = parsed(format, write(timelines[locale]), locale)
    const found = document.blocks.filter((block) => block.translate).map(({ text }) => text)
    for (const [date] of timelines[locale].parts) expect(found).toContain(date)
  })

  it('times that a live page sets as headings', () => {
    const { title, lead, parts } = timelines.ro
    const times = parts.map(([, text], at): [string, string] => [`1${at}:30`, text])
    const document = parsed(
      'html',
      page({ title, lead, parts: times }, (time) => `<h3>${time}</h3>`),
    )
    for (const [time] of times) expect(blockWith(document, time)).toMatchObject({ kind: 'heading', translate: true })
  })
})

describe('other dates are shown as they are', () => {
  const { title, lead, parts } = timelines.ro
  const texts = parts.map(([, text]) => text)

  it.each([
    ['alone under the headline', [title, '12 ianuarie 2025', lead, ...texts], '12 ianuarie 2025'],
    [
      'with its time, over a timeline',
      [title, '12 ianuarie 2025, 08:15', lead, ...parts.flat()],
      '12 ianuarie 2025, 08:15',
    ],
    [
      'of publication and change',
      [title, 'Publicat: 12.01.2025', 'Actualizat: 13.01.2025', lead, ...texts],
      'Publicat: 12.01.2025',
    ],
    [
      'under the names of comments',
      [title, lead, ...texts, 'mihai_b', '12 ianuarie 2025', 'Așa este.', 'Dana', '13 ianuarie 2025', 'Nu cred.'],
      '12 ianuarie 2025',
    ],
  ])('%s', (_, blocks, date) => {
    const document = parsed('text', blocks.join('\n\n'))
    expect(blockWith(document, date)).toMatchObject({ role: 'date', translate: false, render: true })
  })
})
