// Statistics taken in by a municipality: others read from the import, its own values as readings, closed rounds as they were.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourcedValue } from '../../src/domain/comparison/key-figures.ts'
import { toText } from '../../src/domain/exact/exact.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { freezeRound, thawRound } from '../../src/domain/reports/freeze.ts'
import { statisticsView } from '../../src/render/views/statistics-view.ts'
import { packSeries } from '../../src/statistics/pack.ts'
import { latestChange, readChange } from '../../src/store/audit.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { beginImport, finishImport } from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { addAreas } from '../../src/store/statistics-areas.ts'
import { saveGroups, saveKeyFigures } from '../../src/store/statistics-catalogue.ts'
import { LISTING, type Tx } from '../../src/store/tx.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { loadChain } from '../../src/usecases/chain/load-chain.ts'
import { openLoaded } from '../../src/usecases/chain/open-loaded.ts'
import { editChain } from '../../src/usecases/goals/edit-chain.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { seeRevisions } from '../../src/usecases/statistics/see-revisions.ts'
import { seeStatistics } from '../../src/usecases/statistics/see-statistics.ts'
import { takeIn } from '../../src/usecases/statistics/take-in.ts'
import type { Asking } from '../../src/usecases/visitor.ts'
import { DATABASES, type TestStore } from './databases.ts'

const MODEL = `
model: liten
title: Liten
scales:
  light:
    grades:
      - { id: green, tone: good }
      - { id: red, tone: bad }
types:
  goal:
    label: Mål
    assessments: { status: { scale: light, rule: mean } }
rules:
  mean:
    of: measure
    cases:
      - { grade: green, when: { reaches: { mean: { group: like, own: excluded } } } }
      - { grade: red, otherwise: true }
groups:
  like: { label: Liknande kommuner }
rounds:
  - { id: helår, kind: outcome, covers: year }
`
const CHAIN = `
chain: kumla
title: Kumlas mål
model: model.yaml
area: '1881'
bodies: [{ id: ks, kind: executiveBoard, title: Kommunstyrelsen }]
nodes:
  - { id: behoriga, type: goal, title: Fler behöriga, owner: ks, measures: [behoriga] }
  - { id: kostnad, type: goal, title: Lägre kostnad, owner: ks, measures: [kostnad] }
measures:
  - { id: behoriga, title: Behöriga, unit: percent, bySex: true, source: { kind: kolada, ref: N15428 } }
  - { id: kostnad, title: Kostnad, unit: money, better: lower, source: { kind: kolada, ref: N11008 } }
  - { id: senare, title: Börjar följa senare, unit: percent }
groups: { like: { similar: own } }
readings:
  - { measure: behoriga, period: 2023, value: 80, source: Kvalitetsredovisning }
`
const municipality = () => {
  const files = new Map([
    ['model.yaml', MODEL],
    ['chain.yaml', CHAIN],
  ])
  const read = readVersions(files, 'chain.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return { versions: read.versions.toReversed(), chain: read.whole, chainText: read.text }
}

const AREAS = ['1881', '1882', '1885', '0180'].map((code) => ({
  code,
  title: { '1881': 'Kumla', '1882': 'Askersund', '1885': 'Lindesberg' }[code] ?? 'Stockholm',
  kind: 'municipality' as const,
}))
const keyFigure = (id: string, title: string, next: object = {}) => ({
  id,
  title,
  description: '',
  operatingArea: 'Grundskola åk 0-9 inkl förskoleklass',
  of: 'municipalities' as const,
  bySex: true,
  hasUnits: false,
  ...next,
})
const values = (
  id: string,
  year: number,
  told: Readonly<Record<string, number | null>>,
  sex: SourcedValue['sex'] = 'all',
): readonly SourcedValue[] =>
  Object.entries(told).map(([area, value]) => ({
    ...{ keyFigure: id, area, year, sex, value },
    ...(value === null ? { cause: 'suppressed' as const } : {}),
  }))

const FIRST = [
  ...values('N15428', 2023, { '1881': 80, '1882': 70, '1885': 75 }),
  ...values('N15428', 2024, { '1881': 84.25, '1882': 80, '1885': 88, '0180': 99 }),
  ...values('N15428', 2024, { '1881': 86.5, '1882': 82 }, 'women'),
  ...values('N15428', 2025, { '1881': 81.5, '1882': 80, '1885': 82 }),
  ...values('N11008', 2025, { '1881': null, '1882': 150_000 }),
]
const SECOND = [
  ...values('N15428', 2023, { '1881': 80, '1882': 70, '1885': 75 }),
  ...values('N15428', 2024, { '1881': 84.25, '1882': 85, '1885': 88, '0180': 98 }),
  ...values('N15428', 2024, { '1882': 82 }, 'women'),
  ...values('N15428', 2025, { '1881': 79.9, '1882': 80, '1885': 82 }),
]
const members = (year: number, codes: readonly string[]) => [
  { id: 'G1', title: `Liknande kommuner grundskola, Kumla, ${year}`, members: codes },
]

const FROM_FIRST = { import: '1', group: 'Liknande kommuner grundskola, Kumla, 2026' }

describe.each(DATABASES)('statistics taken in on $name', ({ open }) => {
  const memory = emptyMemory()
  const visitor = {
    account: 'anna',
    name: 'Anna',
    held: [{ role: 'controller' as const, body: null }],
    standsInFor: [],
  }
  let opened: TestStore

  const importing = <T>(work: (tx: Tx) => Promise<T>) =>
    opened.store.asMember(LISTING, 'import', work)
  const as = <T>(work: (asking: Asking) => Promise<T>): Promise<T> =>
    opened.store.asMember('kumla', 'anna', (tx) =>
      work({
        ...{ tx, memory, visitor, structureNumber: 0 },
        ...{ today: '2026-11-30', now: '2026-11-30T10:00:00Z' },
      }),
    )
  const doImport = (
    fetchedOn: string,
    told: readonly SourcedValue[],
    figures: readonly ReturnType<typeof keyFigure>[],
    codes: readonly string[],
  ) =>
    importing(async (tx) => {
      const index = await addAreas(tx, AREAS)
      const source = 'https://kolada.example/v3'
      const of = await beginImport(tx, { dataset: 'kolada', fetchedOn, title: 'Kolada', source })
      if ('refused' in of) throw new Error(of.refused)
      await saveKeyFigures(tx, of, figures, { isWhole: true })
      await saveGroups(tx, of, members(Number(fetchedOn.slice(0, 4)), codes), { isWhole: true })
      const covers = ['N15428', 'N11008'].map((id) => ({ keyFigure: id }))
      await saveSeries(tx, of, { series: packSeries(told, index), covers, cursor: {} })
      await finishImport(tx, of)
    })

  /** The round's grade, year compared, members counted and import read, on this server and on a fresh one. */
  const gradeIn = async (round: string, node = 'behoriga') => {
    const found = []
    for (const at of [memory, emptyMemory()])
      found.push(
        await as(async ({ tx, today }) => {
          const loaded = await loadChain(tx, at.chains)
          if (loaded === null) throw new Error('no chain')
          const opened = openLoaded({ tx, memory: at, today }, loaded, round)
          if ('refused' in opened) throw new Error(opened.refused)
          const { conclusions, chain, model, modelText, facts } = opened
          const [own] = conclusions.assessedOf(node)
          if (own === undefined) throw new Error('not assessed')
          return { own, frozen: { chain, model, modelText, round: facts.round, at: facts.at } }
        }),
      )
    const [own, fresh] = found
    if (own === undefined) throw new Error('nothing found')
    expect(fresh?.own).toEqual(own.own)
    return own
  }
  const toldIn = async (round: string) => {
    const { own } = await gradeIn(round)
    const text = JSON.stringify(own.reasons)
    const grade = own.suggested.is === 'grade' ? own.suggested.grade : own.suggested.is
    return {
      grade,
      import: /"import":(\d)/.exec(text)?.[1],
      group: /"title":"([^"]+, \d+)"/.exec(text)?.[1],
    }
  }
  const ownReadings = async () =>
    as(async ({ tx }) => {
      const loaded = await loadChain(tx, memory.chains)
      return (loaded?.chain.readings ?? []).map(
        ({ measure, period, kind, sex, value, missing, source, recorded }) =>
          [measure, period, kind, sex, value && toText(value), missing, source, recorded]
            .filter((one) => one !== undefined)
            .join(' '),
      )
    })

  beforeAll(async () => {
    opened = await open()
    await importMunicipality(opened.store, 'kumla', 'anna', municipality())
    const next = { next: { period: '2025', preliminary: '2026-03-01', final: '2026-08-28' } }
    await doImport(
      '2026-04-01',
      FIRST,
      [keyFigure('N15428', 'Elever', next), keyFigure('N11008', 'Kostnad')],
      ['1882', '1885'],
    )
  })
  afterAll(() => opened.remove())

  test('without any taken in, nothing is read from an import that is there', async () => {
    expect(await toldIn('helår-2025')).toEqual({ grade: 'noBasis' })
    const { own } = await gradeIn('helår-2023')
    expect(own.suggested).toMatchObject({ is: 'noBasis', missing: [{ reason: 'noGroupsRead' }] })
  })

  test('who may not take one in is refused, and an import that is not there', async () => {
    const held = [{ role: 'reader' as const, body: null }]
    const asReader = (asking: Asking) => ({ ...asking, visitor: { ...visitor, held } })
    const asked = { dataset: 'kolada' }
    expect(await as((asking) => takeIn(asReader(asking), asked))).toMatchObject({
      refused: 'mayNot',
    })
    expect(await as((asking) => takeIn(asking, { dataset: 'scb' }))).toEqual({
      refused: 'noStatistics',
    })
    expect(await as((asking) => takeIn(asking, { ...asked, import: 9 }))).toEqual({
      refused: 'noStatistics',
    })
  })

  test('own values become readings where they differ, with their sex, day and source', async () => {
    const taken = await as((asking) => takeIn(asking, { dataset: 'kolada' }))
    expect(taken).toMatchObject({ dataset: 'kolada', import: 1, readings: 4 })
    expect((await ownReadings()).toSorted()).toEqual([
      'behoriga 2023 outcome all 80 Kvalitetsredovisning',
      'behoriga 2024 outcome all 84.25 Kolada 2026-04-01',
      'behoriga 2024 outcome women 86.5 Kolada 2026-04-01',
      'behoriga 2025 preliminary all 81.5 Kolada 2026-04-01',
      'kostnad 2025 outcome all suppressed Kolada 2026-04-01',
    ])
    expect(await as((asking) => takeIn(asking, { dataset: 'kolada', import: 1 }))).toEqual({
      ...{ refused: 'takenAlready', dataset: 'kolada', import: 1 },
    })
  })

  test('it is one change with one event, which tells how much came', async () => {
    const event = await as(async ({ tx }) => readChange(tx, await latestChange(tx)))
    expect(event).toMatchObject({
      ...{ what: 'takeStatistics', subject: 'kolada', before: null },
      after: { import: 1, fetchedOn: '2026-04-01', readings: 4 },
    })
  })

  test('open rounds read others’ values from it', async () => {
    expect(await toldIn('helår-2024')).toEqual({ ...FROM_FIRST, grade: 'green' })
    expect(await toldIn('helår-2025')).toEqual({ ...FROM_FIRST, grade: 'green' })
  })

  test('a frozen round gives the same from its own text, without the rest', async () => {
    const { own, frozen } = await gradeIn('helår-2024')
    const nodes = new Map([[own.node, [own]]])
    const assessed = {
      model: 'liten',
      chain: 'kumla',
      round: 'helår-2024',
      at: frozen.at,
      nodes,
      verdicts: new Map(),
    }
    const text = freezeRound({ ...frozen, assessed })
    expect(text).not.toContain('"99"')
    const { chain } = thawRound(text)
    expect(chain.statistics?.[0]).toMatchObject({ dataset: 'kolada', import: 1, title: 'Kolada' })
  })

  test('what a later import would change is told before it is taken in', async () => {
    await as(({ tx }) => setStanding(tx, 'helår-2024', 'closed'))
    await as(({ tx }) => setStanding(tx, 'helår-2025', 'open'))
    await doImport(
      '2026-09-01',
      SECOND,
      [keyFigure('N15428', 'Elever i åk 9')],
      ['1882', '1885', '0180'],
    )
    const seen = await as((asking) => seeRevisions(asking, { dataset: 'kolada' }))
    if ('refused' in seen) throw new Error(seen.refused)
    expect(seen.of.import).toBe(2)
    expect(seen.from).toBe(1)
    expect(
      seen.own.map(({ before, after }) => [
        ...[after.measure, after.period, after.kind, after.sex],
        ...[
          before?.value && toText(before.value),
          after.value && toText(after.value),
          after.missing,
        ],
      ]),
    ).toEqual([
      ['behoriga', '2025', 'outcome', 'all', '81.5', '79.9', undefined],
      ['behoriga', '2024', 'outcome', 'women', '86.5', undefined, 'withdrawn'],
    ])
    expect(seen.followed).toEqual([
      {
        measure: 'behoriga',
        keyFigure: 'N15428',
        change: 'retitled',
        before: 'Elever',
        after: 'Elever i åk 9',
      },
      { measure: 'kostnad', keyFigure: 'N11008', change: 'gone' },
    ])
    expect(seen.counts.get('N15428')).toEqual({ revised: 3, removed: 1, added: 0 })
    const turned = seen.rounds.find(({ before }) => before.round.year === 2025)?.trial.turned ?? []
    expect(
      turned.flatMap(({ node, before, after }) =>
        node === 'behoriga' ? [[before?.suggestion, after?.suggestion]] : [],
      ),
    ).toMatchObject([[{ grade: 'green' }, { grade: 'red' }]])
    expect(await toldIn('helår-2025')).toMatchObject({ grade: 'green', import: '1' })
  })

  test('and it is said on the page of statistics', async () => {
    const view = await as(async (asking) => {
      const seen = await seeStatistics(asking)
      if ('refused' in seen) throw new Error(seen.refused)
      const { loaded, ...told } = seen
      const [{ model }] = loaded.versions
      return statisticsView({ ...told, model, chain: loaded.chain }, 'kumla', 'sv')
    })
    const [{ inUse, offered } = { inUse: '', offered: null }] = view.datasets
    const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
    expect(plain(inUse)).toBe('I bruk: inläsning 1, hämtad 1 april 2026.')
    expect(plain(offered?.said)).toBe('Inläsning 2, hämtad 1 september 2026, kan tas i bruk.')
    expect(offered?.own.lines.map(plain)).toEqual([
      'Behöriga, 2025: utfall 79,9 % (förut 81,5 %)',
      'Behöriga, 2024, kvinnor: utfall tillbakadraget (förut 86,5 %)',
    ])
    expect(offered?.findings.map(plain)).toEqual([
      'Behöriga: nyckeltalet N15428 heter nu «Elever i åk 9» i stället för «Elever». Se efter om det mäter samma sak.',
      'Kostnad: nyckeltalet N11008 finns inte längre i statistiken. Det som har rapporterats står kvar; välj ett annat nyckeltal för måttet.',
      'Kommunernas värden i de nyckeltal ni följer: 3 ändrade, 2 borttagna, 0 nya.',
    ])
    const [round] = offered?.rounds ?? []
    expect(
      round?.rows.map(({ title, before, after }) => [title, before?.word, after?.word]),
    ).toEqual([['Fler behöriga', 'green', 'red']])
  })

  test('when it is taken in the open round reads it, and the closed one goes on as it was', async () => {
    const closed = await gradeIn('helår-2024')
    expect(await as((asking) => takeIn(asking, { dataset: 'kolada' }))).toMatchObject({
      import: 2,
      readings: 2,
    })
    expect(await toldIn('helår-2025')).toMatchObject({ grade: 'red', import: '2' })
    const after = await gradeIn('helår-2024')
    expect(after.own).toEqual(closed.own)
    const women = after.frozen.chain.readings.filter(
      ({ sex, period }) => sex === 'women' && period === '2024',
    )
    expect(women.map(({ value }) => value && toText(value))).toEqual(['86.5'])
    const others = await toldIn('helår-2024')
    expect(others).toMatchObject({ grade: 'green', import: '1' })
  })

  test('taken in again after an earlier one, and the other way', async () => {
    expect(await as((asking) => takeIn(asking, { dataset: 'kolada', import: 1 }))).toMatchObject({
      import: 1,
    })
    expect(await toldIn('helår-2025')).toMatchObject({ grade: 'green', import: '1' })
  })

  test('a measure that begins to follow has its own values from the import in force, in that edit', async () => {
    const own = async () => (await ownReadings()).filter((one) => one.startsWith('senare'))
    expect(await own()).toEqual([])
    const source = { kind: 'kolada', ref: 'N15428' } as const
    const saved = await as(async (asking) =>
      editChain(asking, {
        edit: { edit: 'changeMeasure', measure: 'senare', language: 'sv', words: { source } },
        basedOn: await latestChange(asking.tx),
        turns: null,
      }),
    )
    expect(saved).toMatchObject({ saved: { id: 'senare' } })
    expect((await own()).toSorted()).toEqual([
      'senare 2023 outcome all 80 Kolada 2026-04-01',
      'senare 2024 outcome all 84.25 Kolada 2026-04-01',
      'senare 2025 preliminary all 81.5 Kolada 2026-04-01',
    ])
    const readIn = async (round: string) =>
      (await gradeIn(round)).frozen.chain.readings.filter(({ measure }) => measure === 'senare')
    expect(await readIn('helår-2025')).toHaveLength(3)
    expect(await readIn('helår-2024')).toEqual([])
  })
})
