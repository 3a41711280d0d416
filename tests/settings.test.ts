import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { readEnvironment } from '../functions/settings.ts'
import { bindingsSchema } from '../infra/cloudflare/bindings.ts'

const bare = { name: 'this Worker', engines: [] } as const

/** The lines of what went wrong, each up to its explanation. */
async function complaints(begin: () => unknown): Promise<string[]> {
  try {
    await begin()
  } catch (error) {
    return (error instanceof Error ? error.message : '').split('\n').map((line) => line.split(';')[0] ?? '')
  }
  return []
}

describe('the settings', () => {
  it('say everything that is wrong in one message, a line each', async () => {
    const variables = {
      PUNTE_PUBLISH: 'sometimes',
      PUNTE_PEOPLE: '[{"id":"ana","roles":["editor"],"tokenHash":"secret"}]',
      PUNTE_ENGINES: 'deepl,google,openai,openai,workers-ai,amazon-translate',
      PUNTE_DEEPL_URL: 'ftp://deepl',
      PUNTE_DEEPL_GLOSSARIES: '{',
    }
    expect(await complaints(() => readEnvironment(variables, bare, z.object({})))).toEqual([
      'These settings are wrong:',
      expect.stringMatching(/^PUNTE_PUBLISH: /),
      'PUNTE_PEOPLE: 0.tokenHash is not a SHA-256 in hexadecimal',
      'PUNTE_DEEPL_GLOSSARIES: is not JSON',
      'PUNTE_DEEPL_URL: is not an http(s) address',
      'PUNTE_DEEPL_KEY: is missing',
      'PUNTE_ENGINES: google is none of deepl, openai, workers-ai, amazon-translate, libretranslate',
      'PUNTE_OPENAI_MODEL: is missing',
      'PUNTE_ENGINES: this Worker has no workers-ai',
      'PUNTE_ENGINES: this Worker has no amazon-translate',
      'PUNTE_ENGINES: openai is named twice',
    ])
  })

  it('of people are what readers see of them too, and nothing that is mistyped', () => {
    const ana = { id: 'ana', roles: ['translator'], tokenHash: 'a'.repeat(64) }
    const read = (more: object) =>
      readEnvironment({ PUNTE_PEOPLE: JSON.stringify([{ ...ana, ...more }]) }, bare, z.object({})).PUNTE_PEOPLE
    expect(read({})).toEqual([ana])
    expect(read({ name: ' Ana Pop ', listed: false })).toEqual([{ ...ana, name: 'Ana Pop', listed: false }])
    expect(() => read({ lsited: false })).toThrow('"lsited"')
    expect(() => read({ listed: 'no' })).toThrow('0.listed')
    expect(() => read({ name: ' ' })).toThrow('0.name')
  })

  it('of issuers are strict, and safe', () => {
    const office = { id: 'office', name: 'Our office', issuer: 'https://login.example.org/x', clientId: 'punte' }
    const read = (more: object, ...others: object[]) =>
      readEnvironment({ PUNTE_OIDC: JSON.stringify([{ ...office, ...more }, ...others]) }, bare, z.object({}))
        .PUNTE_OIDC
    expect(read({})).toEqual([{ ...office, scopes: ['openid', 'email', 'profile'], groupsClaim: 'groups', admit: [] }])
    for (const issuer of ['http://127.0.0.1:8080', 'http://localhost/x', 'http://[::1]:1'])
      expect(read({ issuer })).toEqual([expect.objectContaining({ issuer })])
    for (const issuer of [
      'http://login.example.org',
      'http://127.0.0.1.evil.example',
      'https://a.b?c',
      'ftp://a.b',
      '',
    ])
      expect(() => read({ issuer })).toThrow('0.issuer is not an https address without query')
    expect(() => read({ id: 'Our Office' })).toThrow('0.id has other characters')
    expect(() => read({ secret: 'x' })).toThrow('"secret"')
    expect(() => read({ scopes: ['email'] })).toThrow('0.scopes lacks openid')
    expect(() => read({ admit: [{ roles: ['editor'] }] })).toThrow('0.admit.0 names no email, domain or group')
    expect(() => read({ admit: [{ domain: 'a@b.org', roles: ['editor'] }] })).toThrow(
      '0.admit.0.domain is not a domain',
    )
    expect(() => read({ admit: [{ group: 'a', roles: ['chief'] }] })).toThrow('0.admit.0.roles.0')
    expect(() => read({ admit: [{ email: 'a@b.org', roles: ['admin'], lsited: true }] })).toThrow('"lsited"')
    expect(() => read({}, office)).toThrow('have one id twice')
  })

  it('take what is empty for what is not set', () => {
    const variables = { PUNTE_PUBLISH: '', PUNTE_LEASE_SECONDS: '', PUNTE_PEOPLE: '' }
    expect(readEnvironment(variables, bare, z.object({}))).toMatchObject({
      PUNTE_PUBLISH: 'manual',
      PUNTE_LEASE_SECONDS: 60,
      PUNTE_PEOPLE: [],
    })
  })

  it('of a Worker are its bindings too', async () => {
    expect(await complaints(() => readEnvironment({ PUNTE_PUBLISH: 'never' }, bare, bindingsSchema))).toEqual([
      'These settings are wrong:',
      'OBJECTS: is missing',
      'JOBS: is missing',
      expect.stringMatching(/^PUNTE_PUBLISH: /),
    ])
  })
})

describe('the settings of a Lambda function', () => {
  // It reads its variables as it is loaded; another file may have loaded it.
  beforeEach(() => {
    vi.resetModules()
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })
  const begin = () => import('../infra/aws/lambda.ts')

  it('are a bucket and a queue, else it does not begin, and says all that is wrong', async () => {
    vi.stubEnv('PUNTE_QUEUE_URL', '')
    vi.stubEnv('PUNTE_S3_ENDPOINT', 'minio:9000')
    vi.stubEnv('PUNTE_S3_KEY', 'an id alone')
    vi.stubEnv('PUNTE_LEASE_SECONDS', '1')
    vi.stubEnv('PUNTE_ENGINES', 'workers-ai')
    expect(await complaints(begin)).toEqual([
      'These settings are wrong:',
      'PUNTE_BUCKET: is missing',
      'PUNTE_QUEUE_URL: is missing',
      'PUNTE_S3_ENDPOINT: is not an http(s) address',
      'PUNTE_S3_KEY: is not ID:SECRET',
      expect.stringMatching(/^PUNTE_LEASE_SECONDS: /),
      'PUNTE_ENGINES: this function has no workers-ai',
    ])
  })

  it('are enough with a bucket and a queue', async () => {
    vi.stubEnv('PUNTE_BUCKET', 'punte')
    vi.stubEnv('PUNTE_QUEUE_URL', 'https://sqs.eu-central-1.amazonaws.com/000000000000/punte-jobs')
    expect(Object.keys(await begin()).sort()).toEqual(['http', 'jobs', 'sweep'])
  })
})
