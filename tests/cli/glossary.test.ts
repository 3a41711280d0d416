import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

it('punte glossary tells what an import would change, imports it, and exports it', async () => {
  const world = makeWorld()
  const server = await serve(world)
  const csv = ['en,ro\n', 'ferry,bac\n']
  const dry = await run(server, ['glossary', 'import', 'ro-en', '--dry'], csv)
  expect([dry.code, JSON.parse(dry.output)]).toEqual([0, { dry: true, created: 1, changed: 0, same: 0 }])
  const taken = await run(server, ['glossary', 'import', 'ro-en'], csv)
  expect([taken.code, JSON.parse(taken.output)]).toEqual([0, { dry: false, created: 1, changed: 0, same: 0 }])
  const { code, output } = await run(server, ['glossary', 'export', 'ro-en'])
  expect([code, output.trim().split('\r\n')]).toEqual([
    0,
    [
      'id,rule,ro,ro_variants,en,en_variants,part_of_speech,case,note,etag',
      expect.stringMatching(/,preferred,bac,,ferry,/),
    ],
  ])
})

it('punte glossary names the line and the column that are wrong', async () => {
  const server = await serve(makeWorld())
  expect(await run(server, ['glossary', 'import', 'ro-en'], ['en,ro\nferry,\n'])).toEqual({
    code: 1,
    output: '',
    complaints: [
      'glossary: Wrong cells: 1. Nothing was changed. Correct them and send the table again.',
      '  line 2, ro: a preferred term needs a form in each locale',
    ],
  })
  expect((await run(server, ['glossary', 'take', 'ro-en'])).code).toBe(2)
})

it('punte glossary brings a spreadsheet’s table and its formulas in and out', async () => {
  const server = await serve(makeWorld())
  const csv = ['\ufeffsep=;\r\nEnglish;Română;Rule;;\r\n', 'ferry;bac;Preferred;;\r\n;;;;\r\n"\'=cmd";;Keep;;\r\n']
  const taken = await run(server, ['glossary', 'import', 'ro-en'], csv)
  expect([taken.code, JSON.parse(taken.output)]).toEqual([0, { dry: false, created: 2, changed: 0, same: 0 }])
  const { output } = await run(server, ['glossary', 'export', 'ro-en'])
  expect(output.trim().split('\r\n').slice(1)).toEqual([
    expect.stringMatching(/,preferred,bac,,ferry,/),
    expect.stringMatching(/,keep,,,'=cmd,/),
  ])
  const again = await run(server, ['glossary', 'import', 'ro-en'], [output])
  expect(JSON.parse(again.output)).toMatchObject({ created: 0, changed: 0, same: 2 })
})
