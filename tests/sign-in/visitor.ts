/** A browser without a window: it keeps cookies, and goes where it is sent. */

type AskSite = (path: string, init: RequestInit) => Promise<Response>

export type Visitor = ReturnType<typeof visitorOf>

/** `ask` asks Punte; other addresses are asked over HTTP. */
export function visitorOf(ask: AskSite) {
  const cookies = new Map<string, string>()
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    const response = await ask(path, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie)
    return response
  }
  return {
    cookies,
    visit,
    /** From Punte to the issuer, up to the address that it sends back to. */
    async goToIssuer(path: string): Promise<string> {
      const sent = locationOf(await visit(path))
      return locationOf(await fetch(sent, { redirect: 'manual' }))
    },
    /** The way back, to the address that `goToIssuer` gave. Says where Punte then sends to. */
    async comeBack(address: string): Promise<string> {
      const { pathname, search } = new URL(address)
      return locationOf(await visit(pathname + search))
    },
    async signIn(path: string): Promise<string> {
      return this.comeBack(await this.goToIssuer(path))
    },
  }
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split('; ')
  const [name = '', value = ''] = pair.split('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}

function locationOf(response: Response): string {
  const location = response.headers.get('Location')
  if (response.status !== 302 || location === null) throw new Error(`${response.status} leads nowhere`)
  return location
}
