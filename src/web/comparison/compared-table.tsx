// The group's municipalities in a table that is ordered by any of its columns.
import { type ReactNode, useState } from 'react'
import type { ComparedTableView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { Icon } from '../../ui/icons.tsx'
import { PositionMark } from '../../ui/position-mark.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'

type Row = ComparedTableView['rows'][number]
/** What is ordered by, as text or as a number; what has neither comes last. */
type Column = { readonly id: string; readonly label: string; readonly of: (row: Row) => Key }
type Key = string | number | null
type Order = { readonly by: string; readonly isFalling: boolean }

const numberIn = (figure: Row['apart']['figure']): number | null =>
  figure === null ? null : Number(figure.exact)

const columnsOf = ({ columns }: ComparedTableView): readonly Column[] => [
  { id: 'place', label: columns.place, of: ({ place }) => place },
  { id: 'area', label: columns.area, of: ({ name }) => name },
  ...columns.years.map((year, at) => ({
    id: year,
    label: year,
    of: ({ cells }: Row) => numberIn(cells[at]?.figure ?? null),
  })),
  { id: 'apart', label: columns.apart, of: ({ apart }) => numberIn(apart.figure) },
]

const collator = new Intl.Collator('sv')

const compare = (one: Key, other: Key, way: number): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return typeof one === 'number' && typeof other === 'number'
    ? way * (one - other)
    : way * collator.compare(String(one), String(other))
}

const Heading = ({
  column,
  order,
  sort,
}: {
  readonly column: Column
  readonly order: Order | null
  readonly sort: (by: string) => void
}): ReactNode => {
  const { page } = comparingWords(useReader().language)
  const isHere = order?.by === column.id
  const sorted = !isHere ? undefined : order.isFalling ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={column.id === 'area' ? undefined : 'number'}
      {...(sorted === undefined ? {} : { 'aria-sort': sorted })}
    >
      <button
        type="button"
        className="link-button sort"
        aria-label={page.sortBy(column.label)}
        onClick={() => sort(column.id)}
      >
        {column.label}
        {isHere ? <Icon name={order.isFalling ? 'down' : 'up'} /> : null}
      </button>
    </th>
  )
}

const TableRow = ({
  row,
  isPlaced,
}: {
  readonly row: Row
  readonly isPlaced: boolean
}): ReactNode => (
  <tr data-own={row.isOwn ? '' : undefined}>
    {isPlaced ? <td className="number">{row.place ?? '–'}</td> : null}
    <th scope="row">{row.name}</th>
    {row.cells.map((cell, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: one cell a year, which never change places
      <td key={at} className={cell.figure === null ? 'number quiet' : 'number'}>
        {cell.shown}
      </td>
    ))}
    <td className="number">{row.apart.shown}</td>
    {isPlaced ? (
      <td>
        <PositionMark position={row.position} />
      </td>
    ) : null}
  </tr>
)

const SortedTable = ({ table }: { readonly table: ComparedTableView }): ReactNode => {
  const { pages } = useReader()
  const [order, setOrder] = useState<Order | null>(null)
  // NOTE where no way is better nobody has a place, and the columns would be empty.
  const isPlaced = table.rows.some(({ place }) => place !== null)
  const columns = columnsOf(table).filter(({ id }) => isPlaced || id !== 'place')
  const by = columns.find(({ id }) => id === order?.by)
  const way = order?.isFalling === true ? -1 : 1
  const rows =
    by === undefined ? table.rows : table.rows.toSorted((a, b) => compare(by.of(a), by.of(b), way))
  const sort = (id: string) =>
    setOrder((was) => ({ by: id, isFalling: was?.by === id && !was.isFalling }))
  return (
    <ScrollBox label={table.caption} hint={pages.scrollHint}>
      <table className="compared">
        <caption className="sr-only">{table.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} sort={sort} />
            ))}
            {isPlaced ? <th scope="col">{table.columns.position}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.area} row={row} isPlaced={isPlaced} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** More rows than this are opened when they are wanted: the strip has shown them already. */
const MOST_ROWS = 60

export const ComparedTable = ({ table }: { readonly table: ComparedTableView }): ReactNode => {
  const { page, municipalities } = comparingWords(useReader().language)
  const count = table.rows.length
  if (count <= MOST_ROWS) return <SortedTable table={table} />
  return (
    <details>
      <summary>
        {page.table}: {municipalities(count)}
      </summary>
      <SortedTable table={table} />
    </details>
  )
}
