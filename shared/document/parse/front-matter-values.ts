/** Reads the values of front matter in YAML, TOML or JSON; undefined if the text is in another language. */
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import * as z from 'zod'

export type Values = Map<string, unknown>

const mapping = z.record(z.string(), z.unknown())

export function readYaml(text: string): Values | undefined {
  const told = keepHashtags(text)
  return parseMapping(told, yamlValue) ?? parseMapping(quoteValues(text), yamlValue) ?? readLines(text, ':')
}

export function readToml(text: string): Values | undefined {
  return parseMapping(text, parseToml) ?? readLines(text, '=')
}

export function readJson(text: string): Values | undefined {
  return parseMapping(text, JSON.parse)
}

/** All scalars stay text, so that the title "007" is no number. */
const yamlValue = (text: string): unknown =>
  parseYaml(text, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' })

function parseMapping(text: string, read: (text: string) => unknown): Values | undefined {
  try {
    const { data } = mapping.safeParse(read(text))
    return data && new Map(Object.entries(data))
  } catch {
    return undefined
  }
}

/** Quotes a value with a hashtag, which YAML would take for a comment: "title: The bridge #local". */
function keepHashtags(yaml: string): string {
  return yaml.replace(/^([\w-]{1,40}):[ \t]+([^\s"'|>[{&*!#].*)$/gm, (line, name: string, value: string) =>
    /\s#[^\s#]/.test(value) ? `${name}: ${JSON.stringify(value.trim())}` : line,
  )
}

const mayNeedQuotes = /^["'|>[{&*!%@`#?-]|:(?:\s|$)|\s#/

/** Quotes what people forget to quote: "title: Bridge: the sequel", "title: [Video] The bridge". */
function quoteValues(yaml: string): string {
  return yaml.replace(/^([\w-]{1,40}):[ \t]+(\S.*)$/gm, (line, name: string, value: string) =>
    !mayNeedQuotes.test(value) || parseMapping(line, yamlValue) ? line : `${name}: ${JSON.stringify(value.trim())}`,
  )
}

/** Invalid text in which every line is a field. Two fields with one name are a list. */
function readLines(text: string, sign: ':' | '='): Values | undefined {
  const values: Values = new Map()
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const name = /^[\w-]{1,40}(?=[ \t]{0,9}[:=])/.exec(line)?.[0]
    const at = line.indexOf(sign)
    if (!name || line.slice(name.length, at).trim() !== '') return undefined
    const value = unquote(line.slice(at + 1).trim())
    values.set(name, values.has(name) ? [values.get(name), value].flat() : value)
  }
  return values.size > 0 ? values : undefined
}

const unquote = (value: string): string =>
  /^(["'“„]).*["'”“]$/.test(value) && value.length > 1 ? value.slice(1, -1) : value
