// Services as they are taken out: the list, a planning basis with its lines, and units beside each other.
import type { BasisReply, ServicesReply, ServiceUnitsView } from '../../contract/services.ts'
import type { Language } from '../../text/language.ts'
import { serviceWords } from '../../text/services.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { figureCell, type Sheet, sheetOf, type Table } from './table.ts'

export const servicesTable = (
  { services }: ServicesReply,
  round: string,
  language: Language,
): Table => {
  const { heading, columns } = serviceWords(language)
  return {
    title: heading,
    round,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        heading,
        [
          { heading: columns.service, of: ({ title }) => title },
          { heading: columns.figures, of: ({ figures }) => figures },
          { heading: columns.chosen, of: ({ chosen }) => chosen },
          { heading: columns.units, of: ({ units }) => units?.title ?? null },
        ],
        services,
      ),
    ],
  }
}

export const basisTable = (view: BasisReply, round: string, language: Language): Table => {
  const { basis, columns } = serviceWords(language)
  const { columns: common } = workbookWords(language)
  const figures = view.aspects.flatMap(({ heading, figures: of }) =>
    of.map((one) => ({ ...one, aspect: heading })),
  )
  return {
    title: basis.heading(view.title, view.year),
    round,
    filter: [[columns.service, view.title]],
    hasMadeUp: view.madeUp,
    sheets: [
      sheetOf(
        columns.figures,
        [
          { heading: columns.sort, of: ({ aspect }) => aspect },
          { heading: columns.keyFigure, of: ({ keyFigure }) => keyFigure.title },
          { heading: columns.value, of: ({ figure, value }) => figureCell(figure, value) },
          { heading: common.unit, of: ({ figure }) => figure?.unit ?? null },
          { heading: columns.position, of: ({ said }) => said },
          { heading: basis.level, of: ({ level }) => level.join('\n') },
        ],
        figures,
      ),
      sheetOf(
        columns.body,
        [
          { heading: columns.sort, of: ({ sort }) => basis.sorts[sort] },
          { heading: columns.body, of: ({ body }) => body },
          { heading: columns.about, of: ({ about }) => about },
          { heading: columns.written, of: ({ written }) => written },
        ],
        view.lines,
      ),
    ],
  }
}

/** Sheet names are short, and none has another's. */
const nameOf = (title: string, at: number): string => `${at + 1}. ${title.slice(0, 25)}`

export const unitsTable = (view: ServiceUnitsView, round: string, language: Language): Table => {
  const { columns, yes } = workbookWords(language)
  const sheets = view.tables.map((table, at): Sheet => {
    const rows = [...table.rows, { id: '', ...table.whole }]
    return sheetOf(
      nameOf(table.measure.title, at),
      [
        { heading: table.unit, of: ({ title }) => title },
        ...table.periods.map((heading, column) => ({
          heading,
          of: ({ cells }: (typeof rows)[number]) =>
            figureCell(cells[column]?.figure, cells[column]?.shown ?? null),
        })),
        {
          heading: columns.madeUp,
          of: ({ cells }) => (cells.some(({ madeUp }) => madeUp) ? yes : null),
        },
      ],
      rows,
    )
  })
  const none = sheetOf(columns.name, [{ heading: columns.name, of: () => view.none }], [view])
  return {
    title: view.title,
    round,
    filter: [],
    hasMadeUp: view.madeUp,
    sheets: sheets.length === 0 ? [none] : sheets,
  }
}
