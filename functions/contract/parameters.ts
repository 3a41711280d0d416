/** The parameters of addresses, such as `{article}` and `{locale}`, each with the reason to refuse an invalid one. */
import * as z from 'zod'
import {
  directions,
  type LanguagePair,
  type Locale,
  languagePairs,
  localeSchema,
  pairName,
} from '../../shared/locales/locale.ts'
import { defaultLocale } from '../../shared/locales/registry.ts'
import { entryIdSchema } from '../../shared/memory/deletion.ts'
import type { ProblemCode } from './problems.ts'

const id = z.string().min(1)

/** Two different locales, with a hyphen between them. */
const twoLocales = z
  .templateLiteral([localeSchema, '-', localeSchema])
  .transform((name) => name.split('-').map((part) => localeSchema.parse(part)))
  .transform(([from, to], context): { from: Locale; to: Locale } => {
    if (from && to && from !== to) return { from, to }
    context.addIssue('names one locale twice')
    return z.NEVER
  })

const examplePair = directions[0]?.name ?? ''

type Parameter = { schema: z.ZodType; description: string; example: string; unknown: ProblemCode }

export const parameters = {
  article: {
    schema: id,
    description: 'The id of an article.',
    example: '01M87Z8YJNAB2CH3T593AKQ1EY',
    unknown: 'article-unknown',
  },
  locale: { schema: localeSchema, description: 'A locale.', example: defaultLocale, unknown: 'locale-unknown' },
  segment: { schema: id, description: 'The id of a segment.', example: 'fqgg7g005', unknown: 'segment-unknown' },
  block: { schema: id, description: 'The id of a block.', example: 'fqgg7g001', unknown: 'block-unknown' },
  edit: {
    schema: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    description: 'The number of an edit of the segment, from 1.',
    example: '2',
    unknown: 'source-issue-unknown',
  },
  check: {
    schema: id,
    description: 'The id of what a check found in a segment.',
    example: '9c1e5b70a2d4f386',
    unknown: 'check-unknown',
  },
  proposal: {
    schema: id,
    description: 'The id of a proposal.',
    example: '01M87ZAR3V5X7G9K1M3P5R7T9W',
    unknown: 'proposal-unknown',
  },
  pair: {
    schema: twoLocales.transform(({ from, to }, context): LanguagePair => {
      const pair = languagePairs.find(({ name }) => name === pairName(from, to))
      if (pair) return pair
      context.addIssue('is no pair of locales')
      return z.NEVER
    }),
    description: 'The two locales of a glossary, in any order.',
    example: examplePair,
    unknown: 'glossary-unknown',
  },
  term: {
    schema: id,
    description: 'The id of a term.',
    example: '01m87zar3v5x7g9k1m3p5r7t9w',
    unknown: 'term-unknown',
  },
  candidate: {
    schema: id,
    description: 'The id of a candidate.',
    example: '3f9a1c0b7d2e4a68',
    unknown: 'candidate-unknown',
  },
  direction: {
    schema: twoLocales,
    description: 'The locale of the source, a hyphen, the locale of the target.',
    example: examplePair,
    unknown: 'memory-unknown',
  },
  entry: {
    schema: entryIdSchema,
    description: 'The id of a memory entry: it stands for its two texts.',
    example: '0b6d1f3a95c7e20d48f1a6b3c9',
    unknown: 'entry-unknown',
  },
  person: {
    schema: id,
    description: 'The id of a person.',
    example: '01M87ZAR3V5X7G9K1M3P5R7T9W',
    unknown: 'person-unknown',
  },
  token: {
    schema: id,
    description: 'The id of a token, not the token itself.',
    example: '01M87ZB05N3B8F0J2L4N6Q8S0V',
    unknown: 'access-token-unknown',
  },
  job: {
    schema: id,
    description: 'The id of a job.',
    example: `translate-01M87Z8YJNAB2CH3T593AKQ1EY-${defaultLocale}`,
    unknown: 'job-unknown',
  },
} as const satisfies Record<string, Parameter>

export type ParameterName = keyof typeof parameters

export const isParameter = (name: string): name is ParameterName => Object.hasOwn(parameters, name)
