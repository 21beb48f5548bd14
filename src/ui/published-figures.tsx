// Figures as a source printed them.
import type { ReactNode } from 'react'
import type { ChainView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { ScrollBox } from './scroll-box.tsx'
import { Source } from './source.tsx'

/** Figures as a source printed them, never computed here. */
export const PublishedFigures = ({
  figures,
  words,
}: {
  readonly words: PageWords
  readonly figures: ChainView['published']
}): ReactNode =>
  figures.length === 0 ? null : (
    <section>
      <h2>{words.printed.heading}</h2>
      <p>{words.printed.text}</p>
      <ScrollBox label={words.printed.heading} hint={words.scrollHint}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.printed.figure}</th>
              <th scope="col">{words.printed.year}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col">{words.note}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.label}${figure.year}${figure.value}`}>
                <th scope="row">{figure.label}</th>
                <td>{figure.year}</td>
                <td className="number">{figure.value}</td>
                <td>{figure.note}</td>
                <td>
                  <Source {...figure.source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
