// A version's text as a draft, and a draft's text as adopted.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adoptedText, draftFrom, draftFromFile, draftOfAnothers, titledText } from './draft-text.ts'
import { readModel } from './parse.ts'

const dorotea = readFileSync('models/dorotea/model.yaml', 'utf8')
const DECISION = {
  by: { sv: 'Kommunfullmäktige', en: 'Municipal council' },
  date: '2026-11-23',
  ref: '§ 91',
  dnr: null,
  why: null,
  from: '2027-01-01',
  to: null,
}

test('a draft says nothing of the decision that the version before rested on, and keeps the rest', () => {
  const lines = dorotea.split('\n')
  expect(draftFrom(dorotea).split('\n')).toEqual(
    lines.filter((line) => !/^(adopted|valid):/.test(line)),
  )
})

test('a file that builds on a model that comes with the program stands alone, and says the same', () => {
  const read = (path: string) => readFileSync(`models/${path}`, 'utf8')
  const [own, starter] = [read('exempel/model-2024.yaml'), read('starter/model.yaml')]
  expect(own).toContain('extends: ../starter/model.yaml')
  const draft = draftFromFile(own, new Map([['starter', starter]]))
  const files = new Map([
    ['exempel/m', own],
    ['starter/model.yaml', starter],
  ])
  const [alone, built] = [readModel(new Map([['m', draft]]), 'm'), readModel(files, 'exempel/m')]
  if (!('model' in alone && 'model' in built)) throw new Error('a shipped model is refused')
  expect([...alone.model.types.keys()]).toEqual([...built.model.types.keys()])
  expect(alone.model.rounds.map(({ id }) => id)).toEqual(built.model.rounds.map(({ id }) => id))
})

test.each([
  ['builds on nothing', 'model: m\ntitle: M # vår\n'],
  ['builds on what is not here', 'model: m\nextends: ../annan/model.yaml\n'],
  ['cannot be read', 'model: [m\n'],
])('a file that %s stands as it is', (_why, text) =>
  expect(draftFromFile(text, new Map([['starter', 'model: s\n']]))).toBe(text),
)

test('the number of the case and the reason stand with the decision, and are read again', () => {
  const why = 'Fler mål ska gå att mäta.'
  const text = adoptedText(draftFrom(dorotea), { ...DECISION, dnr: 'KS 2026/118', why })
  const read = readModel(new Map([['m', text]]), 'm')
  expect('model' in read && read.model.adopted).toMatchObject({
    dnr: 'KS 2026/118',
    why: { sv: why },
  })
})

test('the adopted draft has its decision in its head, and is otherwise the draft', () => {
  const draft = draftFrom(dorotea)
  const adopted = adoptedText(draft, DECISION)
  const added = adopted.split('\n').filter((line) => !draft.split('\n').includes(line))
  expect(added).toEqual([
    'adopted:',
    '  by: { sv: Kommunfullmäktige, en: Municipal council }',
    '  date: 2026-11-23',
    '  ref: § 91',
    'valid: { from: 2027-01-01 }',
  ])
  const read = readModel(new Map([['m', adopted]]), 'm')
  expect('model' in read && [read.model.adopted, read.model.valid]).toEqual([
    { by: DECISION.by, date: '2026-11-23', ref: '§ 91' },
    { from: '2027-01-01' },
  ])
})

test('a decision that a file already tells of is replaced where it stands', () => {
  const text = 'model: m # vår\nadopted: { by: KF, date: 2020-01-01 } # gammalt\ntitle: M\n'
  expect(adoptedText(text, { ...DECISION, by: { sv: 'KF' } })).toBe(
    'model: m # vår\nadopted: { by: KF, date: 2026-11-23, ref: § 91 } # gammalt\ntitle: M\nvalid: { from: 2027-01-01 }\n',
  )
})

test('another’s model is begun from without whose it is, where that is from, its decision, and what names a goal of theirs', () => {
  const text = `model: theirs
title: Deras
municipality: { name: Grannby }
adopted: { by: Fullmäktige }
valid: { from: 2020-01-01 }
source: Påhittat exempel
note: Ur deras budget
types:
  goal:
    label: Mål
    shape:
      - { level: error, notUnder: { node: a }, why: Så har de bestämt }
      - { level: warning, fewest: 1 }
`
  expect(draftOfAnothers(new Map([['model.yaml', text]]), 'model.yaml')).toBe(`model: theirs
title: Deras
types:
  goal:
    label: Mål
    shape:
      - { level: warning, fewest: 1 }
`)
})

test('a model begun from another’s has a title of its own, in the languages the title is in', () => {
  const text = 'model: theirs # deras\ntitle: { sv: Deras, en: Theirs }\ntypes: {}\n'
  const title = { sv: 'Styrmodell för Nystad', en: 'The governing model of Nystad' }
  expect(titledText(text, title)).toBe(
    'model: theirs # deras\ntitle: { sv: Styrmodell för Nystad, en: The governing model of Nystad }\ntypes: {}\n',
  )
})
