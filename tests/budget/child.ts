/** Runs one case of a file and prints what it cost: `node child.ts FILE NAME CHARS`. `measure` starts it. */
import { pathToFileURL } from 'node:url'
import { type Case, costOf, KiB } from './harness.ts'

const [file = '', name = '', chars = '0'] = process.argv.slice(2)
const { cases } = (await import(pathToFileURL(file).href)) as { cases: Case[] }
const found = cases.find((one) => one.name === name)
if (!found) throw new Error(`no case ${name}`)

// What is made once at the first use, such as the n-grams of languages, is no part of a case's cost.
found.run(found.make(KiB))
const input = found.make(Number(chars))
const peak = () => process.resourceUsage().maxRSS / 1024
const before = peak()
const { ms, times } = costOf(() => found.run(input))
console.log(JSON.stringify({ ms, times, mib: Math.round(peak() - before) }))
