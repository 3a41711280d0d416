/** An issuer as they are: oidc-provider, a certified one, with a page to sign in on. */
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

const clientId = 'punte'
const clientSecret = 'the secret of the client'

const people: Record<string, { name: string; email: string; email_verified: boolean; groups: string[] }> = {
  ana: { name: 'Ana Pop', email: 'ana@example.org', email_verified: true, groups: ['editors'] },
  bo: { name: 'Bo Berg', email: 'bo@example.com', email_verified: true, groups: [] },
}

const makeKey = async (kid: string) => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }
}

const page = `<!doctype html><html lang="en"><title>Issuer</title><link rel="icon" href="data:,"><form method="post">
${Object.keys(people).map((id) => `<button name="login" value="${id}">${id}</button>`)}
<button name="login" value="">Cancel</button></form>`

export async function startCertifiedIssuer() {
  const current: { provider?: Provider } = {}
  const server = createServer((request, response) => {
    const { provider } = current
    if (!request.url?.startsWith('/interaction/')) return provider?.callback()(request, response)
    if (request.method === 'GET') return response.setHeader('Content-Type', 'text/html').end(page)
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const accountId = new URLSearchParams(Buffer.concat(chunks).toString()).get('login')
      void provider?.interactionFinished(
        ...([request, response, accountId ? { login: { accountId } } : { error: 'access_denied' }] as const),
      )
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  let keys = 0
  return {
    url,
    settings: (more: object = {}) => ({
      id: 'office',
      name: 'Our office',
      issuer: url,
      clientId,
      clientSecret,
      ...more,
    }),
    /** Begins with a new key, and knows of none before it. `site`: where Punte is. */
    async serve(site: string) {
      current.provider = new Provider(url, {
        clients: [
          { client_id: clientId, client_secret: clientSecret, redirect_uris: [`${site}/desk/sign-in/office/callback`] },
        ],
        jwks: { keys: [await makeKey(`key-${++keys}`)] },
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
        findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
        interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
        features: { devInteractions: { enabled: false } },
        ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
        cookies: { keys: ['a key of the issuer for its cookies'] },
        // Nobody is asked whether Punte may know who they are.
        async loadExistingGrant({ oidc }: { oidc: Asked }) {
          const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId })
          grant.addOIDCScope('openid email profile')
          await grant.save()
          return grant
        },
      })
    },
    stop: () => new Promise<void>((closed) => void server.close(() => closed())),
  }
}

type Grant = { addOIDCScope(scope: string): void; save(): Promise<unknown> }
type Asked = { session: { accountId: string }; provider: { Grant: new (of: object) => Grant } }
