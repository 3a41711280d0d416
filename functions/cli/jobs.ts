/** `punte jobs`: lists the jobs that wait or died, with reasons, and retries them. */
import { parseArgs } from 'node:util'
import { jobStates, listJobs, retryJob } from '../contract/operations/jobs.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { findProfile, type Profile } from './profile.ts'
import { callApi, callApiText, type Reply, ServerError } from './server.ts'

type State = (typeof jobStates)[number]

type Job = Reply<typeof listJobs>['body']['items'][number] & { state: State }

export const command: Command = {
  name: 'jobs',
  summary: 'list what is owed or dead, and have it done now',
  help: `usage: punte jobs [--state open|dead] [--server URL --token TOKEN]
       punte jobs retry ID... | --all [--state open|dead] [--server URL --token TOKEN]

Prints a line a job: state, when it comes (of a dead one: when it was first owed), id, reason. Without --state both.
"retry" has jobs done now: dead ones, and open ones that wait for an engine or for something that broke. It asks an
engine again that was given a pause: do this when its key or its quota is mended. Says how many it has retried; what is
done meanwhile is left out. Exit 1 when the server refuses one.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...{ server: { type: 'string' }, token: { type: 'string' }, state: { type: 'string' } },
        all: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    const [verb, ...ids] = positionals
    const chosen = jobStates.filter((state) => values.state === undefined || values.state === state)
    if (chosen.length === 0) throw new UsageError('jobs: --state is open or dead')
    if (verb !== undefined && verb !== 'retry') throw new UsageError(`jobs: "retry", not ${JSON.stringify(verb)}`)
    if (verb === undefined && values.all) throw new UsageError('jobs: --all goes with "retry"')
    if (verb === 'retry' && values.all === ids.length > 0) throw new UsageError('jobs retry: name ids, or say --all')
    try {
      const profile = await findProfile(values, io.env ?? {})
      if (ids.length > 0) return await retry(profile, ids, io, false)
      const jobs = await list(profile, chosen)
      const listed = jobs.map(({ id }) => id)
      if (verb === 'retry') return await retry(profile, listed, io, true)
      for (const { state, id, comesAt, at, reason } of jobs) {
        const time = comesAt ?? at
        const when = time === undefined ? '-' : new Date(time).toISOString()
        await io.write(`${[state, when, id, ...(reason ? [reason] : [])].join('  ')}\n`)
      }
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`jobs: ${error.message}`)
      return 1
    }
  },
}

async function list(profile: Profile, chosen: State[]): Promise<Job[]> {
  const jobs: Job[] = []
  for (const state of chosen)
    for (let cursor = ''; ; ) {
      const { body } = await callApi(profile, listJobs, { query: { state, ...(cursor && { cursor }) } })
      jobs.push(...body.items.map((job) => ({ ...job, state })))
      if (!body.next) break
      cursor = body.next
    }
  return jobs
}

/** @param mayBeGone whether a missing job is ignored, because it was listed and may be done by now */
async function retry(profile: Profile, ids: string[], io: CommandIo, mayBeGone: boolean): Promise<number> {
  let [retried, refused] = [0, 0]
  for (const id of ids) {
    try {
      await callApiText(profile, retryJob, { params: { job: id } })
      retried++
    } catch (error) {
      // Errors such as a missing right would hit every job, so they end the command.
      if (!(error instanceof ServerError) || (error.code !== 'job-unknown' && error.code !== 'job-unreadable'))
        throw error
      if (error.code === 'job-unknown' && mayBeGone) continue
      refused++
      io.error(`jobs: ${id}: ${error.message}`)
    }
  }
  await io.write(`retried ${retried}\n`)
  return refused > 0 ? 1 : 0
}
