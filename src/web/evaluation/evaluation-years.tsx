// An evaluation through the years by one assessor: drawn where two years have a total, each year in the table beside.
import type { ReactNode } from 'react'
import type { EvaluationSeriesView } from '../../contract/evaluation-result.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { SeriesChart, SeriesDrawings } from '../../ui/series-chart.tsx'
import { useReader } from '../reader.tsx'

const Table = ({ series }: { readonly series: EvaluationSeriesView }): ReactNode => {
  const { language, pages } = useReader()
  const { result, columns } = evaluationWords(language)
  const label = `${result.series}, ${series.label}`
  return (
    <ScrollBox label={label} hint={pages.scrollHint}>
      <table>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.points}</th>
          </tr>
        </thead>
        <tbody>
          {series.rows.map(({ year, title, href, said }) => (
            <tr key={href}>
              <th scope="row">{year}</th>
              <td>
                <a href={href}>{title}</a>
              </td>
              <td>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

export const EvaluationYears = ({
  series,
}: {
  readonly series: EvaluationSeriesView
}): ReactNode => {
  const { language, pages } = useReader()
  const { result } = evaluationWords(language)
  const { label, drawn, areas, rows, leftOut } = series
  return (
    <>
      <h3>{label}</h3>
      {rows.length < 2 ? (
        <p className="quiet">{result.seriesAlone}</p>
      ) : drawn === null ? (
        <Table series={series} />
      ) : (
        <figure className="chart">
          <figcaption>{drawn.headline}</figcaption>
          <SeriesDrawings series={drawn} />
          <Table series={series} />
        </figure>
      )}
      {areas.map((area) => (
        <SeriesChart key={area.headline} series={area} words={pages} />
      ))}
      {leftOut.length === 0 ? null : (
        <ul>
          {leftOut.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  )
}
