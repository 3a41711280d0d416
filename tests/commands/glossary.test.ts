import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { commands } from '../../functions/commands/commands.ts'
import { dispatch } from '../../functions/commands/dispatch.ts'
import { makeWorld, type World } from '../world.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** The world's API on a port of its own. */
async function serve(world: World): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = 'GET', headers } = request
    const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) }
    const answer = await world.app.request(request.url ?? '/', {
      method,
      ...body,
      headers: headers as Record<string, string>,
    })
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function run(server: string, args: string[], input: string[] = []) {
  let output = ''
  const complaints: string[] = []
  const io = {
    input: (async function* () {
      yield* input
    })(),
    write: async (text: string) => {
      output += text
    },
    complain: (line: string) => void complaints.push(line),
    env: { PUNTE_SERVER: server, PUNTE_TOKEN: 'dev' },
  }
  const code = await dispatch(args, io, commands)
  return { code, output, complaints }
}

it('punte glossary tells what an import would change, imports it, and exports it', async () => {
  const world = makeWorld()
  const server = await serve(world)
  const csv = ['en,ro\n', 'ferry,bac\n']
  const dry = await run(server, ['glossary', 'import', 'ro-en', '--dry'], csv)
  expect([dry.code, JSON.parse(dry.output)]).toEqual([0, { dry: true, created: 1, changed: 0, same: 0 }])
  const taken = await run(server, ['glossary', 'import', 'ro-en'], csv)
  expect([taken.code, JSON.parse(taken.output)]).toEqual([0, { dry: false, created: 1, changed: 0, same: 0 }])
  const { code, output } = await run(server, ['glossary', 'export', 'ro-en'])
  expect([code, output.trim().split('\r\n')]).toEqual([
    0,
    [
      'id,rule,ro,ro_variants,en,en_variants,part_of_speech,case,note,etag',
      expect.stringMatching(/,preferred,bac,,ferry,/),
    ],
  ])
})

it('punte glossary names the line and the column that are wrong', async () => {
  const server = await serve(makeWorld())
  expect(await run(server, ['glossary', 'import', 'ro-en'], ['en,ro\nferry,\n'])).toEqual({
    code: 1,
    output: '',
    complaints: [
      'glossary: One cell is wrong. Nothing was changed.',
      '  line 2, ro: a preferred term needs a form in each locale',
    ],
  })
  expect((await run(server, ['glossary', 'take', 'ro-en'])).code).toBe(2)
})
