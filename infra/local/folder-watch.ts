/**
 * Notices that the data folder is no longer the one that it was: deleted, moved away, or another in its place. What holds
 * its files open would go on taking uploads into files that nobody finds again.
 */
import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the system tells of no change, it is found by looking. */
const lookMs = 1000

/** Calls `gone` once. `store` is the folder's part that holds the objects. Returns how to stop. */
export async function watchFolder(dataDir: string, store: string, gone: () => void): Promise<() => void> {
  const known = new Map<string, string>()
  const watchers: FSWatcher[] = []
  let isOver = false
  let looking: Promise<void> | null = null
  let again = false

  const stop = () => {
    isOver = true
    clearInterval(timer)
    for (const watcher of watchers) watcher.close()
  }
  const identity = (place: string) =>
    stat(place).then(
      ({ dev, ino }) => `${dev} ${ino}`,
      (error) => (error?.code === 'ENOENT' || error?.code === 'ENOTDIR' ? null : known.get(place)),
    )

  async function look(): Promise<void> {
    do {
      again = false
      for (const [place, before] of known) {
        if (isOver) return
        if ((await identity(place)) === before) continue
        if (!isOver) {
          stop()
          gone()
        }
        return
      }
      for (const place of await folders(dataDir, store)) await add(place)
    } while (again)
  }

  async function add(place: string): Promise<void> {
    const found = known.has(place) || isOver ? undefined : await identity(place)
    if (!found || isOver) return
    known.set(place, found)
    try {
      const watcher = watch(place, { persistent: false }, (event) => {
        if (event === 'rename') soon()
      })
      watcher.on('error', () => soon())
      watchers.push(watcher)
    } catch {
      // Too many are watched on this machine, or it is gone again: the next look tells.
    }
  }

  function soon(): void {
    again = true
    looking ??= look().finally(() => {
      looking = null
    })
  }

  const timer = setInterval(soon, lookMs)
  timer.unref()
  soon()
  await looking
  return stop
}

/** The data folder, the store's, and those in it that hold its index and the folder of its objects: not the objects. */
async function folders(dataDir: string, store: string): Promise<string[]> {
  const inStore = await readdir(store, { withFileTypes: true }).catch(() => [])
  return [dataDir, store, ...inStore.filter((entry) => entry.isDirectory()).map(({ name }) => join(store, name))]
}
