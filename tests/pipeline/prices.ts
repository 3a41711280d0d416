/**
 * Public list prices in US dollars, and what is free of each every month. Cloudflare: the paid Workers plan, as its documentation
 * said in 2026. AWS: us-east-1, Lambda's and API Gateway's as others quoted them in 2026, the rest those of 2025.
 */
export type Meter = 'requests' | 'computing' | 'written' | 'read' | 'stored' | 'messages' | 'sent' | 'watching' | 'plan'

/** `per`: how many units a price is for. `free`: units, not dollars. */
export type Price = { name: string; unit: string; price: number; per: number; free: number }

const million = 1_000_000

export const cloudflare: Partial<Record<Meter, Price[]>> = {
  plan: [{ name: 'Workers Paid', unit: 'month', price: 5, per: 1, free: 0 }],
  requests: [{ name: 'Workers', unit: 'requests', price: 0.3, per: million, free: 10 * million }],
  computing: [{ name: 'Workers', unit: 'CPU ms', price: 0.02, per: million, free: 30 * million }],
  written: [{ name: 'R2, class A', unit: 'calls', price: 4.5, per: million, free: million }],
  read: [{ name: 'R2, class B', unit: 'calls', price: 0.36, per: million, free: 10 * million }],
  stored: [{ name: 'R2', unit: 'GB', price: 0.015, per: 1, free: 10 }],
  messages: [{ name: 'Queues', unit: 'operations', price: 0.4, per: million, free: million }],
}

export const aws: Partial<Record<Meter, Price[]>> = {
  requests: [
    { name: 'CloudFront', unit: 'requests', price: 1, per: million, free: 10 * million },
    { name: 'CloudFront Functions', unit: 'requests', price: 0.1, per: million, free: 2 * million },
    { name: 'HTTP API', unit: 'requests', price: 1, per: million, free: 0 },
    { name: 'Lambda', unit: 'requests', price: 0.2, per: million, free: million },
  ],
  computing: [{ name: 'Lambda on ARM', unit: 'GB-seconds', price: 13.3334, per: million, free: 400_000 }],
  written: [{ name: 'S3, PUT and LIST', unit: 'calls', price: 5, per: million, free: 0 }],
  read: [{ name: 'S3, GET', unit: 'calls', price: 0.4, per: million, free: 0 }],
  stored: [{ name: 'S3 Standard', unit: 'GB', price: 0.023, per: 1, free: 0 }],
  messages: [{ name: 'SQS', unit: 'operations', price: 0.4, per: million, free: million }],
  sent: [{ name: 'CloudFront', unit: 'GB', price: 0.085, per: 1, free: 1000 }],
  watching: [
    { name: 'CloudWatch alarms', unit: 'alarms', price: 0.1, per: 1, free: 10 },
    { name: 'CloudWatch metrics', unit: 'metric', price: 0.3, per: 1, free: 10 },
    { name: 'CloudWatch logs', unit: 'GB', price: 0.5, per: 1, free: 5 },
    { name: 'Secrets Manager', unit: 'secrets', price: 0.4, per: 1, free: 0 },
  ],
}
