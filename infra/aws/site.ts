/**
 * The public side: CloudFront, and behind it the HTTP API. CloudFront caches readers' pages as long as `Cache-Control`
 * says. It never caches the API, the desk or submitted forms, and passes all their headers and cookies on: the session,
 * and `Origin` and `Sec-Fetch-Site`, by which another site's page is told apart. With readers' pages it passes no
 * session on, so nobody's page depends on who is signed in.
 */
import { Duration, type SecretValue, Stack } from 'aws-cdk-lib'
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Stage } from './stages.ts'

/** What a reader's address may ask besides its path: all else is the same page, and is not passed on. */
export const forwardedQueryParameters = ['beside', 'cursor', 'page', 'q', 'v', 'view']

/**
 * API Gateway sees its own host name and CloudFront's address. Pages need the public host, and rate limits need the
 * reader's address, so this function puts both into headers. It overwrites any values that the caller sent.
 */
const noteHost = `function handler(event) {
  var request = event.request
  request.headers['x-forwarded-host'] = { value: request.headers.host.value }
  request.headers['x-viewer-address'] = { value: event.viewer.ip }
  return request
}`

/**
 * A redirect keeps what the reader's address asked, such as where they came from: also what was not passed on. It is
 * added here, because kept answers serve everybody.
 */
const keepQuery = `function handler(event) {
  var response = event.response
  var location = response.headers.location
  if (!location || location.value.charAt(0) !== '/' || location.value.charAt(1) === '/') return response
  var passedOn = ${JSON.stringify(forwardedQueryParameters)}
  var query = event.request.querystring
  var left = []
  Object.keys(query).forEach(function (name) {
    if (passedOn.indexOf(name) >= 0) return
    var all = query[name].multiValue || [query[name]]
    all.forEach(function (one) { left.push(name + '=' + one.value) })
  })
  if (left.length > 0) location.value += (location.value.indexOf('?') < 0 ? '?' : '&') + left.join('&')
  return response
}`

type SiteResources = { api: HttpApi; distribution: cloudfront.Distribution }

type SiteProps = { http: IFunction; cdnSecret: SecretValue; stage: Stage }

export function makeSite(scope: Construct, { http, cdnSecret, stage: { domain } }: SiteProps): SiteResources {
  const api = new HttpApi(scope, 'Api', { defaultIntegration: new HttpLambdaIntegration('Http', http) })
  const address = `${api.apiId}.execute-api.${Stack.of(scope).region}.amazonaws.com`
  const origin = new HttpOrigin(address, {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    customHeaders: { 'x-cdn-secret': cdnSecret.unsafeUnwrap() },
  })
  const edgeFunction = (id: string, source: string) =>
    new cloudfront.Function(scope, id, {
      code: cloudfront.FunctionCode.fromInline(source),
      runtime: cloudfront.FunctionRuntime.JS_2_0,
    })
  const onRequest = {
    function: edgeFunction('NoteHost', noteHost),
    eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
  }
  const onAnswer = {
    function: edgeFunction('KeepQuery', keepQuery),
    eventType: cloudfront.FunctionEventType.VIEWER_RESPONSE,
  }
  const base = { origin, functionAssociations: [onRequest] }
  const readers = {
    ...base,
    functionAssociations: [onRequest, onAnswer],
    allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  }
  const uncached: cloudfront.BehaviorOptions = {
    ...base,
    allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
    cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
    // Passes `Authorization` and `If-Match` too. `Host` must be API Gateway's own.
    originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  }
  const distribution = new cloudfront.Distribution(scope, 'Edge', {
    // A page's locale is in its path; the way of reading, and what is read beside it, are those that were named last.
    defaultBehavior: { ...readers, cachePolicy: keep(scope, 'Pages', [], ['view', 'beside']) },
    additionalBehaviors: {
      // Redirects to the locale that was chosen last, or to the browser's.
      '/': { ...readers, cachePolicy: keep(scope, 'Front', ['Accept-Language'], ['locale']) },
      // Refuses plain HTTP instead of redirecting, so that a client that sends its token unencrypted notices.
      '/api/*': { ...uncached, viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY },
      '/desk*': uncached,
      // The proposal form, and its submission.
      '/*/propose': uncached,
      '/healthz': uncached,
    },
    // CloudFront would otherwise cache errors for ten seconds, including the API's, and serve them to other callers.
    errorResponses: [404, 405, 500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
    // CloudFront's default domain allows no TLS settings of its own.
    ...(domain && {
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
    }),
  })
  return { api, distribution }
}

/** Caches as `Cache-Control` says, and not at all without it. The headers are part of the cache key. */
const keep = (scope: Construct, id: string, headers: string[], cookies: string[]) =>
  new cloudfront.CachePolicy(scope, id, {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    headerBehavior: cloudfront.CacheHeaderBehavior.allowList('Accept', 'X-Forwarded-Host', ...headers),
    queryStringBehavior: cloudfront.CacheQueryStringBehavior.allowList(...forwardedQueryParameters),
    cookieBehavior: cloudfront.CacheCookieBehavior.allowList(...cookies),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  })
