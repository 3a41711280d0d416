/** `prepare.mjs` in a folder of its own, as it runs before npm start and npm test. It never installs anything here. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'punte-prepare-'))
const bin = join(folder, 'bin')
const stamp = join(folder, 'node_modules/.punte-lock')
const lock = '{"lockfileVersion": 3}'

beforeAll(() => {
  for (const path of ['infra/local', 'node_modules/.bin', 'bin']) mkdirSync(join(folder, path), { recursive: true })
  copyFileSync('infra/local/prepare.mjs', join(folder, 'infra/local/prepare.mjs'))
  cpSync('shared/locales', join(folder, 'shared/locales'), { recursive: true })
  writeFileSync(join(folder, 'package-lock.json'), lock)
  // An npm that notes what it was called with, first on the PATH after the project's own folder.
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$*|$PATH|$CI" >> '${folder}/npm.log'\n[ ! -e '${folder}/fail' ]\n`)
  chmodSync(join(bin, 'npm'), 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

const stampAsInstalled = () => writeFileSync(stamp, createHash('sha256').update(lock).digest('hex'))

function prepare(task: string | undefined, env: Record<string, string | undefined> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'infra/local/prepare.mjs'), ...(task ? [task] : [])],
    { encoding: 'utf8', env: { PATH: `${join(folder, 'node_modules/.bin')}:${bin}:${process.env.PATH}`, ...env } },
  )
  return { status, stdout, stderr }
}

const npmCalls = () => readFileSync(join(folder, 'npm.log'), 'utf8').trim().split('\n')

describe('prepare', () => {
  it('installs the packages once for a lock file, without node_modules on the PATH', () => {
    rmSync(stamp, { force: true })
    expect(prepare('start').status).toBe(0)
    expect(prepare('test').status).toBe(0)
    expect(npmCalls()).toHaveLength(1)
    const [args, path, ci] = npmCalls()[0]?.split('|') ?? []
    expect(args).toBe('ci --no-audit --no-fund --loglevel=error')
    expect(path).not.toContain(join('node_modules', '.bin'))
    expect(ci).toBe('true')
  })

  it('does and says nothing when all is there', () => {
    stampAsInstalled()
    expect(prepare('start')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(prepare('test')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('installs packages alone, without an engine or a browser', () => {
    stampAsInstalled()
    expect(prepare('packages', { PATH: bin })).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('says what to do when npm ci fails, and tries again next time', () => {
    rmSync(stamp, { force: true })
    writeFileSync(join(folder, 'fail'), '')
    expect(prepare('start')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci failed') })
    rmSync(join(folder, 'fail'))
    expect(prepare('start').status).toBe(0)
  })

  it('starts without an engine where none can be installed, and says how to have one', () => {
    stampAsInstalled()
    const { status, stderr } = prepare('start', { PATH: bin })
    expect(status).toBe(0)
    expect(stderr).toContain('no translation engine')
    expect(stderr).toContain('apt-get install --no-install-recommends apertium apertium-eng-spa apertium-es-ro')
  })

  it('does not test without an engine', () => {
    stampAsInstalled()
    expect(prepare('test', { PATH: bin })).toMatchObject({ status: 1, stderr: expect.stringContaining('engine') })
  })

  it('leaves the engine out when one is configured', () => {
    stampAsInstalled()
    const env = { PATH: bin, PUNTE_ENGINE_URL: 'http://127.0.0.1:1' }
    expect(prepare('start', env)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('refuses another task', () => {
    expect(prepare(undefined)).toMatchObject({ status: 2, stderr: 'prepare: say packages, start or test\n' })
  })
})
