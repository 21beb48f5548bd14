// What the citizens' page of a goal and the staff's have in common.
import type { ReactNode } from 'react'
import type { NodeView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { FieldList } from './field-list.tsx'
import { MarkedGrade } from './grade-badge.tsx'
import { LinkList } from './link-list.tsx'
import { MadeUpMark } from './notice.tsx'
import { PlainRows } from './plain-rows.tsx'
import { ReasonTree } from './reason-tree.tsx'
import { reasonWords } from './reason-words.ts'
import { SeriesChart } from './series-chart.tsx'
import { Standing } from './standing.tsx'
import { Trail } from './trail.tsx'

type Shown = { readonly view: NodeView; readonly words: PageWords }

const Reasons = ({ view, words }: Shown): ReactNode =>
  view.reasons.map((reason) => (
    <details className="why" key={reason.heading}>
      <summary>
        {words.why}
        {view.reasons.length > 1 ? ` ${reason.heading}` : ''}
      </summary>
      <ReasonTree reason={reason.tree} words={reasonWords(words)} />
    </details>
  ))

const Texts = ({ view, words }: Shown): ReactNode =>
  view.texts.map((text) => (
    <section key={text.label}>
      <h2>
        {text.label} {text.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
      </h2>
      <p lang={text.lang}>{text.text}</p>
    </section>
  ))

/** Measures with a series each; those that are answered in words, by their answer. */
const Measures = ({ view, words }: Shown): ReactNode => (
  <>
    {view.measures.length + view.answers.length === 0 ? null : <h2>{words.measures}</h2>}
    {view.measures.map((measure) => (
      <section key={measure.href}>
        <p className="kicker">{measure.role}</p>
        <SeriesChart series={measure.series} words={words} href={measure.href} />
        {measure.followed === undefined ? null : (
          <p>
            <a href={measure.followed.href}>{measure.followed.title}</a>
          </p>
        )}
      </section>
    ))}
    {view.answers.map(({ role, answer, madeUp, measures }) => (
      <section key={role + answer + madeUp}>
        <p className="kicker">{role}</p>
        <h3>
          {answer} {madeUp ? <MadeUpMark word={words.madeUp} /> : null}
        </h3>
        <LinkList links={measures} />
      </section>
    ))}
  </>
)

/** The programmes it works by, and others it is linked with beside its parents. */
const Links = ({ view }: Pick<Shown, 'view'>): ReactNode => (
  <>
    {view.programmes.map(({ label, links }) => (
      <section key={label}>
        <h2>{label}</h2>
        <LinkList links={links} />
      </section>
    ))}
    {view.links.map((link) => (
      <section key={link.label}>
        <h2>{link.label}</h2>
        <ul>
          {link.rows.map((row) => (
            <li key={row.title}>
              {row.href === undefined ? (
                <span lang={row.lang}>{row.title}</span>
              ) : (
                <a href={row.href} lang={row.lang}>
                  {row.title}
                </a>
              )}
              {row.part === undefined ? '' : `: ${row.part}`}
              {row.reason === undefined ? '' : ` (${row.reason})`}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

const History = ({ view, words }: Shown): ReactNode =>
  view.history.length === 0 ? null : (
    <section>
      <h2>{words.history}</h2>
      <ul className="plain-rows">
        {view.history.map((past) => (
          <li key={`${past.round}${past.grade.word}`}>
            <span>
              {past.round}
              {past.by === undefined ? '' : `, ${past.by}`}
            </span>
            <span>
              <MarkedGrade grade={past.grade} madeUp={words.madeUp} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

/** Everything about one node, both ways along the red thread; `actions` is what the reader may do. */
export const NodePage = ({
  view,
  words,
  notice,
  actions,
  files,
}: Shown & {
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
    <Reasons view={view} words={words} />
    <Texts view={view} words={words} />
    <Measures view={view} words={words} />
    <FieldList fields={view.fields} tags={view.tags} tagsLabel={words.tags} madeUp={words.madeUp} />
    {actions}
    {files}
    <Links view={view} />
    <PlainRows heading={words.above} rows={view.parents} madeUp={words.madeUp} />
    <PlainRows heading={words.below} rows={view.children} madeUp={words.madeUp} />
    <History view={view} words={words} />
  </article>
)
