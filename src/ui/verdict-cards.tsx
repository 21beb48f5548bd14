// What the auditors have judged: the latest verdict, and earlier ones behind their line.
import type { ReactNode } from 'react'
import type { VerdictAnswerView, VerdictView } from '../contract/auditing.ts'
import { auditingWords } from '../text/auditing.ts'
import type { Language } from '../text/language.ts'
import { GradeBadge } from './grade-badge.tsx'
import { Notice } from './notice.tsx'

/** The assignments made of an answer, with how far they have come, and the ways to make one. */
const TakenUp = ({
  given,
  ways,
  awaited,
  of,
  language,
}: Pick<VerdictAnswerView, 'given' | 'ways' | 'awaited'> & {
  readonly of: string
  readonly language: Language
}): ReactNode => (
  <>
    {given.length === 0 ? null : (
      <>
        <p>{auditingWords(language).verdict.takeUp.given}:</p>
        <ul>
          {given.map(({ href, title, standing }) => (
            <li key={href}>
              <a href={href}>{title}</a> <span className="quiet">{standing}</span>
            </li>
          ))}
        </ul>
      </>
    )}
    {awaited === null ? null : <p className="quiet">{awaited}</p>}
    {ways.map(({ href, title }) => (
      <p key={href}>
        <a href={href}>
          {title}
          <span className="sr-only">: {of}</span>
        </a>
      </p>
    ))}
  </>
)

const Said = ({
  verdict,
  language,
}: {
  readonly verdict: VerdictView
  readonly language: Language
}): ReactNode => (
  <>
    {verdict.madeUp === null ? null : <Notice tone="madeUp">{verdict.madeUp}</Notice>}
    {verdict.why === null ? null : <p>{verdict.why}</p>}
    <dl className="auditors-answers">
      {verdict.answers.map(({ question, law, answer, words, to, given, ways, awaited }) => (
        <div key={question}>
          <dt>
            {question} <small className="quiet">{law}</small>
          </dt>
          <dd>
            <GradeBadge grade={answer} />
            {words === '' ? null : <p className="written">{words}</p>}
            {to === null ? null : <p>{to}</p>}
            <TakenUp of={question} {...{ given, ways, awaited, language }} />
          </dd>
        </div>
      ))}
    </dl>
    <p className="quiet">
      {verdict.signed}.{verdict.basis === null ? null : ` ${verdict.basis}`}
    </p>
  </>
)

/** Nothing where there is none. `level` is that of the heading. */
export const VerdictCards = ({
  verdicts: [latest, ...earlier],
  language,
  level: Heading = 'h2',
}: {
  readonly verdicts: readonly VerdictView[]
  readonly language: Language
  readonly level?: 'h2' | 'h3' | 'h4'
}): ReactNode =>
  latest === undefined ? null : (
    <section className="auditors-verdict">
      <Heading>{latest.heading}</Heading>
      <Said verdict={latest} language={language} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{auditingWords(language).verdict.earlier(earlier.length)}</summary>
          {earlier.map((verdict) => (
            <div key={verdict.version} className="auditors-earlier">
              <p>
                <strong>{auditingWords(language).verdict.version(verdict.version)}</strong>
              </p>
              <Said verdict={verdict} language={language} />
            </div>
          ))}
        </details>
      )}
    </section>
  )
