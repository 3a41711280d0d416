/** A world's API on a port of its own, and the command line against it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import { commands } from '../../functions/cli/commands.ts'
import { dispatch } from '../../functions/cli/dispatch.ts'
import type { World } from '../world.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** Returns its address. It is closed when the test is over. */
export async function serve(world: World): Promise<string> {
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

/** `env`: in place of somebody's who has every role. */
export async function run(
  server: string,
  args: string[],
  input: string[] = [],
  env: NodeJS.ProcessEnv = { PUNTE_SERVER: server, PUNTE_TOKEN: 'dev' },
) {
  let output = ''
  const complaints: string[] = []
  const io = {
    input: (async function* () {
      yield* input
    })(),
    write: async (text: string) => {
      output += text
    },
    error: (line: string) => void complaints.push(line),
    env,
  }
  const code = await dispatch(args, io, commands)
  return { code, output, complaints }
}
