/**
 * The deployments on AWS, as wrangler.toml has those on Cloudflare: what differs between them, and nothing secret. A
 * newsroom writes its own settings here.
 */
export type Stage = {
  name: string
  /** The functions' settings. */
  variables: Record<string, string>
  /** Settings that are keys of the JSON in Secrets Manager's `punte/{name}`: read when the stack is deployed. */
  secrets: string[]
  /** Which version of that secret; without it the newest at the last change of a function. */
  secretVersion?: string
  /** Its certificate lies in us-east-1, where CloudFront looks for it. */
  domain?: { name: string; certificateArn: string }
  /** Who is written to when an alarm goes off. */
  alarmsTo?: string
}

export const stages: Stage[] = ['staging', 'production'].map((name) => ({
  name,
  variables: { PUNTE_PUBLISH: 'manual', PUNTE_ENGINES: 'amazon-translate' },
  secrets: ['PUNTE_PEOPLE'],
}))
