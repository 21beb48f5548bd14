// Cost against quality: four named fields, our own way through the years, and who is better and cheaper by name.
import type { ReactNode } from 'react'
import type { CostQualityView } from '../contract/comparison.ts'
import { lowerFirst } from '../text/language.ts'
import { ChartFrame, type ChartWords, Image, KeyLine } from './chart-frame.tsx'
import { layOutSquare, type Square } from './cost-quality-layout.ts'
import { CostQualityTable } from './cost-quality-table.tsx'
import type { Size } from './series-layout.ts'
import { pathOf } from './series-limits.tsx'

const Scales = ({
  view: { cost, quality },
  square,
  size,
}: {
  readonly view: CostQualityView
  readonly square: Square
  readonly size: Size
}): ReactNode => {
  const font = size.label - 1
  return (
    <g className="axes" fontSize={font}>
      <text className="title" x={4} y={font + 1}>
        {quality.title}
      </text>
      <text className="title" x={square.right} y={size.height - 5} textAnchor="end">
        {cost.title}
      </text>
      {square.ticks.quality.map(({ at, said }) => (
        <text key={said} x={square.left - 6} y={at.toFixed(1)} dy="0.35em" textAnchor="end">
          {said}
        </text>
      ))}
      {square.ticks.cost.map(({ at, said }) => (
        <text key={said} x={at.toFixed(1)} y={square.bottom + font + 5} textAnchor="middle">
          {said}
        </text>
      ))}
    </g>
  )
}

const Fields = ({
  square: { left, right, top, bottom, middle, fields },
  size,
}: {
  readonly square: Square
  readonly size: Size
}): ReactNode => (
  <>
    <rect
      className="better-cheaper"
      x={left}
      y={top}
      width={Math.max(0, middle.x - left)}
      height={Math.max(0, middle.y - top)}
    />
    <rect className="frame" x={left} y={top} width={right - left} height={bottom - top} />
    <line className="part" x1={middle.x} x2={middle.x} y1={top} y2={bottom} />
    <line className="part" x1={left} x2={right} y1={middle.y} y2={middle.y} />
    {fields.map(({ text, isBest, x, y, anchor }) => (
      <text
        key={text}
        className={isBest ? 'field-name of-better-cheaper' : 'field-name'}
        x={x}
        y={y}
        fontSize={size.label - 1}
        textAnchor={anchor}
      >
        {text}
      </text>
    ))}
  </>
)

const DIAMOND = 'M0 -6L6 0L0 6L-6 0Z'

const Others = ({
  view: { others },
  square: { x, y },
}: {
  readonly view: CostQualityView
  readonly square: Square
}): ReactNode =>
  others
    .toSorted((a, b) => Number(a.isAhead) - Number(b.isAhead))
    .map(({ area, cost, quality, isAhead }) =>
      isAhead ? (
        <path
          key={area}
          className="ahead"
          d={DIAMOND}
          transform={`translate(${x(cost).toFixed(1)} ${y(quality).toFixed(1)})`}
        />
      ) : (
        <circle
          key={area}
          className="other"
          cx={x(cost).toFixed(1)}
          cy={y(quality).toFixed(1)}
          r={3.5}
        />
      ),
    )

/** The square alone, in one size. */
export const CostQualityDrawing = ({
  view,
  size,
}: {
  readonly view: CostQualityView
  readonly size: Size
}): ReactNode => {
  const tall = { ...size, height: Math.round(size.height * 1.3) }
  const square = layOutSquare(view, tall)
  const last = square.way.length - 1
  return (
    <Image chart={view} size={tall} className="series cost-quality">
      <Fields square={square} size={tall} />
      <Others view={view} square={square} />
      <path className="way" d={pathOf(square.way)} />
      {square.way.map(({ x, y }, at) => (
        <circle
          key={view.own.years[at]?.year}
          className={at === last ? 'outcome' : 'earlier'}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={at === last ? 7 : 4}
        />
      ))}
      {square.names.map(({ lines, className, size: font, left, top }) => (
        <text key={lines.join(' ')} className={className} fontSize={font}>
          {lines.map((line, at) => (
            <tspan
              key={line}
              x={left.toFixed(1)}
              y={(top + (at + 0.92) * font * 1.2 - 2).toFixed(1)}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
      <Scales view={view} square={square} size={tall} />
    </Image>
  )
}

/** A line with earlier years on it, as our way is drawn. */
const WayMark = (): ReactNode => (
  <svg className="icon cost-quality" viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
    <path className="way" d="M4 5H26" />
    <circle className="earlier" cx="4" cy="5" r="3" />
    <circle className="earlier" cx="15" cy="5" r="3" />
  </svg>
)

const Key = ({ view: { key, middle } }: { readonly view: CostQualityView }): ReactNode => (
  <p className="series-key">
    <span>
      <i className="dot own" aria-hidden="true" />
      {key.own}
    </span>
    {key.way === null ? null : (
      <span>
        <WayMark />
        {key.way}
      </span>
    )}
    <span>
      <i className="diamond" aria-hidden="true" />
      {key.ahead}
    </span>
    <span>
      <i className="dot" aria-hidden="true" />
      {key.other}
    </span>
    <span>
      <KeyLine kind="part" />
      {middle.said}
    </span>
  </p>
)

/** The square, who is better and cheaper, and all values. */
export const CostQuality = ({
  view,
  words,
}: {
  readonly view: CostQualityView
  readonly words: ChartWords
}): ReactNode => {
  const ahead = view.others.filter(({ isAhead }) => isAhead)
  const isDrawn = view.others.length + view.own.years.length > 0
  return (
    <ChartFrame
      chart={view}
      words={words}
      {...(isDrawn
        ? {
            draw: (size: Size) => <CostQualityDrawing view={view} size={size} />,
            legend: <Key view={view} />,
            table: <CostQualityTable view={view} />,
          }
        : {})}
    >
      <p className="quiet">{view.group}</p>
      <h3>{view.ahead}</h3>
      {ahead.length === 0 ? null : (
        <ul>
          {ahead.map(({ area, name, shown }) => (
            <li key={area}>
              {name}: {lowerFirst(view.columns.quality)} {shown.quality},{' '}
              {lowerFirst(view.columns.cost)} {shown.cost}
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  )
}
