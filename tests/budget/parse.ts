/** Parses a shape of one format: what the cases of originals have in common. */
import type { Format } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import type { Case } from './harness.ts'

/** @param shapes inputs by name, each made to a number of characters. */
export function parsing(format: Format, shapes: Record<string, (chars: number) => string>): Case[] {
  return Object.entries(shapes).map(([name, make]) => ({
    name,
    make,
    run: (content) => {
      let ids = 0
      return parse({ format, content, locale: 'en' }, () => String(ids++))
    },
  }))
}
