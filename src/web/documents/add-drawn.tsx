// Something that the system draws is put into a part: by its word, or an evaluation or a service by its name.
import { type ReactNode, useState } from 'react'
import type { EvaluationsReply } from '../../contract/evaluations.ts'
import type { ServicesReply } from '../../contract/services.ts'
import type { PartBlock } from '../../domain/documents/document.ts'
import { DRAWN_WORDS, type Drawn } from '../../domain/model/document-type.ts'
import { documentWords } from '../../text/documents.ts'
import { upperFirst } from '../../text/language.ts'
import { useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** What stands in the part, and putting something else there. */
export type Putting = {
  readonly blocks: readonly PartBlock[]
  readonly replace: (blocks: readonly PartBlock[]) => void
}

type Choice = { readonly value: string; readonly label: string; readonly drawn: Drawn }

const byWord = (word: (typeof DRAWN_WORDS)[number]): Drawn =>
  word === 'nodes' ? { draw: 'nodes', charts: true, reasons: true } : { draw: word }

const Group = ({
  label,
  choices,
}: {
  readonly label: string
  readonly choices: readonly Choice[]
}): ReactNode =>
  choices.length === 0 ? null : (
    <optgroup label={label}>
      {choices.map(({ value, label: said }) => (
        <option key={value} value={value}>
          {said}
        </option>
      ))}
    </optgroup>
  )

export const AddDrawn = ({ blocks, replace }: Putting): ReactNode => {
  const { model, page } = documentWords(useReader().language)
  const { organisation, round } = usePlace()
  const base = `/api/${organisation}`
  const asked = useAsked<EvaluationsReply>(`${base}/evaluations`)
  const services = useAsked<ServicesReply>(`${base}/rounds/${encodeURIComponent(round)}/services`)
  const [chosen, setChosen] = useState('goals')
  const words = DRAWN_WORDS.map(
    (word): Choice => ({
      ...{ value: word, label: upperFirst(model.drawn[word]), drawn: byWord(word) },
    }),
  )
  const evaluations = (asked.data?.evaluations ?? []).map(
    ({ id, title, framework }): Choice => ({
      ...{ value: `evaluation ${id}`, label: `${title}, ${framework}` },
      drawn: { draw: 'evaluation', evaluation: id },
    }),
  )
  const squares = (services.data?.services ?? []).map(
    ({ id, title }): Choice => ({
      ...{ value: `service ${id}`, label: title },
      drawn: { draw: 'costQuality', service: id },
    }),
  )
  const add = () => {
    const found = [...words, ...evaluations, ...squares].find(({ value }) => value === chosen)
    if (found !== undefined) replace([...blocks, { is: 'drawn', drawn: found.drawn }])
  }
  return (
    <div className="add-drawn">
      <label className="field">
        {page.addDrawn}
        <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {words.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          <Group label={upperFirst(model.drawn.evaluation)} choices={evaluations} />
          <Group label={upperFirst(model.drawn.costQuality)} choices={squares} />
        </select>
      </label>
      <button type="button" className="button quiet-button" onClick={add}>
        {page.add}
      </button>
    </div>
  )
}
