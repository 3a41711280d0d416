/**
 * Shared by every `--jsonl` command. Each line of input is a JSON object and is answered by one, in order and at once.
 * Blank lines are skipped. A bad line throws a UsageError with its number; the lines before it have been answered.
 */
import { parseArgs } from 'node:util'
import type * as z from 'zod'
import { type CommandIo, UsageError } from './command.ts'
import { readLines } from './lines.ts'

/** Throws a UsageError unless `--jsonl` is the only flag. */
export function expectJsonl(name: string, args: string[]): void {
  const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean' } } })
  if (!values.jsonl) throw new UsageError(`${name}: say --jsonl (one JSON object a line in, one out)`)
}

export async function answerLines<T>(io: CommandIo, schema: z.ZodType<T>, answer: (line: T) => unknown): Promise<void> {
  let number = 0
  for await (const line of readLines(io.input)) {
    number++
    if (line.trim()) await io.write(`${JSON.stringify(answer(parseLine(line, number, schema)))}\n`)
  }
}

/** @param place what the number counts, in messages */
export function parseLine<T>(line: string, number: number, schema: z.ZodType<T>, place = 'line'): T {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UsageError(`${place} ${number}: not JSON`)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UsageError(`${place} ${number}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`)
}
