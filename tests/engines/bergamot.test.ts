/**
 * Bergamot as it is, over models of our own that know nothing: all of its path but the quality of what it says. The
 * models come from a local registry that can be wrong, slow or away.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchModels, findModels, type Models } from '../../infra/engines/bergamot/models.ts'
import { bergamot } from '../../infra/engines/bergamot.ts'
import { localEngine } from '../../infra/local/engine.ts'
import { prepareModels } from '../../infra/local/models.ts'
import { type Served, startModelRegistry } from './bergamot/model-registry.ts'
import { tinyModel } from './bergamot/tiny-model.ts'

const filesOf = (fromLang: string, toLang: string, word: string, version = '1.0'): Served[] => {
  const { model, lex, vocab } = tinyModel(word)
  const pair = { fromLang, toLang, version }
  return [
    { ...pair, name: `model.${fromLang}${toLang}.bin`, fileType: 'model', bytes: model },
    { ...pair, name: `lex.${fromLang}${toLang}.bin`, fileType: 'lex', bytes: lex },
    { ...pair, name: `vocab.${fromLang}${toLang}.spm`, fileType: 'vocab', bytes: vocab },
  ]
}

const served = [...filesOf('en', 'ro', 'a'), ...filesOf('ro', 'en', 'e'), ...filesOf('en', 'ro', 'z', '2.0a1')]
const server = await startModelRegistry(served)
const folders: string[] = []
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'punte-models-'))
  folders.push(folder)
  return folder
}
afterAll(async () => {
  await server.close()
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
})
beforeEach(() => {
  server.asked.length = 0
  server.bytesOf = ({ bytes }) => bytes
  server.cutAfter = () => null
  server.ranges = true
})

const quick = { connectMs: 1000, stallMs: 1000 }
const fetchInto = (dir: string) => fetchModels(dir, { registry: server.registry, ...quick })
const leftovers = async (dir: string) =>
  (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.part'))

describe('fetchModels', () => {
  it('downloads each file once, the newest that is not being tried out, and shows how far it is', async () => {
    const dir = await newFolder()
    const seen = new Map<string, number>()
    const options = {
      registry: server.registry,
      progress: (file: { name: string }, done: number) => seen.set(file.name, done),
    }
    expect(await fetchModels(dir, options)).toMatchObject({ ok: true })
    expect(server.asked).toHaveLength(6)
    expect(seen.get('lex.enro.bin')).toBe(tinyModel('a').lex.length)
    expect(await fetchModels(dir, options)).toMatchObject({ ok: true })
    expect(server.asked).toHaveLength(6)
    expect(Object.keys((await findModels(dir))?.['ro-en'] ?? {})).toEqual(['model', 'lex', 'vocab'])
  })

  it('refuses a file whose hash is wrong, keeps nothing of it, and takes the right one later', async () => {
    const dir = await newFolder()
    server.bytesOf = ({ name, bytes }) => (name === 'lex.enro.bin' ? Buffer.alloc(bytes.length, 8) : bytes)
    expect(await fetchInto(dir)).toEqual({
      ok: false,
      reason: 'lex.enro.bin is not what the registry says: its SHA-256 differs',
    })
    expect([await findModels(dir), await leftovers(dir)]).toEqual([null, []])
    server.bytesOf = ({ bytes }) => bytes
    expect(await fetchInto(dir)).toMatchObject({ ok: true })
    expect(server.asked.filter((line) => line.startsWith('model.enro'))).toHaveLength(1)
  })

  it('goes on where it was cut off', async () => {
    const dir = await newFolder()
    let cuts = 1
    server.cutAfter = ({ name, bytes }) => (name === 'model.enro.bin' && cuts-- > 0 ? bytes.length >> 1 : null)
    expect(await fetchInto(dir)).toMatchObject({ ok: true })
    expect(server.asked.slice(0, 2)).toEqual([
      'model.enro.bin whole',
      expect.stringMatching(/^model\.enro\.bin from [1-9]\d+$/),
    ])
  })

  it('goes on in another run, and starts over where the server knows no ranges', async () => {
    const dir = await newFolder()
    server.cutAfter = ({ name }) => (name === 'model.enro.bin' ? 1000 : null)
    expect(await fetchInto(dir)).toMatchObject({ ok: false, reason: expect.stringContaining('model.enro.bin') })
    expect(await leftovers(dir)).toEqual([join('en-ro', 'model.enro.bin.part')])
    server.cutAfter = () => null
    server.ranges = false
    expect(await fetchInto(dir)).toMatchObject({ ok: true })
    expect(await leftovers(dir)).toEqual([])
  })

  it('refuses a file that is larger than the registry says', async () => {
    server.bytesOf = ({ bytes }) => Buffer.concat([bytes, bytes])
    expect(await fetchInto(await newFolder())).toMatchObject({ ok: false, reason: expect.stringMatching(/larger/) })
  })

  it('says within its time that the registry is away, or silent, or has no model', async () => {
    const away = { records: 'http://127.0.0.1:1/records', attachments: 'http://127.0.0.1:1/' }
    expect(await fetchModels(await newFolder(), { registry: away })).toEqual({
      ok: false,
      reason: 'the models’ registry can’t be reached',
    })
    const gone = { ...server.registry, attachments: 'http://127.0.0.1:1/' }
    expect(await fetchModels(await newFolder(), { registry: gone, ...quick })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('can’t be downloaded'),
    })
    const empty = await startModelRegistry(filesOf('en', 'ro', 'a').slice(1))
    expect(await fetchModels(await newFolder(), { registry: empty.registry })).toEqual({
      ok: false,
      reason: 'the registry has no whole model from en to ro',
    })
    await empty.close()
  })
})

describe('bergamot', async () => {
  /** Marian's plain numbers: these weights are not packed to a byte each, as Firefox's are. */
  const config = { 'gemm-precision': 'float32' }
  const models = async (): Promise<Models> => {
    const dir = await newFolder()
    const ready = await fetchInto(dir)
    if (!ready.ok) throw new Error(ready.reason)
    return ready.models
  }
  const ask = (engine: ReturnType<typeof bergamot>, from: 'en' | 'ro', texts: string[], signal?: AbortSignal) =>
    engine.translate({ from, to: from === 'en' ? 'ro' : 'en', texts, ...(signal && { signal }) })

  it('loads the model of each direction and translates with it', async () => {
    const engine = bergamot(await models(), { config })
    const there = await ask(engine, 'en', ['the house is red.'])
    const back = await ask(engine, 'ro', ['casa este roșie.'])
    expect(there).toEqual({ ok: true, texts: [expect.stringMatching(/^a+$/)] })
    expect(back).toEqual({ ok: true, texts: [expect.stringMatching(/^e+$/)] })
  })

  it('answers one text for each, in order, blank ones in their place', async () => {
    const engine = bergamot(await models(), { config })
    const texts = ['the house', '', 'the school\nis open and the house is red', ' ']
    const together = await ask(engine, 'en', texts)
    expect(together).toMatchObject({ texts: [expect.stringMatching(/^a+$/), '', expect.stringMatching(/^a+$/), ' '] })
  })

  it('is unavailable with a model that is none, and serves again with one that is', async () => {
    const good = await models()
    const broken = join(await newFolder(), 'broken.bin')
    await writeFile(broken, Buffer.alloc(4096, 1))
    const engine = bergamot({ ...good, 'en-ro': { ...good['en-ro'], model: broken } }, { config })
    expect(await ask(engine, 'en', ['the house'])).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
    expect(await ask(engine, 'ro', ['casa'])).toMatchObject({ ok: true })
  })

  it('is unavailable when it is late or the call is aborted, and serves the next', async () => {
    const engine = bergamot(await models(), { config })
    expect(await ask(engine, 'en', ['the house'], AbortSignal.abort())).toMatchObject({
      failure: { kind: 'unavailable', reason: 'the call was aborted' },
    })
    const controller = new AbortController()
    const call = ask(engine, 'en', ['the house'], controller.signal)
    controller.abort()
    expect(await call).toMatchObject({ failure: { kind: 'unavailable' } })
    expect(await ask(engine, 'en', ['the house'])).toMatchObject({ ok: true })
    const late = bergamot(await models(), { config, timeoutMs: 1 })
    expect(await ask(late, 'en', ['the house'])).toMatchObject({
      failure: { kind: 'unavailable', reason: 'Bergamot took longer than 1 ms' },
    })
  })

  it('refuses more than its limits', async () => {
    const engine = bergamot(await models(), { config })
    const tooMany = new Array<string>(engine.limits.items + 1).fill('a')
    expect(await ask(engine, 'en', tooMany)).toEqual({ ok: false, failure: { kind: 'too-large' } })
  })
})

describe('a local start', () => {
  it('takes the models that are there, downloads those that are not, and goes on without, or when they can’t be read', async () => {
    const dir = await newFolder()
    const env = { PATH: process.env.PATH, PUNTE_MODELS: dir }
    const said: string[] = []
    const drawn: string[] = []
    const bars = { draw: (lines: string[]) => void drawn.push(...lines), end() {} }
    const away = { records: 'http://127.0.0.1:1/records', attachments: 'http://127.0.0.1:1/' }
    await prepareModels(dir, (line) => said.push(line), bars, { registry: away, ...quick })
    expect(said.at(-1)).toBe('No models: the models’ registry can’t be reached. The next start tries again.')
    expect((await localEngine(env)).name).toBe('apertium')

    await prepareModels(dir, (line) => said.push(line), bars, { registry: server.registry, ...quick })
    expect([said.at(-1), drawn.at(-1)]).toEqual([
      `The models are in ${dir}.`,
      expect.stringContaining('vocab.roen.spm'),
    ])
    expect((await localEngine(env, { config: { 'gemm-precision': 'float32' } })).name).toBe('bergamot')
    // As if the models could not be read: these are not packed as they say.
    await writeFile(join(dir, 'ro-en', 'model.roen.bin'), Buffer.alloc(tinyModel('e').model.length))
    expect((await localEngine(env)).name).toBe('apertium')

    said.length = 0
    await prepareModels(dir, (line) => said.push(line), bars, { registry: away, ...quick })
    expect(said).toEqual([])
    expect((await localEngine({ ...env, PUNTE_MODELS: '0' })).name).toBe('apertium')
  })
})
