/** Asks a world what a reader without a token would. */
import * as z from 'zod'
import type { World } from '../world.ts'

export const read = (world: World, path: string, headers: Record<string, string> = {}) =>
  world.request(path, { token: '', headers })

export const readText = async (world: World, path: string, headers: Record<string, string> = {}) =>
  (await read(world, path, headers)).text()

const versionSchema = z.object({
  segments: z.array(
    z.object({
      block: z.string(),
      source: z.object({ text: z.string() }).optional(),
      target: z.object({ text: z.string() }).nullable(),
    }),
  ),
})

export const readPairs = async (world: World, path: string) =>
  versionSchema.parse(await (await read(world, path)).json()).segments
