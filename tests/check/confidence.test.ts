import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confidenceOf, type Rated } from '../../shared/check/confidence.ts'
import { ofForm } from '../../shared/check/confidence-weights.ts'
import { checkSchema } from '../../shared/check/model.ts'
import { readEngines } from '../../shared/engine/settings.ts'
import { checks as messages } from '../../shared/locales/en/messages/checks.ts'
import { locales } from '../../shared/locales/locale.ts'
import { areaUnderCurve, scoreTable } from './confidence-table.ts'
import { tableNames } from './planted.ts'

const pair: Rated = {
  source: { text: 'The council met in Brașov on 12 May and voted for the new bridge.' },
  target: { text: 'Consiliul s-a întrunit la Brașov pe 12 mai și a votat pentru noul pod.' },
  ...{ from: 'en', to: 'ro', checks: [], origin: 'engine', engine: 'deepl' },
}
const of = (change: Partial<Rated>): number => confidenceOf({ ...pair, ...change })
const targetOf = (text: string): number => of({ target: { text } })

const { severity } = checkSchema.shape
const check = fc.constantFrom('numbers', 'names', 'spaces', 'tags', 'a check of tomorrow')
const finding = fc.record({ check, severity: fc.constantFrom(...severity.options) })
const text = fc.record({ text: fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()) })
const rated: fc.Arbitrary<Rated> = fc.record(
  {
    ...{ source: text, target: text, from: fc.constantFrom(...locales), to: fc.constantFrom(...locales) },
    checks: fc.array(finding),
    origin: fc.constantFrom('memory', 'engine', 'person', 'aligned', 'copy'),
    engine: fc.constantFrom('apertium', 'deepl', 'constructor', ''),
    match: fc.integer({ min: 0, max: 101 }),
    stale: fc.boolean(),
    state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
  },
  { requiredKeys: ['source', 'target', 'from', 'to', 'checks'] },
)

describe('confidence', () => {
  it('is always from 0 to 1', () => {
    fc.assert(
      fc.property(rated, (any) => {
        const confidence = confidenceOf(any)
        return confidence >= 0 && confidence <= 1
      }),
    )
  })

  it('is never raised by one more finding', () => {
    fc.assert(
      fc.property(rated, finding, (any, more) => {
        return confidenceOf({ ...any, checks: [...any.checks, more] }) <= confidenceOf(any)
      }),
    )
  })

  it('is never raised by a change of the source', () => {
    fc.assert(
      fc.property(rated, (any) => confidenceOf({ ...any, stale: true }) <= confidenceOf({ ...any, stale: false })),
    )
  })

  it('is the same whatever the order of the findings', () => {
    fc.assert(
      fc.property(rated, (any) => {
        return Math.abs(confidenceOf({ ...any, checks: any.checks.toReversed() }) - confidenceOf(any)) <= 0.001
      }),
    )
  })

  it('is 1 for what a person approved, and no longer when the source has changed', () => {
    const checks = [{ check: 'numbers', severity: 'warning' as const }]
    expect([of({ state: 'reviewed', checks }), of({ state: 'final', checks })]).toEqual([1, 1])
    expect(of({ state: 'final', stale: true })).toBeLessThan(of({}))
  })

  it('falls most by an error, then by a warning, then by a note', () => {
    const by = severity.options.map((severity) => of({ checks: [{ check: 'characters', severity }] }))
    expect([...by, of({})]).toEqual([...by, of({})].sort((a, b) => a - b))
    expect(new Set(by).size).toBe(3)
  })

  it('falls less by a slip in form than by one in meaning', () => {
    const by = (check: string) => of({ checks: [{ check, severity: 'warning' }] })
    expect(by('numbers')).toBeLessThan(by('spaces'))
    expect(by('spaces')).toBeLessThan(0.3)
  })

  it('falls by what a target lacks, before a check is sure', () => {
    const whole = of({})
    expect(targetOf('Consiliul s-a întrunit pe 12 mai și a votat pentru noul pod peste râu.')).toBeLessThan(whole)
    expect(targetOf('Consiliul s-a întrunit la Brașov în mai și a votat pentru noul pod.')).toBeLessThan(whole)
    expect(targetOf('Consiliul s-a întrunit la Brașov.')).toBeLessThan(whole / 2)
    expect(targetOf('Consiliul s-a întrunit la Brașov pe 12 mai și a voted pentru noul bridge.')).toBeLessThan(whole)
  })

  it('keeps for a name in the form of the other language, and for an inflected one', () => {
    const source = { text: 'On Monday Maria left Vienna.' }
    const loses = (text: string) => of({ source, target: { text } })
    expect(loses('Luni, plecarea Mariei din Viena.')).toBeGreaterThan(loses('Luni, plecarea ei din acel oraș.'))
  })

  it('forgives short texts more of their length', () => {
    const short = of({ source: { text: 'Home' }, target: { text: 'Acasă' } })
    const long = of({ source: { text: 'Home '.repeat(20) }, target: { text: 'Acasă '.repeat(30) } })
    expect(short).toBeGreaterThan(long)
  })

  it('is not lowered by a finding that somebody has dismissed', () => {
    const found = { check: 'numbers', severity: 'warning' as const }
    expect(of({ checks: [{ ...found, dismissed: { by: 'mara', at: 0 } }] })).toBe(of({}))
    expect(of({ checks: [{ ...found, dismissed: { by: 'mara', at: 0 } }, found] })).toBe(of({ checks: [found] }))
  })

  it('knows the checks of form by their names', () => {
    expect([...ofForm].filter((name) => !Object.hasOwn(messages, name))).toEqual([])
  })

  it('is lower for rough engines, and higher for what people wrote', () => {
    const by = [{ engine: 'apertium' }, { engine: 'bergamot' }, {}, { origin: 'person', engine: undefined }].map(of)
    expect(by).toEqual(by.toSorted((a, b) => a - b))
    expect(new Set(by).size).toBe(4)
  })

  it('takes a rough engine for one behind a server that the settings name so', () => {
    const variables = { PUNTE_ENGINE_URL: 'http://127.0.0.1:5000', PUNTE_ENGINE_NAME: 'apertium' }
    const [settings] = readEngines(variables, { name: 'here', engines: [] }).engines
    const engine = settings?.engine === 'libretranslate' ? settings.name : undefined
    expect(of({ engine })).toBeLessThan(of({ engine: 'libretranslate' }))
  })

  it('counts the text of memory as its writer’s, and less where the match is less', () => {
    const memory = (change: Partial<Rated>) => of({ origin: 'memory', match: 101, engine: undefined, ...change })
    expect(memory({})).toBe(of({ origin: 'person', engine: undefined }))
    expect(memory({ engine: 'apertium' })).toBe(of({ engine: 'apertium' }))
    expect(memory({ match: 99 })).toBeLessThan(memory({}))
  })
})

describe.each(tableNames)('on the %s table, confidence', (name) => {
  const { faulty, right, mended, hard } = scoreTable(name)

  it('ranks faulty pairs below right ones, by an area under the curve of at least .85', () => {
    for (const others of [right, mended, [...right, ...hard]])
      expect(areaUnderCurve(faulty, others)).toBeGreaterThanOrEqual(0.85)
  })

  it('ranks those of each kind below right ones', () => {
    const kinds = Object.entries(Object.groupBy(faulty, ({ kind }) => kind ?? ''))
    expect(kinds.length).toBeGreaterThanOrEqual(27)
    expect(kinds.filter(([, pairs = []]) => areaUnderCurve(pairs, right) < 0.5).map(([kind]) => kind)).toEqual([])
  })

  it('ranks better than chance by what texts show alone', () => {
    const signs = scoreTable(name, 'signs')
    expect(areaUnderCurve(signs.faulty, signs.right)).toBeGreaterThan(0.55)
  })
})

describe('the area under the curve', () => {
  const scores = (...values: number[]) => values.map((score) => ({ kind: null, score }))

  it.each([
    [[0.1, 0.2], [0.8, 0.9], 1],
    [[0.8, 0.9], [0.1, 0.2], 0],
    [[0.5], [0.5], 0.5],
    [[0.1, 0.6], [0.5], 0.5],
    [[0.1, 0.3], [0.2, 0.4], 0.75],
  ])('of faulty %j and right %j is %d', (faulty, right, area) => {
    expect(areaUnderCurve(scores(...faulty), scores(...right))).toBe(area)
  })
})
