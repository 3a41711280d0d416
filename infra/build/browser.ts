/**
 * Bundles browser scripts: `node infra/build/browser.ts`. Each view of the desk and each script of the readers' pages
 * becomes one minified file in dist/browser, which servers import as text. Commands that bundle a server run it.
 *
 * The desk's elements become calls of `createElement`, which are smaller than what `jsx: 'automatic'` makes of them.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'dist', 'browser')

const common = {
  absWorkingDir: root,
  outdir: folder,
  outExtension: { '.js': '.client.js' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  write: false,
} as const satisfies BuildOptions

/** Entry points by the name of their bundle; `articles` becomes articles.client.js. */
export const deskOptions = {
  ...common,
  entryPoints: {
    articles: 'functions/desk/browser/views/articles.tsx',
    article: 'functions/desk/browser/views/article.tsx',
    translator: 'functions/desk/browser/views/translator.tsx',
    links: 'functions/desk/browser/views/links.tsx',
    align: 'functions/desk/browser/views/align.tsx',
    people: 'functions/desk/browser/views/people.tsx',
    person: 'functions/desk/browser/views/person.tsx',
    me: 'functions/desk/browser/views/me.tsx',
    trail: 'functions/desk/browser/views/trail.tsx',
    invitation: 'functions/desk/browser/views/invitation.tsx',
  },
  // Preact’s private fields.
  mangleProps: /^__.?$/,
  jsx: 'transform',
  jsxFactory: 'createElement',
  jsxFragment: 'Fragment',
  inject: ['functions/desk/browser/components/elements.ts'],
} as const satisfies BuildOptions

const readerOptions = {
  ...common,
  entryPoints: { reader: 'functions/site/browser/reader.ts', sentences: 'functions/site/browser/sentences.ts' },
} as const satisfies BuildOptions

/** Skips unchanged files and replaces others as a whole, because several processes may build at once. */
export async function buildBrowser(): Promise<void> {
  const built = await Promise.all([build(deskOptions), build(readerOptions)])
  await mkdir(folder, { recursive: true })
  await Promise.all(
    built
      .flatMap(({ outputFiles }) => outputFiles)
      .map(async ({ path, text }) => {
        if ((await readFile(path, 'utf8').catch(() => null)) === text) return
        const whole = `${path}.${process.pid}-${crypto.randomUUID()}`
        await writeFile(whole, text)
        await rename(whole, path)
      }),
  )
}

if (import.meta.main) await buildBrowser()
