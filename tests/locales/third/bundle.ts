/** Bundles Punte in memory as it is with one locale more, whose registry every file of it gets in place of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..', '..', '..')
const [own, third] = [join(root, 'shared/locales/registry.ts'), join(import.meta.dirname, 'registry.ts')]

export async function bundled(): Promise<typeof import('../../world.ts')> {
  const folder = await mkdtemp(join(tmpdir(), 'punte-locales-'))
  const outfile = join(folder, 'world.mjs')
  try {
    await build({
      entryPoints: [join(root, 'tests/world.ts')],
      ...{ outfile, bundle: true, platform: 'node', target: 'node22', format: 'esm', logLevel: 'silent' },
      mainFields: ['module', 'main'],
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
      loader: { '.css': 'text', '.client.js': 'text' },
      plugins: [withThird],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const withThird: Plugin = {
  name: 'a third locale',
  setup({ onResolve }) {
    onResolve({ filter: /\/registry\.ts$/ }, ({ path, importer }) =>
      importer !== third && resolve(dirname(importer), path) === own ? { path: third } : undefined,
    )
  },
}
