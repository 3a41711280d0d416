/**
 * The deployments on AWS, like the environments in wrangler.toml on Cloudflare: their differences, and no secrets. A
 * newsroom writes its own settings here.
 */
export type Stage = {
  name: string
  /** The functions' settings. */
  variables: Record<string, string>
  /**
   * Settings that are keys of the JSON in the secret `punte/{name}` in Secrets Manager. They are read at deployment.
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
  variables: { PUNTE_PUBLISH: 'manual', PUNTE_ENGINES: 'amazon-translate' },
  secrets: ['PUNTE_PEOPLE'],
}))
