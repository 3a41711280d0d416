/**
 * Notices when the data folder was deleted, moved or replaced. A process that holds its files open would otherwise go
 * on storing uploads in files that nobody can find.
 */
import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How often the folder is checked, because some systems report no changes. */
const lookMs = 1000

/** Calls `gone` once. `store` is the subfolder with the objects. Returns a function that stops the watch. */
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
      // Too many watches on this machine, or the folder is gone again: the next check handles both.
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

/**
 * The data folder, the store's folder, and its subfolders with the index and the objects; not the objects themselves.
 */
async function folders(dataDir: string, store: string): Promise<string[]> {
  const inStore = await readdir(store, { withFileTypes: true }).catch(() => [])
  return [dataDir, store, ...inStore.filter((entry) => entry.isDirectory()).map(({ name }) => join(store, name))]
}
