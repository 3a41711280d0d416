/** The structure, held by a test: which way imports run, where vendors may stand, how large a file may grow. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

const sources = ['functions', 'shared', 'infra']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
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

const show = ({ from, to }: Import) => `${from} -> ${to}`
const isOurs = (to: string) => /^(functions|shared|infra)\//.test(to)
const isPackage = (to: string) => !isOurs(to)
const roomOf = (file: string) => file.split('/').slice(0, 2).join('/')

/** What the pure core may use: libraries that touch nothing but what they are given. */
const pure =
  /^(zod|i18next|hono\/html|parse5|yaml|@noble\/hashes\/.*|mdast.*|hast.*|micromark.*|unist.*|node_modules\/eld\/.*|(.*\/)?node_modules\/eld\/.*)$/

/** Rooms of the core that use another, beside `ports`, `locales` and the files at its top. ARCHITECTURE.md says why. */
const allowed: Record<string, string[]> = {
  'shared/align': ['document', 'glossary'],
  'shared/article': ['align', 'check', 'document', 'glossary', 'memory', 'store'],
  'shared/check': ['document', 'glossary'],
  'shared/document': ['language', 'segment'],
  'shared/engine': ['document', 'markup'],
  'shared/glossary': ['store'],
  'shared/language': [],
  'shared/locales': ['document', 'glossary', 'search', 'segment'],
  'shared/markup': ['document'],
  'shared/memory': ['check', 'document', 'markup', 'store'],
  'shared/page': ['article', 'document'],
  'shared/ports': ['document'],
  'shared/search': ['article', 'glossary', 'store'],
  'shared/segment': [],
  'shared/store': ['article', 'document', 'glossary', 'page'],
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

  it('rooms of shared/ use only the rooms that ARCHITECTURE.md names', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith('shared/') || !to.startsWith('shared/') || to.split('/').length < 3) return false
      const [own, other] = [roomOf(from), roomOf(to)]
      if (own === other || ['shared/ports', 'shared/locales'].includes(other)) return false
      if (!own.includes('.')) return !(allowed[own] ?? []).includes(other.slice('shared/'.length))
      return from !== 'shared/pipeline/jobs.ts'
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('rooms of functions/ import no other room but http, and never infra/', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith('functions/') || from.split('/').length < 3) return false
      if (to.startsWith('infra/')) return true
      return to.startsWith('functions/') && roomOf(to) !== roomOf(from) && roomOf(to) !== 'functions/http'
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('only entry points and infra/local wire functions to adapters', () => {
    const entries = new Set(['infra/cloudflare/worker.ts', 'infra/local/cli.ts', 'infra/aws/lambda.ts'])
    const wrong = imports.filter(
      ({ from, to }) =>
        (from.startsWith('functions/') && to.startsWith('infra/') && !entries.has(from)) ||
        (from.startsWith('infra/') && !from.startsWith('infra/local/') && to.startsWith('functions/')),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('vendors stand in infra/ and the entry points alone', () => {
    const vendor = /^(@cloudflare\/|cloudflare:|@aws-sdk\/|aws-cdk-lib|constructs|miniflare|wrangler|esbuild)/
    const wrong = imports.filter(
      ({ from, to }) => vendor.test(to) && !from.startsWith('infra/') && from !== 'infra/cloudflare/worker.ts',
    )
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

  it('every file opens by saying what its part is', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\*\*/.test(text))
    expect(silent.map(({ file }) => relative('.', file))).toEqual([])
  })
})
