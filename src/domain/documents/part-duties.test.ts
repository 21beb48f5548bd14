// Which parts of a document wait, for what and for whom.
import { expect, test } from 'vitest'
import type { PartState } from './document.ts'
import { partDuty } from './part-duties.ts'

const HEAD = { id: 'd', type: 't', title: 'Årsredovisning 2026', round: 'helår-2026' }
const PART = { id: 'p', heading: { sv: 'Händelser' }, parent: null, place: 0, answers: [] }

test.each<[string, PartState, string | null, string | null, string | null]>([
  ['a draft that nobody has been given is with whoever composes', 'draft', null, null, null],
  ['a draft that is given to a body waits for it', 'draft', 'kultur', null, 'writeDocument'],
  ['a draft that has its day waits', 'draft', null, '2027-02-01', 'writeDocument'],
  ['what is ready is looked through, day or not', 'ready', null, null, 'reviewDocument'],
  ['what is looked through is approved', 'reviewed', 'kultur', null, 'approveDocument'],
  ['what is approved waits for nobody', 'approved', 'kultur', '2027-02-01', null],
])('%s', (_why, state, owner, due, act) => {
  const duty = partDuty(
    { ...HEAD, body: null },
    { ...PART, owner, due, state, since: '2027-01-01' },
  )
  expect(duty?.act ?? null).toBe(act)
})

test('a part without an owner is the document’s body’s', () => {
  const part = { ...PART, owner: null, due: '2027-02-01', state: 'draft' as const }
  const duty = partDuty({ ...HEAD, body: 'ks' }, { ...part, since: '2027-01-01' })
  expect([duty?.body, duty?.latest]).toEqual(['ks', '2027-02-01'])
})
