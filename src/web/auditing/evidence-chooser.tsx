// The auditors' way to what a grade rests on: which round or frozen version, and which goal or measure.
import { type ReactNode, useState } from 'react'
import type { EvidenceChoices } from '../../contract/auditing.ts'
import { evidenceWords } from '../../text/evidence.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'

type Choices = EvidenceChoices['rounds']

const Options = ({ of }: { readonly of: Choices }): ReactNode =>
  of.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ))

const Subjects = ({
  label,
  part,
  of,
}: {
  readonly label: string
  readonly part: 'mal' | 'matt'
  readonly of: Choices
}): ReactNode =>
  of.length === 0 ? null : (
    <optgroup label={label}>
      <Options
        of={of.map(({ id, label }) => ({ id: `${part}/${encodeURIComponent(id)}`, label }))}
      />
    </optgroup>
  )

/** The first that can be chosen, as the address has it: «mal/hemtjanst», «matt/vantetid». */
const firstOf = ({ goals, measures }: EvidenceChoices): string => {
  const [part, first] = goals[0] === undefined ? ['matt', measures[0]] : ['mal', goals[0]]
  return first === undefined ? '' : `${part}/${encodeURIComponent(first.id)}`
}

export const EvidenceChooser = ({ choices }: { readonly choices: EvidenceChoices }): ReactNode => {
  const { choose } = evidenceWords(useReader().language)
  const { organisation } = useFrame()
  const [round, setRound] = useState(choices.rounds[0]?.id ?? '')
  const [subject, setSubject] = useState(firstOf(choices))
  return (
    <section aria-labelledby="audit-evidence">
      <h2 id="audit-evidence">{choose.heading}</h2>
      {round === '' || subject === '' ? (
        <p className="quiet">{choose.nothing}</p>
      ) : (
        <>
          <p>{choose.lead}</p>
          <label className="field">
            {choose.round}
            <select value={round} onChange={(event) => setRound(event.target.value)}>
              <Options of={choices.rounds} />
            </select>
          </label>
          <label className="field">
            {choose.subject}
            <select value={subject} onChange={(event) => setSubject(event.target.value)}>
              <Subjects label={choose.goals} part="mal" of={choices.goals} />
              <Subjects label={choose.measures} part="matt" of={choices.measures} />
            </select>
          </label>
          <p className="buttons">
            <a
              className="button"
              href={`/app/${organisation}/${encodeURIComponent(round)}/${subject}/underlag`}
            >
              {choose.open}
            </a>
          </p>
        </>
      )}
    </section>
  )
}
