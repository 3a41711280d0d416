/** Sentences of an article that begin like a site's line, or contain its words: they stay, wherever they are. */
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { parsed } from './parsed.ts'
import { sentences } from './site-sentences.ts'

const prose: Record<Locale, string> = {
  ro: 'Consiliul local a hotărât marți seară, după patru ore de discuții, că piața rămâne închisă până la toamnă.',
  en: 'The county council decided on Tuesday night, after four hours of talks, that the market stays shut until autumn.',
}
const title: Record<Locale, string> = {
  ro: 'Piața din centru rămâne închisă',
  en: 'The market square stays shut',
}

/** Files are parsed as HTML. */
type TextFormat = Exclude<Format, 'docx' | 'odt'>

const formats: Record<TextFormat, (paragraphs: string[]) => string> = {
  markdown: ([head, ...rest]) => [`# ${head}`, ...rest].join('\n\n'),
  text: (paragraphs) => paragraphs.join('\n\n'),
  html: ([head, ...rest]) =>
    `<!doctype html><title>${head}</title><body><main><h1>${head}</h1>${rest.map((text) => `<p>${text}</p>`).join('')}</main>`,
}

/** Where in the article the sentence is: under the headline, between paragraphs, at the end. */
const places: ((sentence: string, body: string[]) => string[])[] = [
  (sentence, [one = '', two = '', three = '']) => [sentence, one, two, three],
  (sentence, [one = '', two = '', three = '']) => [one, two, sentence, three],
  (sentence, [one = '', two = '', three = '']) => [one, two, three, sentence],
]

function kept(sentence: string, locale: Locale): string[] {
  const body = [prose[locale], `${prose[locale].slice(0, -1)} (1).`, `${prose[locale].slice(0, -1)} (2).`]
  return (Object.keys(formats) as TextFormat[]).flatMap((format) =>
    places.flatMap((place, at) => {
      const { blocks } = parsed(format, formats[format]([title[locale], ...place(sentence, body)]), locale)
      const whole = blocks.some((block) => block.translate && block.text === sentence)
      return whole ? [] : [`${format} ${at}`]
    }),
  )
}

const headings: Record<Locale, string[]> = {
  ro: [
    'Donează sânge',
    'De Ziua Națională',
    'Abonamente mai scumpe',
    'Comentarii la proiectul de lege',
    '#Rezist, cinci ani mai târziu',
    'Recomandări pentru șoferi',
    'Înscrie-te la vot',
    'Urmărește banii',
    'Publicitate mascată',
    'Nu rata Festivalul Luminii',
    'Contact cu realitatea',
    'Newsletterul care a schimbat presa',
    'Sursa: o scrisoare din 1916',
    'Foto: pasiunea de o viață',
    'Precizări de la minister',
    'Cele mai citite cărți ale anului',
    'Ultimele știri din tranșee',
    'Despre autorul anonim',
    'Alte știri din secolul trecut',
    'Citește printre rânduri',
    'Mai multe despre apă',
    'Distribuie dreptatea cu lingurița',
    'Context',
    'Pe scurt',
  ],
  en: [
    'Share of the vote',
    'Comments from the floor',
    'Donate blood',
    'Follow the money',
    'Sign up for the vaccine',
    'Join the queue',
    'Read More Books, Doctors Say',
    'Watch the river',
    'Listen to the bees',
    'By Labor Day',
    '#MeToo, five years on',
    'Trending downwards',
    'Latest news from the front',
    'Most read books of the year',
    'Related deaths',
    'Recommended doses',
    'Photo finish',
    'Image problem',
    'Picture: the one he never sold',
    'Contact sport',
    'Home truths',
    'Print is not dead',
    'Reply to the critics',
    'Vote early',
    'Support for independents',
    'Don’t Miss the Last Boat',
    'Context',
    'In brief',
    'Cookies',
    'Privacy',
  ],
}

describe('a sentence that begins like a site’s line, or contains its words, stays', () => {
  it.each(sentences.ro)('%s', (sentence) => {
    expect(kept(sentence, 'ro')).toEqual([])
  })

  it.each(sentences.en)('%s', (sentence) => {
    expect(kept(sentence, 'en')).toEqual([])
  })
})

describe('a heading that begins like a site’s line stays', () => {
  it.each((['ro', 'en'] as const).flatMap((locale) => headings[locale].map((heading) => ({ locale, heading }))))(
    '$heading',
    ({ locale, heading }) => {
      const [one, two] = [prose[locale], `${prose[locale].slice(0, -1)} (2).`]
      const markdown = [`# ${title[locale]}`, one, `## ${heading}`, two].join('\n\n')
      const html = `<!doctype html><title>${title[locale]}</title><main><h1>${title[locale]}</h1><p>${one}</p><h2>${heading}</h2><p>${two}</p></main>`
      const text = [title[locale], one, heading, two].join('\n\n')
      const sources: [Format, string][] = [
        ['markdown', markdown],
        ['html', html],
        ['text', text],
      ]
      for (const [format, content] of sources) {
        const found = parsed(format, content, locale)
          .blocks.filter((block) => block.translate)
          .map(({ text }) => text)
        expect(found).toEqual([title[locale], one, heading, two])
      }
    },
  )
})
