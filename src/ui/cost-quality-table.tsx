// Cost and quality of every municipality beneath the square: our own years first.
import type { ReactNode } from 'react'
import type { CostQualityView } from '../contract/comparison.ts'

export const CostQualityTable = ({
  view: { own, others, columns, notes },
}: {
  readonly view: CostQualityView
}): ReactNode => (
  <>
    <thead>
      <tr>
        <th scope="col">{columns.area}</th>
        <th scope="col" className="number">
          {columns.cost}
        </th>
        <th scope="col" className="number">
          {columns.quality}
        </th>
        <th scope="col">{columns.note}</th>
      </tr>
    </thead>
    <tbody>
      {own.years.map(({ year, shown }) => (
        <tr key={year} data-own="">
          <th scope="row">
            {own.name} {year}
          </th>
          <td className="number">{shown.cost}</td>
          <td className="number">{shown.quality}</td>
          <td>{notes.own}</td>
        </tr>
      ))}
      {others.map(({ area, name, shown, isAhead }) => (
        <tr key={area}>
          <th scope="row">{name}</th>
          <td className="number">{shown.cost}</td>
          <td className="number">{shown.quality}</td>
          <td>{isAhead ? notes.ahead : ''}</td>
        </tr>
      ))}
    </tbody>
  </>
)
