// None, the only one, both, all or so many of so many, in both languages.
import { expect, test } from 'vitest'
import { catalogueOf } from './catalogues.ts'
import { isSaidOfOne } from './how-many.ts'
import type { Language } from './language.ts'

const saying = (language: Language, count: number, of: number, members: string, grade: string) => {
  const words = catalogueOf(language)
  const are = words.areGraded([grade], isSaidOfOne(count, of) ? 1 : count)
  const { subject, predicate } = words.someOf(count, of, members, are)
  return `${subject} ${predicate}`
}

test.each([
  [0, 1, 'mått', 'måttet har inte bedömningen grön', 'none of one'],
  [1, 1, 'mått', 'måttet har bedömningen grön', 'the only one'],
  [0, 3, 'mått', 'inget av de 3 måtten har bedömningen grön', 'none of several'],
  [1, 3, 'mått', '1 av 3 mått har bedömningen grön', 'one of several'],
  [2, 3, 'mått', '2 av 3 mått är gröna', 'some of several'],
  [2, 2, 'mått', 'båda måtten är gröna', 'both'],
  [5, 5, 'mått', 'alla 5 mått är gröna', 'all'],
  [
    0,
    2,
    'underliggande mål',
    'inget av de 2 underliggande målen har bedömningen grön',
    'an adjective',
  ],
  [2, 2, 'underliggande mål', 'båda de underliggande målen är gröna', 'an adjective, both'],
  [1, 1, 'underliggande mål', 'det underliggande målet har bedömningen grön', 'an adjective, one'],
  [
    0,
    2,
    'mål med flera mått',
    'inget av de 2 målen med flera mått har bedömningen grön',
    'more after',
  ],
  [2, 2, 'fokusområden', 'båda fokusområdena är gröna', 'a neuter with an ending'],
  [1, 1, 'fokusområden', 'fokusområdet har bedömningen grön', 'a neuter with an ending, one'],
  [0, 4, 'inriktningar', 'ingen av de 4 inriktningarna har bedömningen grön', 'common gender'],
  [1, 1, 'inriktningar', 'inriktningen har bedömningen grön', 'common gender, one'],
  [
    1,
    1,
    'strategier',
    '1 av 1 strategier har bedömningen grön',
    'the plural does not tell the singular',
  ],
  [
    2,
    2,
    'kommunfullmäktiges uppdrag',
    'kommunfullmäktiges båda uppdrag är gröna',
    'owned by somebody',
  ],
  [2, 2, 'nämndernas och bolagens mål', 'nämndernas och bolagens båda mål är gröna', 'by two'],
  [
    1,
    1,
    'kommunfullmäktiges uppdrag',
    'kommunfullmäktiges enda uppdrag har bedömningen grön',
    'one',
  ],
  [
    1,
    3,
    'kommunfullmäktiges uppdrag',
    '1 av kommunfullmäktiges 3 uppdrag har bedömningen grön',
    '1',
  ],
  [
    0,
    3,
    'kommunfullmäktiges uppdrag',
    'inget av kommunfullmäktiges 3 uppdrag har bedömningen grön',
    '0',
  ],
  [3, 3, 'kommunfullmäktiges uppdrag', 'alla kommunfullmäktiges 3 uppdrag är gröna', 'all three'],
  [0, 2, 'mål och uppdrag', 'inga av 2 mål och uppdrag har bedömningen grön', 'two sorts at once'],
])('%i of %i %s: «%s» (%s)', (count, of, members, said, _why) =>
  expect(saying('sv', count, of, members, 'Grön')).toBe(said),
)

test.each([
  [0, 1, 'measures', 'the measure is not green', 'none of one'],
  [1, 1, 'measures', 'the measure is green', 'the only one'],
  [0, 3, 'measures', 'none of the 3 measures is green', 'none of several'],
  [1, 3, 'measures', '1 of 3 measures is green', 'one of several'],
  [2, 2, 'operational goals', 'both operational goals are green', 'both'],
  [5, 5, 'goals below', 'all 5 goals below are green', 'all'],
  [1, 1, 'goals below', 'the goal below is green', 'more after'],
  [1, 1, 'activities', 'the activity is green', 'another ending'],
])('in English, %i of %i %s: «%s» (%s)', (count, of, members, said, _why) =>
  expect(saying('en', count, of, members, 'green')).toBe(said),
)

test.each([
  ['sv', 0, 1, 'mått', 'Nått', 'måttet har inte bedömningen «Nått»'],
  ['en', 0, 1, 'measures', 'Reached', 'the measure does not have the grade “Reached”'],
] as const)('a grade without a colour, in %s', (language, count, of, members, grade, said) =>
  expect(saying(language, count, of, members, grade)).toBe(said),
)

test.each([
  [0, 3, 'ingen av de 3 enheterna har värde', 'none of the 3 units has a value'],
  [0, 1, 'den enda enheten saknar värde', 'the only unit has no value'],
  [1, 1, 'den enda enheten har värde', 'the only unit has a value'],
  [2, 2, 'båda enheterna har värde', 'both units have a value'],
  [1, 3, '1 av 3 enheter har värde', '1 of 3 units has a value'],
  [2, 3, '2 av 3 enheter har värde', '2 of 3 units have a value'],
])('coverage, %i of %i', (given, of, sv, en) =>
  expect([
    catalogueOf('sv').coverage(given, of, ''),
    catalogueOf('en').coverage(given, of, ''),
  ]).toEqual([sv, en]),
)

test.each([
  [1, 1, 'den enda enheten', 'the only unit'],
  [2, 2, 'båda enheterna', 'both units'],
  [3, 3, 'alla 3 enheter', 'all 3 units'],
  [2, 3, '2 av 3\u00a0enheter', '2 of 3\u00a0units'],
])('a value from %i of %i units', (given, of, sv, en) =>
  expect([
    catalogueOf('sv').fromUnits('7', given, of),
    catalogueOf('en').fromUnits('7', given, of),
  ]).toEqual([`7 från ${sv}`, `7 from ${en}`]),
)
