// The round of an address by its name, also where its year is not among those to choose.
import { expect, test } from 'vitest'
import { labelOfEarlier } from './place.ts'

const rounds = [
  { name: 'helår-2026', label: 'Bokslut 2026' },
  { name: 'delår-2026', label: 'Delårsbokslut 2026' },
]

test.for([
  ['helår-2019', 'Bokslut 2019', 'the same round of an earlier year'],
  ['tertial-2019', null, 'a round that the model has not'],
  ['', null, 'no round at all'],
] as const)('«%s» is called %s: %s', ([round, label]) =>
  expect(labelOfEarlier(rounds, round)).toBe(label),
)
