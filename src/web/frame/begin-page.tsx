// The first page of a municipality that has only begun: what to do, in order, with a way to each.
import type { ReactNode } from 'react'
import type { FrameReply } from '../../contract/staff.ts'
import { type BeginningStep, beginningWords } from '../../text/beginning.ts'
import { useReader } from '../reader.tsx'
import { useFrame } from './frame-context.ts'
import { useTitle } from './title.ts'

type Step = {
  readonly step: BeginningStep
  readonly act: FrameReply['may'][number]
  /** null: it is not time for it yet. */
  readonly href: string | null
  readonly isDone: boolean
}

const stepsOf = (
  { organisation, current }: FrameReply,
  { people, bodies, model, goals }: NonNullable<FrameReply['beginning']>,
): readonly Step[] => {
  const base = `/app/${organisation}`
  return [
    { step: 'people', act: 'manageAccounts', href: `${base}/personer`, isDone: people },
    { step: 'bodies', act: 'editOrganisation', href: `${base}/organisation`, isDone: bodies },
    { step: 'model', act: 'draftModel', href: `${base}/verkstad`, isDone: model },
    { step: 'goals', act: 'editChain', href: model ? `${base}/planera` : null, isDone: goals },
    {
      step: 'round',
      act: 'openRound',
      href: current === '' || !goals ? null : `${base}/${current}/laget`,
      isDone: false,
    },
  ]
}

export const BeginPage = ({
  beginning,
}: {
  readonly beginning: NonNullable<FrameReply['beginning']>
}): ReactNode => {
  const { language } = useReader()
  const frame = useFrame()
  const words = beginningWords(language)
  useTitle(words.heading)
  return (
    <>
      <p className="kicker">{frame.municipality}</p>
      <h1>{words.heading}</h1>
      <p className="lead">{beginning.goals ? words.leadWithGoals : words.lead}</p>
      <ol className="beginning">
        {stepsOf(frame, beginning).map(({ step, act, href, isDone }) => {
          const { title, text, go, by } = words.steps[step]
          return (
            <li key={step}>
              <h2>
                {title} {isDone ? <span className="done-mark">{words.done}</span> : null}
              </h2>
              <p>{text}</p>
              {href !== null && frame.may.includes(act) ? (
                <p>
                  <a className="button quiet-button" href={href}>
                    {go}
                  </a>
                </p>
              ) : (
                <p className="quiet">{frame.may.includes(act) ? words.notYet : words.by(by)}</p>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
