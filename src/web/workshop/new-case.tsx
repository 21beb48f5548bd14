// A new case of a rule: filled in, and put where it is to be tried.
import { type ReactNode, useState } from 'react'
import { addCase, lacksOf, placesFor, takesTheRest } from '../../domain/model/written-cases.ts'
import { plainAt } from '../../domain/model/written-edits.ts'
import type { WrittenPart } from '../../domain/model/written-fields.ts'
import { gradesOf, scalesOfRule } from '../../domain/model/written-scales.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddFrame } from './add-frame.tsx'
import { CaseFields, Choice, emptyCase, filledCase } from './case-fields.tsx'
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
  const [draft, setDraft] = useState(emptyCase(of))
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [lacks, setLacks] = useState<ReturnType<typeof lacksOf>>(null)
  const last = placesFor(model, id)
  const takesRest = draft.condition === 'otherwise'
  const add = () => {
    const filled = filledCase(draft)
    const missing = lacksOf(filled)
    setLacks(missing)
    if (missing !== null) return
    make([addCase(id, filled, takesRest ? parts.length : Math.min(Number(chosen ?? last), last))])
    setDraft(emptyCase(of))
    setChosen(null)
    setIsOpen(false)
  }
  const places = Array.from({ length: last + 1 }, (_, place) => {
    const before = parts[place - 1]
    const title = before === undefined ? words.newCase.first : words.newCase.after(titleOf(before))
    return [String(place), title] as const
  })
  return (
    <AddFrame label={words.add.case} isOpen={isOpen} setIsOpen={setIsOpen} add={add}>
      <div className="form-row">
        <CaseFields
          of={of}
          grades={gradesOf(model, scalesOfRule(model, id))}
          mayTakeTheRest={!takesTheRest(model, id)}
          draft={draft}
          change={(part) => setDraft({ ...draft, ...part })}
          editing={editing}
        />
        {takesRest ? null : (
          <Choice
            label={words.newCase.place}
            value={chosen ?? String(last)}
            choices={places}
            change={setChosen}
          />
        )}
      </div>
      {lacks === null ? null : (
        <p className="row-refusal" role="alert">
          {words.newCase.lacks[lacks]}
        </p>
      )}
    </AddFrame>
  )
}
