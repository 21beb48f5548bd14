// What the citizens' pages and the staff's have in common: a chain, a node, a measure.
import type { ReactNode } from 'react'
import type { ChainView, LinkView, MeasureView, NodeView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { OthersValues } from './area-list.tsx'
import { BySex } from './by-sex.tsx'
import { FieldList } from './field-list.tsx'
import { GoalTree } from './goal-tree.tsx'
import { GradeBadge } from './grade-badge.tsx'
import { MadeUpMark, Notice } from './notice.tsx'
import { PlainRows } from './plain-rows.tsx'
import { ReasonTree } from './reason-tree.tsx'
import { RestatedValues } from './restated-values.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { SeriesChart } from './series-chart.tsx'
import { Source } from './source.tsx'
import { Standing } from './standing.tsx'
import { Summaries } from './summary-bar.tsx'
import { TagGroups } from './tag-list.tsx'
import { Trail } from './trail.tsx'

type Worded = { readonly words: PageWords }

const reasonWords = (words: PageWords) => ({
  met: words.met,
  notMet: words.notMet,
  unknown: words.unknown,
  source: words.source,
  madeUp: words.madeUp,
})

/** Verdicts on the whole organisation: what the rule suggests with its reasons, and what a person decided. */
export const Verdicts = ({
  verdicts,
  words,
}: Worded & { readonly verdicts: ChainView['verdicts'] }): ReactNode =>
  verdicts.map((verdict) => (
    <section key={verdict.label} className="verdict">
      <h2>
        {verdict.label} <GradeBadge grade={verdict.standing.inForce} />
      </h2>
      {verdict.standing.decided === null ? (
        <p>{verdict.standing.sentence}</p>
      ) : (
        <Standing standing={verdict.standing} words={words} />
      )}
      {verdict.tree === null ? null : (
        <details className="why">
          <summary>{words.why}</summary>
          <ReasonTree reason={verdict.tree} words={reasonWords(words)} />
        </details>
      )}
    </section>
  ))

/** Figures as a source printed them, never computed here. */
export const PublishedFigures = ({
  figures,
  words,
}: Worded & { readonly figures: ChainView['published'] }): ReactNode =>
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

/** How it goes, in a sentence and a bar, and the tree from vision to measure. */
export const ChainPage = ({
  view,
  title,
  words,
  after,
}: Worded & {
  readonly view: ChainView
  readonly title: string
  /** What stands last on the page. */
  readonly after?: ReactNode
}): ReactNode => (
  <>
    <h1>{title}</h1>
    <Summaries summaries={view.summaries} />
    {view.madeUpNote === undefined ? null : <Notice tone="madeUp">{view.madeUpNote}</Notice>}
    <Verdicts verdicts={view.verdicts} words={words} />
    <h2>{view.treeHeading}</h2>
    <TagGroups groups={view.tags} words={words.tagGroups} />
    <GoalTree rows={view.tree} words={words} />
    <PublishedFigures figures={view.published} words={words} />
    {after}
  </>
)

/** Everything about one node, both ways along the red thread; `actions` is what the reader may do. */
export const NodePage = ({
  view,
  words,
  notice,
  actions,
  files,
}: Worded & {
  readonly view: NodeView
  /** What the reader must know before the grades. */
  readonly notice?: ReactNode
  readonly actions?: ReactNode
  /** The files that belong to it. */
  readonly files?: ReactNode
}): ReactNode => (
  <article>
    <Trail trail={view.trail} label={words.trail} />
    <p className="kicker">{view.typeLabel}</p>
    <h1>
      <span lang={view.lang}>{view.title}</span>{' '}
      {view.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </h1>
    {view.text === undefined ? null : (
      <p className="lead" lang={view.textLang}>
        {view.text}
      </p>
    )}
    {notice}
    {view.standings.map((standing, i) => (
      // NOTE a node's assessments have no other identity here than their order, which is the model's.
      <Standing
        key={view.reasons[i]?.heading ?? standing.sentence}
        standing={standing}
        words={words}
      />
    ))}
    {view.reasons.map((reason) => (
      <details className="why" key={reason.heading}>
        <summary>
          {words.why}
          {view.reasons.length > 1 ? ` ${reason.heading}` : ''}
        </summary>
        <ReasonTree reason={reason.tree} words={reasonWords(words)} />
      </details>
    ))}
    {view.texts.map((text) => (
      <section key={text.label}>
        <h2>
          {text.label} {text.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
        </h2>
        <p lang={text.lang}>{text.text}</p>
      </section>
    ))}
    {view.measures.length + view.answers.length === 0 ? null : <h2>{words.measures}</h2>}
    {view.measures.map((measure) => (
      <section key={measure.href}>
        <p className="kicker">{measure.role}</p>
        <SeriesChart series={measure.series} words={words} href={measure.href} />
      </section>
    ))}
    {view.answers.map(({ role, answer, madeUp, measures }) => (
      <section key={role + answer + madeUp}>
        <p className="kicker">{role}</p>
        <h3>
          {answer} {madeUp ? <MadeUpMark word={words.madeUp} /> : null}
        </h3>
        <ul>
          {measures.map((measure) => (
            <li key={measure.href}>
              <a href={measure.href}>{measure.title}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
    <FieldList fields={view.fields} tags={view.tags} tagsLabel={words.tags} madeUp={words.madeUp} />
    {actions}
    {files}
    {view.programmes.map(({ label, links }) => (
      <section key={label}>
        <h2>{label}</h2>
        <ul>
          {links.map(({ title, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
    {view.links.map((link) => (
      <section key={link.label}>
        <h2>{link.label}</h2>
        <ul>
          {link.rows.map((row) => (
            <li key={row.title}>
              {row.href === undefined ? row.title : <a href={row.href}>{row.title}</a>}
              {row.part === undefined ? '' : `: ${row.part}`}
              {row.reason === undefined ? '' : ` (${row.reason})`}
            </li>
          ))}
        </ul>
      </section>
    ))}
    <PlainRows heading={words.above} rows={view.parents} />
    <PlainRows heading={words.below} rows={view.children} />
    {view.history.length === 0 ? null : (
      <section>
        <h2>{words.history}</h2>
        <ul className="plain-rows">
          {view.history.map((past) => (
            <li key={`${past.round}${past.grade.word}`}>
              <span>
                {past.round}
                {past.by === undefined ? '' : `, ${past.by}`}
              </span>
              <GradeBadge grade={past.grade} />
            </li>
          ))}
        </ul>
      </section>
    )}
  </article>
)

/** A measure: how it is counted, its series, who uses it; `actions` is what the reader may do. */
export const MeasurePage = ({
  view,
  words,
  actions,
}: Worded & { readonly view: MeasureView; readonly actions?: ReactNode }): ReactNode => (
  <article>
    <p className="kicker">{words.measures}</p>
    <h1>{view.title}</h1>
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
        <ul>
          {view.usedBy.map((node) => (
            <li key={node.href}>
              <a href={node.href}>{node.title}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </article>
)

/** A heading, a sentence and ways on, where there is nothing else to show. */
export const PlainPage = ({
  heading,
  text,
  links,
}: {
  readonly heading: string
  readonly text: string
  readonly links: readonly LinkView[]
}): ReactNode => (
  <>
    <h1>{heading}</h1>
    <p className="lead">{text}</p>
    {links.length === 0 ? null : (
      <ul>
        {links.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    )}
  </>
)
