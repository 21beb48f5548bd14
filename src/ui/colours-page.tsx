// What the colours mean: words, sign and colour of each grade, in each kind of round.
import type { ReactNode } from 'react'
import type { ColoursView, ExplainedGrade } from '../contract/citizens.ts'
import type { CitizenWords } from '../text/citizens-sv.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { GradeBadge } from './grade-badge.tsx'
import { MadeUpMark } from './notice.tsx'

type Shown = {
  readonly view: ColoursView
  readonly words: CitizenWords['colours']
  readonly pages: PageWords
}

const Explained = ({ grade }: { readonly grade: ExplainedGrade }): ReactNode => (
  <div>
    <dt>{grade.colour}</dt>
    {grade.words.map(({ when, grade: shown }) => (
      <dd key={when}>
        <span className="quiet">{when}</span> <GradeBadge grade={shown} />
      </dd>
    ))}
    {grade.said.map((text) => (
      <dd key={text}>{text}</dd>
    ))}
  </div>
)

const Without = ({ view, words }: Shown): ReactNode => (
  <section>
    <h2>{words.without}</h2>
    <dl className="explained">
      {view.without.map(({ grade, meaning }) => (
        <div key={grade.word}>
          <dt>
            <GradeBadge grade={grade} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Marks = ({ words, pages }: Shown): ReactNode => (
  <section>
    <h2>{words.marks.heading}</h2>
    <dl className="explained">
      <div>
        <dt>
          <MadeUpMark word={pages.madeUp} />
        </dt>
        <dd>{words.marks.madeUp}</dd>
      </div>
      <div>
        <dt>{pages.status.proposed}</dt>
        <dd>{words.marks.proposed}</dd>
      </div>
      <div>
        <dt>{pages.status.decided}</dt>
        <dd>{words.marks.decided}</dd>
      </div>
    </dl>
  </section>
)

/** Every scale in use, and what stands where there is no grade; `model` is where the rules are read. */
export const ColoursPage = ({ model, ...shown }: Shown & { readonly model: string }): ReactNode => (
  <article>
    <h1>{shown.words.heading}</h1>
    <p className="lead">{shown.words.lead}</p>
    {shown.view.scales.map(({ id, title, usedFor, note, grades }) => (
      <section key={id} id={id}>
        <h2>{title}</h2>
        {usedFor === '' ? null : <p>{usedFor}</p>}
        {note === undefined ? null : <p>{note}</p>}
        <dl className="explained">
          {grades.map((grade) => (
            <Explained key={grade.id} grade={grade} />
          ))}
        </dl>
      </section>
    ))}
    <Without {...shown} />
    <section>
      <h2>{shown.words.why.heading}</h2>
      <p>{shown.words.why.text}</p>
      <p>
        <a href={model}>{shown.words.why.rules}</a>
      </p>
    </section>
    <Marks {...shown} />
  </article>
)
