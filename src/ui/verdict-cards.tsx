// What the auditors have judged: the latest verdict, and earlier ones behind their line.
import type { ReactNode } from 'react'
import type { VerdictView } from '../contract/auditing.ts'
import { auditingWords } from '../text/auditing.ts'
import type { Language } from '../text/language.ts'
import { GradeBadge } from './grade-badge.tsx'
import { Notice } from './notice.tsx'

const Said = ({ verdict }: { readonly verdict: VerdictView }): ReactNode => (
  <>
    {verdict.madeUp === null ? null : <Notice tone="madeUp">{verdict.madeUp}</Notice>}
    {verdict.why === null ? null : <p>{verdict.why}</p>}
    <dl className="auditors-answers">
      {verdict.answers.map(({ question, law, answer, words }) => (
        <div key={question}>
          <dt>
            {question} <small className="quiet">{law}</small>
          </dt>
          <dd>
            <GradeBadge grade={answer} />
            {words === '' ? null : <p className="written">{words}</p>}
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
      <Said verdict={latest} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{auditingWords(language).verdict.earlier(earlier.length)}</summary>
          {earlier.map((verdict) => (
            <div key={verdict.version} className="auditors-earlier">
              <p>
                <strong>{auditingWords(language).verdict.version(verdict.version)}</strong>
              </p>
              <Said verdict={verdict} />
            </div>
          ))}
        </details>
      )}
    </section>
  )
