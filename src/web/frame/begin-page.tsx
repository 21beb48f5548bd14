// The first page of a municipality that has only begun: what is the visitor's to do, in order, and what others do.
import { type ReactNode, useId } from 'react'
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

const Title = ({ step, isDone }: Pick<Step, 'step' | 'isDone'>): ReactNode => {
  const words = beginningWords(useReader().language)
  return (
    <>
      {words.steps[step].title} {isDone ? <span className="done-mark">{words.done}</span> : null}
    </>
  )
}

const OwnSteps = ({ steps }: { readonly steps: readonly Step[] }): ReactNode => {
  const words = beginningWords(useReader().language)
  return (
    <ol className="beginning">
      {steps.map(({ step, href, isDone }) => (
        <li key={step}>
          <h2>
            <Title step={step} isDone={isDone} />
          </h2>
          <p>{words.steps[step].text}</p>
          {href === null ? (
            <p className="quiet">{words.notYet}</p>
          ) : (
            <p>
              <a className="button quiet-button" href={href}>
                {words.steps[step].go}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

const OthersSteps = ({ steps }: { readonly steps: readonly Step[] }): ReactNode => {
  const words = beginningWords(useReader().language)
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.others}</h2>
      <ul className="beginning">
        {steps.map(({ step, isDone }) => (
          <li key={step}>
            <Title step={step} isDone={isDone} />
            {isDone ? null : <p className="quiet">{words.by(words.steps[step].by)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const BeginPage = ({
  beginning,
}: {
  readonly beginning: NonNullable<FrameReply['beginning']>
}): ReactNode => {
  const frame = useFrame()
  const words = beginningWords(useReader().language)
  const steps = stepsOf(frame, beginning)
  const own = steps.filter(({ act }) => frame.may.includes(act))
  const others = steps.filter(({ act }) => !frame.may.includes(act))
  const stands = beginning.goals ? words.standsWithGoals : words.stands
  const [first, ...more] = own
  const todo = more.length > 0 ? words.inOrder : first === undefined ? words.noStep : words.oneStep
  useTitle(words.heading)
  return (
    <>
      <p className="kicker">{frame.municipality}</p>
      <h1>{words.heading}</h1>
      <p className="lead">
        {stands} {todo}
      </p>
      {first === undefined ? null : <OwnSteps steps={own} />}
      {others.length === 0 ? null : <OthersSteps steps={others} />}
    </>
  )
}
