/**
 * Prepares a fresh clone: `node infra/local/prepare.mjs start|test|packages`, run by npm before `start`, `test`, and
 * (packages) `check` and `bench`. Plain JavaScript without dependencies, so that any Node of the system runs it. Installs what is missing: the packages, an
 * engine, and for tests a browser. It reports each step, and fails only if the task can't go on.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const bin = join('node_modules', '.bin')
const stamp = join(root, 'node_modules', '.punte-lock')
const say = (line) => console.error(`prepare: ${line}`)

const task = process.argv[2]
if (task !== 'packages' && task !== 'start' && task !== 'test') {
  say('say packages, start or test')
  process.exit(2)
}
if (!preparePackages() || (task !== 'packages' && !prepareTools(task))) process.exit(1)

/** Runs `npm ci` if the lock file differs from the installed one. */
function preparePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true
  say('installing packages (npm ci)')
  // Without node_modules on the PATH, because npm ci deletes a Node that is installed there.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(bin))
  const done = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    PATH: path.join(delimiter),
    CI: 'true',
  })
  if (done) writeFileSync(stamp, lock)
  else say('npm ci failed. Check the connection to the npm registry, run `npm ci` by hand, then start again.')
  return done
}

function prepareTools(task) {
  const wanted = []
  if (!process.env.PUNTE_ENGINE_URL && !hasApertium()) {
    wanted.push({
      what: 'a translation engine',
      packages: ['apertium', ...apertiumOfLocales().map((locale) => locale.package)],
      found: hasApertium,
      without: 'segments that memory can’t fill wait for a translator',
      or: ', or set PUNTE_ENGINE_URL',
    })
  }
  if (task === 'test' && !hasChromium()) {
    wanted.push({
      what: 'a browser',
      packages: ['chromium'],
      found: hasChromium,
      without: 'the browser test can’t run',
      or: '',
    })
  }
  if (wanted.length === 0) return true
  installPackages(wanted.flatMap(({ packages }) => packages))
  const missing = wanted.filter(({ found }) => !found())
  for (const { what, packages, without, or } of missing) {
    say(`no ${what.replace(/^a /, '')}: ${without}.`)
    say(`to have one on Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}${or}`)
  }
  // The local start works without an engine; the tests need everything.
  return missing.length === 0 || task === 'start'
}

function installPackages(packages) {
  if (!findProgram('apt-get') || process.getuid?.() !== 0) return
  say(`installing ${packages.join(', ')} (apt-get, as root)`)
  const install = () => apt(['install', '-y', '--no-install-recommends', ...packages])
  // The first try fails if the package lists are missing or out of date.
  if (hasLists() && install()) return
  if (apt(['update'])) install()
}

function apt(args) {
  const options = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120']
  return run('apt-get', [...options, ...args], { DEBIAN_FRONTEND: 'noninteractive' })
}

function hasLists() {
  try {
    return readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'))
  } catch {
    return false
  }
}

/** A rough check to decide which packages to install; infra/engines/apertium/install.ts checks in detail. */
function hasApertium() {
  const data = process.env.APERTIUM_DATADIR ?? '/usr/share/apertium'
  const modes = apertiumOfLocales()
    .flatMap(({ toSpanish, fromSpanish }) => [toSpanish, fromSpanish.reversed ?? fromSpanish])
    .map((mode) => join(data, 'modes', `${mode}.mode`))
  return Boolean(findProgram('apertium') && findProgram('lrx-proc')) && modes.every((mode) => existsSync(mode))
}

/** What the locales' folders say of Apertium, by package. */
function apertiumOfLocales() {
  const folder = join(root, 'shared', 'locales')
  return readdirSync(folder)
    .map((locale) => join(folder, locale, 'apertium.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .sort((a, b) => (a.package < b.package ? -1 : 1))
}

function hasChromium() {
  return existsSync('/usr/bin/chromium') || Boolean(findProgram('chromium'))
}

function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Sends output to standard error, because standard output belongs to the command that follows. */
function run(program, args, env) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
  })
  if (error) say(`${program}: ${error.message}`)
  return status === 0
}
