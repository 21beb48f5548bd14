// One assessor's points of a part: a number, or why there is none.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CellView, MissingChoice, PartView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useGiving } from './giving.ts'
import { SaveLine } from './save-line.tsx'

const MISSING: readonly MissingChoice[] = ['notAssessed', 'notPublic', 'lost']

export const PointsForm = ({
  evaluation,
  part,
  cell,
}: {
  readonly evaluation: string
  readonly part: PartView
  readonly cell: CellView
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const [points, setPoints] = useState(cell.written)
  const [missing, setMissing] = useState<MissingChoice | ''>(cell.missing)
  const { sending, give, write, isSaved } = useGiving(evaluation)
  const { form, refusalId } = useRefusedField(sending.refused, 'points')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const sent = { points: missing === '' ? points : '', missing: missing === '' ? null : missing }
    void give('points', { part: part.id, by: cell.by, basedOn: cell.basedOn, ...sent })
  }
  const chosen = MISSING.find((one) => one === missing)
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      <p className="form-row">
        <label className="field">
          {words.part.pointsOf(cell.label, part.most)}
          <input
            name="points"
            inputMode="decimal"
            size={8}
            value={chosen === undefined ? points : ''}
            disabled={chosen !== undefined}
            onChange={({ target }) => {
              setPoints(target.value)
              write()
            }}
          />
        </label>
        <label className="field">
          {words.part.whyMissing}
          <select
            value={missing}
            onChange={({ target }) => {
              setMissing(MISSING.find((one) => one === target.value) ?? '')
              write()
            }}
          >
            <option value="">{words.part.hasPoints}</option>
            {MISSING.map((one) => (
              <option key={one} value={one}>
                {words.missing[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {cell.beside === null ? null : <p className="quiet">{cell.beside}</p>}
      {cell.note === null ? null : <p className="quiet">{cell.note}</p>}
      <SaveLine {...{ sending, isSaved, refusalId }} of={`${part.id}, ${cell.label}`} />
    </form>
  )
}
