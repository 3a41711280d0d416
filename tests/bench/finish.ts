/** Prints how many engine-like drafts finishing mends, and how many right sentences it changes, with each miss. */
import { changesOf, engineDrafts, finished, rightSentences } from '../markup/finish-samples.ts'

const missed = engineDrafts.filter(({ draft, source, right, locale }) => finished(draft, source, locale) !== right)
console.log(`drafts: ${engineDrafts.length - missed.length} of ${engineDrafts.length} mended`)
for (const { draft, source, right, locale } of missed)
  console.log(`  ${draft}\n    should be ${right}\n    but is    ${finished(draft, source, locale)}`)

const changed = rightSentences.filter(({ right, locale, source }) => changesOf(right, locale, source).length > 0)
console.log(`right sentences: ${changed.length} of ${rightSentences.length} changed`)
for (const { right, locale, source } of changed)
  console.log(`  ${right}\n    becomes ${changesOf(right, locale, source).join('\n    becomes ')}`)
