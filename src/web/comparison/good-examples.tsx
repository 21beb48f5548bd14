// Good examples under what they hang on: read by everybody, kept by those who may.
import { type ReactNode, useState } from 'react'
import type { GoodExamplesReply, GoodExampleView } from '../../contract/good-examples.ts'
import type { ExampleSubject } from '../../domain/comparison/good-examples.ts'
import { goodExampleWords } from '../../text/good-examples.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { ExampleForm, WithdrawButton } from './example-form.tsx'

const Example = ({
  subject,
  example,
  mayKeep,
  isSmall,
}: {
  readonly subject: ExampleSubject
  readonly example: GoodExampleView
  readonly mayKeep: boolean
  readonly isSmall: boolean
}): ReactNode => {
  const words = goodExampleWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen)
    return (
      <li>
        <ExampleForm subject={subject} example={example} close={() => setIsOpen(false)} />
      </li>
    )
  return (
    <li>
      {isSmall ? (
        <p>
          <strong>{example.who}</strong>
        </p>
      ) : (
        <h3>{example.who}</h3>
      )}
      <p className="written">{example.what}</p>
      {example.link === null ? null : (
        <p>
          <a href={example.link.href} rel="noopener noreferrer" className="long-link">
            {example.link.said}
          </a>
        </p>
      )}
      <p className="quiet">{example.written}</p>
      {mayKeep ? (
        <p className="buttons">
          <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
            {words.change}
            <span className="sr-only"> {example.who}</span>
          </button>
          <WithdrawButton example={example} />
        </p>
      ) : null}
    </li>
  )
}

const Examples = ({
  subject,
  reply: { examples, mayKeep },
  isSmall = false,
}: {
  readonly subject: ExampleSubject
  readonly reply: GoodExamplesReply
  readonly isSmall?: boolean
}): ReactNode => {
  const words = goodExampleWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {examples.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="good-examples">
          {examples.map((example) => (
            <Example key={example.id} {...{ subject, example, mayKeep, isSmall }} />
          ))}
        </ul>
      )}
      {mayKeep && isOpen ? (
        <ExampleForm subject={subject} example={null} close={() => setIsOpen(false)} />
      ) : null}
      {mayKeep && !isOpen ? (
        <p>
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            {words.add}
          </button>
        </p>
      ) : null}
    </>
  )
}

/** Of a goal, a measure, a key figure, a question …; `subject` says which. */
export const GoodExamples = ({ subject }: { readonly subject: ExampleSubject }): ReactNode => {
  const { heading, lead } = goodExampleWords(useReader().language)
  const { organisation } = usePlace()
  const query = useAsked<GoodExamplesReply>(`/api/${organisation}/good-examples`, subject)
  return (
    <section id="exempel" aria-labelledby="good-examples">
      <h2 id="good-examples">{heading}</h2>
      <p className="quiet">{lead}</p>
      <Asked query={query} isPart>
        {(reply) => <Examples subject={subject} reply={reply} />}
      </Asked>
    </section>
  )
}

/** The same under one thing of many on a page: asked for when it is opened. `of` says what they are of. */
export const GoodExamplesInside = ({
  subject,
  of,
}: {
  readonly subject: ExampleSubject
  readonly of: string
}): ReactNode => {
  const { inside } = goodExampleWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setIsOpen(true)
      }}
    >
      <summary>
        {inside}
        <span className="sr-only">: {of}</span>
      </summary>
      {isOpen ? <Inside subject={subject} /> : null}
    </details>
  )
}

const Inside = ({ subject }: { readonly subject: ExampleSubject }): ReactNode => {
  const { organisation } = usePlace()
  const query = useAsked<GoodExamplesReply>(`/api/${organisation}/good-examples`, subject)
  return (
    <Asked query={query} isPart>
      {(reply) => <Examples subject={subject} reply={reply} isSmall />}
    </Asked>
  )
}
