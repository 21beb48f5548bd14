// A body's part of a round as it is taken out: its values with what was before, its texts and assessments.
import type { AskedValueView } from '../../contract/staff.ts'
import type { PartReply } from '../../contract/working-round.ts'
import { nameOfValue } from '../../domain/workflow/listed-values.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { gradeCell } from './grade-cell.ts'
import { type Column, figureCell, type Sheet, sheetOf, type Table } from './table.ts'

/** A value of one kind that is asked for, in the part's order. */
type ValueRow = {
  readonly value: AskedValueView
  readonly kind: { readonly id: string; readonly label: string }
  readonly current: AskedValueView['form']['current'][number] | undefined
}

const valueRows = (values: readonly AskedValueView[]): readonly ValueRow[] =>
  values.flatMap((value) =>
    value.form.kinds.map((kind) => ({
      value,
      kind,
      current: value.form.current.find((one) => one.kind === kind.id),
    })),
  )

const missingSaid = ({ value, current }: ValueRow): string | null =>
  value.form.missingReasons.find(({ id }) => id === current?.missing)?.label ??
  current?.missing ??
  null

const answerSaid = ({ value, current }: ValueRow): string | null => {
  if (current === undefined || current.written === '') return null
  return value.form.choices.find(({ id }) => id === current.written)?.label ?? current.written
}

const valueColumns = (language: Language, ofBody: string): readonly Column<ValueRow>[] => {
  const { columns, sexes, id } = workbookWords(language)
  return [
    { heading: columns.measure, of: ({ value }) => value.measure.title },
    { heading: columns.of, of: ({ value }) => value.unitLabel || ofBody },
    { heading: columns.period, of: ({ value }) => value.form.periodLabel },
    { heading: columns.kind, of: ({ kind }) => kind.label },
    { heading: columns.sex, of: ({ value }) => sexes[value.form.sex] },
    {
      heading: columns.before,
      of: ({ value: { form } }) => figureCell(form.before?.figure, form.before?.shown ?? null),
    },
    { heading: columns.limit, of: ({ value }) => figureCell(value.limitFigure, value.limit) },
    {
      heading: columns.value,
      of: (row) => figureCell(row.current?.figure, answerSaid(row)),
    },
    { heading: columns.unit, of: ({ value }) => value.form.suffix },
    { heading: columns.missing, of: missingSaid },
    { heading: columns.comment, of: ({ current }) => current?.comment ?? null },
    { heading: columns.grade, of: ({ value }) => gradeCell(value.grade) },
    { heading: columns.secondLook, of: ({ value }) => value.secondLook },
    {
      heading: id,
      of: ({ value, kind }) => nameOfValue(value.id, { ...value.form, kind: kind.id }),
      isId: true,
    },
  ]
}

const textsSheet = ({ texts, moreTexts }: PartReply, language: Language): Sheet => {
  const { columns, sheets } = workbookWords(language)
  const all = [
    ...texts.map(({ node, form }) => ({ goal: node.title, form })),
    ...moreTexts.flatMap(({ node, forms }) => forms.map((form) => ({ goal: node.title, form }))),
  ]
  return sheetOf(
    sheets.texts,
    [
      { heading: columns.title, of: ({ goal }) => goal },
      { heading: columns.field, of: ({ form }) => form.label },
      { heading: columns.text, of: ({ form }) => form.body },
    ],
    all,
  )
}

export const partTable = (reply: PartReply, language: Language): Table => {
  const { columns, sheets, filterBy } = workbookWords(language)
  const judgements = sheetOf(
    sheets.judgements,
    [
      { heading: columns.title, of: ({ node }) => node.title },
      { heading: columns.standing, of: ({ state }) => state },
      { heading: columns.grade, of: ({ grade }) => gradeCell(grade) },
    ],
    reply.judgements,
  )
  const values = sheetOf(
    sheets.values,
    valueColumns(language, reply.row.title),
    valueRows(reply.values),
  )
  return {
    title: reply.row.title,
    round: reply.round,
    filter: [[filterBy.body, reply.row.title]],
    hasMadeUp: false,
    sheets: [values, textsSheet(reply, language), judgements].filter(
      ({ rows }, at) => at === 0 || rows.length > 0,
    ),
  }
}
