/**
 * Sends people to an issuer, and checks what it answers (OpenID Connect Core 1.0, 3.1: the authorization code flow, with
 * PKCE). The issuer's addresses are remembered for an hour; the library remembers its keys for five minutes.
 */
import * as oauth from 'oauth4webapi'
import type { Account, Issuer } from '../../shared/people/issuer.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { type Asking, askingOf, failureOf, type IssuerFailure, isUnreachable } from './ask-issuer.ts'
import type { Attempt } from './attempt.ts'
import { accountOf, isIncomplete } from './profile.ts'

const rememberMs = 60 * 60_000

type Begun = { ok: true; address: string } | IssuerFailure
type Answered = { ok: true; account: Account } | IssuerFailure

export class Issuers {
  /** By id: at most as many as the settings name. */
  #known = new Map<string, { server: oauth.AuthorizationServer; until: number }>()

  /** The address at the issuer to send a person to. */
  async begin(ports: Ports, issuer: Issuer, attempt: Attempt, state: string, redirectUri: string): Promise<Begun> {
    return this.#try(issuer, async () => {
      const server = await this.#find(ports, issuer, askingOf(ports, issuer))
      const address = new URL(server.authorization_endpoint ?? '')
      oauth.checkProtocol(address, new URL(issuer.issuer).protocol === 'https:')
      const challenge = await oauth.calculatePKCECodeChallenge(attempt.verifier)
      for (const [name, value] of [
        ['response_type', 'code'],
        ['client_id', issuer.clientId],
        ['redirect_uri', redirectUri],
        ['scope', issuer.scopes.join(' ')],
        ['state', state],
        ['nonce', attempt.nonce],
        ['code_challenge', challenge],
        ['code_challenge_method', 'S256'],
      ] as const)
        address.searchParams.set(name, value)
      return { ok: true, address: address.href }
    })
  }

  /** Whose account it is, by the parameters with which the issuer sent a person back. */
  async read(
    ports: Ports,
    issuer: Issuer,
    { nonce, verifier }: Attempt,
    state: string,
    redirectUri: string,
    parameters: URLSearchParams,
  ): Promise<Answered> {
    return this.#try(issuer, async () => {
      const asking = askingOf(ports, issuer)
      const client = clientOf(ports, issuer)
      const server = await this.#find(ports, issuer, asking)
      const answer = oauth.validateAuthResponse(server, client, parameters, state)
      const authentication = authenticationOf(server, issuer)
      const redeem = oauth.authorizationCodeGrantRequest
      const response = await redeem(server, client, authentication, answer, redirectUri, verifier, asking)
      const expected = { expectedNonce: nonce, requireIdToken: true }
      const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, expected)
      await this.#verify(ports, issuer, server, response, asking)
      const claims = oauth.getValidatedIdTokenClaims(tokens)
      if (!claims) throw new Error('there is no ID token')
      const asks = server.userinfo_endpoint !== undefined && isIncomplete(claims, issuer)
      const userInfo = asks ? await readUserInfo(server, client, tokens.access_token, claims.sub, asking) : null
      return { ok: true, account: accountOf(claims, userInfo, issuer) }
    })
  }

  /** The issuer may have moved since it was asked, so what failed is asked for again the next time. */
  async #try<T>({ id }: Issuer, work: () => Promise<T>): Promise<T | IssuerFailure> {
    try {
      return await work()
    } catch (error) {
      this.#known.delete(id)
      return failureOf(error)
    }
  }

  /** A value is remembered, not a promise: a Worker's request may not wait for what another one asked. */
  async #find(ports: Ports, { id, issuer }: Issuer, asking: Asking): Promise<oauth.AuthorizationServer> {
    const known = this.#known.get(id)
    if (known && known.until > ports.now()) return known.server
    const url = new URL(issuer)
    const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, asking))
    this.#known.set(id, { server, until: ports.now() + rememberMs })
    return server
  }

  /**
   * Checks the ID token's signature. The keys that are remembered may be old ones, so if it does not hold by them, the
   * issuer's keys are read again, once.
   */
  async #verify(ports: Ports, { id }: Issuer, server: oauth.AuthorizationServer, response: Response, asking: Asking) {
    try {
      await oauth.validateApplicationLevelSignature(server, response, asking)
    } catch (error) {
      if (isUnreachable(error)) throw error
      // The library remembers keys by this object.
      const again = { ...server }
      await oauth.validateApplicationLevelSignature(again, response, asking)
      this.#known.set(id, { server: again, until: ports.now() + rememberMs })
    }
  }
}

/** The library has a clock of its own; what differs from ours is told to it. */
const clientOf = ({ now }: Ports, { clientId }: Issuer): oauth.Client => ({
  client_id: clientId,
  [oauth.clockSkew]: Math.floor(now() / 1000) - Math.floor(Date.now() / 1000),
})

/** The secret goes into a header unless the issuer takes it in the body alone (OpenID Connect Discovery 1.0, 3). */
function authenticationOf(server: oauth.AuthorizationServer, { clientSecret }: Issuer): oauth.ClientAuth {
  if (clientSecret === undefined) return oauth.None()
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return methods.includes('client_secret_basic')
    ? oauth.ClientSecretBasic(clientSecret)
    : oauth.ClientSecretPost(clientSecret)
}

async function readUserInfo(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  token: string,
  subject: string,
  asking: Asking,
): Promise<oauth.UserInfoResponse> {
  const response = await oauth.userInfoRequest(server, client, token, asking)
  return oauth.processUserInfoResponse(server, client, subject, response)
}
