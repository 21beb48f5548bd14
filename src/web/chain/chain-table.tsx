// The chain as a table, one row a node in the chain's order, each once.
import type { ReactNode } from 'react'
import type { NodeRowView } from '../../contract/views.ts'
import { MarkedGrade } from '../../ui/grade-badge.tsx'
import { MadeUpMark } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'
import type { RowsProps } from './chain-tree.tsx'

const flat = (rows: readonly NodeRowView[]): readonly NodeRowView[] => {
  const all = new Map<string, NodeRowView>()
  const add = (list: readonly NodeRowView[]): void => {
    for (const row of list) {
      if (!all.has(row.id)) all.set(row.id, row)
      add(row.children)
    }
  }
  add(rows)
  return [...all.values()]
}

export const ChainTable = ({ heading, rows, askWhy }: RowsProps): ReactNode => {
  const { words, pages } = useReader()
  const { columns } = words
  return (
    <ScrollBox label={heading} hint={pages.scrollHint}>
      <table className="chain-table">
        <thead>
          <tr>
            <th scope="col">{columns.type}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col" className="number">
              {columns.value}
            </th>
            <th scope="col">{columns.grade}</th>
          </tr>
        </thead>
        <tbody>
          {flat(rows).map((row) => (
            <tr key={row.id}>
              <td className="quiet">{row.typeLabel}</td>
              <th scope="row">
                <a href={row.href} lang={row.lang}>
                  {row.title}
                </a>
                {row.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
              </th>
              <td lang={row.ownerLang}>{row.owner}</td>
              <td className="number">{row.value?.shown}</td>
              <td>
                {row.grade === null ? null : (
                  <span className="goal-grade">
                    <MarkedGrade grade={row.grade} madeUp={pages.madeUp} />
                    <button
                      type="button"
                      className="why-button"
                      aria-label={`${words.why} ${row.title}`}
                      onClick={() => askWhy(row.id)}
                    >
                      {words.why}
                    </button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
