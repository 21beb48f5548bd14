// A new rule: what it looks at, and its first case.
import { type ReactNode, useState } from 'react'
import { addRule, type FilledRule } from '../../domain/model/written-cases.ts'
import { gradesOf } from '../../domain/model/written-scales.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddFrame, type Lacking } from './add-frame.tsx'
import { Choice } from './case-fields.tsx'
import { CombinedFields, emptyCombined, filledCombined, lackingIn } from './combined-fields.tsx'
import type { Editing } from './part-fields.tsx'

const EMPTY: FilledRule = { title: '', of: 'measure', value: 'round' }

export const NewRule = ({ editing }: { readonly editing: Editing }): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const { model, make } = editing
  const [rule, setRule] = useState(EMPTY)
  const [draft, setDraft] = useState(emptyCombined('measure'))
  const [isOpen, setIsOpen] = useState(false)
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const add = () => {
    const missing = lackingIn(draft, words)
    setLacking(missing)
    if (missing !== null) return
    make([addRule(model, rule, filledCombined(draft))])
    setRule(EMPTY)
    setDraft(emptyCombined('measure'))
    setIsOpen(false)
  }
  const ofs = (['measure', 'node'] as const).map((one) => [one, words.newRule.ofs[one]] as const)
  const values = (['round', 'outcome', 'forecast'] as const).map(
    (one) => [one, words.newRule.values[one]] as const,
  )
  return (
    <AddFrame
      label={words.add.rule}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      add={add}
      lacking={lacking}
    >
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
            setDraft(emptyCombined(of))
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
      <h4>{words.newRule.first}</h4>
      <CombinedFields
        of={rule.of}
        grades={gradesOf(model, [])}
        mayTakeTheRest={false}
        draft={draft}
        change={(changed) => {
          setLacking(null)
          setDraft(changed)
        }}
        editing={editing}
      />
      <p className="quiet">{words.newRule.hint}</p>
    </AddFrame>
  )
}
