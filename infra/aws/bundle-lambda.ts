/** Bundles infra/aws/lambda.ts into the one file that Lambda runs: `node infra/aws/bundle-lambda.ts [OUTFILE]`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { buildBrowser } from '../build/browser.ts'

const root = join(import.meta.dirname, '..', '..')

/** Part of the SDK is CommonJS and requires Node's own modules, but an ES module has no `require`. */
const banner = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

/** Returns what the bundle contains. The licences of its packages are in THIRD-PARTY-NOTICES.md. */
export async function bundleLambda(outfile: string): Promise<Metafile> {
  await buildBrowser()
  const { metafile } = await build({
    entryPoints: [join(root, 'infra/aws/lambda.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Prefers the packages' ES modules, so that esbuild can drop unused code.
    mainFields: ['module', 'main'],
    banner: { js: banner },
    loader: { '.css': 'text', '.client.js': 'text' },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  })
  return metafile
}

if (import.meta.main) {
  const outfile = process.argv[2] ?? join(root, 'dist/lambda/index.mjs')
  await bundleLambda(outfile)
  console.log(`${outfile}: ${Math.round((await stat(outfile)).size / 1024)} KiB`)
}
