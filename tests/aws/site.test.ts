/** What stands between readers and the functions on AWS: what is kept, what is passed on, and over what. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { forwardedQueryParameters } from '../../infra/aws/site.ts'
import { stages } from '../../infra/aws/stages.ts'
import { referenceTo, synth } from './synth.ts'

describe.each(stages)('the site of $name', (stage) => {
  const template = synth(stage)

  it('speaks TLS to viewers and to its one origin', () => {
    const [edge] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const config = edge?.Properties.DistributionConfig
    expect(config.Origins).toHaveLength(1)
    expect(config.Origins[0].CustomOriginConfig).toEqual({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    })
    expect(config.Origins[0].OriginCustomHeaders).toEqual([
      { HeaderName: 'x-cdn-secret', HeaderValue: referenceTo(template, 'CdnSecret') },
    ])
    const behaviours: Record<string, string>[] = [config.DefaultCacheBehavior, ...config.CacheBehaviors]
    expect(behaviours.map(({ PathPattern, ViewerProtocolPolicy }) => [PathPattern, ViewerProtocolPolicy])).toEqual([
      [undefined, 'redirect-to-https'],
      ['/', 'redirect-to-https'],
      ['/api/*', 'https-only'],
      ['/desk*', 'redirect-to-https'],
      ['/*/propose', 'redirect-to-https'],
      ['/healthz', 'redirect-to-https'],
    ])
  })

  it('keeps pages by what tells them apart and for as long as they say; API and desk never, with all their headers', () => {
    const policies = Object.values(template.findResources('AWS::CloudFront::CachePolicy')).map(
      ({ Properties }) => Properties.CachePolicyConfig,
    )
    const keys = policies.map(({ ParametersInCacheKeyAndForwardedToOrigin: key }) => key)
    expect(keys.map(({ HeadersConfig }) => HeadersConfig.Headers)).toEqual([
      ['Accept', 'X-Forwarded-Host'],
      ['Accept', 'X-Forwarded-Host', 'Accept-Language'],
    ])
    expect(keys.map(({ CookiesConfig }) => CookiesConfig)).toEqual([
      { CookieBehavior: 'whitelist', Cookies: ['view', 'beside'] },
      { CookieBehavior: 'whitelist', Cookies: ['locale'] },
    ])
    for (const { QueryStringsConfig } of keys)
      expect(QueryStringsConfig).toEqual({ QueryStringBehavior: 'whitelist', QueryStrings: forwardedQueryParameters })
    for (const policy of policies) expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: 0 })
    // What is passed on besides the key would be the same page for whoever is signed in, and kept for all.
    const [edge] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const config = edge?.Properties.DistributionConfig
    const behaviours: Record<string, string>[] = [config.DefaultCacheBehavior, ...config.CacheBehaviors]
    const passesMore = behaviours.filter(({ OriginRequestPolicyId }) => OriginRequestPolicyId)
    expect(passesMore.map(({ PathPattern }) => PathPattern)).toEqual(['/api/*', '/desk*', '/*/propose', '/healthz'])
    const never = {
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    }
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: Match.arrayWith(
          ['/api/*', '/desk*', '/*/propose', '/healthz'].map((PathPattern) =>
            Match.objectLike({ PathPattern, ...never }),
          ),
        ),
        CustomErrorResponses: [404, 405, 500, 502, 503, 504].map((ErrorCode) => ({ ErrorCachingMinTTL: 0, ErrorCode })),
      },
    })
  })

  it('says to the functions whom a viewer asked for and who asks, whatever the viewer says', () => {
    const handler = edgeFunction('NoteHost')
    const headers = { host: { value: 'news.example' }, 'x-viewer-address': { value: 'forged' } }
    expect(handler({ viewer: { ip: '198.51.100.7' }, request: { headers } }).headers).toEqual({
      host: { value: 'news.example' },
      'x-forwarded-host': { value: 'news.example' },
      'x-viewer-address': { value: '198.51.100.7' },
    })
  })

  it.each([
    ['/ro/podul', '/ro/podul?utm_source=x&utm_source=y%20z'],
    ['/ro/podul?view=parallel', '/ro/podul?view=parallel&utm_source=x&utm_source=y%20z'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['//elsewhere.example/', '//elsewhere.example/'],
  ])('keeps what an address asked where it redirects to %s', (location, expected) => {
    const querystring = {
      view: { value: 'parallel' },
      utm_source: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y%20z' }] },
    }
    const answer = { request: { querystring }, response: { headers: { location: { value: location } } } }
    expect(edgeFunction('KeepQuery')(answer).headers.location.value).toBe(expected)
    const page = { request: { querystring }, response: { headers: {} } }
    expect(edgeFunction('KeepQuery')(page)).toEqual({ headers: {} })
  })

  function edgeFunction(id: string) {
    const found = Object.entries(template.findResources('AWS::CloudFront::Function')).find(([name]) =>
      name.startsWith(id),
    )
    return new Function(`${found?.[1].Properties.FunctionCode}; return handler`)()
  }
})

it('passes on every query that the readers’ routes read, and no other', () => {
  const site = join(import.meta.dirname, '../../functions/site')
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' })
    // A reader's form passes with all its queries: its answers are never kept.
    .filter((file) => file.endsWith('.ts') && !file.startsWith('proposal/'))
    .map((file) => readFileSync(join(site, file), 'utf8'))
  const read = texts.flatMap((text) => [...text.matchAll(/\.query\('(\w+)'\)/g)].map(([, name]) => name))
  // `v` is in the addresses of styles and scripts: functions/http/asset.ts.
  expect([...new Set([...read, 'v'])].sort()).toEqual(forwardedQueryParameters)
})
