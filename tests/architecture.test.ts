/** The structure, held by a test: which way imports run, where vendors may stand, how large a file may grow. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

const sources = ['functions', 'shared', 'infra']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

type Import = { from: string; to: string }

/** Every import: a file of ours by its path, a package by its name. */
const imports: Import[] = sources.flatMap(({ file, text }) =>
  [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)[^'";]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'|\.resolve\('([^'.][^']*)'\)/g,
    ),
  ].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    return { from: file, to: name.startsWith('.') ? normalize(join(dirname(file), name)) : name }
  }),
)

/** What a file takes of each of ours: "shared/hash.ts hash", and a star for all of it. */
function importedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const clauses = /(?:^|\n)\s*(?:import|export)\s([^'"`;]*?)\sfrom '(\.[^']+)'|import\(\s*'(\.[^']+)'/g
  return Array.from(text.matchAll(clauses), ([, clause = '*', from, dynamic]) => {
    const to = normalize(join(dirname(file), from ?? dynamic ?? ''))
    const names = clause.includes('*') ? ['*'] : clause.replace(/\btype\b|[{}]/g, '').split(',')
    return names.map((name) => `${to} ${name.trim().split(/\s/)[0]}`)
  }).flat()
}

const show = ({ from, to }: Import) => `${from} -> ${to}`
/** Browser scripts are bundled into dist/browser. */
const isOurs = (to: string) => /^(functions|shared|infra|dist)\//.test(to)
const isPackage = (to: string) => !isOurs(to)

/** What the pure core may use: libraries that touch nothing but what they are given. */
const pure =
  /^(zod|i18next|hono\/html|parse5|saxes|fflate|smol-toml|yaml|@noble\/hashes\/.*|mdast.*|hast.*|micromark.*|unist.*|node_modules\/eld\/.*|(.*\/)?node_modules\/eld\/.*)$/

/**
 * Each part of the project in the order in which it may be used: a room imports from rooms above it, and from itself.
 * Longer names win: `functions/http` is not `functions`.
 */
const order = [
  'shared/text',
  'shared/locales',
  'shared',
  'shared/ports',
  'shared/language',
  'shared/segment',
  'shared/lexicon',
  'shared/alignment',
  'shared/storage',
  'shared/people',
  'shared/glossary',
  'shared/document/model',
  'shared/document/roles',
  'shared/document/parse',
  'shared/document/render',
  'shared/revision',
  'shared/markup',
  'shared/check',
  'shared/engine',
  'shared/memory',
  'shared/article',
  'shared/page',
  'shared/search',
  'shared/pipeline',
  'infra/parse',
  'infra/engines',
  'infra',
  'infra/objects',
  'infra/queue',
  'functions/settings.ts',
  'functions/contract',
  'functions/http',
  'functions/jobs',
  'functions/api/articles',
  'functions/api/revisions',
  'functions/api/alignments',
  'functions/api/segments',
  'functions/api/publication',
  'functions/api/proposals',
  'functions/api/glossary',
  'functions/api/memory',
  'functions/api/jobs',
  'functions/api/people',
  'functions/api/assignments',
  'functions/api/trail',
  'functions/sign-in',
  'functions/site',
  'functions/desk',
  'functions/cli',
  'functions',
  'infra/build',
  'infra/cloudflare',
  'infra/aws',
  'infra/local',
]

const roomOf = (file: string): string =>
  order.filter((room) => file === room || file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0] ?? 'none'

/** Files that import themselves through others, types included. */
function inCircles(): string[] {
  const uses = Map.groupBy(imports, ({ from }) => from)
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>()
    const open = [start]
    for (let file = open.pop(); file !== undefined; file = open.pop())
      for (const { to } of uses.get(file) ?? [])
        if (!seen.has(to)) {
          seen.add(to)
          open.push(to)
        }
    return seen
  }
  return sources.map(({ file }) => file).filter((file) => reached(file).has(file))
}

describe('architecture', () => {
  it('shared/ imports neither functions/ nor infra/, nor any library that does I/O', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('shared/') && !to.startsWith('shared/') && !pure.test(to),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('pages are made of the templates of shared/html.ts', () => {
    const wrong = imports.filter(({ from, to }) => to === 'hono/html' && from !== 'shared/html.ts')
    expect(wrong.map(show)).toEqual([])
  })

  it('a room imports only rooms above it', () => {
    const place = (file: string) => order.indexOf(roomOf(file))
    const wrong = imports.filter(
      ({ from, to }) => isOurs(to) && !to.startsWith('dist/') && (place(to) < 0 || place(to) > place(from)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('no files import each other in a circle, types included', () => {
    expect(inCircles()).toEqual([])
  })

  it('functions/ never imports infra/', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('functions/') && to.startsWith('infra/'))
    expect(wrong.map(show)).toEqual([])
  })

  it('vendors stand in infra/ alone', () => {
    const vendor = /^(@cloudflare\/|cloudflare:|@aws-sdk\/|aws-cdk-lib|constructs|miniflare|wrangler|esbuild)/
    const wrong = imports.filter(({ from, to }) => vendor.test(to) && !from.startsWith('infra/'))
    expect(wrong.map(show)).toEqual([])
  })

  it('what deploys on AWS stands in infra/aws alone, and nothing that runs imports it', () => {
    const wrong = imports.filter(
      ({ from, to }) => /^(aws-cdk-lib|constructs|infra\/aws)\b/.test(to) && !from.startsWith('infra/aws/'),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('the environment is read where a process begins, and nowhere else', () => {
    const mayRead = new Set([
      'infra/local/cli.ts',
      'infra/aws/lambda.ts',
      'infra/aws/app.ts',
      'infra/local/start.ts',
      'infra/local/engine-server.ts',
      'infra/local/worker.ts',
    ])
    const wrong = sources.filter(({ file, text }) => /process\.env|import\.meta\.env/.test(text) && !mayRead.has(file))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('the core has no clock, no chance and no fetch of its own', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|performance\.|[^.\w]fetch\(|setTimeout|crypto\./
    const wrong = sources.filter(
      ({ file, text }) => file.startsWith('shared/') && impure.test(text.replace(/\/\*[\s\S]*?\*\//g, '')),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('every package that is imported is in package.json, and every dependency there is imported', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const nameOf = (to: string) =>
      to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/')
    const used = new Set(
      imports
        .filter(({ to }) => isPackage(to) && !/^(node|cloudflare):/.test(to))
        .map(({ to }) => nameOf(to.replace(/^.*node_modules\//, ''))),
    )
    const typesOnly = new Set(['aws-lambda', 'mdast', 'hast', 'micromark-util-types'])
    expect([...used].filter((name) => !typesOnly.has(name) && !dependencies[name] && !devDependencies[name])).toEqual(
      [],
    )
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([])
  })

  it('files stay small: the median under 100 lines, none over 300, no barrels', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
    expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([])
    expect(sources.filter(({ file }) => /\/index\.ts$/.test(file)).map(({ file }) => file)).toEqual([])
  })

  it('every export is imported by some other file, a test or a script of the browser at least', () => {
    const importers = ['functions', 'shared', 'infra', 'tests'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(tsx?|m?js)$/.test(file) && !file.startsWith('samples'))
        .map((file) => join(room, file)),
    )
    const used = new Set(importers.flatMap(importedBy))
    const needless = sources.flatMap(({ file, text }) =>
      Array.from(text.matchAll(/^export (?:async )?(?:const|let|function\*?|type|class) (\w+)/gm), ([, name]) => name)
        .filter((name) => !used.has(`${file} ${name}`) && !used.has(`${file} *`))
        .map((name) => `${file} ${name}`),
    )
    expect(needless).toEqual([])
  })

  it('every file opens by saying what its part is', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\*\*/.test(text))
    expect(silent.map(({ file }) => relative('.', file))).toEqual([])
  })
})
