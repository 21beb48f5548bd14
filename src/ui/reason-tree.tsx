// «Varför?»: the reasons down to each value, with what held and what did not.
import type { ReactNode } from 'react'
import type { ReasonView } from '../contract/views.ts'
import { AreaList } from './area-list.tsx'
import { Icon, type IconName } from './icons.tsx'
import { MadeUpMark } from './notice.tsx'
import { Source } from './source.tsx'

type Words = {
  readonly met: string
  readonly notMet: string
  readonly unknown: string
  readonly madeUp: string
}

const MARKS = { true: 'check', false: 'cross', unknown: 'question' } as const satisfies Record<
  NonNullable<ReasonView['truth']>,
  IconName
>

const Mark = ({
  truth,
  words,
}: {
  readonly truth: NonNullable<ReasonView['truth']>
  readonly words: Words
}): ReactNode => (
  <span className="truth" data-truth={truth}>
    <Icon name={MARKS[truth]} />
    <span className="sr-only">
      {truth === 'true' ? words.met : truth === 'false' ? words.notMet : words.unknown}:{' '}
    </span>
  </span>
)

const Step = ({
  reason,
  words,
}: {
  readonly reason: ReasonView
  readonly words: Words
}): ReactNode => (
  <li>
    <div className="reason">
      {reason.truth === undefined ? null : <Mark truth={reason.truth} words={words} />}
      <span>
        {reason.href === undefined ? reason.sentence : <a href={reason.href}>{reason.sentence}</a>}{' '}
        {reason.madeUp === true ? <MadeUpMark word={words.madeUp} /> : null}
        {reason.source === undefined ? null : (
          <small>
            <Source {...reason.source} />
          </small>
        )}
      </span>
    </div>
    {reason.areas === undefined ? null : <AreaList areas={reason.areas} madeUp={words.madeUp} />}
    <Steps reasons={reason.children} words={words} />
  </li>
)

const Steps = ({
  reasons,
  words,
}: {
  readonly reasons: readonly ReasonView[]
  readonly words: Words
}): ReactNode =>
  reasons.length === 0 ? null : (
    <ul>
      {reasons.map((reason) => (
        <Step key={`${reason.truth}${reason.sentence}`} reason={reason} words={words} />
      ))}
    </ul>
  )

export const ReasonTree = ({
  reason,
  words,
}: {
  readonly reason: ReasonView
  readonly words: Words
}): ReactNode => (
  <div className="reason-tree">
    {reason.sentence === '' ? null : <p>{reason.sentence}</p>}
    <Steps reasons={reason.children} words={words} />
  </div>
)
