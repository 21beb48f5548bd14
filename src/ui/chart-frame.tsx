// What a chart has around its drawing: the finding above it, the table beneath, and where it comes from.
import type { ReactNode } from 'react'
import type { ChartView } from '../contract/comparison.ts'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { SIZES, type Size } from './series-layout.ts'
import { Source } from './source.tsx'

export type ChartWords = {
  readonly asTable: string
  readonly scrollHint: string
  readonly madeUp: string
}

/** Ids in a page of several charts: from the finding, which no two have in common. */
export const idOf = ({ headline }: Pick<ChartView, 'headline'>): string =>
  `c${headline.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 60)}`

/** An image with its name and what it shows, for those who do not see it. */
export const Image = ({
  chart,
  size,
  className,
  width = size.width,
  height = size.height,
  children,
}: {
  readonly chart: ChartView
  readonly size: Size
  readonly className: string
  readonly width?: number
  readonly height?: number
  readonly children: ReactNode
}): ReactNode => {
  const id = `${idOf(chart)}${size.name}`
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className={className}
    >
      <title id={`${id}-t`}>{chart.headline}</title>
      <desc id={`${id}-d`}>{chart.description}</desc>
      {children}
    </svg>
  )
}

/** A line as it is drawn, for the key. */
export const KeyLine = ({ kind }: { readonly kind: string }): ReactNode => (
  <svg className="icon key-line" viewBox="0 0 30 8" width="30" height="8" aria-hidden="true">
    <path className={kind} d="M1 4H29" />
  </svg>
)

/** The table of a chart, in a box of its own that scrolls. */
export const TableBeneath = ({
  chart,
  words,
  children,
}: {
  readonly chart: Pick<ChartView, 'headline'>
  readonly words: ChartWords
  readonly children: ReactNode
}): ReactNode => (
  <ScrollBox label={chart.headline} hint={words.scrollHint}>
    <table>
      <caption className="sr-only">{chart.headline}</caption>
      {children}
    </table>
  </ScrollBox>
)

export const ChartFrame = ({
  chart,
  words,
  draw,
  legend,
  table,
  children,
}: {
  readonly chart: ChartView
  readonly words: ChartWords
  /** The drawing in one size; left out where there is nothing to draw. */
  readonly draw?: (size: Size) => ReactNode
  readonly legend?: ReactNode
  /** Head and body of the table. */
  readonly table?: ReactNode
  /** What is said beneath the table. */
  readonly children?: ReactNode
}): ReactNode => (
  <figure className="chart">
    <figcaption>
      {chart.headline} {chart.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </figcaption>
    {draw === undefined
      ? null
      : SIZES.map((size) => (
          <div key={size.name} className={`at-${size.name}`}>
            {draw(size)}
          </div>
        ))}
    {legend}
    {table === undefined ? null : (
      <details>
        <summary>{words.asTable}</summary>
        <TableBeneath chart={chart} words={words}>
          {table}
        </TableBeneath>
      </details>
    )}
    {children}
    {chart.sources.map((source) => (
      <p className="quiet" key={source.text}>
        <Source {...source} />
      </p>
    ))}
  </figure>
)
