/** An issuer whose answers a test can spoil: oauth2-mock-server, over HTTP. */
import { OAuth2Server } from 'oauth2-mock-server'
import { type Issuer, issuersSchema } from '../../shared/people/issuer.ts'

export type MockIssuer = Awaited<ReturnType<typeof startMockIssuer>>

/** `claims`: what it says of whoever signs in. */
export async function startMockIssuer(claims: Record<string, unknown> = {}, port = 0) {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(port, '127.0.0.1')
  server.service.on('beforeTokenSigning', ({ payload }: { payload: object }) => Object.assign(payload, claims))
  server.service.on('beforeUserinfo', (answer: { body: object }) => {
    answer.body = { ...claims }
  })
  const url = server.issuer.url ?? ''
  return {
    server,
    url,
    /** What it says of whoever signs in from now on. */
    says(next: Record<string, unknown>) {
      for (const name of Object.keys(claims)) delete claims[name]
      Object.assign(claims, next)
    },
    /** As the settings name it. */
    settings: (more: object = {}): Issuer => {
      const [issuer] = issuersSchema.parse([
        { id: 'office', name: 'Our office', issuer: url, clientId: 'punte', clientSecret: 'secret', ...more },
      ])
      if (!issuer) throw new Error('there is no issuer')
      return issuer
    },
    stop: () => server.stop(),
  }
}
