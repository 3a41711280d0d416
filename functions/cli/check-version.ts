/** `punte check --article`: what a version of an article says in two ways. */
import { readConsistency } from '../contract/operations/segments.ts'
import type { CommandIo } from './command.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

/** @returns the exit code */
export async function checkVersion(
  article: string,
  locale: string,
  flags: Parameters<typeof findProfile>[0],
  io: CommandIo,
): Promise<number> {
  try {
    const profile = await findProfile(flags, io.env ?? {})
    const { body } = await callApi(profile, readConsistency, { params: { article, locale } })
    const lines = [
      ...body.sentences.map((found) => ({ kind: 'sentence', ...found })),
      ...body.names.map((found) => ({ kind: 'name', ...found })),
      ...body.terms.map((found) => ({ kind: 'term', ...found })),
    ]
    for (const line of lines) await io.write(`${JSON.stringify(line)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ServerError)) throw error
    io.error(`check: ${error.message}`)
    return 1
  }
}
