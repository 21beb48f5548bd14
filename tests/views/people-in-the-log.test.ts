// What the log tells of people: the roles they were given, had from the sign-on or lent, and what they are called.
import { expect, test } from 'vitest'
import { eventView } from '../../src/render/views/staff-event-view.ts'
import { viewDorotea } from './shipped.ts'

const { model, chain } = viewDorotea('delår-2026', (same) => same)

const told = (what: string, before: unknown, after: unknown) => {
  const event = {
    ...{ changeNumber: 1, at: '2026-11-23T09:00:00Z', who: 'tove', onBehalfOf: null },
    ...{ what, subject: 'kim', before, after },
  }
  const names = new Map([
    ['kim', 'Kim Lind'],
    ['tove', 'Tove Nord'],
  ])
  const said = eventView(event, { versions: [{ model }], chain, names, language: 'sv', most: 40 })
  return [said.what, said.about, said.before, said.after]
}
const held = (role: string, unit: string | null = null) => ({ role, unit })

test.each([
  [
    'giveRoles',
    { given: [held('reader')] },
    { given: [held('controller'), held('secretary', 'ks')] },
    ['Roller ändrade', 'läsare', 'controller, nämndsekreterare (Kommunstyrelsen)'],
  ],
  [
    'giveRoles',
    { given: [held('reader')] },
    { given: [] },
    ['Roller ändrade', 'läsare', 'ingen roll'],
  ],
  [
    'addAccount',
    null,
    { accountId: 'kim', name: 'Kim Lind', roles: [], given: [held('auditor')] },
    ['Person tillagd', null, 'revisor'],
  ],
  [
    'saveAccount',
    { name: 'Kim Lind', roles: [held('reader')] },
    { name: 'Kim Lind', roles: [held('reporter', 'borta')] },
    ['Inloggning hos kommunen', 'läsare', 'rapportör (borta)'],
  ],
  [
    'lendRoles',
    null,
    { from: 'kim', to: 'lo', roles: [held('controller')] },
    ['Roller utlånade', null, 'controller'],
  ],
  [
    'changeAccount',
    { name: 'Kim', email: null },
    { name: 'Kim Lind', email: null },
    ['Namn eller e-postadress ändrad', 'Kim', 'Kim Lind'],
  ],
])('%s from %j to %j', (what, before, after, [label, was, is]) =>
  expect(told(what, before, after)).toEqual([label, 'Kim Lind', was, is]),
)
