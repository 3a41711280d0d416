/**
 * The deployments on AWS, like the environments in wrangler.toml on Cloudflare: their differences, and no secrets. A
 * newsroom writes its own settings here.
 */
export type Stage = {
  name: string
  /** The functions' settings, such as PUNTE_SECOND_EYES and PUNTE_TRAIL_DAYS. */
  variables: Record<string, string>
  /**
   * Settings that are keys of the JSON in the secret `punte/{name}` in Secrets Manager, such as PUNTE_PEOPLE and
   * PUNTE_OIDC. They are read at deployment. The stack makes PUNTE_SESSION_KEY itself unless it is named here.
   */
  secrets: string[]
  /** The version of that secret. By default the newest one when a function last changed. */
  secretVersion?: string
  /** CloudFront requires the certificate to be in us-east-1. */
  domain?: { name: string; certificateArn: string }
  /** The e-mail address that receives alarms. */
  alarmsTo?: string
}

export const stages: Stage[] = ['staging', 'production'].map((name) => ({
  name,
  variables: {
    ...{ PUNTE_PUBLISH: 'manual', PUNTE_ENGINES: 'amazon-translate' },
    ...(name === 'staging' ? { PUNTE_SITE: '{"indexed": false}' } : {}),
  },
  secrets: ['PUNTE_PEOPLE'],
}))
