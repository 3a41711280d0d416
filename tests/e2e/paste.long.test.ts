/**
 * Articles pasted into the desk from the programs that they were written in. A page copies what such a program puts on
 * the clipboard, Ctrl+V takes it, and a reader sees the article.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { localeSchema } from '../../shared/locales/locale.ts'
import { messageTexts } from '../../shared/locales/messages.ts'
import { launch } from './browser.ts'
import { atDesk } from './desk-page.ts'
import { gatedEngine } from './gate.ts'
import { type Punte, startPunte } from './punte.ts'

let punte: Punte
let browser: Browser
beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte({ engine: gatedEngine() }), launch()])
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

const t = messageTexts.en.desk
const textField = (page: Page) => page.getByLabel(t.upload.text, { exact: true })
const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../samples/editors', `${name}.html`), 'utf8')

/** Copies as a program does that writes both kinds of text itself. */
async function copyFormatted(context: BrowserContext, html: string): Promise<void> {
  const page = await context.newPage()
  await page.setContent(`<body>${html}</body>`)
  await page.evaluate(`{
    const plain = document.body.innerText
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/html', ${JSON.stringify(html)})
      event.clipboardData.setData('text/plain', plain)
      event.preventDefault()
    })
  }`)
  await page.keyboard.press('Control+c')
  await page.close()
}

/** Copies out of a field, which has no formatting. */
async function copyPlain(context: BrowserContext, text: string): Promise<void> {
  const page = await context.newPage()
  await page.setContent('<textarea></textarea>')
  await page.locator('textarea').fill(text)
  await page.locator('textarea').selectText()
  await page.keyboard.press('Control+c')
  await page.close()
}

async function pasteInto(page: Page): Promise<void> {
  await page.bringToFront()
  await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
  if (!(await textField(page).isVisible())) await page.locator('summary', { hasText: t.upload.title }).click()
  await textField(page).click()
  await page.keyboard.press('Control+v')
}

/** Uploads what the field holds. @returns the address of the article. */
async function upload(page: Page): Promise<string> {
  await page.getByLabel(t.upload.publish).selectOption('auto')
  await page.getByRole('button', { name: t.upload.submit }).click()
  await page.waitForURL('**/desk/articles/*')
  const id = page.url().split('/').at(-1) ?? ''
  const { locale, slugs } = await punte.json(`/api/v1/articles/${id}`, articleSchema)
  await punte.completed(id, locale === 'ro' ? 'en' : 'ro')
  return `/${locale}/${slugs[locale]}`
}
const articleSchema = z.object({ locale: localeSchema, slugs: z.partialRecord(localeSchema, z.string()) })

const seenSchema = z.object({
  title: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  bold: z.array(z.string()),
  links: z.array(z.string()),
})

/** What a reader sees of an article. `#` stands before the items of a numbered list, `>` before those of an inner one. */
const readArticle = `(() => {
  const article = document.querySelector('article') ?? document.body
  const all = (selector) => Array.from(article.querySelectorAll(selector))
  const own = (item) => Array.from(item.childNodes)
    .filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL')
    .map(({ textContent }) => textContent).join('').trim()
  const sign = ({ parentElement: list }) => (list.closest('li') ? '>' : '') + (list.nodeName === 'OL' ? '#' : '')
  return {
    title: article.querySelector('h1').textContent.trim(),
    text: article.innerText,
    items: all('li').map((item) => sign(item) + own(item)),
    bold: all('strong').map(({ textContent }) => textContent),
    links: all('a[href^="https:"]').map((link) => link.textContent + ' ' + link.getAttribute('href')),
  }
})()`

/** In place of every picture. */
const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')

type Paste = {
  sample: string
  /** As the note in the desk names it; without one, the program's field has plain text. */
  program?: string
  title: string
  paragraphs: string[]
  items: string[]
  bold: string[]
  links: string[]
  /** What no reader may see. */
  gone: string[]
}

const pastes: Paste[] = [
  {
    sample: 'google-docs.ro',
    program: 'Google Docs',
    title: 'Biblioteca din Turda rămâne deschisă noaptea, în sesiune',
    paragraphs: ['Biblioteca municipală din Turda va sta deschisă', 'Programul ține până la 28 iunie'],
    items: [
      ...['sala de lectură are prize la fiecare masă;', 'gardianul face două ture pe noapte:'],
      ...['>prima, la miezul nopții;', '>a doua, la ora două;', 'cafeaua costă patru lei trei lei.'],
      ...['#Cititorul își lasă legitimația la intrare.', '#Primește o cartelă pentru prize.'],
    ],
    bold: ['trei dimineața', 'Luna', 'Închidere'],
    links: ['pagina bibliotecii https://biblioteca.example/orar'],
    gone: [],
  },
  {
    sample: 'word.ro',
    program: 'Word',
    title: 'Tramvaiele din Oradea vor circula și noaptea, de la 1 martie',
    paragraphs: [
      'la fel ca ziua[1].',
      'Costul este de trei milioane de lei',
      '[1] Abonamentele sunt valabile și noaptea.',
    ],
    items: [
      ...['șoferii primesc un spor de 25%;', '>cei cu vechime, 30%;', 'controlorii lucrează doi câte doi.'],
      ...['#cumpără biletul de la automat;', '#îl validează la urcare;', '#îl păstrează până la coborâre.'],
    ],
    bold: ['program de noapte', 'Linia', 'Interval'],
    links: ['bugetului companiei https://transport.example/buget'],
    gone: ['·', 'MP1', 'De verificat', 'două milioane', 'Maria'],
  },
  {
    sample: 'libreoffice.en',
    program: 'LibreOffice',
    title: 'The last ferry to Inishbeg will leave an hour later',
    paragraphs: ['come home the same day.1', '1 The timetable was agreed in March.'],
    items: [
      ...['the county pays for the fuel;', 'the harbour stays lit until ten:'],
      ...['>both piers in summer;', '>only the east pier in winter.'],
    ],
    bold: ['half past nine', 'Season', 'Last boat'],
    links: ['a new engine https://ferries.example/refit'],
    gone: ['Draft 3', 'Page 1 of 1'],
  },
  {
    sample: 'outlook.en',
    program: 'Outlook',
    title: 'Northmoor hospital opens its new children’s ward',
    paragraphs: [
      'The new ward at Northmoor hospital took in its first children',
      'The hospital treats about nine thousand',
    ],
    items: ['Visiting hours are from ten to eight.', 'The old ward becomes a school.'],
    bold: ['twenty-four beds'],
    links: ['the hospital’s page https://northmoor.example/ward'],
    gone: ['CAUTION', 'Hi Tom', 'Sent:', 'Ruth', 'Kind regards', '01632'],
  },
  {
    sample: 'wordpress-classic.ro',
    title: 'Piața din Alba Iulia se mută sub acoperiș',
    paragraphs: ['Piața de legume din Alba Iulia se mută', 'Piața veche rămâne deschisă', 'Hala văzută dinspre cetate'],
    items: ['tarabele se trag la sorți în iulie;', 'parcarea se deschide în august.'],
    bold: ['Producătorii vor vinde de la toamnă într-o hală nouă, încălzită iarna.', 'optzeci de tarabe'],
    links: [
      'Ighiu https://ziar.example/sat',
      'De pe youtube.com https://www.youtube.com/watch?v=hala2024',
      'De pe ziar.example https://ziar.example/interviu.mp3',
    ],
    gone: ['[', 'note_color', 'contact-form', '413'],
  },
  {
    sample: 'gutenberg.en',
    program: 'WordPress',
    title: 'Dunmore bakes its own bread again',
    paragraphs: [
      'After eleven years without a bakery',
      'paid for the flour.1',
      'We sell out before the school bus comes.',
    ],
    items: ['rye on Mondays;', 'soda bread on all days.', '#The loan runs for five years.'],
    bold: ['warm bread'],
    links: [
      'a loan from the village https://herald.example/loan',
      'From youtube.com https://www.youtube.com/watch?v=bread11',
      'The price list https://herald.example/prices.pdf',
    ],
    gone: ['wp:', 'newsletter_form', 'Download', '↩'],
  },
  {
    sample: 'notion.en',
    program: 'Notion',
    title: 'The river clock in Ardmore is ticking again',
    paragraphs: ['The clock is driven by water', 'The town paid half', 'I only did what the drawings told me.'],
    items: [
      ...['the dial was cleaned;', 'the striking train was rebuilt', '>with a new hammer;'],
      ...['#The sluice is opened.', '#The wheel starts to turn.'],
      ...['[x] the bell was tuned', '[ ] the hands will be gilded'],
    ],
    bold: ['eleven'],
    links: ['the drawings of 1887 https://archive.example/clock-1887'],
    gone: ['notionvc'],
  },
  {
    sample: 'substack.en',
    program: 'Substack',
    title: 'The lighthouse that nobody wanted to switch off',
    paragraphs: [
      'climbed the cliff with lanterns.1',
      'A satellite has never waved back.',
      '1 There were forty of them',
    ],
    items: ['the county asks for a year’s delay;', 'the keeper stays on half pay.'],
    bold: ['burning again'],
    links: ['its reasons https://agency.example/report'],
    gone: ['Subscribe', 'Share'],
  },
]

describe('an article pasted into the desk', () => {
  it.each(pastes)(
    'comes out of $sample as it was written',
    async ({ sample, program, gone, paragraphs, ...wanted }) => {
      await atDesk(browser, punte, { path: '/desk' }, async ({ page }, context) => {
        await (program ? copyFormatted : copyPlain)(context, read(sample))
        await pasteInto(page)
        expect(await page.getByLabel(t.upload.format).inputValue()).toBe('html')
        if (program) await page.getByText(t.upload.paste.from.replace('{{program}}', program)).waitFor()
        await page.route(/\.jpg$/, (route) => route.fulfill({ contentType: 'image/gif', body: pixel }))
        await page.goto(await upload(page))
        const { text, ...found } = seenSchema.parse(await page.evaluate(readArticle))
        expect(found).toEqual(wanted)
        for (const paragraph of paragraphs) expect(text).toContain(paragraph)
        for (const word of gone) expect(text).not.toContain(word)
      })
    },
  )

  it('is plain text if its editor wants that, and formatted again', async () => {
    await atDesk(browser, punte, { path: '/desk' }, async ({ page }, context) => {
      await copyFormatted(context, '<h1>The weir</h1><p>It was <strong>dry</strong> in May.</p><ul><li>one</li></ul>')
      await pasteInto(page)
      const format = page.getByLabel(t.upload.format)
      await page.getByText('Taken with its formatting: 1 heading, 1 list item.').waitFor()
      await page.getByRole('button', { name: t.upload.paste.takePlain }).click()
      expect(await textField(page).inputValue()).toBe('The weir\n\nIt was dry in May.\n\none')
      expect(await format.inputValue()).toBe('text')
      await page.getByRole('button', { name: t.upload.paste.takeFormatted }).click()
      expect(await textField(page).inputValue()).toContain('<strong>dry</strong>')
      expect(await format.inputValue()).toBe('html')
    })
  })

  it('goes again with Ctrl+Z, and the text before it is back', async () => {
    await atDesk(browser, punte, { path: '/desk' }, async ({ page }, context) => {
      await copyFormatted(context, '<h1>The weir</h1><p>It was <b>dry</b>.</p>')
      await pasteInto(page)
      await textField(page).fill('An older text.')
      await textField(page).selectText()
      await page.keyboard.press('Control+v')
      expect(await textField(page).inputValue()).toContain('<b>dry</b>')
      await page.keyboard.press('Control+z')
      expect(await textField(page).inputValue()).toBe('An older text.')
      expect(await page.getByLabel(t.upload.format).inputValue()).toBe('text')
      // A paste into a text takes that text's format.
      await page.keyboard.press('End')
      await page.keyboard.press('Control+v')
      expect(await textField(page).inputValue()).toMatch(/^An older text\.The weir/)
      await page.keyboard.press('Control+Shift+v')
      expect(await page.getByLabel(t.upload.format).inputValue()).toBe('text')
    })
  })

  it('replaces the source of an article that is revised', async () => {
    const { id } = await punte.upload('# The weir\n\nIt was dry in May.')
    await punte.completed(id, 'ro')
    await atDesk(browser, punte, { path: `/desk/articles/${id}` }, async ({ page }, context) => {
      await copyFormatted(context, '<h1>The weir</h1><p>It was <b>dry</b> in May. It rained in June.</p>')
      await page.bringToFront()
      await page.locator('summary', { hasText: t.revise.title }).click()
      await textField(page).click()
      await page.keyboard.press('Control+v')
      await page.getByText(t.upload.paste.formatted).waitFor()
      await page.getByRole('button', { name: t.revise.submit }).click()
      await page.getByText('1 new sentence').waitFor()
    })
  })
})
