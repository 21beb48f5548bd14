// First published and restated values side by side: a table, so that both are read.
import type { ReactNode } from 'react'
import type { RestatedView } from '../contract/views.ts'
import { ScrollBox } from './scroll-box.tsx'

export const RestatedValues = ({
  restated,
  hint,
}: {
  readonly restated: RestatedView
  /** Seen only where there is more to the side. */
  readonly hint: string
}): ReactNode => {
  const { heading, lead, caption, columns, rows } = restated
  return (
    <section>
      <h2>{heading}</h2>
      <p>{lead}</p>
      <ScrollBox label={caption} hint={hint}>
        <table className="restated">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.period}</th>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.first}</th>
              <th scope="col">{columns.now}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.period}${row.unit}${row.first}`}>
                <th scope="row">{row.period}</th>
                <td>{row.unit}</td>
                <td>{row.first}</td>
                <td>{row.now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
