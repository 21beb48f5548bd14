// One evaluation among others': who is counted, what is left out, median and place: spec/evaluation/beside.csv.
import { expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { evaluationFrom } from '../../../spec/evaluation/example.ts'
import { toText } from '../exact/exact.ts'
import { besideOthers } from './beside-others.ts'

/** «a:2026:whole:0885:A=60@framework». */
const openedFrom = (written: string) => {
  const [id = '', year = '', scope = '', area = '', rest = ''] = written.trim().split(':')
  const [given = '', framework = 'liten'] = rest.split('@')
  return { id, evaluation: evaluationFrom({ id, year, scope, area, given, framework }) }
}

test.each(readTable('../evaluation/beside.csv').map((row) => [row.cell('why'), row] as const))(
  '%s',
  (_, row) => {
    const own = openedFrom(row.cell('own'))
    const others = row.cell('others').split('|').map(openedFrom)
    const found = besideOthers(own, [...others, own], 'self')
    const area = found.parts.get('A')
    const median = area?.median.median ?? null
    expect({
      group: found.group
        .slice(1)
        .map(({ id }) => id)
        .join(' '),
      left: found.leftOut.map(({ other, why }) => `${other.id} ${why.refused}`).join(' '),
      median: median === null ? '' : toText(median),
      rank: String(area?.rank.rank ?? ''),
    }).toEqual({
      group: row.cell('group', ''),
      left: row.cell('left out', ''),
      median: row.cell('median', ''),
      rank: row.cell('rank', ''),
    })
    expect(found.group[0]).toBe(own)
  },
)
