/**
 * Finds Apertium and the data of both directions, and makes the shell pipelines of it. Romanian and English meet in
 * Spanish. Debian's apertium-es-ro ships the compiled data of es-ro without its mode, so that one is made after ro-es.
 */
import { access, constants, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

export type Direction = 'ro-en' | 'en-ro'
/** Shell pipelines, run one after the other. They read and write NUL-ended texts in Apertium's stream format. */
export type Apertium = { path: string; stages: Record<Direction, string[]> }

export type Places = { path?: string; dataDir?: string }

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

/** @returns null when a program or a file is missing. */
export async function findApertium({ path = '', dataDir = '/usr/share/apertium' }: Places): Promise<Apertium | null> {
  try {
    await Promise.all(programs.map((program) => requireProgram(program, path)))
    const [roEs = '', spaEng = '', engSpa = ''] = await Promise.all(
      ['ro-es', 'spa-eng', 'eng-spa'].map((mode) => readFile(join(dataDir, 'modes', `${mode}.mode`), 'utf8')),
    )
    const modes = { roEs, spaEng, engSpa, esRo: reverseRoEs(roEs) }
    await Promise.all(
      Object.values(modes)
        .flatMap(filesOf)
        .map((file) => access(file, constants.R_OK)),
    )
    return {
      path,
      stages: {
        'ro-en': [pipelineOf(modes.roEs), pipelineOf(modes.spaEng)],
        'en-ro': [pipelineOf(modes.engSpa), pipelineOf(modes.esRo)],
      },
    }
  } catch {
    return null
  }
}

async function requireProgram(program: string, path: string): Promise<void> {
  const folders = path.split(delimiter).filter(Boolean)
  await Promise.any(folders.map((folder) => access(join(folder, program), constants.X_OK)))
}

/** es-ro has the two steps more that its modes.xml names: interchunk (t2x) and postchunk (t3x). */
function reverseRoEs(roEs: string): string {
  return roEs
    .replaceAll('ro-es', 'es-ro')
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

/** `-z` flushes and forgets at every NUL, so that no rule reaches from one text into the next; `-n` leaves out marks. */
function pipelineOf(mode: string): string {
  return mode
    .split('|')
    .map((step) => step.trim().replace(/^\S+/, '$& -z').replace('$1', '-n').replace(' $2', ''))
    .join(' | ')
}
