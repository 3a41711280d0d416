import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLog } from '../../infra/local/log-file.ts'
import { makeFolder } from '../e2e/punte.ts'
import { smallDisk } from './small-disk.ts'

it('is its owner’s alone, and two files of so many bytes at most', async ({ onTestFinished }) => {
  const folder = await makeFolder()
  onTestFinished(folder.remove)
  const place = join(folder.path, 'punte.log')
  await writeFile(place, 'before\n', { mode: 0o644 })
  const log = openLog(place, 1000)
  for (let i = 0; i < 100; i++) {
    log.write(`{"event":"line","number":${String(i).padStart(3)}}`)
    // Some at once and some by themselves, as a server writes them.
    if (i % 7 === 0) await log.flush()
  }
  await log.close()
  expect((await readdir(folder.path)).sort()).toEqual(['punte.log', 'punte.log.1'])
  const [last = '', earlier = ''] = await Promise.all([readFile(place, 'utf8'), readFile(`${place}.1`, 'utf8')])
  expect([last.length <= 1000, earlier.length <= 1000]).toEqual([true, true])
  const numbers = (earlier + last).match(/\d+(?=\})/g)?.map(Number) ?? []
  expect(numbers).toEqual(Array.from(numbers, (_, i) => 100 - numbers.length + i))
  expect(numbers.length).toBeGreaterThan(30)
  for (const file of [place, `${place}.1`]) expect((await stat(file)).mode & 0o777).toBe(0o600)
})

it('goes on when the disk was full, and says how many lines are missing', async ({ onTestFinished }) => {
  const disk = await smallDisk(1)
  onTestFinished(disk.remove)
  const place = join(disk.path, 'punte.log')
  const log = openLog(place)
  log.write('first')
  await log.flush()
  await disk.fill()
  for (let i = 0; i < 50; i++) log.write('x'.repeat(1000))
  await log.flush()
  await disk.space()
  log.write('last')
  await log.close()
  expect((await readFile(place, 'utf8')).split('\n').slice(-3, -1)).toEqual([
    expect.stringMatching(/^\{"event":"log-lines-lost","lines":\d+\}$/),
    'last',
  ])
})
