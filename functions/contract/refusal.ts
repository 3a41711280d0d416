/** A refusal: a reason, and the values for its text. `problemOf` turns it into the body of a problem (RFC 9457). */
import type { ParameterName } from './parameters.ts'
import { entryOf, type ProblemCode, type problems, titles, type Values } from './problems.ts'
import { fill, type PlaceNames, placeNames } from './template.ts'

type Detail<Code extends ProblemCode> = (typeof problems)[Code]['detail']
type Errors<Code extends ProblemCode> = (typeof problems)[Code] extends { errors: readonly (infer Issue)[] }
  ? Issue[keyof Issue]
  : never

/** The names of the places in a reason's texts. */
type PlacesOf<Code extends ProblemCode> = PlaceNames<Detail<Code>> | PlaceNames<Errors<Code>>

/** `line` (from 1) and `column`: only for a table. */
export type FieldIssue = { field: string; reason: string; line?: number; column?: string }

type Extra = {
  errors?: readonly FieldIssue[]
  /** More members of the problem, as RFC 9457, 3.2 allows: see `memberSchemas`. */
  more?: Readonly<Record<string, unknown>>
  /** The ETag of the current state. */
  etag?: string
}

export type Refusal<Code extends ProblemCode = ProblemCode> = Extra & { code: Code; values?: Values }

/** The extra arguments of a refusal: `values` must fill every place that `Known` does not name. */
export type ExtraOf<Code extends ProblemCode, Known = never> = [Exclude<PlacesOf<Code>, Known>] extends [never]
  ? [extra?: Extra & { values?: Values }]
  : [extra: Extra & { values: Readonly<Record<Exclude<PlacesOf<Code>, Known>, string | number>> & Values }]

/** A refusal with the values of its places. The address may fill places that are named like its parameters. */
export const refusal = <Code extends ProblemCode>(
  code: Code,
  ...[extra]: ExtraOf<Code, ParameterName>
): Refusal<Code> => ({
  ...extra,
  code,
})

/** The body of the problem. `known`: the values of the address. */
export function problemOf({ code, values = {}, errors, more }: Refusal, known: Values = {}) {
  const { status, detail, errors: usual, reasons } = entryOf(code)
  const all = { ...known, ...values }
  const names = [detail, ...(usual ?? []).flatMap(({ field, reason }) => [field, reason])].flatMap(placeNames)
  const used = Object.fromEntries(names.map((name) => [name, all[name] ?? '']))
  const issues = errors ?? usual?.map(({ field, reason }) => ({ field: fill(field, all), reason: fill(reason, all) }))
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    code,
    detail: [fill(detail, all).trim(), ...(errors && reasons ? [reasonsOf(errors)] : [])].join(' '),
    ...(names.length > 0 ? { values: used } : {}),
    ...(issues ? { errors: issues } : {}),
    ...more,
  }
}

/** The fields that are wrong, as one text: "slug: is taken; title: is empty." */
const reasonsOf = (errors: readonly FieldIssue[]): string =>
  `${errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ')}.`
