/** HTTP as API Gateway's HTTP API hands it to a function, payload format 2.0, and what it makes of the result. */
import type { LambdaEvent } from 'hono/aws-lambda'

export type HttpEvent = Extract<LambdaEvent, { rawPath: string }>
export type Asked = { method: string; url: string; headers: Record<string, string>; body: Buffer }
export type Result = {
  statusCode: number
  headers?: object
  body: string
  isBase64Encoded: boolean
  cookies?: string[]
}

/** The path comes decoded, and a body that is no text in base64. */
export function eventOf({ method, url, headers, body }: Asked): HttpEvent {
  const { pathname, search, host } = new URL(url)
  const { cookie, ...others } = headers
  const isText = /^(text\/|application\/(json|xml|javascript))/.test(headers['content-type'] ?? '')
  const path = decodeURIComponent(pathname)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: search.slice(1),
    ...(cookie && { cookies: cookie.split('; ') }),
    headers: { ...others, host },
    requestContext: {
      ...{ accountId: '000000000000', apiId: 'punte', domainName: host, domainPrefix: 'punte', requestId: 'request' },
      ...{ routeKey: '$default', stage: '$default', time: '25/Nov/2026:09:00:00 +0000', timeEpoch: 0 },
      ...{ authentication: null, authorizer: {} },
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
    },
    body: body.length > 0 ? body.toString(isText ? 'utf8' : 'base64') : null,
    isBase64Encoded: body.length > 0 && !isText,
  }
}

export const bodyOf = ({ body, isBase64Encoded }: Result): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
