// A municipality's document from its shipped chain, as the report that every format is made from.
import { describe, expect, test } from 'vitest'
import { beginDocument } from '../../src/domain/documents/begin-document.ts'
import type { ComposedDocument } from '../../src/domain/documents/document.ts'
import { checkReport } from '../../src/domain/reports/check-report.ts'
import type { Report, ReportBlock } from '../../src/domain/reports/report.ts'
import { type BesideReport, composeReport } from '../../src/render/documents/compose-report.ts'
import { draftParts, titleOfDraft } from '../../src/render/documents/first-draft.ts'
import { houseOf } from '../../src/render/documents/house.ts'
import { pageOfReport } from '../../src/render/documents/html.tsx'
import { plainText } from '../../src/render/documents/numbered.ts'
import type { Viewing } from '../../src/render/views/viewing.ts'
import { viewShipped } from '../views/shipped.ts'

const beside = (viewing: Viewing): BesideReport => ({
  house: houseOf(viewing),
  ...{ standing: 'Utkast', isDraft: true, facts: [] },
  imageOf: () => null,
  outside: new Map(),
})

const drafted = (
  municipality: string,
  round: string,
): { readonly viewing: Viewing; readonly document: ComposedDocument; readonly report: Report } => {
  const viewing = viewShipped(municipality, round, (chain) => chain)
  const type = viewing.model.documents?.find(({ rounds }) => rounds.includes(viewing.round.id))
  if (type === undefined) throw new Error(`${municipality} has no document of ${round}`)
  const of = { viewing, body: null }
  const at = {
    round,
    kind: viewing.round.id,
    day: '2026-12-31',
    body: null,
    title: titleOfDraft(type, of),
  }
  const begun = beginDocument(type, at)
  if ('refused' in begun) throw new Error(begun.refused)
  const document = { ...begun, id: 'x', parts: draftParts(of, begun.parts) }
  return { viewing, document, report: composeReport(document, viewing, beside(viewing)) }
}

const wordsOf = (block: ReportBlock): string => {
  if (block.is === 'summary') return block.sentence
  if (block.is === 'list') return block.items.map(({ runs }) => plainText(runs)).join('\n')
  return 'runs' in block ? plainText(block.runs) : ''
}

/** What is written as paragraphs, on one line. */
const headlinesOf = ({ blocks }: Report): string =>
  blocks
    .flatMap((block) => (block.is === 'paragraph' ? [plainText(block.runs)] : []))
    .join(' ')
    .replaceAll(/\s/g, ' ')

const barsOf = ({ blocks }: Report): readonly (readonly [string, number])[] =>
  blocks.flatMap((block) =>
    block.is === 'summary'
      ? block.parts.map(({ grade, count }) => [grade.word, count] as const)
      : [],
  )

test.each([
  ['dorotea', 'delår-2026'],
  ['dorotea', 'helår-2026'],
  ['exempel', 'delår-2026'],
  ['kumla', 'helår-2019'],
  ['lindesberg', 'helår-2021'],
])('%s, %s: the drafted report can become every format', (municipality, round) => {
  const { report } = drafted(municipality, round)
  expect(checkReport(report)).toEqual([])
  expect(report.blocks.length).toBeGreaterThan(20)
})

describe('the outcomes that municipalities have published', () => {
  test('Lindesberg 2021: three scales, each with its own words and as many of each as the annual report says', () => {
    const { report } = drafted('lindesberg', 'helår-2021')
    expect(barsOf(report)).toEqual([
      ['Grunduppdraget uppnås till stor del', 3],
      ['Kvalitén uppnås', 1],
      ['Kvalitén är på väg att uppnås', 3],
      ['Kvalitén är på väg att inte uppnås', 1],
      ['Målet är uppfyllt', 1],
      ['Målet är på väg att uppfyllas', 3],
      ['Målet är på väg att inte uppfyllas', 1],
    ])
  })

  test('Kumla 2019: the published share stands among the printed figures, beside what the rule gives', () => {
    const { viewing, document } = drafted('kumla', 'helår-2019')
    const [part] = document.parts
    if (part === undefined) throw new Error('the document has no part')
    const drawn = { draw: 'published' } as const
    const alone = { ...document, parts: [{ ...part, blocks: [{ is: 'drawn', drawn } as const] }] }
    const table = composeReport(alone, viewing, beside(viewing)).blocks.find(
      ({ is }) => is === 'figures',
    )
    if (table?.is !== 'figures') throw new Error('nothing printed is drawn')
    const said = table.rows.map((row) => row.map(({ runs }) => plainText(runs)).join(' | '))
    expect(said.join('\n')).toContain('57,5')
  })

  test('Dorotea: the same grade has the words of a forecast in the interim report, of an outcome in the annual one', () => {
    const words = (round: string) => barsOf(drafted('dorotea', round).report).map(([word]) => word)
    expect(words('delår-2026')).toContain('Vi bedömer att inte nå målet')
    expect(words('helår-2026')).not.toContain('Vi bedömer att inte nå målet')
  })
})

describe('the first draft', () => {
  test('names the goals that are not met, with why, and is marked until its part is approved', () => {
    const { viewing, document, report } = drafted('dorotea', 'delår-2026')
    const said = report.blocks.map(wordsOf).join('\n')
    expect(headlinesOf(report)).toContain('13 av 34 mål nås. 10 mål når inte den högsta')
    expect(headlinesOf(report)).toContain('7 mål väntar på att bedömas.')
    expect(said).toContain('Fler startar företag. Gul: prognosen 9,1 är lika med medlet')
    const marks = (one: Report) =>
      one.blocks.filter((block) => block.is === 'remark' && block.about === 'unapproved').length
    expect(marks(report)).toBe(2)
    const approved = document.parts.map((part) => ({ ...part, state: 'approved' as const }))
    expect(marks(composeReport({ ...document, parts: approved }, viewing, beside(viewing)))).toBe(0)
  })

  test.each([
    [
      'delår-2026',
      '6 av 11 mål nås. 4 mål når inte den högsta bedömningen:',
      'areas are not goals',
    ],
    ['helår-2026', 'Inget av 11 mål har en bedömning än.', 'what nobody knows is no miss'],
  ])('%s: the summary says «%s» (%s)', (round, sentence) => {
    const { report } = drafted('exempel', round)
    expect(headlinesOf(report)).toContain(sentence)
  })

  test('tells two goals of the same name from each other by whose they are', () => {
    const { report } = drafted('exempel', 'helår-2025')
    expect(headlinesOf(report)).toContain('«Läsplan för varje klass» (Södra skolan)')
  })

  test('carries a text that was told in two languages once, in the document’s own', () => {
    const { document } = drafted('exempel', 'delår-2026')
    const told = document.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.is === 'written' && block.from !== undefined ? [block.from] : []))
    const fields = told.map(({ node, field }) => `${node} ${field}`)
    expect(fields).toEqual([...new Set(fields)])
    expect(told.map(({ text }) => text)).toContain(
      'Fler elever än väntat saknar betyg i matematik.',
    )
  })

  test('carries what was reported with whose it is, and says where it has been changed since', () => {
    const { viewing, document, report } = drafted('dorotea', 'delår-2026')
    const origin = (one: Report) =>
      one.blocks.flatMap((block) =>
        block.is === 'remark' && block.about === 'origin' ? [plainText(block.runs)] : [],
      )
    const [reported = ''] = origin(report)
    expect(reported).toBe(
      'Samverkansavtal i fler verksamheter, motivering: Kommunstyrelsen, 15 september 2026.',
    )
    const parts = document.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) =>
        block.is === 'written' && block.from !== undefined
          ? {
              ...block,
              prose: [{ is: 'paragraph', runs: [{ is: 'text', text: 'Nytt' }] }] as const,
            }
          : block,
      ),
    }))
    expect(origin(composeReport({ ...document, parts }, viewing, beside(viewing)))).toContain(
      'Samverkansavtal i fler verksamheter, motivering: Kommunstyrelsen, 15 september 2026. Texten är ändrad sedan dess.',
    )
  })

  test('says of an empty part that nothing is written there, while it is a draft', () => {
    const { viewing, document, report } = drafted('lindesberg', 'helår-2021')
    const empty = (one: Report) =>
      one.blocks.filter((block) => wordsOf(block) === 'Inget är skrivet här än.').length
    expect(empty(report)).toBeGreaterThan(5)
    const decided = { ...beside(viewing), isDraft: false }
    expect(empty(composeReport(document, viewing, decided))).toBe(0)
  })
})

test('a committee’s document is about what it answers for', () => {
  const viewing = viewShipped('dorotea', 'delår-2026', (chain) => chain)
  const body = [...viewing.chain.bodies.keys()].find((id) =>
    [...viewing.chain.nodes.values()].some(({ owner, type }) => owner === id && type === 'goal'),
  )
  if (body === undefined) throw new Error('no body has goals')
  const part = { id: 'p', heading: { sv: 'Målen' }, parent: null, place: 0, answers: [] }
  const blocks = [{ is: 'drawn', drawn: { draw: 'goals' } } as const]
  const document: ComposedDocument = {
    ...{ id: 'x', type: 'x', title: 'Nämndens', round: 'delår-2026', body },
    parts: [{ ...part, owner: null, due: null, state: 'draft', blocks }],
  }
  const table = composeReport(document, viewing, beside(viewing)).blocks.find(
    ({ is }) => is === 'figures',
  )
  if (table?.is !== 'figures') throw new Error('the committee has no goals')
  const whole = composeReport({ ...document, body: null }, viewing, beside(viewing)).blocks.find(
    ({ is }) => is === 'figures',
  )
  if (whole?.is !== 'figures') throw new Error('the municipality has no goals')
  expect(table.rows.length).toBeGreaterThan(0)
  expect(table.rows.length).toBeLessThan(whole.rows.length)
})

describe('as a page', () => {
  const hostile = '<script>alert(1)</script>“&\u202egnp'
  const page = () => {
    const viewing = viewShipped('exempel', 'delår-2026', (chain) => chain)
    const runs = [{ is: 'text', text: hostile, href: 'javascript:alert(1)' }] as const
    const blocks = [
      {
        is: 'written',
        prose: [
          { is: 'heading', level: 1, id: 'a', runs },
          { is: 'paragraph', runs },
          { is: 'quote', runs: [{ is: 'footnote', runs }] },
          { is: 'list', ordered: false, items: [{ runs }] },
          { is: 'table', id: 't', caption: runs, rows: [[runs], [runs]], rowHeads: true },
        ],
      } as const,
    ]
    const part = { id: 'p', heading: { sv: hostile }, parent: null, place: 0, answers: [] }
    const document: ComposedDocument = {
      ...{ id: 'x', type: 'x', title: hostile, round: 'delår-2026', body: null },
      parts: [{ ...part, owner: null, due: null, state: 'draft', blocks }],
    }
    const of = { ...beside(viewing), standing: hostile, facts: [[hostile, hostile]] as const }
    return pageOfReport(composeReport(document, viewing, of))
  }

  test('hostile words are words: no script, no link that runs, nothing that turns text around', () => {
    const html = page()
    expect(html).not.toContain('<script')
    expect(html).not.toContain('href="javascript:')
    expect(html).not.toContain('\u202e')
    expect(html.split('&lt;script&gt;').length).toBeGreaterThan(8)
  })

  test('a page needs nothing beside itself', () => {
    const html = page()
    expect(html).not.toMatch(/(src|href)="https?:/)
    expect(html).toContain('default-src &#x27;none&#x27;')
  })
})
