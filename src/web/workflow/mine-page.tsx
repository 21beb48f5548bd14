// My page: what waits for the one who is signed in, the most pressing first.
import type { ReactNode } from 'react'
import type { MineReply, WaitingView } from '../../contract/working-round.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { Asked, useAsked } from '../asked.tsx'
import { WaitingAssignments } from '../assignments/waiting-assignments.tsx'
import { WaitingDocuments } from '../documents/waiting-documents.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { QuestionList } from './question-list.tsx'
import { NextStep, StageMark } from './stage-mark.tsx'

const Waiting = ({ waiting }: { readonly waiting: WaitingView }): ReactNode => {
  const { work } = useReader()
  const { row, step, sentBack } = waiting
  return (
    <li className="waiting">
      <div>
        <h3>{row.title}</h3>
        <p className="waiting-facts">
          <StageMark stage={row.stage} />
          <span>{row.coverage}</span>
          <span>
            <NextStep next={row.next} />
          </span>
        </p>
        {sentBack === null ? null : <p>{work.part.sentBackBecause(sentBack)}</p>}
      </div>
      <a className="button" href={row.href}>
        {work.mine.go[step]}
        <span className="sr-only"> {row.title}</span>
      </a>
    </li>
  )
}

const Round = ({ round }: { readonly round: MineReply['rounds'][number] }): ReactNode => {
  const { work } = useReader()
  return (
    <section aria-labelledby={`mine-${round.name}`}>
      <h2 id={`mine-${round.name}`}>{round.label}</h2>
      {round.instructions === null ? null : (
        <details>
          <summary>{work.mine.instructions}</summary>
          <p className="written">{round.instructions}</p>
        </details>
      )}
      <ul className="waiting-list">
        {round.waiting.map((waiting) => (
          <Waiting key={waiting.row.body} waiting={waiting} />
        ))}
      </ul>
      <QuestionList
        heading={work.remarks.waitingHeading}
        id={`questions-${round.name}`}
        questions={round.questions}
      />
    </section>
  )
}

/** The open rounds as a whole, so that whoever has nothing to do sees how far the others have come. */
const OpenRounds = ({ open }: Pick<MineReply, 'open'>): ReactNode => {
  const { work } = useReader()
  return (
    <section aria-labelledby="open-rounds">
      <h2 id="open-rounds">{work.mine.open}</h2>
      <ul className="plain-list">
        {open.map(({ title, href, sentence, next }) => (
          <li key={href}>
            <a href={href}>{title}</a> {sentence}{' '}
            {next === null ? null : <span className="quiet">{next}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether anything waits, and the same as a workbook. */
const Lead = ({ reply }: { readonly reply: MineReply }): ReactNode => {
  const { work } = useReader()
  const { organisation } = usePlace()
  if (reply.rounds.length + reply.documents.length === 0 && reply.assignments === null)
    return (
      <p className="lead">{reply.open.length > 0 ? work.mine.nothing : work.mine.nothingOpen}</p>
    )
  return (
    <>
      {reply.rounds.length === 0 ? null : <p className="lead">{work.mine.lead}</p>}
      <p>
        <ExcelButton path={`/api/${organisation}/mine`} of={work.mine.heading} />
      </p>
    </>
  )
}

export const MinePage = (): ReactNode => {
  const { work, language } = useReader()
  const { organisation } = usePlace()
  const query = useAsked<MineReply>(`/api/${organisation}/mine`)
  useTitle(work.mine.heading)
  return (
    <Asked query={query}>
      {(reply) => (
        <>
          <h1>{work.mine.heading}</h1>
          <Lead reply={reply} />
          {reply.rounds.map((round) => (
            <Round key={round.name} round={round} />
          ))}
          {reply.assignments === null ? null : (
            <WaitingAssignments heading={assignmentWords(language).mine} {...reply.assignments} />
          )}
          <WaitingDocuments rows={reply.documents} />
          {reply.open.length === 0 ? null : <OpenRounds open={reply.open} />}
        </>
      )}
    </Asked>
  )
}
