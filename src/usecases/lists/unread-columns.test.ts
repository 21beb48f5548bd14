// What a list has that is not read: told by sheet and heading, with the known word that it may have meant.
import { expect, test } from 'vitest'
import { planTables } from '../goals/bring-in-plan.ts'
import { BODIES_TABLE } from '../organisation/bring-in-bodies.ts'
import { unreadIn } from './unread-columns.ts'

const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({
  name,
  rows: rows.map((cells, index) => ({ at: index + 1, cells: [...cells] })),
})
const planned = (...sheets: readonly ReturnType<typeof sheet>[]) =>
  unreadIn(sheets, Object.values(planTables([...sheets])))

test.each([
  [
    ['Nivå', 'Mål', 'Ansvarg'],
    [['Ansvarg', 'Ansvarig']],
    'misspelt: the nearest that is not read yet',
  ],
  [['Nivå', 'Mål', 'Färg'], [['Färg', null]], 'nothing is near'],
  [['Nivå', 'Mål', 'Titel'], [['Titel', null]], 'a second column for what is read already'],
  [['Slag', 'Mål', 'ansvarig NÄMND:'], null, 'others’ words for what is known, in any letters'],
] as const)('of goals under %j is not read %j: %s', (headings, unread, _why) => {
  const found = planned(sheet('Mål', headings, ['Mål', 'Alla kan simma', 'Skolnämnden']))
  const columns = unread?.map(([heading, nearest]) => ({ heading, nearest }))
  expect(found.map((one) => one.columns?.map((column) => ({ ...column })))).toEqual(
    columns === undefined ? [] : [columns],
  )
})

test('«Slag» of a measure is not read, and is told', () => {
  const found = planned(
    sheet('Mått', ['Mått', 'Mätenhet', 'Slag'], ['Simkunniga', 'procent', 'nyckeltal']),
  )
  expect(found).toEqual([{ sheet: 'Mått', columns: [{ heading: 'Slag', nearest: null }] }])
})

test('«Slag» of a body is its kind', () =>
  expect(
    unreadIn([sheet('Organ', ['Namn', 'Slag'], ['Skolnämnden', 'nämnd'])], [BODIES_TABLE]),
  ).toEqual([]))

test('a column or a sheet that says nothing is not told of; one that is no list is, whole', () => {
  const goals = sheet('Mål', ['Nivå', 'Mål', 'Anteckning'], ['Mål', 'Alla kan simma', ''])
  expect(planned(goals, sheet('Tomt', ['', '']))).toEqual([])
  expect(planned(goals, sheet('Budget', ['Konto', 'Kronor'], ['4010', '12']))).toEqual([
    { sheet: 'Budget', columns: null },
  ])
})
