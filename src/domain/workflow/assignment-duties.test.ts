// Whom an assignment waits for, and when.
import { describe, expect, test } from 'vitest'
import type { Node } from '../goals/chain.ts'
import type { Assignee } from './assignee.ts'
import { assignmentDuty, whoActs } from './assignment-duties.ts'
import type { AssignmentStanding, TakenStep } from './assignments.ts'
import { holdersByBody } from './waited-for.ts'

const TODAY = '2026-11-23'
const NODE: Node = {
  id: 'u',
  type: 'assignment',
  title: { sv: 'Resepolicy' },
  parents: [],
  owner: 'ks',
  decision: { by: 'kf' },
  measures: [],
  links: [],
  fields: new Map(),
  tags: [],
  madeUp: false,
}
const step = (name: string, body: string): TakenStep => ({
  changeNumber: 1,
  step: name,
  doneOn: '2026-11-20',
  body,
  status: null,
  reference: null,
  person: 'Rut',
})
const dutyOf = (
  standing: AssignmentStanding,
  due?: string,
  steps: readonly TakenStep[] = [],
  assignee: Assignee | null = null,
) => {
  const node = due === undefined ? NODE : { ...NODE, due }
  return assignmentDuty({ node, giver: 'kf', assignee, standing, steps }, TODAY)
}

describe('an assignment waits for its owner', () => {
  test.for([
    ['2026-10-31', true, 'it is late'],
    ['2026-12-23', true, 'its last day is 30 days ahead'],
    ['2026-12-24', false, 'its last day is further ahead'],
    [undefined, false, 'it has no last day'],
  ] as const)('by %s: %s, since %s', ([due, waits]) => {
    const duty = dutyOf('open', due)
    expect([duty?.act, duty?.body]).toEqual(
      waits ? ['reportAssignment', 'ks'] : [undefined, undefined],
    )
  })
  test('where it was sent back, whatever its day, with why', () =>
    expect(dutyOf('sentBack', undefined, [step('sendBack', 'Kostnaden saknas')])).toMatchObject({
      body: 'ks',
      assignee: null,
      sentBack: 'Kostnaden saknas',
      since: '2026-11-20',
    }))
})

test('an assignment waits for a person from the day they are named, whatever its last day', () => {
  const rut = { account: 'rut', since: '2026-11-20' }
  expect(dutyOf('open', '2027-12-31', [], rut)).toMatchObject({
    act: 'reportAssignment',
    body: 'ks',
    assignee: 'rut',
    latest: '2027-12-31',
    since: '2026-11-20',
  })
  expect(dutyOf('proposed', '2027-12-31', [], rut)).toMatchObject({ body: 'kf', assignee: null })
  expect(dutyOf('closed', '2026-10-31', [], rut)).toBeNull()
})

test('an assignment that is proposed as done waits for the body that gave it, and has no last day there', () =>
  expect(dutyOf('proposed', '2026-10-31', [step('propose', 'Klart')])).toMatchObject({
    act: 'closeAssignment',
    body: 'kf',
    assignee: null,
    latest: null,
    since: '2026-11-20',
  }))
test('one that is closed waits for nobody', () => expect(dutyOf('closed', '2026-10-31')).toBeNull())

describe('those who are nearest the body are waited for', () => {
  const body = (id: string, parent?: string) =>
    [
      id,
      {
        id,
        kind: 'committee' as const,
        title: { sv: id },
        ...(parent === undefined ? {} : { parent }),
      },
    ] as const
  const bodies = new Map([body('kf'), body('ks', 'kf')])
  const holder = (account: string, at: string | null) => ({
    account,
    held: [{ role: 'reporter' as const, body: at }],
  })
  const duty = { act: 'reportAssignment', body: 'ks', assignee: null } as const
  test('before those above and those of the whole organisation', () => {
    const all = [holder('all', null), holder('above', 'kf'), holder('own', 'ks')]
    expect(whoActs(duty, bodies, holdersByBody(all))).toEqual(['own'])
    expect(whoActs(duty, bodies, holdersByBody(all.slice(0, 2)))).toEqual(['above'])
    expect(whoActs(duty, bodies, holdersByBody(all.slice(0, 1)))).toEqual(['all'])
  })
  test('and the controller of a part after those whose work it is', () => {
    const controller = { account: 'kim', held: [{ role: 'controller' as const, body: 'ks' }] }
    const all = [holder('all', null), holder('above', 'kf'), controller]
    expect(whoActs(duty, bodies, holdersByBody(all))).toEqual(['above'])
    expect(whoActs(duty, bodies, holdersByBody([holder('all', null), controller]))).toEqual(['kim'])
  })
  test('but where a person carries it for the body, that person alone', () =>
    expect(
      whoActs({ ...duty, assignee: 'above' }, bodies, holdersByBody([holder('own', 'ks')])),
    ).toEqual(['above']))
})
