// A new case of a rule: filled in, and put where it is to be tried.
import { type ReactNode, useState } from 'react'
import { addCase, placesFor, takesTheRest } from '../../domain/model/written-cases.ts'
import { plainAt } from '../../domain/model/written-edits.ts'
import type { WrittenPart } from '../../domain/model/written-fields.ts'
import { gradesOf, scalesOfRule } from '../../domain/model/written-scales.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddFrame, type Lacking } from './add-frame.tsx'
import { Choice } from './case-fields.tsx'
import {
  CombinedFields,
  emptyCombined,
  filledCombined,
  isTheRest,
  lackingIn,
} from './combined-fields.tsx'
import { type Editing, usePartTitle } from './part-fields.tsx'

export const NewCase = ({
  rule: { id, at, parts },
  editing,
}: {
  readonly rule: WrittenPart
  readonly editing: Editing
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const titleOf = usePartTitle(editing)
  const { model, make } = editing
  const of = plainAt(model, [...at, 'of']) === 'node' ? 'node' : 'measure'
  const [draft, setDraft] = useState(emptyCombined(of))
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const last = placesFor(model, id)
  const takesRest = isTheRest(draft)
  const add = () => {
    const missing = lackingIn(draft, words)
    setLacking(missing)
    if (missing !== null) return
    make([
      addCase(
        id,
        filledCombined(draft),
        takesRest ? parts.length : Math.min(Number(chosen ?? last), last),
      ),
    ])
    setDraft(emptyCombined(of))
    setChosen(null)
    setIsOpen(false)
  }
  const places = Array.from({ length: last + 1 }, (_, place) => {
    const before = parts[place - 1]
    const title = before === undefined ? words.newCase.first : words.newCase.after(titleOf(before))
    return [String(place), title] as const
  })
  return (
    <AddFrame
      label={words.add.case}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      add={add}
      lacking={lacking}
    >
      <CombinedFields
        of={of}
        grades={gradesOf(model, scalesOfRule(model, id))}
        mayTakeTheRest={!takesTheRest(model, id)}
        draft={draft}
        change={(changed) => {
          setLacking(null)
          setDraft(changed)
        }}
        editing={editing}
      />
      {takesRest ? null : (
        <div className="form-row">
          <Choice
            label={words.newCase.place}
            value={chosen ?? String(last)}
            choices={places}
            change={setChosen}
          />
        </div>
      )}
    </AddFrame>
  )
}
