/**
 * Bundles the simulation with the source that it runs, as the Worker is bundled: one file, which is fast, and in which a
 * piece of the source may be another than it is. A patch whose piece is not there any more fails.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundleAndImport } from '../bundle-and-import.ts'

const root = join(import.meta.dirname, '..', '..')

/** In `file`, from the project's root, `find` becomes `put`. */
export type Patch = { file: string; find: string; put: string }

/** What the bundle gives. */
export type Simulation = typeof import('./run.ts')

export const bundled = (patches: readonly Patch[] = [], plugins: readonly Plugin[] = []): Promise<Simulation> =>
  bundleAndImport('simulation/run.ts', [...plugins, ...(patches.length > 0 ? [patching(patches)] : [])])

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
