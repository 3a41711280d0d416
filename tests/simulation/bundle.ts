/**
 * Bundles the simulation with the source that it runs, as the Worker is bundled: one file, which is fast, and in which a
 * piece of the source may be another than it is. A patch whose piece is not there any more fails.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { buildBrowser } from '../../infra/build/browser.ts'

const root = join(import.meta.dirname, '..', '..')

/** In `file`, from the project's root, `find` becomes `put`. */
export type Patch = { file: string; find: string; put: string }

/** What the bundle gives. */
export type Simulation = typeof import('./run.ts')

export async function bundled(patches: readonly Patch[] = [], plugins: readonly Plugin[] = []): Promise<Simulation> {
  const folder = await mkdtemp(join(tmpdir(), 'punte-simulation-'))
  const outfile = join(folder, 'simulation.mjs')
  try {
    await buildBrowser()
    await build({
      entryPoints: [join(root, 'tests/simulation/run.ts')],
      ...{ outfile, bundle: true, platform: 'node', target: 'node22', format: 'esm', logLevel: 'silent' },
      mainFields: ['module', 'main'],
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
      loader: { '.css': 'text', '.client.js': 'text' },
      plugins: [...plugins, ...(patches.length > 0 ? [patching(patches)] : [])],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const patching = (patches: readonly Patch[]): Plugin => ({
  name: 'patches',
  setup({ onLoad }) {
    const byFile = Map.groupBy(patches, ({ file }) => join(root, file))
    onLoad({ filter: /\/(shared|functions|infra)\/.*\.ts$/ }, async ({ path }) => {
      const own = byFile.get(path)
      if (!own) return undefined
      let contents = await readFile(path, 'utf8')
      for (const { file, find, put } of own) {
        if (contents.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`)
        contents = contents.replace(find, () => put)
      }
      return { contents, loader: 'ts' }
    })
  },
})
