// Statutory reports held to the law, by spec/documents/law.csv, and what holds of every report and day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Row, readTable } from '../../spec/assessment/read-table.ts'
import { checkAgainstLaw, type Standing } from '../../src/domain/documents/check-against-law.ts'
import { PART_STATES } from '../../src/domain/documents/document.ts'
import {
  daysDecided,
  type LawFacts,
  type PartOfDocument,
} from '../../src/domain/documents/law-facts.ts'
import { groupOf, groupsOf, LAW_GROUPS, summaryOf } from '../../src/domain/documents/law-groups.ts'
import { requirementsOn } from '../../src/domain/documents/requirement.ts'
import { readModel } from '../../src/domain/model/parse.ts'
import { statuteOf } from '../../src/domain/workflow/statutory-dates.ts'
import { roundsOf, yearWheel } from '../../src/domain/workflow/year-wheel.ts'
import { shippedRequirements } from '../../src/sources/files/shipped-requirements.ts'

const { requirements } = shippedRequirements()
const REPORTS = ['delårsrapport', 'årsredovisning'] as const
const planned = { meetings: [], bodies: new Map() }

const versionsWith = (report: string, months: string, decide: string) => {
  const stages = decide === '' ? '{}' : `{ decide: { latest: ${decide} } }`
  const round = `  - { id: r, kind: outcome, covers: ${months}, statutory: ${report}, stages: ${stages} }\n`
  const text = `model: m\ntitle: M\nrounds:\n${round}`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return [{ model: read.model }]
}

const partFrom = (written: string): PartOfDocument => {
  const [answers = '', found = '', isEmpty = ''] = written.split(':')
  const state = PART_STATES.find((one) => one === found)
  if (state === undefined) throw new Error(`no part is «${found}»`)
  return { id: written, answers: [answers], state, isEmpty: isEmpty === 'empty' }
}

const verdictFrom = (written: string | undefined) =>
  (['given', 'notGiven'] as const).find((one) => one === written) ?? 'notInModel'

const factsFrom = (
  report: LawFacts['report'],
  months: string,
  year: number,
  written: string,
): LawFacts => {
  const said = new Map(
    written
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  )
  const [found] = roundsOf(versionsWith(report, months, said.get('decide') ?? ''), year)
  if (found === undefined) throw new Error(`no round of ${year}`)
  const day = (key: string): string | null => said.get(key) ?? null
  const on = day('judged')
  const shown = day('published')
  return {
    ...{ report, ...found, planned },
    parts: (said.get('parts') ?? '').split(',').filter(Boolean).map(partFrom),
    verdicts: {
      municipality: verdictFrom(said.get('verdict')),
      group: verdictFrom(said.get('groupVerdict')),
    },
    hasGroup: said.get('group') === 'yes' ? true : null,
    ...{ handedOn: day('handedOn'), treated: day('treated'), approved: day('approved') },
    ...{ discharged: day('discharged'), noticed: day('notice') },
    handedToAuditors: day('auditors'),
    judged: on === null ? null : { on, delivered: on },
    published: shown === null ? null : { on: shown },
  }
}

const said = (standing: Standing | undefined): string => {
  if (standing === undefined) return 'not asked'
  const parts: readonly (string | null)[] = (() => {
    switch (standing.is) {
      case 'met':
        return [standing.on]
      case 'missing':
        return [standing.due, standing.lacks]
      case 'coming':
        return [standing.due]
      case 'late': {
        const { since, done, lacks } = standing
        return [since, done === null ? lacks : `done ${done}`]
      }
      case 'unknown':
        return [standing.why, standing.day]
      case 'notApplicable':
        return []
    }
  })()
  return [standing.is, ...parts.filter((one) => one !== null)].join(' ')
}

const reportIn = ({ cell }: Row): LawFacts['report'] => {
  const found = REPORTS.find((one) => one === cell('report'))
  if (found === undefined) throw new Error(`no report is «${cell('report')}»`)
  return found
}

describe('law.csv', () => {
  for (const row of readTable('../documents/law.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('requirement')} ${cell('facts', '')}: ${cell('standing')}, since ${cell('why')}`, () => {
      expect(requirements.map(({ id }) => id)).toContain(cell('requirement'))
      const facts = factsFrom(
        reportIn(row),
        cell('months'),
        Number(cell('year')),
        cell('facts', ''),
      )
      const asked = requirementsOn(requirements, facts.report, facts.round)
      const found = checkAgainstLaw(asked, facts, cell('today')).find(
        ({ requirement }) => requirement.id === cell('requirement'),
      )
      expect(said(found?.standing)).toBe(cell('standing'))
    })
  }
})

describe.each([
  ['delårsrapport', 'january–june', 2026],
  ['delårsrapport', 'january–august', 2027],
  ['delårsrapport', 'january–april', 2026],
  ['årsredovisning', 'year', 2027],
] as const)(
  'the wheel and the checklist say the same days of %s, %s %i',
  (report, months, year) => {
    const versions = versionsWith(report, months, '')
    const wheel = [year, year + 1].flatMap((one) => yearWheel(one, versions, planned).events)
    const facts = factsFrom(report, months, year, '')
    const asked = requirementsOn(requirements, report, facts.round)
    const checked = checkAgainstLaw(asked, facts, `${year}-01-01`)
    test.each(checked.map((one) => [one.requirement.id, one] as const))('%s', (_id, one) => {
      const { lastDay } = one.requirement
      const due = 'due' in one.standing ? one.standing.due : null
      const own = wheel.filter(
        (event) =>
          event.is === 'law' && event.statute.id === lastDay && event.day > `${year}-04-30`,
      )
      if (due !== null && lastDay !== undefined) expect(own.map(({ day }) => day)).toContain(due)
      if (report === 'delårsrapport' && months === 'january–april') expect(due).toBeNull()
    })
  },
)

test.each(
  requirements.flatMap(({ sort, lastDay, law }) =>
    (sort === 'handedOver' || sort === 'discharged') && lastDay !== undefined
      ? [[lastDay, law] as const]
      : [],
  ),
)('%s stands on the paragraph that the wheel gives', (lastDay, law) => {
  const { act, chapter, paragraph } = statuteOf(lastDay)
  expect(law).toEqual({ act, chapter, paragraph: String(paragraph) })
})

const A_DAY = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const MAYBE_DAY = fc.option(A_DAY, { nil: null })
const VERDICT = fc.constantFrom('given' as const, 'notGiven' as const, 'notInModel' as const)
const A_PART = fc.record({
  id: fc.constant('p'),
  answers: fc.subarray(requirements.map(({ id }) => id)),
  state: fc.constantFrom(...PART_STATES),
  isEmpty: fc.boolean(),
})
const FACTS: fc.Arbitrary<LawFacts> = fc
  .record({
    of: fc.constantFrom(
      ...(['january–april', 'january–june', 'january–august'] as const).map(
        (months) => ['delårsrapport', months] as const,
      ),
      ['årsredovisning', 'year'] as const,
    ),
    decide: fc.constantFrom('', 'decide=11-23'),
    parts: fc.array(A_PART, { maxLength: 4 }),
    verdicts: fc.record({ municipality: VERDICT, group: VERDICT }),
    hasGroup: fc.constantFrom(true, null),
    ...{ handedOn: MAYBE_DAY, treated: MAYBE_DAY, approved: MAYBE_DAY, discharged: MAYBE_DAY },
    judged: fc.option(fc.record({ on: A_DAY, delivered: A_DAY }), { nil: null }),
    published: fc.option(fc.record({ on: A_DAY, notice: MAYBE_DAY }), { nil: null }),
  })
  .map(({ of: [report, months], decide, ...rest }) => ({
    ...factsFrom(report, months, 2026, decide),
    ...rest,
  }))
const checkedOn = (facts: LawFacts, today: string) =>
  checkAgainstLaw(requirementsOn(requirements, facts.report, facts.round), facts, today)

describe('of every report and day', () => {
  test('each requirement is in exactly one group', () =>
    fc.assert(
      fc.property(FACTS, A_DAY, (facts, today) => {
        const checked = checkedOn(facts, today)
        const grouped = groupsOf(checked).flatMap((one) => one.checked)
        expect(grouped).toHaveLength(checked.length)
        expect(new Set(grouped)).toEqual(new Set(checked))
        const { asked, met, late, unknown } = summaryOf(checked)
        const counts = groupsOf(checked).map((one) => one.checked.length)
        expect([late, unknown, met]).toEqual([counts[0], counts[2], counts[3]])
        expect(asked).toBe(checked.length - (counts[LAW_GROUPS.length - 1] ?? 0))
      }),
    ))
  test('a later day never makes what is late wait again, nor changes what is met', () =>
    fc.assert(
      fc.property(FACTS, A_DAY, A_DAY, (facts, one, other) => {
        const [before, after] = [one, other].toSorted()
        const later = checkedOn(facts, after ?? other)
        checkedOn(facts, before ?? one).forEach(({ standing }, index) => {
          const now = later[index]?.standing
          if (standing.is === 'late' || standing.is === 'met') expect(now).toEqual(standing)
          if (now !== undefined && groupOf(now) === 'missing')
            expect(groupOf(standing)).toBe('missing')
        })
      }),
    ))
})

test('what is next is the earliest day, with how many more have it', () => {
  const facts = factsFrom('delårsrapport', 'january–august', 2026, 'decide=11-23')
  const { next, asked, met } = summaryOf(checkedOn(facts, '2026-09-01'))
  expect([met, asked]).toEqual([1, 13])
  expect([next?.checked.requirement.id, next?.due, next?.more]).toEqual([
    'lkbr-13-resultatrakning',
    '2026-10-31',
    8,
  ])
})

describe('what the decisions tell of a report', () => {
  const made = (
    of: 'council' | 'executiveBoard' | null,
    kind: 'approved' | 'noted' | 'sentBack' | 'amended',
    day: string,
  ) => ({
    ...{ of, kind, day, isLast: of !== 'executiveBoard' },
  })
  test.each([
    [[], [null, null, null], 'nothing is decided'],
    [
      [made('executiveBoard', 'approved', '2026-10-12'), made('council', 'noted', '2026-11-23')],
      ['2026-10-12', '2026-11-23', null],
      'noted is considered and not approved',
    ],
    [
      [
        made('executiveBoard', 'sentBack', '2026-10-12'),
        made('executiveBoard', 'approved', '2026-10-19'),
      ],
      ['2026-10-19', null, null],
      'sent back has not left the board',
    ],
    [
      [made(null, 'approved', '2026-11-23')],
      [null, '2026-11-23', '2026-11-23'],
      'the last body was only named',
    ],
    [
      [made('council', 'amended', '2026-11-23')],
      [null, '2026-11-23', '2026-11-23'],
      'approved with its own amendments',
    ],
  ] as const)('%j: %j, since %s', (decisions, [handedOn, treated, approved], _why) =>
    expect(daysDecided(decisions)).toEqual({ handedOn, treated, approved }),
  )
})
