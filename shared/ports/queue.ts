/** The queue as producers see it. Delivery is at least once and in any order; entry points connect the consumers. */
import * as z from 'zod'

export const messageSchema = z.object({ entry: z.string().min(1) })
export type Message = z.infer<typeof messageSchema>

export interface Queue {
  /**
   * Sends any number of messages. Each is delivered at least `delaySeconds` (whole seconds) from now, or after the
   * longest delay that the queue supports (900 seconds on SQS) if that is shorter.
   */
  send(messages: { message: Message; delaySeconds?: number }[]): Promise<void>
}
