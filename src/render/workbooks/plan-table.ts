// The chain as it is planned for a year, as it is taken out: goals, measures, limits by year and tags, each row by its name.

import { toText } from '../../domain/exact/exact.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { LimitValue, Measure } from '../../domain/measures/measure.ts'
import { editingWords } from '../../text/editing.ts'
import { inLanguage, type Language, upperFirst } from '../../text/language.ts'
import { pageWords } from '../../text/pages.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { planTags } from '../views/node-form-beside.ts'
import { limitNames, limitWritten } from '../views/node-form-view.ts'
import { marksOf, shownIn } from '../views/plan-view.ts'
import { labelOfType, type Planned, titleOfBody, titleOfNode } from '../views/planned.ts'
import { type Cell, dayCell, number, type Sheet, sheetOf, type Table } from './table.ts'

const goalsSheet = (planned: Planned, nodes: readonly Node[], language: Language): Sheet => {
  const { columns, sheets, id, yes } = workbookWords(language)
  const { languages } = planned.model
  return sheetOf(
    sheets.goals,
    [
      { heading: columns.type, of: ({ type }) => upperFirst(labelOfType(planned, type, language)) },
      { heading: columns.title, of: ({ title }) => inLanguage(title, language, languages) },
      {
        heading: columns.text,
        of: ({ text }) => (text === undefined ? null : inLanguage(text, language, languages)),
      },
      {
        heading: columns.under,
        of: ({ parents }) => parents.map((one) => titleOfNode(planned, one, language)).join('\n'),
      },
      {
        heading: columns.owner,
        of: ({ owner }) => (owner === undefined ? null : titleOfBody(planned, owner, language)),
      },
      { heading: columns.firstDay, of: ({ valid }) => dayCell(valid?.from) },
      { heading: columns.lastDay, of: ({ valid }) => dayCell(valid?.to) },
      { heading: columns.measures, of: ({ measures }) => number(measures.length) },
      {
        heading: columns.marks,
        of: (node) =>
          marksOf(planned, node, language)
            .map(({ text }) => text)
            .join('\n'),
      },
      { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
      { heading: id, of: (node) => node.id, isId: true },
    ],
    nodes,
  )
}

const unitOf = ({ model }: Planned, measure: Measure, language: Language): string =>
  measure.unitWord === undefined
    ? editingWords(language).units[measure.unit]
    : inLanguage(measure.unitWord, language, model.languages)

const measuresSheet = (
  planned: Planned,
  measures: readonly Measure[],
  nodes: readonly Node[],
  language: Language,
): Sheet => {
  const { columns, sheets, id } = workbookWords(language)
  const { languages } = planned.model
  const goalsOf = Map.groupBy(
    nodes.flatMap((node) => node.measures.map(({ measure }) => ({ measure, node }))),
    ({ measure }) => measure,
  )
  const { directions } = pageWords(language)
  return sheetOf(
    sheets.measures,
    [
      { heading: columns.measure, of: ({ title }) => inLanguage(title, language, languages) },
      {
        heading: columns.definition,
        of: ({ definition }) =>
          definition === undefined ? null : inLanguage(definition, language, languages),
      },
      { heading: columns.unit, of: (measure) => unitOf(planned, measure, language) },
      { heading: columns.better, of: ({ better }) => directions[better] },
      {
        heading: columns.owner,
        of: ({ owner }) => (owner === undefined ? null : titleOfBody(planned, owner, language)),
      },
      {
        heading: columns.goals,
        of: (measure) =>
          (goalsOf.get(measure.id) ?? [])
            .map(({ node }) => titleOfNode(planned, node.id, language))
            .join('\n'),
      },
      { heading: columns.lastDay, of: ({ valid }) => dayCell(valid?.to) },
      { heading: id, of: (measure) => measure.id, isId: true },
    ],
    measures,
  )
}

type LimitRow = {
  readonly measure: Measure
  readonly limit: string
  readonly label: string
  readonly values: ReadonlyMap<number, LimitValue>
}

const limitCell = (
  planned: Planned,
  { decimals }: Measure,
  value: LimitValue | undefined,
  language: Language,
): Cell =>
  value?.is === 'number'
    ? { number: toText(value.value), decimals }
    : limitWritten(planned, value, language)

const limitsSheet = (
  planned: Planned,
  measures: readonly Measure[],
  nodes: readonly Node[],
  language: Language,
): Sheet => {
  const { columns, sheets, id } = workbookWords(language)
  const { model, year } = planned
  const typeOf = new Map(
    nodes.flatMap(({ type, measures }) => measures.map(({ measure }) => [measure, type] as const)),
  )
  const rows = measures.flatMap((measure) => {
    const type = model.types.get(typeOf.get(measure.id) ?? '')
    return limitNames(planned, type, measure, language).map(
      ({ id: limit, label }): LimitRow => ({
        measure,
        limit,
        label,
        values: measure.limits.get(limit) ?? new Map<number, LimitValue>(),
      }),
    )
  })
  const inYear = (one: number) => ({
    heading: String(one),
    of: ({ measure, values }: LimitRow) => limitCell(planned, measure, values.get(one), language),
  })
  return sheetOf(
    sheets.limits,
    [
      {
        heading: columns.measure,
        of: ({ measure }) => inLanguage(measure.title, language, model.languages),
      },
      { heading: columns.limitName, of: ({ label }) => label },
      { heading: columns.unit, of: ({ measure }) => unitOf(planned, measure, language) },
      {
        heading: columns.everyYear,
        of: ({ measure, values }) => limitCell(planned, measure, values.get(0), language),
      },
      inYear(year - 1),
      inYear(year),
      inYear(year + 1),
      { heading: id, of: ({ measure, limit }) => JSON.stringify([measure.id, limit]), isId: true },
    ],
    rows,
  )
}

const tagsSheet = (planned: Planned, language: Language): Sheet => {
  const { columns, sheets, id } = workbookWords(language)
  return sheetOf(
    sheets.tags,
    [
      { heading: columns.tag, of: ({ title }) => title },
      { heading: columns.group, of: ({ group }) => group },
      { heading: columns.text, of: ({ text }) => text },
      { heading: columns.carried, of: ({ carried }) => number(carried) },
      { heading: id, of: (tag) => tag.id, isId: true },
    ],
    planTags(planned, language),
  )
}

export const planTable = (planned: Planned, language: Language): Table => {
  const { filterBy } = workbookWords(language)
  const nodes = [...shownIn(planned).values()]
  const used = new Set(nodes.flatMap(({ measures }) => measures.map(({ measure }) => measure)))
  const measures = [...planned.chain.measures.values()].filter(({ id }) => used.has(id))
  return {
    title: editingWords(language).plan.heading(planned.year),
    round: null,
    filter: [[filterBy.year, String(planned.year)]],
    hasMadeUp: nodes.some(({ madeUp }) => madeUp),
    sheets: [
      goalsSheet(planned, nodes, language),
      measuresSheet(planned, measures, nodes, language),
      limitsSheet(planned, measures, nodes, language),
      tagsSheet(planned, language),
    ],
  }
}
