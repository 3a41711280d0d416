/** Bundles infra/aws/lambda.ts to the one file that Lambda runs: `node infra/aws/bundle-lambda.ts [OUTFILE]`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

/** A part of the SDK is CommonJS and asks for Node's own modules, which an ES module has no `require` for. */
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/** What is in it; its packages' licences are in THIRD-PARTY-NOTICES.md. */
export async function bundleLambda(outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(root, 'infra/aws/lambda.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The packages' ES modules, of which what is not used falls away.
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
