/** Bundles a file of the tests with the source that it runs, as the Worker is bundled, and imports the bundle. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** `entry`: a path in this folder. The browser's bundles have to be there: see build-browser.ts. */
export async function bundleAndImport<Module>(entry: string, plugins: readonly Plugin[]): Promise<Module> {
  const folder = await mkdtemp(join(tmpdir(), 'punte-bundle-'))
  const outfile = join(folder, 'bundle.mjs')
  try {
    await build({
      entryPoints: [join(import.meta.dirname, entry)],
      ...{ outfile, bundle: true, platform: 'node', target: 'node22', format: 'esm', logLevel: 'silent' },
      mainFields: ['module', 'main'],
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
      },
      loader: { '.css': 'text', '.client.js': 'text' },
      plugins: [...plugins],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
