/**
 * Asks an engine whose answers vary again, once and alone, for each text whose answer betrays an omission, and keeps the
 * better of both answers. What the second call costs is counted like any other.
 */
import type { Engine, EngineRequest } from '../ports/engine.ts'
import { unescapeHtml } from '../text/escape-html.ts'
import { omissionSigns } from './omission.ts'
import type { KnownAnswers, RequestUsage } from './request-texts.ts'

/** An engine that fails at more texts of one call is no better the second time. */
const most = 8

export async function askAgain(
  engine: Engine,
  about: Omit<EngineRequest, 'texts'>,
  texts: string[],
  known: KnownAnswers,
  spent: RequestUsage,
): Promise<void> {
  if (!engine.varies) return
  const read = (text: string) => (about.xml ? unescapeHtml(text.replace(/<\/?x\b[^<>]*>/g, '')) : text)
  const signs = (text: string, answer: string) => omissionSigns(read(text), read(answer), about.from, about.to)
  const doubtful = texts.flatMap((text) => {
    const answer = known.get(text)
    const before = typeof answer === 'string' && text.trim() !== '' ? signs(text, answer) : 0
    return before > 0 ? [{ text, before }] : []
  })
  await Promise.all(
    doubtful.slice(0, most).map(async ({ text, before }) => {
      const result = await engine.translate({ ...about, texts: [text] })
      const [answer] = result.ok ? result.texts : []
      if (answer === undefined) return
      spent.calls++
      spent.texts++
      spent.characters += text.length
      if (signs(text, answer) < before) known.set(text, answer)
    }),
  )
}
