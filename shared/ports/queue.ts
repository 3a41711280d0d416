/** The queue as a producer sees it. Delivery is at least once, in any order; consumers are wired in the entry points. */
import * as z from 'zod'

export const messageSchema = z.object({ entry: z.string() })
export type Message = z.infer<typeof messageSchema>

export interface Queue {
  /**
   * Sends any number of messages, each delivered no sooner than `delaySeconds` (whole seconds) from now, or than the longest
   * that the queue can hold it back: 900 seconds on SQS.
   */
  send(messages: { message: Message; delaySeconds?: number }[]): Promise<void>
}
