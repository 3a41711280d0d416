/** The operations page speaks of what there is: log events, alarms, scripts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stages } from '../../infra/aws/stages.ts'
import { synth } from '../aws/synth.ts'

const root = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(root, 'docs/operations.md'), 'utf8')

it('names every event that is logged', () => {
  const sources = ['functions', 'shared', 'infra'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, room, file), 'utf8')),
  )
  const events = new Set(
    sources.flatMap((text) => [...text.matchAll(/log\(\{\s*event: '([\w-]+)'/g)].map(([, name]) => name)),
  )
  expect(events.size).toBeGreaterThan(10)
  expect([...events].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

it('says what every alarm means', () => {
  const [stage] = stages
  const alarms = Object.keys(stage ? synth(stage).findResources('AWS::CloudWatch::Alarm') : {})
  expect(alarms.length).toBeGreaterThan(5)
  expect(alarms.map((id) => id.slice(0, -8)).filter((name) => !page.includes(name))).toEqual([])
})

it('names the CDK that the deployment runs', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const versions = new Set(
    [...`${page} ${scripts['deploy:aws']}`.matchAll(/aws-cdk@([\d.]+)/g)].map(([, version]) => version),
  )
  expect(versions.size).toBe(1)
})
