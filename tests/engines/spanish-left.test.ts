/**
 * Apertium translates through Spanish. No Spanish word is left in either direction: no word of a translation is one that
 * only the Spanish dictionary knows, unless the source has it.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { findApertium } from '../../infra/engines/apertium/install.ts'
import { apertium } from '../../infra/engines/apertium.ts'
import type { Locale } from '../../shared/locales/locale.ts'

const dataDir = process.env.APERTIUM_DATADIR ?? '/usr/share/apertium'
const analysers = {
  en: 'apertium-eng-spa/eng-spa.automorf.bin',
  ro: 'apertium-es-ro/ro-es.automorf.bin',
  es: ['apertium-eng-spa/spa-eng.automorf.bin', 'apertium-es-ro/es-ro.automorf.bin'],
}

/** The words that an analyser knows. */
function known(words: string[], analyser: string): Set<string> {
  const input = words.map((word) => `${word}\n`).join('')
  const output = execFileSync('lt-proc', ['-w', join(dataDir, analyser)], { input, encoding: 'utf8' })
  const read = [...output.matchAll(/\^([^/$]+)\/([^$]*)\$/g)]
  return new Set(read.flatMap(([, word = '', analysis = '']) => (analysis.startsWith('*') ? [] : [word])))
}

const wordsOf = (text: string): string[] => (text.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase())

function sentences(locale: Locale): string[] {
  const lines = readFileSync(join(import.meta.dirname, `../samples/gold-${locale}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const schema = z.object({ sentences: z.array(z.string()) })
  const all = lines.flatMap((line) => schema.parse(JSON.parse(line)).sentences)
  return [...new Set(all)].filter((text) => text.split(' ').length > 4).slice(0, 300)
}

it.each<[Locale, Locale]>([
  ['en', 'ro'],
  ['ro', 'en'],
])('300 sentences from %s to %s have no Spanish word', async (from, to) => {
  const installed = await findApertium({ path: process.env.PATH, dataDir })
  if (!installed) throw new Error('this test needs Apertium: run `node infra/local/prepare.mjs test`')
  const texts = sentences(from)
  const translated: string[] = []
  for (let at = 0; at < texts.length; at += 100) {
    const result = await apertium(installed).translate({ from, to, texts: texts.slice(at, at + 100) })
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    translated.push(...result.texts)
  }
  const words = [...new Set(translated.flatMap(wordsOf))]
  const [own, ...spanish] = [analysers[to], ...analysers.es].map((analyser) => known(words, analyser))
  const left = translated.flatMap((text, i) => {
    const source = new Set(wordsOf(texts[i] ?? ''))
    return wordsOf(text)
      .filter((word) => !source.has(word) && !own?.has(word) && spanish.some((dictionary) => dictionary.has(word)))
      .map((word) => `${word}: ${texts[i]} → ${text}`)
  })
  expect(left).toEqual([])
  expect(translated).toHaveLength(300)
})
