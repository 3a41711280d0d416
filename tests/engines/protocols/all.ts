/** Every vendor's protocol. */
import { amazonTranslateProtocol } from './amazon-translate.ts'
import { deepLProtocol } from './deepl.ts'
import { libreTranslateProtocol } from './libretranslate.ts'
import { openAiProtocol } from './openai.ts'
import type { Protocol } from './server.ts'
import { workersAiProtocol } from './workers-ai.ts'

export const protocols: Protocol[] = [
  libreTranslateProtocol,
  deepLProtocol,
  openAiProtocol,
  workersAiProtocol,
  amazonTranslateProtocol,
]
