/**
 * Writes THIRD-PARTY-NOTICES.md (`npm run notices`): the packages in each bundle, their licences, and the licence
 * texts. The list comes from esbuild, not from package.json, because many dependencies reach no bundle.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import * as z from 'zod'
import { buildBrowser, deskOptions } from './browser.ts'

const root = join(import.meta.dirname, '..', '..')
export const noticesFile = 'THIRD-PARTY-NOTICES.md'

/** The options that decide which packages wrangler, infra/aws/bundle-lambda.ts and `npm pack` bundle. */
const bundles: Record<string, BuildOptions> = {
  Worker: {
    entryPoints: ['infra/cloudflare/worker.ts'],
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
  },
  Lambda: { entryPoints: ['infra/aws/lambda.ts'], platform: 'node', mainFields: ['module', 'main'] },
  desk: deskOptions,
  'command line': { entryPoints: ['infra/local/cli.ts'], platform: 'node', packages: 'external' },
}

/** The names of the packages that contribute bytes to a bundle. */
export function packagesOf({ outputs }: Pick<Metafile, 'outputs'>): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs))
  const names = inputs.flatMap(([path, { bytesInOutput }]) => {
    const name = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]
    return name && bytesInOutput > 0 ? [name] : []
  })
  return [...new Set(names)].sort()
}

const packageSchema = z.object({ version: z.string(), license: z.string() })

type Package = { name: string; version: string; licence: string; in: string[]; texts: string[] }

async function readPackages(): Promise<Package[]> {
  await buildBrowser()
  const carriers = new Map<string, string[]>()
  for (const [bundle, options] of Object.entries(bundles)) {
    const { metafile } = await build({
      ...{ bundle: true, write: false, metafile: true, format: 'esm', logLevel: 'error', absWorkingDir: root },
      ...{ outdir: 'dist', loader: { '.css': 'text', '.client.js': 'text' } },
      ...options,
      metafile: true,
    })
    for (const name of packagesOf(metafile)) carriers.set(name, [...(carriers.get(name) ?? []), bundle])
  }
  const names = [...carriers.keys()].sort()
  return Promise.all(names.map(async (name) => ({ ...(await readPackage(name)), in: carriers.get(name) ?? [] })))
}

async function readPackage(name: string): Promise<Omit<Package, 'in'>> {
  const folder = join(root, 'node_modules', name)
  const { version, license } = packageSchema.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort()
  const read = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return {
    name,
    version,
    licence: license,
    texts: read.map((text) => text.replaceAll('\r\n', '\n').replace(/^\n+/, '').trimEnd()),
  }
}

const intro = `# Third-party notices

What the bundles of Punte carry that others have made. \`npm run notices\` writes this file; a test holds it against the bundles.

- **eld**'s n-grams of fourteen languages are in \`shared/language/ngrams.js\`, in the Worker, in Lambda and in the command line. They are a
  subset, made with its own \`saveSubset\`, of the database in the package eld by Nito T.M. (Apache-2.0); of which texts they were counted the package does not say.
- **@browsermt/bergamot-translator** (MPL-2.0) is in no bundle. \`npm ci\` installs it unchanged, for the local engine; its source is at
  https://github.com/browsermt/bergamot-translator. The models that it loads are downloaded by whoever chooses to, and come under their own licences.
- The reader's scripts and all styles are Punte's own alone.
`

/** The expected content of the file. */
export async function notices(): Promise<string> {
  const packages = await readPackages()
  const rows = packages.map(
    ({ name, version, licence, in: in_ }) => `| ${name} | ${version} | ${licence} | ${in_.join(', ')} |`,
  )
  const table = ['| package | version | licence | in |', '| --- | --- | --- | --- |', ...rows].join('\n')
  const held = packages.flatMap(({ name, texts }) => texts.map((text) => ({ name, text })))
  const texts = [...Map.groupBy(held, ({ text }) => text)].map(([text, of]) => {
    return `### ${of.map(({ name }) => name).join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`
  })
  const silent = packages.filter(({ texts }) => texts.length === 0).map(({ name, licence }) => `${name} (${licence})`)
  const told =
    silent.length > 0 ? `No text comes with ${silent.join(', ')}: the licence is named in package.json alone.\n` : ''
  return [intro, `## Packages\n\n${table}\n`, `## Their licences\n\n${told}`, ...texts].join('\n')
}

if (import.meta.main) await writeFile(join(root, noticesFile), await notices())
