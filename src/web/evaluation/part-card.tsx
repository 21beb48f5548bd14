// One part opened: what each assessor gives, what shows it, what is said, and what can be entered under it.
import { type ReactNode, useEffect, useRef } from 'react'
import type { EvaluationReply, PartView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { GoodExamplesInside } from '../comparison/good-examples.tsx'
import { useReader } from '../reader.tsx'
import { Assigning } from './assigning.tsx'
import { EnteringForm } from './entering-form.tsx'
import { EvidenceForm, EvidenceList } from './evidence-form.tsx'
import { PointsForm } from './points-form.tsx'
import { Said, SaidForms } from './said-form.tsx'

export const Examples = ({ examples }: Pick<PartView, 'examples'>): ReactNode => {
  const words = evaluationWords(useReader().language).part
  return examples.length === 0 ? null : (
    <>
      <h4>{words.examples}</h4>
      <ul className="plain-list">
        {examples.map(({ who, what, href }) => (
          <li key={`${who} ${what}`}>
            {who}: {href === null ? what : <a href={href}>{what}</a>}
          </li>
        ))}
      </ul>
    </>
  )
}

const Entering = ({
  reply,
  part,
}: {
  readonly reply: EvaluationReply
  readonly part: PartView
}): ReactNode => {
  const words = evaluationWords(useReader().language).entering
  const { entering } = part
  if (entering === null) return null
  const label = !entering.mayAdd
    ? words.openWeights
    : entering.asksWeights
      ? words.open(entering.levelLabel)
      : words.openAdd(entering.levelLabel)
  return (
    <details>
      <summary>{label}</summary>
      {reply.entered === '' ? null : <p className="quiet">{reply.entered}</p>}
      <EnteringForm
        key={reply.enteredBasedOn}
        evaluation={reply.id}
        part={part}
        entering={entering}
        basedOn={reply.enteredBasedOn}
      />
    </details>
  )
}

const Writing = ({
  reply,
  part,
}: {
  readonly reply: EvaluationReply
  readonly part: PartView
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const isKnown = part.most !== ''
  return (
    <>
      {!reply.givesPoints ? null : isKnown ? (
        part.cells.map((cell) => (
          <PointsForm
            key={`${cell.by}.${cell.basedOn}`}
            evaluation={reply.id}
            part={part}
            cell={cell}
          />
        ))
      ) : (
        <p className="quiet">{words.part.noMost}</p>
      )}
      <Entering reply={reply} part={part} />
      <EvidenceForm evaluation={reply.id} part={part} sorts={reply.evidenceSorts} />
      <SaidForms
        evaluation={reply.id}
        part={part.id}
        comments={part.comments}
        ownNote={part.ownNote}
      />
    </>
  )
}

const Reading = ({ part }: { readonly part: PartView }): ReactNode => {
  const words = evaluationWords(useReader().language).part
  return (
    <>
      <ul className="plain-list">
        {part.cells.map(({ by, label, said, note }) => (
          <li key={by}>
            {label}: {said}
            {note === null ? null : <span className="quiet"> {note}</span>}
          </li>
        ))}
      </ul>
      <h4>{words.evidence}</h4>
      <EvidenceList evidence={part.evidence} />
      <Said comments={part.comments} />
    </>
  )
}

export const PartCard = ({
  reply,
  part,
  close,
}: {
  readonly reply: EvaluationReply
  readonly part: PartView
  readonly close: () => void
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="form-card part-card">
      <h3 ref={heading} tabIndex={-1}>
        {part.id} {part.title}
      </h3>
      {part.called === '' ? null : <p className="quiet">{words.part.called(part.called)}</p>}
      {reply.mayEvaluate ? <Writing reply={reply} part={part} /> : <Reading part={part} />}
      <Examples examples={part.examples} />
      {part.exampleSubject === null ? null : (
        <GoodExamplesInside
          subject={{ kind: 'question', id: part.exampleSubject }}
          of={part.title}
        />
      )}
      <Assigning
        ways={part.assignments}
        given={part.given}
        of={part.title}
        chainChange={reply.chainChange}
      />
      {part.noAssignments === '' ? null : <p className="quiet">{part.noAssignments}</p>}
      <p className="buttons">
        <button type="button" className="link-button" onClick={close}>
          {words.part.close}
          <span className="sr-only">: {part.title}</span>
        </button>
      </p>
    </div>
  )
}
