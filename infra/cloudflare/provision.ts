/**
 * `npm run provision:cloudflare -- staging` creates the missing resources that an environment of wrangler.toml names.
 * It can be run again. wrangler's error messages are shown unchanged.
 */
import { spawnSync } from 'node:child_process'
import { resourcesOf } from './resources.ts'

const [environment] = process.argv.slice(2)
if (!environment) {
  console.error('provision: name the environment: staging or production')
  process.exit(2)
}

const wrangler = (command: string[], stdio: 'inherit' | 'ignore') =>
  spawnSync('wrangler', command, { stdio }).status === 0

for (const { name, find, make } of resourcesOf(environment)) {
  if (wrangler(find, 'ignore')) console.log(`${name} is there`)
  else if (!make.every((command) => wrangler(command, 'inherit'))) process.exit(1)
}
console.log(`
Next, the first admin, the key of browsers' sessions and the keys of engines, each kept by Cloudflare alone:
  npx wrangler secret put PUNTE_PEOPLE --env ${environment}        (docs/people.md says what it is)
  openssl rand -hex 32 | npx wrangler secret put PUNTE_SESSION_KEY --env ${environment}
  npm run deploy:cloudflare -- --env ${environment}`)
