// What the citizens' page of a measure and the staff's have in common.
import type { ReactNode } from 'react'
import type { MeasureView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { OthersValues } from './area-list.tsx'
import { BySex } from './by-sex.tsx'
import { FieldList } from './field-list.tsx'
import { LinkList } from './link-list.tsx'
import { MadeUpMark, Notice } from './notice.tsx'
import { RestatedValues } from './restated-values.tsx'
import { SeriesChart } from './series-chart.tsx'

/** A measure: how it is counted, its series, who uses it; `actions` is what the reader may do. */
export const MeasurePage = ({
  view,
  words,
  actions,
  after,
}: {
  readonly words: PageWords
  readonly view: MeasureView
  readonly actions?: ReactNode
  /** What stands last on the page. */
  readonly after?: ReactNode
}): ReactNode => (
  <article>
    <p className="kicker">{words.measures}</p>
    <h1 lang={view.lang}>{view.title}</h1>
    {[view.series, ...view.series.lines, ...view.units, ...view.fields].some(
      ({ madeUp }) => madeUp === true,
    ) ? (
      <Notice tone="madeUp">{words.madeUpNote}</Notice>
    ) : null}
    {view.definition === undefined ? null : <p className="lead">{view.definition}</p>}
    {actions}
    <SeriesChart series={view.series} words={words} />
    {view.others.map((others) => (
      <OthersValues
        key={others.heading}
        others={others}
        hint={words.scrollHint}
        word={words.madeUp}
      />
    ))}
    {view.bySex === null ? null : (
      <BySex bySex={view.bySex} hint={words.scrollHint} word={words.madeUp} />
    )}
    <FieldList fields={view.fields} tags={view.tags} tagsLabel={words.tags} madeUp={words.madeUp} />
    {view.restated === null ? null : (
      <RestatedValues restated={view.restated} hint={words.scrollHint} />
    )}
    {view.fromOtherSource === null ? null : (
      <RestatedValues restated={view.fromOtherSource} hint={words.scrollHint} />
    )}
    {view.units.length === 0 ? null : (
      <section>
        <h2>{words.units}</h2>
        <ul>
          {view.units.map((unit) => (
            <li key={`${unit.unit}${unit.period}`}>
              {unit.unit}, {unit.period}: {unit.shown}{' '}
              {unit.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
            </li>
          ))}
        </ul>
      </section>
    )}
    {view.usedBy.length === 0 ? null : (
      <section>
        <h2>{words.usedBy}</h2>
        <LinkList links={view.usedBy} />
      </section>
    )}
    {after}
  </article>
)
