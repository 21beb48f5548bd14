import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { draftFrom } from './draft-text.ts'
import { readModel } from './parse.ts'
import {
  addGrade,
  addLevel,
  addRound,
  nameFor,
  retireLevel,
  unretireLevel,
} from './written-additions.ts'
import type { Plain, WrittenEdit } from './written-edits.ts'
import {
  editsOf,
  partsOf,
  type WrittenField,
  type WrittenSection,
  type WrittenWords,
} from './written-fields.ts'
import { editText } from './written-text.ts'

const STARTER = readFileSync(new URL('../../../models/starter/model.yaml', import.meta.url), 'utf8')

const plain = (text: string): Plain => parse(text)
const edited = (text: string, edits: readonly WrittenEdit[]): string =>
  edits.reduce((before, edit) => {
    const done = editText(before, edit)
    if ('refused' in done) throw new Error('the text is no YAML')
    return done.text
  }, text)

const partOf = (text: string, section: WrittenSection, id: string) => {
  const found = partsOf(plain(text)).find((part) => part.section === section && part.id === id)
  if (found === undefined) throw new Error(`no ${section} ${id}`)
  return found
}
const fieldOf = (fields: readonly WrittenField[], name: string, of = ''): WrittenField => {
  const found = fields.find(
    (one) => one.name === name && (of === '' || (one.is === 'number' && one.of === of)),
  )
  if (found === undefined) throw new Error(`no field ${name}`)
  return found
}
const filled = (
  text: string,
  field: WrittenField,
  value: string | readonly string[] | WrittenWords,
): string => edited(text, editsOf(plain(text), field, value))

/** The lines that differ, as they read before and now. */
const turned = (before: string, after: string): readonly [readonly string[], readonly string[]] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))]
}
const isWhole = (text: string): boolean =>
  'model' in readModel(new Map([['m.yaml', text]]), 'm.yaml')

describe('a form over the starting model', () => {
  test('shows its levels, scales, rules and rounds by their own words', () => {
    const titles = partsOf(plain(STARTER)).map(
      ({ section, title }) => `${section}: ${title.sv ?? ''}`,
    )
    expect(titles).toEqual([
      'head: ',
      'head: ',
      'head: ',
      'types: Vision',
      'types: Målområde',
      'types: Mål',
      'scales: Ljus',
      'rules: Målvärdesregeln',
      'rules: Andel nådda mål',
      'rounds: Delår',
      'rounds: Helår',
      'limits: Mål',
      'limits: ',
    ])
  })

  test('the head says what the model is called, whose it is and in which languages', () => {
    const draft = draftFrom(STARTER)
    const model = partOf(draft, 'head', 'model')
    const name = fieldOf(partOf(draft, 'head', 'municipality').fields, 'name')
    const renamed = filled(draft, fieldOf(model.fields, 'title'), {
      sv: 'Nystads styrmodell',
      en: 'A governing model to start from',
    })
    expect(turned(draft, renamed)[1]).toEqual([
      'title: { sv: Nystads styrmodell, en: A governing model to start from }',
    ])
    expect(isWhole(filled(draft, name, { sv: 'Nystad', en: 'Nystad' }))).toBe(true)
    const code = fieldOf(partOf(draft, 'head', 'municipality').fields, 'code')
    expect(turned(draft, filled(draft, code, '0199'))[1].join()).toMatch(/code: ['"]0199['"]/)
    const languages = fieldOf(model.fields, 'languages')
    expect(filled(draft, languages, ['sv', 'en', 'fi'])).toMatch(/^languages: \[ ?sv, en, fi ?\]$/m)
  })

  test('what a head lacks is written in its place there', () => {
    const bare = 'model: liten\ntitle: Liten\nscales: {}\n'
    const { fields } = partOf(bare, 'head', 'model')
    expect(filled(bare, fieldOf(fields, 'note'), { sv: 'Prövas' })).toBe(
      'model: liten\ntitle: Liten\nnote: Prövas\nscales: {}\n',
    )
    expect(filled(bare, fieldOf(fields, 'languages'), ['sv', 'en'])).toMatch(
      /^model: liten\ntitle: Liten\nlanguages:[\s\S]*scales: \{\}\n$/,
    )
  })

  test('a level that is renamed in Swedish changes that word alone; the English and the comments stay', () => {
    const label = fieldOf(partOf(STARTER, 'types', 'goal').fields, 'label')
    const after = filled(STARTER, label, { sv: 'Nämndmål', en: 'Goal' })
    expect(turned(STARTER, after)).toEqual([
      ['    label: { sv: Mål, en: Goal }'],
      ['    label: { sv: Nämndmål, en: Goal }'],
    ])
  })

  test('a number of a rule is changed where it stands, and is told with the grade that it decides', () => {
    const fields = partOf(STARTER, 'rules', 'target').parts.flatMap((one) => one.fields)
    const numbers = fields.flatMap((one) =>
      one.is === 'number' ? [`${one.of} ${one.name} ${one.value}`] : [],
    )
    expect(numbers).toEqual(['yellow worse.atMost 10 %', 'red worse.over 10 %'])
    const after = filled(STARTER, fieldOf(fields, 'worse.atMost', 'yellow'), '5 %')
    expect(turned(STARTER, after)).toEqual([
      ['        when: { worse: { atMost: 10 %, than: target } }'],
      ['        when: { worse: { atMost: 5 %, than: target } }'],
    ])
  })

  test('a number without a unit keeps the unit that stood there; with one it changes it', () => {
    const fields = partOf(STARTER, 'rules', 'target').parts.flatMap((one) => one.fields)
    const over = fieldOf(fields, 'worse.over', 'red')
    expect(filled(STARTER, over, '15')).toContain('over: 15 %')
    expect(filled(STARTER, over, ' 7,5 ')).toMatch(/over: .7,5 %/)
    expect(filled(STARTER, over, '3 procentenheter')).toContain('over: 3 procentenheter')
  })

  test('what is needed is not emptied: a level keeps its name in each language, a rule its numbers', () => {
    const label = fieldOf(partOf(STARTER, 'types', 'goal').fields, 'label')
    for (const value of [
      { sv: '', en: 'Goal' },
      { sv: 'Mål', en: ' ' },
      { sv: '', en: '' },
    ])
      expect(filled(STARTER, label, value)).toBe(STARTER)
    const over = fieldOf(
      partOf(STARTER, 'rules', 'target').parts.flatMap((one) => one.fields),
      'worse.over',
      'red',
    )
    expect(filled(STARTER, over, '')).toBe(STARTER)
  })

  test('a grade gets another meaning, and so another colour and sign', () => {
    const yellow = partOf(STARTER, 'scales', 'light').parts[1]
    const after = filled(STARTER, fieldOf(yellow?.fields ?? [], 'tone'), 'poor')
    expect(turned(STARTER, after)).toEqual([['        tone: caution'], ['        tone: poor']])
  })

  test('a grade gets an arrow instead of its meaning’s own sign, and loses it when that is emptied', () => {
    const signIn = (text: string) =>
      fieldOf(partOf(text, 'scales', 'light').parts[1]?.fields ?? [], 'sign')
    expect(signIn(STARTER)).toMatchObject({
      ...{ is: 'choice', value: '', isOptional: true },
      choices: ['up', 'upRight', 'right', 'downRight', 'down'],
    })
    const after = filled(STARTER, signIn(STARTER), 'upRight')
    expect(after).toContain('sign: upRight')
    expect([isWhole(after), signIn(after).value]).toEqual([true, 'upRight'])
    const emptied = filled(after, signIn(after), '')
    expect(emptied).not.toContain('sign: upRight')
    expect(isWhole(emptied)).toBe(true)
  })

  test('points with a decimal comma are a text, with a point a number', () => {
    const points = fieldOf(partOf(STARTER, 'scales', 'light').parts[1]?.fields ?? [], 'points')
    expect(filled(STARTER, points, '0,75')).toMatch(/points: .?0,75/)
    expect(filled(STARTER, points, '0.75')).toContain('points: 0.75')
    expect(isWhole(filled(STARTER, points, '0,75'))).toBe(true)
  })

  test('a round gets a last day for reporting, and loses it when the field is emptied', () => {
    const report = (text: string) => fieldOf(partOf(text, 'rounds', 'delår').fields, 'report')
    const after = filled(STARTER, report(STARTER), '09-10')
    expect(after).toContain('latest: 09-10')
    expect(isWhole(after)).toBe(true)
    expect(isWhole(filled(after, report(after), ''))).toBe(true)
    expect(report(filled(after, report(after), '')).value).toBe('')
  })

  test('a round asks for some levels, or for all when none is ticked', () => {
    const types = (text: string) => fieldOf(partOf(text, 'rounds', 'delår').fields, 'types')
    const after = filled(STARTER, types(STARTER), ['goal'])
    expect(after).toContain('types: [goal]')
    expect(filled(after, types(after), [])).not.toContain('types: [goal]')
  })

  test('what is filled in as it was changes nothing', () => {
    for (const { fields } of partsOf(plain(STARTER)))
      for (const field of fields) expect(filled(STARTER, field, field.value)).toBe(STARTER)
  })

  test('a level that is added stands under the one chosen, is owned as it, and the model is whole', () => {
    const after = edited(STARTER, [addLevel(plain(STARTER), 'Delmål', 'goal')])
    expect(isWhole(after)).toBe(true)
    expect(turned(STARTER, after)[0]).toEqual([])
    expect(partOf(after, 'types', 'delmål').title.sv).toBe('Delmål')
  })

  test('a grade and a round that are added leave the model whole and every other line as it was', () => {
    for (const edit of [
      addGrade(plain(STARTER), 'light', 'Ej aktuellt'),
      addRound(plain(STARTER), 'Tertial 1'),
    ]) {
      const after = edited(STARTER, [edit])
      expect(isWhole(after)).toBe(true)
      expect(turned(STARTER, after)[0]).toEqual([])
    }
  })

  test('a level is retired from a day and taken back, and the text is as it was', () => {
    const after = edited(STARTER, [retireLevel('area', '2026-12-31')])
    expect(partOf(after, 'types', 'area').isRetired).toBe(true)
    expect(isWhole(after)).toBe(true)
    expect(edited(after, [unretireLevel('area')])).toBe(STARTER)
  })

  test('names are made of titles, and no name is given twice', () => {
    expect(nameFor('Tertial 1', [])).toBe('tertial-1')
    expect(nameFor('Ämnesmål', ['ämnesmål'])).toBe('ämnesmål-2')
    expect(nameFor('2027', [])).toBe('ny')
  })
})
