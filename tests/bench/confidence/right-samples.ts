/** The right pairs that the weights of a translation's confidence are chosen on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { rightPairs } from '../../check/right-pairs.ts'
import type { RightPair } from './faults.ts'

const samples = join(import.meta.dirname, '..', '..', 'samples')
const line = z.object({ source: z.string(), target: z.string() })

const linesOf = (folder: string): RightPair[] =>
  readdirSync(join(samples, folder)).flatMap((file) => {
    const from = file.includes('.ro.') ? 'ro' : 'en'
    return readFileSync(join(samples, folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((text) => line.parse(JSON.parse(text)))
      .map(({ source, target }) => ({ source, target: target.replace(/<[^>]*>/g, ''), from, to: other[from] }))
  })

const other = { en: 'ro', ro: 'en' } as const

export const rightSamples = (): RightPair[] => [
  ...['aligned', 'translations'].flatMap(linesOf),
  ...rightPairs.flatMap(([en, ro]): RightPair[] => [
    { source: en, target: ro, from: 'en', to: 'ro' },
    { source: ro, target: en, from: 'ro', to: 'en' },
  ]),
]
