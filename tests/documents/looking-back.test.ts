// Documents that look ahead and back: a plan without outcomes, a follow-up of what has changed, and the term's account.
import { describe, expect, test } from 'vitest'
import { beginDocument } from '../../src/domain/documents/begin-document.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { checkReport } from '../../src/domain/reports/check-report.ts'
import type { Report, ReportBlock, ReportCell } from '../../src/domain/reports/report.ts'
import { composeReport } from '../../src/render/documents/compose-report.ts'
import { draftParts, titleOfDraft } from '../../src/render/documents/first-draft.ts'
import { houseOf } from '../../src/render/documents/house.ts'
import { pageOfReport } from '../../src/render/documents/html.tsx'
import { plainText } from '../../src/render/documents/numbered.ts'
import type { Viewing } from '../../src/render/views/viewing.ts'
import { viewShipped } from '../views/shipped.ts'

/** The goal of cash is ended with 2025, so that the term has one that does not hold any longer. */
const ended = (chain: Chain): Chain => {
  const cash = chain.nodes.get('kassa')
  if (cash === undefined) throw new Error('there is no goal of cash')
  const valid = { from: '2025-01-01', to: '2025-12-31' }
  return { ...chain, nodes: new Map([...chain.nodes, ['kassa', { ...cash, valid }]]) }
}
const shown = (round: string): Viewing => viewShipped('exempel', round, ended)

/** A document of Exempelstad as it is drafted, with the rounds before it that are at hand. */
const drafted = (type: string, round: string, before: readonly string[]): Report => {
  const viewing = shown(round)
  const found = viewing.model.documents?.find(({ id }) => id === type)
  if (found === undefined) throw new Error(`no document «${type}»`)
  const [body = null] = found.of === 'whole' ? [] : ['bun']
  const earlier = before.map(shown)
  const of = { viewing, body, earlier }
  const begun = beginDocument(found, {
    ...{ round, kind: viewing.round.id, day: viewing.at, title: titleOfDraft(found, of) },
    body: body === null ? null : (viewing.chain.bodies.get(body) ?? null),
  })
  if ('refused' in begun) throw new Error(begun.refused)
  const document = { ...begun, id: 'x', parts: draftParts(of, begun.parts) }
  return composeReport(document, viewing, {
    house: houseOf(viewing),
    ...{
      standing: 'Utkast',
      isDraft: true,
      facts: [],
      imageOf: () => null,
      outside: new Map(),
      earlier,
    },
  })
}

type Table = Extract<ReportBlock, { is: 'figures' }>
const tablesOf = ({ blocks }: Report): readonly Table[] =>
  blocks.filter((block): block is Table => block.is === 'figures')
const said = ({ runs, grade }: ReportCell): string =>
  [plainText(runs), grade?.word ?? '']
    .filter((one) => one !== '')
    .join(' ')
    .replaceAll(/\s/g, ' ')
const rowsOf = (table: Table | undefined): readonly string[] =>
  (table?.rows ?? []).map((row) => row.map(said).join(' | '))
const textOf = ({ blocks }: Report): string =>
  blocks
    .map((block) =>
      block.is === 'list'
        ? block.items.map(({ runs }) => plainText(runs)).join('\n')
        : 'runs' in block
          ? plainText(block.runs)
          : '',
    )
    .join('\n')
    .replaceAll('\u00a0', ' ')

test.each([
  ['verksamhetsplan', 'helår-2026', []],
  ['mål-och-budget', 'helår-2026', []],
  ['uppföljningsrapport', 'delår-2026', ['helår-2025']],
  ['uppföljningsrapport', 'delår-2026', []],
  ['mandatperiodens-bokslut', 'delår-2026', ['helår-2024', 'helår-2025']],
  ['mandatperiodens-bokslut', 'delår-2026', []],
])('%s of %s with %j before it can become every format', (type, round, before) => {
  const report = drafted(type, round, before)
  expect(checkReport(report)).toEqual([])
  expect(pageOfReport(report)).toContain(report.title)
})

describe('a plan', () => {
  test('says what is to be reached in its year, and of no goal what came of it', () => {
    const [table] = tablesOf(drafted('mål-och-budget', 'helår-2026', []))
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      'Mål',
      'Ansvarig',
      'Mått',
      'Ska nås 2026',
      'Klart senast',
    ])
    expect(rowsOf(table)).toContain(
      'Fler elever når gymnasiet (påhittat) | Barn- och utbildningsnämnden | Behöriga till yrkesprogram | målvärde 88,0 % | ',
    )
    expect(table?.rows.flat().every(({ grade }) => grade === undefined)).toBe(true)
  })

  test.each([
    ['Läsplan för varje klass', 'svaret är «ja»', 'a question has no limit'],
    ['Mindre avfall', 'utfallet har förbättrats med mer än 10 % sedan basåret', 'nor has a change'],
    [
      'Medborgarna är nöjda med skolan',
      'utfallet når gränsen till den bästa fjärdedelen för liknande kommuner (påhittade)',
      'nor what is held against others',
    ],
  ])('of «%s» says that %s, since %s', (goal, aim, _why) => {
    const [table] = tablesOf(drafted('mål-och-budget', 'helår-2026', []))
    const row = rowsOf(table).find((one) => one.startsWith(goal))
    expect(row?.split(' | ')[3]).toBe(aim)
  })

  test('of a committee is about its own goals and those of its units', () => {
    const rows = rowsOf(tablesOf(drafted('verksamhetsplan', 'helår-2026', []))[0])
    expect(rows.some((row) => row.includes('Södra skolan'))).toBe(true)
    expect(rows.some((row) => row.includes('Socialnämnden'))).toBe(false)
  })
})

describe('a follow-up of what has changed', () => {
  test('shows then and now, with value and grade, and leaves out what stands as it stood', () => {
    const report = drafted('uppföljningsrapport', 'delår-2026', ['helår-2025'])
    const [table] = tablesOf(report)
    const row = rowsOf(table).find((one) => one.startsWith('Fler elever når gymnasiet'))
    expect(row).toMatch(/\| 89,2 % Nått \| 85,8 % Bedöms nästan nås$/)
    expect(rowsOf(table)).toHaveLength(tablesOf(report)[0]?.rows.length ?? 0)
    expect(textOf(report)).toMatch(/mål har ändrats sedan helår 2025\. Bättre bedömning har «/)
  })

  test('with the same round before it says that nothing has changed but what is written of', () => {
    const rows = rowsOf(tablesOf(drafted('uppföljningsrapport', 'helår-2024', ['helår-2024']))[0])
    expect(rows).toEqual([])
  })

  test('with no round before it says so', () => {
    expect(textOf(drafted('uppföljningsrapport', 'delår-2026', []))).toContain(
      'Det finns ingen tidigare fryst uppföljning att jämföra med.',
    )
  })
})

describe('the account of a term', () => {
  const report = drafted('mandatperiodens-bokslut', 'delår-2026', ['helår-2024', 'helår-2025'])
  const [years, ...each] = tablesOf(report)

  test('is named by its years, and finds first what has turned since the first of them', () => {
    expect(report.title).toBe('Mandatperiodens bokslut 2023–2026')
    expect(textOf(report)).toMatch(/Av \d+ mål som kan jämföras med 2024 har /)
  })

  test('has each goal with the grade of each year, and those that ended after the others', () => {
    expect(years?.columns.map(({ heading }) => heading)).toEqual([
      'Mål',
      '2024',
      '2025',
      'Delår 2026',
    ])
    expect(rowsOf(years)).toContain(
      'Fler elever når gymnasiet (påhittat) | Nästan nått | Nått | Bedöms nästan nås',
    )
    expect(rowsOf(years).at(-1)).toMatch(
      /^En lagom kassa \(påhittat\) \| {2}\| Nästan nått \| gällde till och med 31 december 2025$/,
    )
  })

  test('has each goal by itself: what was promised, and what came of it year by year', () => {
    expect(textOf(report)).toContain(
      'Det som utlovades\nBehöriga till yrkesprogram: målvärde 88,0 %.',
    )
    const table = each.find(({ caption }) => caption.includes('Fler elever når gymnasiet'))
    expect(rowsOf(table)).toEqual([
      '2024 | 84,7 % | Nästan nått | ',
      '2025 | 89,2 % | Nått | Läsplanerna på Norra skolan har gett resultat.',
      'Delår 2026 | prognos 85,8 % | Bedöms nästan nås | Fler elever än väntat saknar betyg i matematik.',
    ])
  })
})
