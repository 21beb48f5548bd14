// `npm run -s bench -- [NAME…] [--json]`: what was measured beside each goal, and whether it is met.
import { measureReasons } from './reasons.ts'
import { type Measured, measureRollup } from './rollup.ts'
import { measureStore } from './store.ts'

const BENCHES: Readonly<Record<string, () => Measured[] | Promise<Measured[]>>> = {
  rollup: measureRollup,
  reasons: measureReasons,
  store: measureStore,
}

const number = new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 })

const lineOf = ({ name, goal, measured, unit, against, met }: Measured): string =>
  [
    met ? 'met   ' : 'MISSED',
    name.padEnd(32),
    `${number.format(measured)} ${unit}`.padEnd(16),
    `goal ${number.format(goal)} ${unit}`.padEnd(18),
    against,
  ].join(' ')

const args = process.argv.slice(2)
const json = args.includes('--json')
const asked = args.filter((arg) => arg !== '--json')
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
