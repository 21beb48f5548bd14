// An evaluation among other municipalities' on its result page: median and place by area, or why there is none.
import type { ReactNode } from 'react'
import type { BesideOthersView } from '../../contract/evaluation-result.ts'
import { besideWords } from '../../text/evaluation-beside.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'

const Rows = ({
  beside,
  area,
}: {
  readonly beside: BesideOthersView
  readonly area: string
}): ReactNode => {
  const { language, pages } = useReader()
  const words = besideWords(language)
  return (
    <ScrollBox label={`${words.heading}, ${beside.label}`} hint={pages.scrollHint}>
      <table>
        <caption className="sr-only">
          {words.heading}, {beside.label}
        </caption>
        <thead>
          <tr>
            <th scope="col">{area}</th>
            <th scope="col" className="number">
              {words.own}
            </th>
            <th scope="col" className="number">
              {words.median}
            </th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {beside.rows.map(({ part, title, own, median, place }) => (
            <tr key={part}>
              <th scope="row">{title}</th>
              <td className="number">{own}</td>
              <td className="number">{median}</td>
              <td>{place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

export const BesidePart = ({
  all,
  area,
}: {
  readonly all: readonly BesideOthersView[]
  /** What the framework calls an area. */
  readonly area: string
}): ReactNode => {
  const words = besideWords(useReader().language)
  return all.length === 0 ? null : (
    <section aria-labelledby="beside-others">
      <h2 id="beside-others">{words.heading}</h2>
      {all.map((beside) => (
        <div key={beside.by}>
          <h3>{beside.label}</h3>
          <p className={beside.rows.length === 0 ? 'quiet' : undefined}>{beside.said}</p>
          {beside.rows.length === 0 ? null : <Rows beside={beside} area={area} />}
          {beside.others.length === 0 ? null : (
            <p>
              {words.others}:{' '}
              {beside.others.map(({ href, title }, at) => (
                <span key={href}>
                  {at === 0 ? '' : '; '}
                  <a href={href}>{title}</a>
                </span>
              ))}
            </p>
          )}
          {beside.leftOut.length === 0 ? null : (
            <ul>
              {beside.leftOut.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}
