// What was not taken becomes an assignment: with one click where nothing more is asked, else by the plan's form.
import type { ReactNode } from 'react'
import type { AssignmentWay } from '../../contract/evaluations.ts'
import type { LinkView } from '../../contract/views.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { assigningWords } from '../../text/evaluation-assigning.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useEditing } from '../plan/editing.ts'
import { EditingLine } from '../plan/editing-line.tsx'
import { useReader } from '../reader.tsx'

const Way = ({
  way,
  of,
  chainChange,
}: {
  readonly way: AssignmentWay
  readonly of: string
  readonly chainChange: number
}): ReactNode => {
  const { language } = useReader()
  const words = assigningWords(language)
  const { organisation } = useFrame()
  const use = useEditing(organisation, chainChange)
  const { oneClick } = way
  if (oneClick === null)
    return (
      <a href={way.href}>
        {evaluationWords(language).result.assignment}: {way.title} {words.form}
        <span className="sr-only">: {of}</span>
      </a>
    )
  const { type, owner, title, text, firstDay, label } = oneClick
  const give = () =>
    use.edit({
      ...{ edit: 'createNode', type, parents: [], language, firstDay },
      words: { title, text, owner },
    })
  return (
    <>
      <button
        type="button"
        className="button quiet-button"
        disabled={use.editing.is === 'underWay'}
        onClick={() => void give()}
      >
        {label}
        <span className="sr-only">: {of}</span>
      </button>
      <EditingLine use={use} mine={title} />
    </>
  )
}

export const Assigning = ({
  ways,
  given,
  of,
  chainChange,
}: {
  readonly ways: readonly AssignmentWay[]
  readonly given: readonly LinkView[]
  /** What it is made of, for who does not see where it stands. */
  readonly of: string
  readonly chainChange: number
}): ReactNode => {
  const words = assigningWords(useReader().language)
  return (
    <>
      {given.length === 0 ? null : (
        <p>
          {words.given}:{' '}
          {given.map(({ href, title }, at) => (
            <span key={href}>
              {at === 0 ? '' : '; '}
              <a href={href}>{title}</a>
            </span>
          ))}
        </p>
      )}
      {ways.length === 0 ? null : (
        <div className="buttons">
          {ways.map((way) => (
            <Way key={way.href} {...{ way, of, chainChange }} />
          ))}
        </div>
      )}
    </>
  )
}
