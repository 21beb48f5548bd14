// A service's planning basis as a report: its figures, cost against quality, what is not measured, and what is suggested.
import type { GoodExampleView } from '../../contract/good-examples.ts'
import type { BasisFigureView, BasisLineView, BasisReply } from '../../contract/services.ts'
import { BASIS_SORTS } from '../../domain/comparison/planning-basis.ts'
import type { ListItem, Run } from '../../domain/documents/prose.ts'
import type { Report, ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { sayDate } from '../../text/dates.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { goodExampleWords } from '../../text/good-examples.ts'
import { type Language, upperFirst } from '../../text/language.ts'
import { serviceWords } from '../../text/services.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { figureCell } from './cells.ts'
import { drawCostQuality } from './draw-cost-quality.ts'
import type { OwnReport } from './evaluation-report.ts'
import { houseOf } from './house.ts'
import { paragraph, said, strong } from './runs.ts'
import { tableOf } from './table-of.ts'

const heading = (id: string, text: string): ReportBlock => ({
  ...{ is: 'heading', id, level: 1 },
  runs: said(text),
})

const listOf = (items: readonly ListItem[]): ReportBlock => ({
  is: 'list',
  ordered: false,
  items,
})

const below = (lines: readonly string[]): Pick<ListItem, 'below'> =>
  lines.length === 0
    ? {}
    : {
        below: {
          ...{ is: 'list', ordered: false },
          items: lines.map((one) => ({ runs: said(one) })),
        },
      }

const onLines = (lines: readonly (readonly Run[])[]): readonly Run[] =>
  lines
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at) => [...(at === 0 ? [] : [{ is: 'lineBreak' } as const]), ...runs])

const nameOf = ({ keyFigure, about, followedBy }: BasisFigureView, language: Language) => {
  const { basis } = serviceWords(language)
  const followers = followedBy.map(({ title }) => title).join('; ')
  return onLines([
    said(keyFigure.title, keyFigure.lang),
    said(about === '' ? '' : `(${about})`),
    said(followers === '' ? '' : `${basis.followed} ${followers}`),
  ])
}

const placeOf = ({ position, said: told, series }: BasisFigureView): readonly Run[] =>
  onLines([
    position === null ? [] : strong(`${upperFirst(position.word)}:`),
    said(told),
    said(series),
  ])

const figuresOf = (view: BasisReply, language: Language): readonly ReportBlock[] => {
  const { columns } = serviceWords(language)
  const { basis: words } = drawnReportWords(language)
  const notes = view.madeUp ? [composedWords(language).madeUpStatistics] : []
  return view.aspects.flatMap(({ aspect, heading: title, figures }) => [
    heading(aspect, title),
    ...tableOf(
      figures,
      [
        {
          ...{ heading: columns.keyFigure, align: 'start', share: 5 },
          of: (one) => ({ runs: nameOf(one, language) }),
        },
        {
          ...{ heading: columns.value, align: 'end', share: 2.2 },
          of: ({ value, figure }) => figureCell(value, figure),
        },
        {
          ...{ heading: columns.position, align: 'start', share: 5 },
          of: (one) => ({ runs: placeOf(one) }),
        },
      ],
      { id: `${aspect}-table`, caption: words.figures(title), notes: [...notes, ...view.sources] },
    ),
  ])
}

/** How far those had come that once stood where we stand, and how that is counted. */
const levelOf = (view: BasisReply, language: Language): readonly ReportBlock[] => {
  const { basis } = serviceWords(language)
  const told = view.aspects
    .flatMap(({ figures }) => figures)
    .filter(({ level }) => level.length > 0)
  if (told.length === 0) return []
  return [
    heading('level', basis.level),
    paragraph(said(basis.levelHelp)),
    listOf(
      told.map(({ keyFigure, level }) => ({ runs: strong(keyFigure.title), ...below(level) })),
    ),
    ...view.method.map((one) => paragraph(said(one))),
  ]
}

const squareOf = (
  { square, squareSaid }: BasisReply,
  { model, language }: OwnReport,
): readonly ReportBlock[] => {
  if (square === null && squareSaid.length === 0) return []
  return [
    heading('cost-quality', serviceWords(language).basis.square),
    ...(square === null
      ? []
      : drawCostQuality(square, houseOf({ model }).colour, 'cost-quality-square')),
    ...squareSaid.map((one) => paragraph(said(one))),
  ]
}

/** A suggested limit says first what it is of; its words are why. */
const lineOf = ({ sort, body, about, reached }: BasisLineView, language: Language): ListItem => {
  const { why } = drawnReportWords(language).basis
  if (sort === 'limit')
    return {
      runs: strong(about ?? ''),
      ...below([...(body === '' ? [] : [why(body)]), ...reached]),
    }
  return { runs: said(body), ...below(about === null ? [] : [about]) }
}

const linesOf = ({ lines }: BasisReply, language: Language): readonly ReportBlock[] => {
  const { basis } = serviceWords(language)
  return BASIS_SORTS.flatMap((sort) => {
    const of = lines.filter((one) => one.sort === sort)
    return of.length === 0
      ? []
      : [heading(sort, basis.sorts[sort]), listOf(of.map((one) => lineOf(one, language)))]
  })
}

const examplesOf = (
  examples: readonly GoodExampleView[],
  language: Language,
): readonly ReportBlock[] =>
  examples.length === 0
    ? []
    : [
        heading('examples', goodExampleWords(language).heading),
        listOf(
          examples.map(({ who, what, link }) => ({
            runs: [
              ...said(drawnReportWords(language).example(who, what)),
              ...(link === null
                ? []
                : ([
                    { is: 'text', text: ' ' },
                    { is: 'text', text: link.said, href: link.href },
                  ] as const)),
            ],
          })),
        ),
      ]

/** Nobody's name is in it: it is the service's. */
export const basisReport = (
  view: BasisReply,
  examples: readonly GoodExampleView[],
  of: OwnReport,
): Report => {
  const { model, language, at } = of
  const { basis, columns } = serviceWords(language)
  const day = sayDate(at, language)
  return {
    title: basis.heading(view.title, view.year),
    subtitle: view.owner === null ? '' : basis.owner(view.owner),
    municipality: municipalityName(model, language) ?? '',
    language,
    house: houseOf({ model }),
    ...{ standing: drawnReportWords(language).basis.standing(day), isDraft: false },
    facts: [
      [composedWords(language).facts.day, day],
      [columns.figures, view.chosen],
    ],
    hasContents: false,
    blocks: [
      ...(view.without === null ? [] : [paragraph(said(view.without))]),
      ...figuresOf(view, language),
      ...squareOf(view, of),
      ...levelOf(view, language),
      ...linesOf(view, language),
      ...examplesOf(examples, language),
    ],
  }
}
