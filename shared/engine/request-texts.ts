/**
 * Decides what to send for a text with tags, and rebuilds the target from the answers. An engine that takes XML gets
 * XML; any other gets the sentence and its tagged stretches, and the tags are projected. The result gets the typography
 * of its locale.
 */
import type { RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { finishTranslation } from '../markup/finish-translation.ts'
import { mendAnswer } from '../markup/mend-answer.ts'
import { projectTags, type TagProjection } from '../markup/project-tags.ts'
import { stretchTexts } from '../markup/stretch-texts.ts'
import { fromXml, toXml } from '../markup/xml.ts'
import type { Engine } from '../ports/engine.ts'
import { isBlank } from '../text/invisible.ts'
import { type AnswerFlaw, answerFlaw } from './answer-flaw.ts'

/** Answers by the string that was sent. */
export type KnownAnswers = Map<string, string | { refused: string }>

/** Counts calls that returned at least one text, those texts, and their UTF-16 units. */
export type RequestUsage = { calls: number; texts: number; characters: number }

/** The strings to send for a text; the sentence comes first. */
export const requestTexts = (engine: Engine, source: RichText): string[] =>
  engine.takes?.xml ? [toXml(source)] : stretchTexts(source)

type RebuiltTarget = TagProjection | { refused: string }

const nothing = 'the engine gave nothing'

/** Why an answer was not taken, as translators read it. */
const reasons: Record<AnswerFlaw, string> = {
  debris: 'the engine gave signs that are no text',
  repetition: 'the engine repeated one phrase again and again',
  excess: 'the engine gave far more than the sentence',
}

/** Null while an answer is missing for the sentence or one of its stretches. */
export function rebuildTarget(
  engine: Engine,
  source: RichText,
  known: KnownAnswers,
  from: Locale,
  to: Locale,
): RebuiltTarget | null {
  const units = requestTexts(engine, source)
  const answers = units.map((unit) => known.get(unit))
  if (answers.includes(undefined)) return null
  const [sentence] = answers
  if (typeof sentence === 'object') return sentence
  if (sentence === undefined) return { refused: nothing }
  const { target, exact } = engine.takes?.xml
    ? readXml(source, sentence, to)
    : readPlain(source, sentence, units, answers)
  if (isBlank(target.text) && !isBlank(source.text)) return { refused: nothing }
  const flaw = answerFlaw(source.text, target.text)
  if (flaw) return { refused: reasons[flaw] }
  return { target: finishTranslation(target, source.text, from, to), exact }
}

function readXml(source: RichText, answer: string, to: Locale): TagProjection {
  const { text, target } = fromXml(source, answer, registry[to].conventions.attachedEndings)
  return target
    ? { target: mendAnswer(target, source.text), exact: true }
    : projectTags(source, mendAnswer({ text }, source.text).text, new Map())
}

function readPlain(
  source: RichText,
  sentence: string,
  units: string[],
  answers: (string | object | undefined)[],
): TagProjection {
  const mended = (answer: string, sent: string) => mendAnswer({ text: answer }, sent).text
  const parts = units.flatMap((unit, at) => {
    const answer = answers[at]
    return typeof answer === 'string' ? [[unit, mended(answer, unit)] as const] : []
  })
  return projectTags(source, mended(sentence, source.text), new Map(parts))
}
