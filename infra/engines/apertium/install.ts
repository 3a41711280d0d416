/**
 * Finds Apertium and the data of every direction, and makes shell pipelines of it: any two locales meet in Spanish. A mode
 * that a package ships no file for is made of the one the other way round.
 */
import { access, constants, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type DirectionName, directions, type Locale, locales } from '../../../shared/locales/locale.ts'
import { registry } from '../../../shared/locales/registry.ts'

/** Shell pipelines. They read and write NUL-ended texts in Apertium's stream format. */
export type Way = {
  /** Reads the words: `^surface/lemma<tags>$`. */
  analyse: string
  /** Translates analysed words, with the notes in front of them, and marks those that a dictionary does not have. */
  transfer: string
  /** Joins words as the language writes them, such as "a" before a vowel. */
  join: string
}

/** For each direction the way to Spanish and the way from it. */
export type Apertium = { path: string; ways: Partial<Record<DirectionName, readonly [Way, Way]>> }

type ApertiumPaths = { path?: string; dataDir?: string }

const programs = [
  'bash',
  'lt-proc',
  'lrx-proc',
  'apertium-tagger',
  'apertium-pretransfer',
  'apertium-transfer',
  'apertium-interchunk',
  'apertium-postchunk',
]

/** @returns null if a program or a file is missing. */
export async function findApertium({
  path = '',
  dataDir = '/usr/share/apertium',
}: ApertiumPaths): Promise<Apertium | null> {
  try {
    await Promise.all(programs.map((program) => requireProgram(program, path)))
    const modes = await Promise.all(locales.flatMap(modesOf).map((modes) => readModes(modes, dataDir)))
    const ways = directions.flatMap(({ from, to, name }) => {
      const [first, second] = [modes.find(({ locale }) => locale === from), modes.find(({ locale }) => locale === to)]
      return first && second ? [[name, [wayOf(first.toSpanish), wayOf(second.fromSpanish)]]] : []
    })
    return ways.length > 0 ? { path, ways: Object.fromEntries(ways) } : null
  } catch {
    return null
  }
}

const modesOf = (locale: Locale) => {
  const modes = registry[locale].engines?.apertium
  return modes ? [{ locale, ...modes }] : []
}

/** Throws where a file is missing. */
async function readModes({ locale, toSpanish, fromSpanish }: ReturnType<typeof modesOf>[number], dataDir: string) {
  const read = (mode: string) => readFile(join(dataDir, 'modes', `${mode}.mode`), 'utf8')
  const modes = {
    locale,
    toSpanish: await read(toSpanish),
    fromSpanish: await (typeof fromSpanish === 'string'
      ? read(fromSpanish)
      : read(fromSpanish.reversed).then((mode) => reverse(mode, fromSpanish.reversed))),
  }
  const files = [modes.toSpanish, modes.fromSpanish].flatMap(filesOf)
  await Promise.all(files.map((file) => access(file, constants.R_OK)))
  return modes
}

async function requireProgram(program: string, path: string): Promise<void> {
  const folders = path.split(delimiter).filter(Boolean)
  await Promise.any(folders.map((folder) => access(join(folder, program), constants.X_OK)))
}

/** The way back has two steps more, which the package's modes.xml names: interchunk (t2x) and postchunk (t3x). */
function reverse(mode: string, name: string): string {
  return mode
    .replaceAll(name, name.split('-').reverse().join('-'))
    .split('|')
    .flatMap((step) => {
      const [rules, compiled] = filesOf(step)
      if (!step.includes('apertium-transfer') || !rules || !compiled) return [step]
      const chunk = (program: string, level: string) =>
        ` ${program} '${rules.replace(/t1x$/, level)}' '${compiled.replace(/t1x\.bin$/, `${level}.bin`)}' `
      return [step, chunk('apertium-interchunk', 't2x'), chunk('apertium-postchunk', 't3x')]
    })
    .join('|')
}

const filesOf = (mode: string): string[] => [...mode.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')

/**
 * `-z` flushes at every NUL, so that no rule reaches from one text into the next. `-p` of the tagger keeps how a word is
 * written; `-g` of the generator marks what it does not know.
 */
function wayOf(mode: string): Way {
  const steps = mode
    .split('|')
    .flatMap((step) => withOwnDictionary(step.trim()))
    .map((step) => step.replace(/^\S+/, '$& -z').replace('$1', '-g').replace(' $2', ' -p'))
  return { analyse: steps.slice(0, 2).join(' | '), transfer: steps.slice(2, -1).join(' | '), join: steps.at(-1) ?? '' }
}

/** A transfer that looks words up itself drops the notes in front of them, so they are looked up in a step before it. */
function withOwnDictionary(step: string): string[] {
  const [rules, compiled, dictionary] = filesOf(step)
  if (!step.startsWith('apertium-transfer') || !dictionary) return [step]
  return [`lt-proc -b '${dictionary}'`, `apertium-transfer -b '${rules}' '${compiled}'`]
}
