// A new rule: what it looks at, and its first case.
import { type FormEvent, type ReactNode, useState } from 'react'
import { addRule, type FilledRule, lacksOf } from '../../domain/model/written-cases.ts'
import { gradesOf } from '../../domain/model/written-scales.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { CaseFields, Choice, emptyCase, filledCase } from './case-fields.tsx'
import type { Editing } from './part-fields.tsx'

const EMPTY: FilledRule = { title: '', of: 'measure', value: 'round' }

export const NewRule = ({ editing }: { readonly editing: Editing }): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const { model, make } = editing
  const [rule, setRule] = useState(EMPTY)
  const [draft, setDraft] = useState(emptyCase('measure'))
  const [isOpen, setIsOpen] = useState(false)
  const [lacks, setLacks] = useState<ReturnType<typeof lacksOf>>(null)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const first = filledCase(draft)
    const missing = lacksOf(first)
    setLacks(missing)
    if (missing !== null) return
    make([addRule(model, rule, first)])
    setRule(EMPTY)
    setDraft(emptyCase('measure'))
    setIsOpen(false)
  }
  if (!isOpen)
    return (
      <p className="buttons">
        <button type="button" className="button quiet-button" onClick={() => setIsOpen(true)}>
          {words.add.rule}
        </button>
      </p>
    )
  const ofs = (['measure', 'node'] as const).map((one) => [one, words.newRule.ofs[one]] as const)
  const values = (['round', 'outcome', 'forecast'] as const).map(
    (one) => [one, words.newRule.values[one]] as const,
  )
  return (
    <form className="add-part" aria-label={words.add.rule} onSubmit={add}>
      <div className="form-row">
        <label className="field">
          {words.add.title}
          <input
            required
            pattern=".*\S.*"
            maxLength={200}
            value={rule.title}
            onChange={({ target }) => setRule({ ...rule, title: target.value })}
          />
        </label>
        <Choice
          label={words.newRule.of}
          value={rule.of}
          choices={ofs}
          change={(of) => {
            setRule({ ...rule, of })
            setDraft(emptyCase(of))
          }}
        />
        {rule.of === 'measure' ? (
          <Choice
            label={words.newRule.value}
            value={rule.value}
            choices={values}
            change={(value) => setRule({ ...rule, value })}
          />
        ) : null}
      </div>
      <h3>{words.newRule.first}</h3>
      <div className="form-row add-part">
        <CaseFields
          of={rule.of}
          grades={gradesOf(model, [])}
          mayTakeTheRest={false}
          draft={draft}
          change={(part) => setDraft({ ...draft, ...part })}
          editing={editing}
        />
        <button type="submit" className="button">
          {words.add.now}
        </button>
      </div>
      <p className="quiet">{words.newRule.hint}</p>
      {lacks === null ? null : (
        <p className="row-refusal" role="alert">
          {words.newCase.lacks[lacks]}
        </p>
      )}
    </form>
  )
}
