// Women's and men's values side by side, period by period.
import type { ReactNode } from 'react'
import type { BySexView } from '../contract/views.ts'
import { FigureCells } from './figure-cells.tsx'
import { ScrollBox } from './scroll-box.tsx'

export const BySex = ({
  bySex: { heading, period, sexes, rows },
  hint,
  word,
}: {
  readonly bySex: BySexView
  /** Seen only where there is more to the side. */
  readonly hint: string
  /** The word of the mark that a value is made up. */
  readonly word: string
}): ReactNode => (
  <section>
    <h2>{heading}</h2>
    <ScrollBox label={heading} hint={hint}>
      <table>
        <caption className="sr-only">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{period}</th>
            {sexes.map((sex) => (
              <th scope="col" className="number" key={sex}>
                {sex}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.of}>
              <th scope="row">{row.of}</th>
              <FigureCells headings={sexes} cells={row.cells} word={word} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </section>
)
