// The result of an evaluation: its rose with the table beside it, strengths and improvement areas, and the years.
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ResultReply, RoseView } from '../../contract/evaluation-result.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { CompassRose } from '../../ui/compass-rose.tsx'
import { ProfileDots } from '../../ui/profile-dots.tsx'
import { RoseKey, RoseTable } from '../../ui/rose-table.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { ReportButtons } from '../documents/report-buttons.tsx'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { BesidePart } from './beside-part.tsx'
import { EvaluationYears } from './evaluation-years.tsx'
import { EvaluationHead } from './head.tsx'
import { StrengthsPart } from './strengths-part.tsx'
import { versionPath } from './version-path.ts'

const Rose = ({ rose }: { readonly rose: RoseView }): ReactNode => {
  const { language, pages } = useReader()
  const { result } = evaluationWords(language)
  const [asDots, setAsDots] = useState(false)
  return (
    <section aria-labelledby="rose">
      <h2 id="rose">{result.rose}</h2>
      <figure className="chart">
        <figcaption>{rose.headline}</figcaption>
        <p>
          <button
            type="button"
            className="button quiet-button"
            aria-pressed={asDots}
            onClick={() => setAsDots(!asDots)}
          >
            {result.dots}
          </button>
        </p>
        {asDots ? <ProfileDots rose={rose} /> : <CompassRose rose={rose} />}
        <RoseKey rose={rose} />
        <RoseTable rose={rose} scrollHint={pages.scrollHint} />
      </figure>
    </section>
  )
}

const Lines = ({
  heading,
  lines,
}: {
  readonly heading: string
  readonly lines: readonly string[]
}): ReactNode =>
  lines.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul>
        {lines.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )

const Content = ({
  reply,
  path,
}: {
  readonly reply: ResultReply
  readonly path: string
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const { result } = words
  const heading = result.heading(reply.title)
  useTitle(heading)
  return (
    <>
      <EvaluationHead head={reply} heading={heading} />
      <p className="buttons">
        <a className="button" href={reply.href}>
          {words.links.work}
        </a>
        <ExcelButton path={path} of={heading} />
        <ReportButtons path={path.replace(/result$/, 'report')} of={heading} />
      </p>
      {reply.rose === null ? <p>{reply.noRose}</p> : <Rose rose={reply.rose} />}
      <Lines heading={result.total} lines={reply.totals} />
      <Lines heading={result.references} lines={reply.references} />
      {reply.strengths.map((one) => (
        <StrengthsPart
          key={one.by}
          strengths={one}
          reads={reply.reads}
          noAssignments={reply.noAssignments}
          chainChange={reply.chainChange}
        />
      ))}
      <BesidePart all={reply.amongOthers} area={reply.levels[0] ?? ''} />
      {reply.series.length === 0 ? null : (
        <section aria-labelledby="series">
          <h2 id="series">{result.series}</h2>
          <p>{result.seriesLead}</p>
          {reply.series.map((one) => (
            <EvaluationYears key={one.by} series={one} />
          ))}
        </section>
      )}
      {reply.comments.length === 0 ? null : (
        <section aria-labelledby="comments">
          <h2 id="comments">{result.comments}</h2>
          <ul className="threads">
            {reply.comments.map(({ about, label, text }) => (
              <li key={`${about}${label}`}>
                <p className="quiet">
                  {about} · {label}
                </p>
                <p className="written">{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export const ResultPage = (): ReactNode => {
  const { organisation, evaluation } = useParams({
    from: '/$organisation/utvarderingar/$evaluation/resultat',
  })
  const path = `/api/${organisation}/evaluations/${encodeURIComponent(evaluation)}/result`
  const query = useAsked<ResultReply>(path)
  return <Asked query={query}>{(reply) => <Content reply={reply} path={path} />}</Asked>
}

/** As it stood when it was closed. */
export const VersionResultPage = (): ReactNode => {
  const at = useParams({
    from: '/$organisation/utvarderingar/$evaluation/version/$version/$day/resultat',
  })
  const path = `${versionPath(at)}/result`
  const query = useAsked<ResultReply>(path)
  return <Asked query={query}>{(reply) => <Content reply={reply} path={path} />}</Asked>
}
