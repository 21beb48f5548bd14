// Tables of figures that foot, or do not: spec/documents/footing.csv.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toDecimalText } from '../exact/exact.ts'
import { type FootingFault, footTable } from './foot-table.ts'
import type { FootedSum } from './prose.ts'

const [, ...lines] = readFileSync(
  new URL('../../../spec/documents/footing.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')

const sumsIn = (text: string): readonly FootedSum[] =>
  text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [at, from] = one.split(':').map(Number)
      return { at: at ?? 0, from: from ?? 0 }
    })

const comma = (text: string): string => text.replace('.', ',').replace('-', '−')
const said = (fault: FootingFault): string => {
  const about = `${fault.sum}/${fault.across}: `
  if (fault.fault === 'notANumber') return `${about}${fault.head} är «${fault.found}»`
  const [says, counted] = [fault.says, fault.counted].map((one) =>
    comma(toDecimalText(one, fault.decimals)),
  )
  return `${about}${says} mot ${counted}${fault.maybeRounding ? ' (avrundning?)' : ''}`
}

test.each(lines.map((line) => line.split(';')))(
  '%s',
  (_, cells = '', rows = '', columns = '', heads, finds = '') => {
    const faults = footTable({
      is: 'table',
      id: 't',
      caption: [],
      rows: cells
        .split(' / ')
        .map((row) => row.split('|').map((text) => [{ is: 'text', text }] as const)),
      rowHeads: heads === 'ja',
      sumRows: sumsIn(rows),
      sumColumns: sumsIn(columns),
    })
    expect(faults.map(said).join(', ')).toBe(finds)
  },
)
