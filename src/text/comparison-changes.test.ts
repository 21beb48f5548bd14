// A peer group that differs, as a sentence: who has come into it and who has left.
import { expect, test } from 'vitest'
import type { Change } from '../domain/chain/diff.ts'
import { linesForChange } from './changes.ts'
import { exampleChain, exampleModel } from './example-chain.ts'
import { LANGUAGES, type Language } from './language.ts'

const said = (change: Change, language: Language): string => {
  const context = {
    model: exampleModel(),
    chain: exampleChain([{ id: 'm', outcomes: ['1'] }]),
    roundKind: 'outcome' as const,
    language,
  }
  return linesForChange(change, { before: context, after: context }).join('\n')
}

test.for<[string, Change, string, string]>([
  [
    'one has come and one has left',
    {
      ...{ sort: 'group', id: 'county', change: 'changed' },
      ...{ key: 'areas', from: '2401, 2403, 2404', to: '2401, 2404, 2480' },
    } as Change,
    'Ändrad: jämförelsegruppen «Länet» (county): med Umeå; utan Bjurholm.',
    'Changed: the peer group “The county” (county): with Umeå; without Bjurholm.',
  ],
  [
    'those of a group in another order are told as they stand',
    {
      ...{ sort: 'group', id: 'county', change: 'changed' },
      ...{ key: 'areas', from: '2401, 2403', to: '2403, 2401' },
    } as Change,
    'Ändrad: jämförelsegruppen «Länet» (county), kommuner: från «2401, 2403» till «2403, 2401».',
    'Changed: the peer group “The county” (county), municipalities: from “2401, 2403” to “2403, 2401”.',
  ],
  [
    'a list has become a description',
    {
      ...{ sort: 'group', id: 'county', change: 'changed' },
      ...{ key: 'described', from: '2401 2403', to: 'similar' },
    } as Change,
    'Ändrad: jämförelsegruppen «Länet» (county), vilka som är med: från «2401 2403» till «liknande kommuner enligt källan, efter vad nyckeltalet handlar om».',
    'Changed: the peer group “The county” (county), who is in it: from “2401 2403” to “similar municipalities by the source, by what the key figure is about”.',
  ],
])('%s', ([, change, sv, en]) => {
  expect(LANGUAGES.map((language) => said(change, language))).toEqual([sv, en])
})
