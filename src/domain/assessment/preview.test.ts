// What a value would make of a goal is what it makes of it once it is saved.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Chain } from '../goals/chain.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { acceptValue } from '../measures/accept-value.ts'
import { readModel } from '../model/parse.ts'
import { assessChain } from './assess-chain.ts'
import { assessWith, excerptFor } from './preview.ts'

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
