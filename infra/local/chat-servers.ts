/**
 * Looks for chat servers that listen on this machine, at the ports that Ollama and llama.cpp use. Each is asked once, and
 * only for its models (`GET /v1/models`, https://platform.openai.com/docs/api-reference/models/list). No text is sent.
 */
import * as z from 'zod'

/** `url` as PUNTE_OPENAI_URL takes it, and the models that the server offers, at least one. */
export type ChatServer = { program: string; url: string; models: string[] }

/** https://github.com/ollama/ollama/blob/main/docs/faq.md, https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
const usualPorts = [
  { program: 'Ollama', port: 11_434 },
  { program: 'llama.cpp', port: 8080 },
] as const

const probeMs = 500
const largestAnswer = 1 << 20
const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) })
/** A name that can stand in a shell command as it is. Others could break the screen or the command. */
const plainName = /^[\w.:/@+-]{1,100}$/
const isEmbedding = /embed|bge-|rerank/i

/** A port where nothing, or something else, answers is left out. Takes half a second at most. */
export async function findChatServers(
  ports: readonly { program: string; port: number }[] = usualPorts,
  timeoutMs = probeMs,
): Promise<ChatServer[]> {
  const found = await Promise.all(ports.map(({ program, port }) => askForModels(program, port, timeoutMs)))
  return found.filter((server) => server !== null)
}

async function askForModels(program: string, port: number, timeoutMs: number): Promise<ChatServer | null> {
  const url = `http://127.0.0.1:${port}/v1`
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(`${url}/models`, { signal, redirect: 'error' })
    if (!response.ok) return null
    const parsed = modelsSchema.safeParse(JSON.parse(await readStart(response)))
    const models = parsed.success ? parsed.data.data.map(({ id }) => id) : []
    const usable = models.filter((name) => plainName.test(name) && !isEmbedding.test(name))
    return usable.length > 0 ? { program, url, models: usable } : null
  } catch {
    return null
  }
}

/** Whatever listens there may answer without end. */
async function readStart(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > largestAnswer) throw new Error('the answer is too large')
  }
  return Buffer.concat(chunks).toString('utf8')
}
