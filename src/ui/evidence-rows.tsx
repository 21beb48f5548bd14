// Rows of what was recorded: who and when, what it replaced, and whether it holds.
import type { ReactNode } from 'react'
import type {
  EvidencedMeasureView,
  EvidencedValueView,
  EvidenceView,
} from '../contract/evidence.ts'
import type { EvidenceWords } from '../text/evidence.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { FieldList } from './field-list.tsx'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { Source } from './source.tsx'

export type Shown = {
  readonly view: EvidenceView
  readonly said: EvidenceWords
  readonly words: PageWords
}

export type Column<Row> = readonly [heading: string, cell: (row: Row) => ReactNode]

export const Rows = <Row extends { readonly key: string | number }>({
  label,
  rows,
  columns,
  hint,
}: {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly hint: string
}): ReactNode => (
  <ScrollBox label={label} hint={hint}>
    <table className="evidence-table">
      <thead>
        <tr>
          {columns.map(([heading]) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-replaced={('holds' in row && row.holds === false) || undefined}>
            {columns.map(([heading, cell]) => (
              <td key={heading}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)

const valueColumns = ({ said, words }: Shown): readonly Column<EvidencedValueView>[] => {
  const { columns } = said.measures
  return [
    [columns.period, (row) => row.period],
    [columns.unit, (row) => row.unit],
    [columns.kind, (row) => row.kind],
    [
      columns.value,
      (row) => (
        <>
          {row.shown} {row.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
        </>
      ),
    ],
    [said.holds, (row) => (row.holds ? said.yes : said.isReplaced)],
    [columns.replaced, (row) => row.replaced ?? '–'],
    [columns.why, (row) => row.why ?? '–'],
    [columns.source, (row) => (row.source === null ? '–' : <Source {...row.source} />)],
    [columns.by, (row) => row.by ?? '–'],
    [columns.recorded, (row) => row.recorded],
  ]
}

export const EvidencedMeasure = ({
  measure,
  ...shown
}: Shown & { readonly measure: EvidencedMeasureView }): ReactNode => {
  const { said, words } = shown
  const { measures } = said
  return (
    <section>
      <h3>
        <a href={measure.href} lang={measure.lang}>
          {measure.title}
        </a>
      </h3>
      <h4>{measures.limits}</h4>
      {measure.limits.length === 0 ? (
        <p className="quiet">{measures.noLimits}</p>
      ) : (
        <FieldList fields={measure.limits} tags={[]} tagsLabel="" madeUp={words.madeUp} />
      )}
      {measure.limitsBy.map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
      <h4>{measures.values}</h4>
      {measure.values.length === 0 ? (
        <p className="quiet">{measures.noValues}</p>
      ) : (
        <Rows
          label={`${measures.values}: ${measure.title}`}
          rows={measure.values}
          columns={valueColumns(shown)}
          hint={words.scrollHint}
        />
      )}
    </section>
  )
}
