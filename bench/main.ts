// `npm run -s bench -- [NAME…] [--json] [--kills N] [--share S] [--embedded S]`: what was measured beside each goal, and whether it is met.
import { parseArgs } from 'node:util'
import { measureKills } from './kills.ts'
import { measurePapers } from './papers.ts'
import { measurePublicPages } from './public-pages.ts'
import { measureReasons } from './reasons.ts'
import { measureReporters } from './reporters.ts'
import { type Measured, measureRollup } from './rollup.ts'
import { measureSaves } from './saves.ts'
import { measureStart } from './start.ts'
import { measureStatistics } from './statistics.ts'
import { measureStore } from './store.ts'

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    kills: { type: 'string', default: '1000' },
    share: { type: 'string', default: '1' },
    embedded: { type: 'string', default: '1' },
  },
})

const BENCHES: Readonly<Record<string, () => Measured[] | Promise<Measured[]>>> = {
  rollup: measureRollup,
  reasons: measureReasons,
  store: measureStore,
  start: measureStart,
  'public-pages': measurePublicPages,
  papers: measurePapers,
  saves: measureSaves,
  reporters: measureReporters,
  kills: () => measureKills(Number(values.kills)),
  // NOTE of a part of the key figures for trying out; the goals are for all of them.
  statistics: () => measureStatistics(Number(values.share), Number(values.embedded)),
}

const number = new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 })

const lineOf = ({ name, goal, measured, unit, against, met }: Measured): string =>
  [
    met ? 'met   ' : 'MISSED',
    name.padEnd(32),
    (measured === null ? 'not measured' : `${number.format(measured)} ${unit}`).padEnd(16),
    `goal ${number.format(goal)} ${unit}`.padEnd(18),
    against,
  ].join(' ')

const { json = false } = values
const unknown = asked.filter((name) => BENCHES[name] === undefined)

if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}; choose among ${Object.keys(BENCHES).join(', ')}.`,
  )
  process.exitCode = 1
} else {
  const all: Measured[] = []
  for (const [name, measure] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const measured = await measure()
    all.push(...measured)
    if (!json) for (const one of measured) console.log(lineOf(one))
  }
  if (json) console.log(JSON.stringify(all, null, 2))
}
