/** What others have made is named with its licence wherever it is passed on. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleLambda } from '../infra/aws/bundle-lambda.ts'
import { notices, noticesFile, packagesOf } from '../infra/build/notices.ts'
import { run } from './e2e/process.ts'
import { makeFolder } from './e2e/punte.ts'

const root = join(import.meta.dirname, '..')
const written = await readFile(join(root, noticesFile), 'utf8')

it('the notices are those of the bundles as they are: npm run notices writes them', async () => {
  expect(written === (await notices())).toBe(true)
})

it('every package in the bundle that Lambda runs has its licence there, and its text', async () => {
  const folder = await makeFolder()
  const carried = packagesOf(await bundleLambda(join(folder.path, 'index.mjs')))
  await folder.remove()
  expect(carried).toEqual(expect.arrayContaining(['@aws-sdk/client-s3', 'eld', 'hono', 'zod']))
  const row = (name: string) => written.split('\n').find((line) => line.startsWith(`| ${name} | `)) ?? ''
  expect(
    carried.filter((name) => !/\| (?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause) \| .*Lambda.* \|$/.test(row(name))),
  ).toEqual([])
  const told = written.slice(written.indexOf('## Their licences'))
  expect(carried.filter((name) => !new RegExp(`(?:^### |, |with )${name}\\b`, 'm').test(told))).toEqual([])
})

it('they say where eld’s n-grams and Bergamot come from', () => {
  expect(written).toMatch(/eld.*n-grams[\s\S]*Apache-2\.0/)
  expect(written).toMatch(/@browsermt\/bergamot-translator\W+\(MPL-2\.0\)/)
})

it('the package that npm packs has them, and the licence', async () => {
  const packed = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'])
  const [{ files }] = JSON.parse(packed.stdout)
  expect(files.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining([noticesFile, 'LICENSE']))
})
