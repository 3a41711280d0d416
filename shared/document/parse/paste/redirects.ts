/** Finds the address behind a service that counts clicks or checks links, which mail programs and editors put before it. */

/** Each service by its host's end, the start of its path, and the parameters that hold the address. */
const services = [
  { host: 'google.com', path: '/url', names: ['q', 'url'] },
  { host: 'safelinks.protection.outlook.com', path: '/', names: ['url'] },
  { host: 'facebook.com', path: '/l.php', names: ['u'] },
  { host: 'instagram.com', path: '/', names: ['u'], subdomain: 'l.' },
  { host: 'youtube.com', path: '/redirect', names: ['q'] },
  { host: 'slack-redir.net', path: '/link', names: ['url'] },
]

/** @returns the address that was meant, or the same one. */
export function unwrapAddress(address: string): string {
  if (!/^\s*https?:/i.test(address) || !address.includes('?')) return address
  const url = URL.parse(address)
  if (!url) return address
  const { hostname, pathname, searchParams } = url
  for (const { host, path, names, subdomain } of services) {
    if (hostname !== host && !hostname.endsWith(`.${host}`)) continue
    if (!pathname.startsWith(path) || (subdomain && !hostname.startsWith(subdomain))) continue
    const meant = names.map((name) => searchParams.get(name)).find((value) => value && /^https?:\/\//i.test(value))
    if (meant) return meant
  }
  return address
}
