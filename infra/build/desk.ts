/**
 * Bundles the desk's views, and apart from them what more than one of them needs, such as Preact and signing in. So the
 * server holds nothing twice, and a browser that goes from view to view loads it once.
 */
import { resolve } from 'node:path'
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild'
import { commonScriptPath } from '../../functions/desk/common-script.ts'
import { asset } from '../../functions/http/asset.ts'

type DeskOptions = BuildOptions & {
  absWorkingDir: string
  outdir: string
  entryPoints: Record<string, string>
  write: false
}

export async function buildDesk(options: DeskOptions): Promise<{ outputFiles: OutputFile[] }> {
  const { absWorkingDir: root, entryPoints: _, inject: __, ...others } = options
  const { metafile } = await build({ ...options, metafile: true })
  const files = filesOfSeveral(metafile).map((file) => resolve(root, file))
  const contents = files.map((file) => `export * from ${JSON.stringify(file)}`).join('\n')
  const common = await build({
    ...others,
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    entryNames: 'common',
    inject: options.inject ?? [],
    // Both builds have to give a property the same short name.
    mangleCache: {},
  })
  const [script] = common.outputFiles
  if (!script) throw new Error('esbuild made no file')
  const { href } = asset(commonScriptPath, 'js', script.text)
  const views = await build({
    ...options,
    mangleCache: common.mangleCache ?? {},
    plugins: [takeFrom(href, new Set(files))],
  })
  return { outputFiles: [script, ...views.outputFiles] }
}

/** A file that is in it has its imports in it too: whichever view has the file has these. */
function filesOfSeveral({ outputs }: Metafile): string[] {
  const views = Object.values(outputs)
  const inputs = views.flatMap(({ inputs }) => Object.keys(inputs))
  return [...Map.groupBy(inputs, (file) => file)]
    .filter(([, uses]) => uses.length > 1)
    .map(([file]) => file)
    .sort()
}

/** Has a browser import `files` from one address. */
const takeFrom = (address: string, files: ReadonlySet<string>): Plugin => ({
  name: 'common',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === asked || kind === 'entry-point') return null
      const found = await find(path, { kind, importer, resolveDir, pluginData: asked })
      return files.has(found.path) ? { path: address, external: true } : found
    })
  },
})

/** Marks what the plugin itself asks for. */
const asked = Symbol('asked')
