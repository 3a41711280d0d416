/** Bundles Punte in memory as it is with one locale more, whose registry every file of it gets in place of its own. */
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundleAndImport } from '../../bundle-and-import.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const [own, third] = [join(root, 'shared/locales/registry.ts'), join(import.meta.dirname, 'registry.ts')]

export const withThird: Plugin = {
  name: 'a third locale',
  setup({ onResolve }) {
    onResolve({ filter: /\/registry\.ts$/ }, ({ path, importer }) =>
      importer !== third && resolve(dirname(importer), path) === own ? { path: third } : undefined,
    )
  },
}

export const bundled = (): Promise<typeof import('../../world.ts')> => bundleAndImport('world.ts', [withThird])
