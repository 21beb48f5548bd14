// The pages of programmes, for citizens and staff alike: the list, and one with its parts and who works with it.
import type { ReactNode } from 'react'
import type { AcrossView, ProgrammesView, ProgrammeView } from '../contract/programmes.ts'
import type { Language } from '../text/language.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { programmeWords } from '../text/programmes.ts'
import { FieldList } from './field-list.tsx'
import { GoalTree } from './goal-tree.tsx'
import { MarkedGrade } from './grade-badge.tsx'
import { Matrix } from './matrix.tsx'
import { MadeUpMark, Notice } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { Summaries } from './summary-bar.tsx'
import { Trail } from './trail.tsx'

type Worded = { readonly language: Language; readonly words: PageWords }

export const ProgrammesPage = ({
  view,
  language,
  words: pages,
}: Worded & { readonly view: ProgrammesView }): ReactNode => {
  const words = programmeWords(language)
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      {view.programmes.length === 0 ? <Notice tone="info">{words.empty}</Notice> : null}
      <ul className="programmes">
        {view.programmes.map((one) => (
          <li key={one.id}>
            <p className="kicker">{one.typeLabel}</p>
            <h2>
              <a href={one.href} lang={one.lang}>
                {one.title}
              </a>{' '}
              {one.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
            </h2>
            <p>
              {[one.owner, one.validity, one.isOver ? words.overShort : undefined]
                .filter((said) => said !== undefined)
                .join('. ')}
              .
            </p>
            <p className="quiet">{one.sentence}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const Working = ({
  across,
  language,
  words: pages,
}: Worded & { readonly across: readonly AcrossView[] }): ReactNode => {
  const words = programmeWords(language)
  const { columns } = words
  return across.length === 0 ? null : (
    <section className="fitted">
      <h2>{words.across}</h2>
      <ScrollBox label={words.across} hint={pages.scrollHint}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.part}</th>
              <th scope="col">{columns.node}</th>
              <th scope="col">{columns.how}</th>
              <th scope="col">{columns.owner}</th>
              <th scope="col">{columns.grade}</th>
            </tr>
          </thead>
          <tbody>
            {across.map((row) => (
              <tr key={row.key}>
                <td>
                  <a href={row.part.href} lang={row.part.lang}>
                    {row.part.title}
                  </a>
                </td>
                <th scope="row">
                  <span className="kicker">{row.typeLabel}</span>{' '}
                  <a href={row.node.href} lang={row.node.lang}>
                    {row.node.title}
                  </a>{' '}
                  {row.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
                </th>
                <td>{row.how}</td>
                <td>{row.owner}</td>
                <td>
                  {row.grade === null ? null : (
                    <MarkedGrade grade={row.grade} madeUp={pages.madeUp} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

const Unworked = ({
  view: { unworked },
  language,
}: Pick<Worded, 'language'> & { readonly view: ProgrammeView }): ReactNode => {
  const words = programmeWords(language)
  return unworked.length === 0 ? null : (
    <section>
      <h2>{words.unworked}</h2>
      <p>{words.unworkedLead}</p>
      <ul>
        {unworked.map((part) => (
          <li key={part.href}>
            <a href={part.href} lang={part.lang}>
              {part.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `all` leads to the list of programmes; `actions` is what the reader may go on to. */
export const ProgrammePage = ({
  view,
  language,
  words: pages,
  all,
  actions,
}: Worded & {
  readonly view: ProgrammeView
  readonly all: string
  readonly actions?: ReactNode
}): ReactNode => {
  const words = programmeWords(language)
  const said = { language, words: pages }
  return (
    <article>
      <Trail trail={[{ title: words.nav, href: all }]} label={pages.trail} />
      <p className="kicker">{view.typeLabel}</p>
      <h1>
        <span lang={view.lang}>{view.title}</span>{' '}
        {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
      </h1>
      {view.text === undefined ? null : <p className="lead">{view.text}</p>}
      {view.over === undefined ? null : <Notice tone="info">{view.over}</Notice>}
      <p>{view.sentence}</p>
      {actions}
      {view.summaries.length === 0 ? null : <Summaries summaries={view.summaries} />}
      <h2>{words.parts}</h2>
      {view.parts.length === 0 ? (
        <p>{words.noParts}</p>
      ) : (
        <GoalTree rows={view.parts} words={pages} />
      )}
      <Unworked view={view} language={language} />
      {view.matrices.map((matrix) => (
        <Matrix
          key={matrix.label}
          matrix={matrix}
          words={{
            part: words.matrixPart,
            nothing: words.nothing,
            madeUp: pages.madeUp,
            scrollHint: pages.scrollHint,
          }}
        />
      ))}
      <Working across={view.across} {...said} />
      <FieldList fields={view.fields} tags={[]} tagsLabel={pages.tags} madeUp={pages.madeUp} />
      <p>
        <a href={view.node}>{words.node}</a>
      </p>
    </article>
  )
}
