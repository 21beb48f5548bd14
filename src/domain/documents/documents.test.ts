// A document from begun to approved, without database: outline, tree, states, texts that flow up, differences.
import { describe, expect, test } from 'vitest'
import type { NodeText } from '../goals/chain.ts'
import type { DocumentType } from '../model/document-type.ts'
import type { Body } from '../organisation/organisation.ts'
import { inReadingOrder, lastPlace, movePart, stopsTakingAway } from './arrange-parts.ts'
import { beginDocument, bodiesOfType, outlinePart } from './begin-document.ts'
import { faultsOfBlocks, isFitAddress, lacksToBeReady } from './check-prose.ts'
import { differingVersions } from './differing-versions.ts'
import type { PartBlock } from './document.ts'
import { actOfStep, actOfWriting, stateAfterChange } from './part-states.ts'
import type { Prose, Run, WrittenTable } from './prose.ts'
import { proseFromText } from './prose-text.ts'
import { reportedTexts, standsToSource, unknownSource, withDraftMarks } from './reported-texts.ts'
import { sittings } from './sittings.ts'

const words = (text: string): readonly Run[] => [{ is: 'text', text }]
const written = (...lines: readonly string[]): PartBlock => ({
  is: 'written',
  prose: lines.map((text) => ({ is: 'paragraph', runs: words(text) })),
})
const part = { guide: { sv: 'Tänk' }, answers: [], parts: [] }
const TYPE: DocumentType = {
  ...{ id: 'rapport', label: { sv: 'Rapport' }, sort: 'bodyReport', rounds: ['delår'] },
  of: ['committee'],
  outline: [
    { ...part, id: 'a', heading: { sv: 'A' }, drawn: [{ draw: 'summary' }], isWritten: true },
    {
      ...{ ...part, id: 'b', heading: { sv: 'B' }, drawn: [], isWritten: false },
      parts: [{ ...part, id: 'b1', heading: { sv: 'B1' }, drawn: [], isWritten: true }],
    },
  ],
}
const SCHOOL: Body = { id: 'skola', kind: 'committee', title: { sv: 'Skolnämnden' } }
const COUNCIL: Body = { id: 'kf', kind: 'council', title: { sv: 'Fullmäktige' } }

describe('a document is begun', () => {
  const day = '2026-08-31'
  const at = { round: 'delår-2026', kind: 'delår', body: SCHOOL, day, title: 'Rapport' }
  test('with the parts of its outline, all drafts, what is drawn before what is written', () => {
    const begun = beginDocument(TYPE, at)
    if ('refused' in begun) throw new Error(begun.refused)
    expect(begun.parts.map(({ id, parent, place, state }) => [id, parent, place, state])).toEqual([
      ['a', null, 0, 'draft'],
      ['b', null, 1, 'draft'],
      ['b1', 'b', 0, 'draft'],
    ])
    expect(begun.parts.map(({ blocks }) => blocks.map(({ is }) => is))).toEqual([
      ['drawn', 'written'],
      [],
      ['written'],
    ])
    expect(outlinePart(TYPE.outline, 'b1')?.guide).toEqual({ sv: 'Tänk' })
  })
  test('of a type there is, of its rounds and for its bodies', () => {
    expect(beginDocument(undefined, at)).toEqual({ refused: 'noSuchDocumentType' })
    expect(beginDocument(TYPE, { ...at, kind: 'helår' })).toEqual({
      refused: 'documentOfOtherRound',
    })
    const ended = { ...SCHOOL, valid: { to: '2022-12-31' } }
    for (const body of [COUNCIL, ended, null])
      expect(beginDocument(TYPE, { ...at, body })).toEqual({ refused: 'documentOfOtherBody' })
    const bodies = new Map([SCHOOL, COUNCIL].map((body) => [body.id, body]))
    expect(bodiesOfType(TYPE, bodies, day)).toEqual(['skola'])
    expect(bodiesOfType({ ...TYPE, of: 'whole' }, bodies, day)).toEqual([null])
  })
})

describe('the tree of parts', () => {
  const placed = (id: string, parent: string | null, place: number) => ({ id, parent, place })
  const PARTS = [
    ...[placed('a', null, 0), placed('b', null, 1), placed('c', null, 2)],
    ...[placed('b1', 'b', 0), placed('b2', 'b', 1), placed('b1x', 'b1', 0)],
  ]
  const moved = (id: string, parent: string | null, place: number) => {
    const found = movePart(PARTS, id, { parent, place })
    if ('refused' in found) return found.refused
    const changed = new Map(found.map((one) => [one.id, one]))
    return inReadingOrder(PARTS.map((one) => changed.get(one.id) ?? one)).map(
      (one) => `${one.number} ${one.part.id}`,
    )
  }
  test('is read in order, each part with its number', () => {
    expect(inReadingOrder(PARTS).map(({ number, part: { id } }) => `${number} ${id}`)).toEqual([
      ...['1 a', '2 b', '2.1 b1', '2.1.1 b1x', '2.2 b2', '3 c'],
    ])
  })
  test('a part is moved with what lies in it, and no hole is left behind', () => {
    expect(moved('c', null, 0)).toEqual(['1 c', '2 a', '3 b', '3.1 b1', '3.1.1 b1x', '3.2 b2'])
    expect(moved('b1', null, 9)).toEqual(['1 a', '2 b', '2.1 b2', '3 c', '4 b1', '4.1 b1x'])
    expect(moved('a', 'b', 1)).toEqual(['1 b', '1.1 b1', '1.1.1 b1x', '1.2 a', '1.3 b2', '2 c'])
    expect(movePart(PARTS, 'a', { parent: null, place: 0 })).toEqual([])
  })
  test('never within itself, nor deeper than there are headings', () => {
    expect(moved('b', 'b1', 0)).toBe('partWithinItself')
    expect(moved('b1', 'a', 0)).toEqual(['1 a', '1.1 b1', '1.1.1 b1x', '2 b', '2.1 b2', '3 c'])
    expect(moved('b', 'a', 0)).toBe('tooManyLevels')
    expect(moved('x', null, 0)).toBe('noSuchDocumentPart')
    expect(lastPlace(PARTS, 'b')).toEqual({ parent: 'b', place: 2 })
    expect(lastPlace(PARTS, 'b1x')).toEqual({ refused: 'tooManyLevels', most: 3 })
    expect(stopsTakingAway(PARTS, 'b')).toEqual({ refused: 'partHasParts' })
    expect(stopsTakingAway(PARTS, 'c')).toBe(null)
  })
})

test.each([
  ['draft', 'ready', 'writeDocument'],
  ['ready', 'draft', 'writeDocument'],
  ['ready', 'reviewed', 'reviewDocument'],
  ['reviewed', 'approved', 'approveDocument'],
  ['reviewed', 'draft', 'reviewDocument'],
  ['approved', 'draft', 'approveDocument'],
  ['draft', 'reviewed', null],
  ['draft', 'approved', null],
  ['ready', 'approved', null],
  ['approved', 'ready', null],
] as const)('from %s to %s: %s', (from, to, act) => {
  expect(actOfStep(from, to)).toBe(act)
})

test('what was reviewed is a draft when it is changed; what is approved only its approver changes', () => {
  expect((['draft', 'ready', 'reviewed', 'approved'] as const).map(stateAfterChange)).toEqual([
    ...['draft', 'ready', 'draft', 'draft'],
  ])
  expect(actOfWriting('approved')).toBe('approveDocument')
  expect(actOfWriting('reviewed')).toBe('writeDocument')
})

describe('reported text flows up', () => {
  const reported = (text: string): NodeText => ({
    ...{ node: 'n', round: 'delår-2026', field: 'analysis', text: { sv: text } },
    ...{ author: 'Anna Å', date: '2026-09-01', madeUp: false },
  })
  const sources = (...texts: readonly NodeText[]) =>
    reportedTexts({ texts }, 'delår-2026', ['n'], 'sv')
  const [from] = sources(reported('Fler når målet.\n\nVi har satsat.'))
  if (from === undefined) throw new Error('it is told')
  const fetched = { is: 'written', prose: proseFromText(from.text), from } as const

  test('as paragraphs, with whose it was and of when; other rounds and empty ones do not', () => {
    expect(fetched.prose).toHaveLength(2)
    expect(from).toMatchObject({ node: 'n', by: 'Anna Å', date: '2026-09-01' })
    expect(sources({ ...reported('x'), round: 'helår-2025' }, reported('  '))).toEqual([])
  })
  test('edited here it keeps its source; told anew there it says so', () => {
    expect(standsToSource(fetched, sources(reported(from.text)))).toEqual({
      ...{ isEdited: false, now: null, isGone: false },
    })
    const edited = { ...fetched, prose: proseFromText('Många fler når målet.') }
    const [now] = sources(reported('Färre når målet.'))
    expect(standsToSource(edited, sources(reported('Färre når målet.')))).toEqual({
      ...{ isEdited: true, now, isGone: false },
    })
    expect(standsToSource(fetched, []).isGone).toBe(true)
  })
  test('a source that nobody has reported is none', () => {
    const other = { ...from, by: 'Bo Ö' }
    expect(unknownSource([fetched], [], [from])).toBe(null)
    expect(unknownSource([fetched], [fetched], [])).toBe(null)
    expect(unknownSource([{ ...fetched, from: other }], [fetched], [from])).toEqual(other)
  })
  test('a first draft is marked while it reads as it was made, and nothing else can be', () => {
    const draft = { ...written('8 av 13 mål nås.'), isFirstDraft: true } as PartBlock
    const edited = { ...written('Åtta mål nås.'), isFirstDraft: true } as PartBlock
    expect(withDraftMarks([draft, edited], [draft])).toEqual([draft, written('Åtta mål nås.')])
    expect(withDraftMarks([draft], [])).toEqual([written('8 av 13 mål nås.')])
  })
})

describe('what makes a part unfit', () => {
  const of = (...prose: Prose): readonly PartBlock[] => [{ is: 'written', prose }]
  const image = { is: 'image', id: 'i', file: 'f', alt: '', caption: words('En bild') } as const
  const rows = [[words('A'), words('B')], [words('1')]]
  const table: WrittenTable = { is: 'table', id: 't', caption: [], rows, rowHeads: false }

  test.each([
    ['https://kumla.se/a?b=1#c', true],
    ['http://kumla.se', true],
    ['mailto:kommun@kumla.se', true],
    ['#tabell-1', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//kumla.se', false],
    ['/internt', false],
    ['https://', false],
  ])('%s leads somewhere: %s', (href, isFit) => {
    expect(isFitAddress(href)).toBe(isFit)
  })
  test('addresses, files of others, uneven tables and names twice are refused', () => {
    const link = { is: 'text', text: 'här', href: 'javascript:1' } as const
    const deep = { is: 'footnote', runs: [link] } as const
    const found = faultsOfBlocks(
      of({ is: 'paragraph', runs: [deep] }, image, { ...image, file: 'g' }, table),
      new Set(['f']),
    )
    expect(found.map(({ refused }) => refused)).toEqual([
      ...['unfitAddress', 'unknownImage', 'unevenTable', 'sameBlockId'],
    ])
    const sums = { ...table, rows: [rows[0] ?? []], sumRows: [{ at: 1, from: 0 }] }
    expect(faultsOfBlocks(of(sums), new Set())[0]?.refused).toBe('sumOutside')
  })
  test('ready: with words, an alternative text, a caption, and references that lead somewhere', () => {
    const lost = { is: 'paragraph', runs: [{ is: 'reference', to: 'x' }] } as const
    const found = lacksToBeReady(of(image, table, lost), new Set(['i', 't']))
    expect(found.map(({ refused }) => refused)).toEqual([
      ...['imageWithoutAlt', 'tableWithoutCaption', 'refersToNothing'],
    ])
    expect(lacksToBeReady(of(), new Set())).toEqual([{ refused: 'nothingWritten' }])
    expect(lacksToBeReady([{ is: 'drawn', drawn: { draw: 'law' } }], new Set())).toEqual([])
  })
})

describe('two versions of a part', () => {
  test('a changed line is told by its words, other lines as come and gone', () => {
    const before = [written('Åtta av tretton mål nås i år.', 'Det blir dyrt.', 'Samma.')]
    const after = [written('Nio av tretton mål nås i år.', 'Samma.', 'Helt ny rad här.')]
    expect(differingVersions(before, after)).toEqual([
      { is: 'line', pieces: [{ is: 'removed', text: 'Det blir dyrt.' }] },
      {
        is: 'line',
        pieces: [
          { is: 'removed', text: 'Åtta ' },
          { is: 'added', text: 'Nio ' },
          { is: 'same', text: 'av tretton mål nås i år.' },
        ],
      },
      { is: 'line', pieces: [{ is: 'added', text: 'Helt ny rad här.' }] },
    ])
  })
  test('what is drawn comes and goes by its kind; the same is nothing', () => {
    const drawn: PartBlock = { is: 'drawn', drawn: { draw: 'goals' } }
    expect(differingVersions([written('a')], [drawn, written('a')])).toEqual([
      { is: 'drawn', change: 'added', draw: 'goals' },
    ])
    expect(differingVersions([drawn], [drawn])).toEqual([])
  })
})

test('what somebody saves in one sitting is told as one; what was begun stands alone', () => {
  const saved = (author: string, time: string) => ({ author, recordedAt: `2026-09-01T${time}:00Z` })
  const versions = [
    saved('anna', '10:30'),
    saved('anna', '10:25'),
    saved('bo', '10:24'),
    saved('anna', '10:05'),
    saved('anna', '09:00'),
    saved('anna', '08:59'),
  ]
  expect(sittings(versions).map(({ last, before }) => [last, before])).toEqual([
    [versions[0], versions[2]],
    [versions[2], versions[3]],
    [versions[3], versions[4]],
    [versions[4], versions[5]],
    [versions[5], null],
  ])
})
