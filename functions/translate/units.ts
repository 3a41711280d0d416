/**
 * What is sent for a segment and what is made of the answers: XML and its reading for an engine that takes it, else the
 * sentence with its tagged stretches and their projection. A draft is finished as its locale is printed, by code alone.
 */
import type { SourceSegment } from '../../shared/article/derive.ts'
import type { Draft } from '../../shared/article/draft.ts'
import type { RichText } from '../../shared/document/model.ts'
import type { Locale } from '../../shared/locale.ts'
import { finish } from '../../shared/markup/finish.ts'
import { project } from '../../shared/markup/project.ts'
import { unitsFor } from '../../shared/markup/units.ts'
import { fromXml, toXml } from '../../shared/markup/xml.ts'
import type { Engine } from '../../shared/ports/engine.ts'

/** By what was sent. */
export type Known = Map<string, string | { refused: string }>

/** Of the texts to send the sentence comes first. */
export const unitsOf = (engine: Engine, source: RichText): string[] =>
  engine.takes?.xml ? [toXml(source)] : unitsFor(source)

/** Null while the sentence or one of its stretches is not known. */
export function draftOf(
  engine: Engine,
  { id, source, sourceHash }: SourceSegment,
  known: Known,
  to: Locale,
): Draft | null {
  const units = unitsOf(engine, source)
  const answers = units.map((unit) => known.get(unit))
  if (answers.includes(undefined)) return null
  const about = { segment: id, sourceHash, origin: 'engine' as const, engine: engine.name }
  const [sentence] = answers
  if (typeof sentence !== 'string' || sentence.trim() === '') {
    const refused = typeof sentence === 'object' ? sentence.refused : 'the engine gave nothing'
    return { ...about, target: null, refused }
  }
  const { target, exact } = engine.takes?.xml ? readXml(source, sentence) : readPlain(source, sentence, units, answers)
  return { ...about, target: finish(target, source.text, to), ...(exact ? {} : { tagsGuessed: true }) }
}

function readXml(source: RichText, answer: string) {
  const { text, target } = fromXml(source, answer)
  return target ? { target, exact: true } : project(source, text, new Map())
}

function readPlain(source: RichText, sentence: string, units: string[], answers: (string | object | undefined)[]) {
  const parts = units.flatMap((unit, at) => {
    const answer = answers[at]
    return typeof answer === 'string' ? [[unit, answer] as const] : []
  })
  return project(source, sentence, new Map(parts))
}
