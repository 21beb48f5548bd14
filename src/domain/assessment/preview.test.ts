// What a value would make of a goal is what it makes of it once it is saved.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { followedExample } from '../../../spec/assessment/followed-example.ts'
import { rowOf } from '../../../spec/assessment/read-table.ts'
import { exact } from '../exact/exact.ts'
import type { Chain } from '../goals/chain.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { acceptValue } from '../measures/accept-value.ts'
import { readModel } from '../model/parse.ts'
import { fromJson, toJson } from '../reports/canonical-json.ts'
import { assessChain } from './assess-chain.ts'
import { assessWith, excerptAsData, excerptFor, excerptFrom, type SentExcerpt } from './preview.ts'

const TODAY = '2026-11-23'
const FOLDER = fileURLToPath(new URL('../../../models/dorotea', import.meta.url))

const readDorotea = () => {
  const names = readdirSync(FOLDER)
  const files = new Map(names.map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]))
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const chain = readChain(files, 'chain.yaml', read.model)
  const round = roundNamed(read.model, 'delår-2026')
  if ('refusals' in chain || round === null) throw new Error('Dorotea cannot be read')
  return { model: read.model, chain: chain.chain, round, at: TODAY }
}

describe('a forecast typed for «new businesses»', () => {
  const whole = readDorotea()
  const measure = whole.chain.measures.get('nyforetag')
  if (measure === undefined) throw new Error('no such measure')
  const previewed = (text: string) => {
    const period = '2026'
    const accepted = acceptValue({ measure, period, text, kind: 'forecast', today: TODAY })
    if ('refused' in accepted) throw new Error(accepted.refused)
    return accepted.reading
  }
  const saved = (text: string): Chain => ({
    ...whole.chain,
    readings: [...whole.chain.readings, { ...previewed(text), recorded: `${TODAY}T12:00:00Z` }],
  })

  test.each([['11,5'], ['9,1'], ['3']])(
    'of %s gives the grade and reasons it gives when saved',
    (text) => {
      const [goal] = assessWith(excerptFor(whole, 'nyforetag'), previewed(text))
      const after = assessChain(whole.model, saved(text), whole.round, TODAY).nodes.get(
        'starta',
      )?.[0]
      expect(goal?.suggested).toEqual(after?.suggested)
    },
  )

  test('needs only the goals that the measure decides', () =>
    expect([...excerptFor(whole, 'nyforetag').chain.nodes.keys()]).toEqual(['starta']))
})

const FOLLOWING = {
  'a rule compares in a group that the model names': { rule: 'sameYear', group: 'similar own' },
  'a limit tells its group in place': {
    ...{ rule: 'targetLight', group: 'list 1885', target: 'mean similar 1 years' },
  },
} as const

describe.each(Object.entries(FOLLOWING))(
  'a value typed for a measure that follows a key figure, where %s',
  (_, how) => {
    const cells = {
      ...how,
      statistics: '2026: 1880=50 1882=40 0180=97 | 2025: 1880=78 | 2009: 1880=3,25',
      readings: '2026: 46',
    }
    const { model, chain } = followedExample(rowOf(cells))
    const round = roundNamed(model, 'helår-2026')
    if (round === null) throw new Error('the example has no helår')
    const at = '2027-01-31'
    const sent = toJson(excerptAsData(excerptFor({ model, chain, round, at }, 'm')))
    const received = excerptFrom(fromJson(sent) as SentExcerpt)
    const typed = (text: string) => ({ ...(chain.readings[0] ?? never()), value: exact(text) })

    test.each(['44', '45', '45.1', '60'])(
      'of %s gives the grade and reasons of the server',
      (text) => {
        const readings = [typed(text)]
        const [goal] = assessWith(received, typed(text))
        const after = assessChain(model, { ...chain, readings }, round, at).nodes.get('g')?.[0]
        expect(goal).toEqual(after)
      },
    )

    test('is sent others’ values of its groups alone, and of late years', () => {
      const text = JSON.stringify(sent)
      expect(['"50"', '"78"', '"97"', '"3.25"'].map((value) => text.includes(value))).toEqual([
        ...[true, true, false, false],
      ])
    })
  },
)

function never(): never {
  throw new Error('the example has no reading')
}
