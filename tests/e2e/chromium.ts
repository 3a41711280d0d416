/** Where this machine's Chromium is, and how it is started: it asks the network for nothing of its own. */
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'

/** The first of the usual names on the PATH. */
export async function findChromium(): Promise<string> {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(':')]
  for (const file of folders.flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))) {
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return file
  }
  throw new Error('Chromium is not installed: `npm test` installs it where it can')
}

export const chromiumArguments = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
]
