/** What a local start says of its engine: which one serves, what its drafts are good for, and how to get better ones. */
import { apertiumPackages } from '../engines/apertium/packages.ts'
import type { ChatServer } from './chat-servers.ts'

/** What the drafts of an engine on this machine are good for. */
const ofLocal: Record<string, string> = {
  apertium: 'Its drafts give the gist, and read badly: every sentence needs a translator.',
  bergamot: 'Its drafts read well, and have mistakes: a translator reads every sentence.',
  none: `Memory and glossary fill sentences; all others wait for a translator. For rough drafts install ${apertiumPackages.join(', ')} (Debian).`,
}
const ofOthers = 'A translator reads its drafts, as of every engine.'

/**
 * Lines for the screen. `names`: the engines in the order in which they are asked. `at`: the address of the one on this
 * machine.
 */
export function reportEngine(names: readonly string[], at: string | null, servers: readonly ChatServer[]): string[] {
  const [first = 'none'] = names
  const serving = (names.join(', ') || first) + (at ? `, at ${at}` : '')
  const own = Object.hasOwn(ofLocal, first) ? ofLocal[first] : undefined
  if (!own) return [serving, ofOthers]
  const chats = servers.length > 0 ? servers.map(chatServer) : [anyChat]
  return [serving, own, `better:  ${deepl}`, ...chats.map((line) => `or:      ${line}`)]
}

const deepl = 'PUNTE_ENGINES=deepl PUNTE_DEEPL_KEY=… npm start   (a key from deepl.com)'
const anyChat =
  'PUNTE_ENGINES=openai PUNTE_OPENAI_KEY=… PUNTE_OPENAI_MODEL=… npm start   (any chat of OpenAI’s protocol)'

const chatServer = ({ program, url, models }: ChatServer): string =>
  `PUNTE_ENGINES=openai PUNTE_OPENAI_URL=${url} PUNTE_OPENAI_MODEL=${models[0]} npm start   (a chat server listens there, on ${program}’s port; it gets no text before you set this)`
