// A case that is being made: its conditions, one or several together, each as it is or the other way round, and its grade.
import { type ReactNode, useState } from 'react'
import {
  type CaseLacks,
  type FilledCase,
  type FilledCondition,
  lacksOf,
} from '../../domain/model/written-cases.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import type { WorkshopFormWords } from '../../text/workshop-forms-sv.ts'
import { useReader } from '../reader.tsx'
import type { Lacking } from './add-frame.tsx'
import { type CaseDraft, CaseFields, Choice, conditionIn, emptyCase } from './case-fields.tsx'
import { type Editing, useTitles } from './part-fields.tsx'

type Condition = { readonly key: number; readonly isNot: boolean; readonly draft: CaseDraft }

export type CombinedDraft = {
  readonly conditions: readonly Condition[]
  readonly join: 'all' | 'any'
  readonly grade: string
}

const anew = (of: 'measure' | 'node', key: number): Condition => ({
  key,
  isNot: false,
  draft: emptyCase(of),
})

export const emptyCombined = (of: 'measure' | 'node'): CombinedDraft => ({
  conditions: [anew(of, 0)],
  join: 'all',
  grade: '',
})

/** Whether it is the case that takes what is left. */
export const isTheRest = ({ conditions }: CombinedDraft): boolean =>
  conditions.length === 1 && conditions[0]?.draft.condition === 'otherwise'

const asFilled = ({ isNot, draft }: Condition): FilledCondition => {
  const part = conditionIn(draft)
  return isNot && part.is !== 'otherwise' ? { is: 'not', part } : part
}

export const filledCombined = ({ conditions, join, grade }: CombinedDraft): FilledCase => {
  const parts = conditions.map(asFilled)
  const [first = { is: 'otherwise' }] = parts
  return { grade, when: parts.length === 1 ? first : { is: join, parts } }
}

const asLacking = ({ what, part }: CaseLacks, { newCase }: WorkshopFormWords): Lacking => ({
  field: what,
  part,
  sentence: newCase.lacks[what],
})

/** What it lacks, at the field; null: it can be written. */
export const lackingIn = (draft: CombinedDraft, words: WorkshopFormWords): Lacking | null => {
  const lacks = lacksOf(filledCombined(draft))
  return lacks === null ? null : asLacking(lacks, words)
}

type Props = {
  readonly of: 'measure' | 'node'
  /** The grades that the rule may give. */
  readonly grades: readonly string[]
  readonly mayTakeTheRest: boolean
  readonly draft: CombinedDraft
  readonly change: (draft: CombinedDraft) => void
  readonly editing: Editing
}

const OneCondition = ({
  place,
  condition: { isNot, draft: asked },
  remove,
  write,
  ...props
}: Props & {
  readonly place: number
  readonly condition: Condition
  readonly write: (condition: Partial<Condition>) => void
  readonly remove: (() => void) | null
}): ReactNode => {
  const words = workshopFormWords(useReader().language).newCase
  return (
    <fieldset className="grade-form" data-part={place}>
      <legend>{words.condition(place + 1)}</legend>
      <div className="form-row">
        <CaseFields
          of={props.of}
          mayTakeTheRest={props.mayTakeTheRest && remove === null}
          draft={asked}
          change={(part) => write({ draft: { ...asked, ...part } })}
          editing={props.editing}
        />
      </div>
      {asked.condition === 'otherwise' ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={isNot}
            onChange={({ target }) => write({ isNot: target.checked })}
          />{' '}
          {words.not}
        </label>
      )}
      {remove === null ? null : (
        <button type="button" className="link-button" onClick={remove}>
          {words.fewer}
          <span className="sr-only"> {words.condition(place + 1)}</span>
        </button>
      )}
    </fieldset>
  )
}

export const CombinedFields = (props: Props): ReactNode => {
  const { of, grades, draft, change, editing } = props
  const { language } = useReader()
  const words = workshopFormWords(language)
  const titleOf = useTitles(editing.parts)
  const [next, setNext] = useState(1)
  const { conditions, join } = draft
  const isAlone = conditions.length === 1
  const add = () => {
    setNext(next + 1)
    change({ ...draft, conditions: [...conditions, anew(of, next)] })
  }
  return (
    <>
      {conditions.map((condition, place) => (
        <OneCondition
          key={condition.key}
          {...props}
          place={place}
          condition={condition}
          write={(part) =>
            change({
              ...draft,
              conditions: conditions.map((one) => (one === condition ? { ...one, ...part } : one)),
            })
          }
          remove={
            isAlone
              ? null
              : () =>
                  change({ ...draft, conditions: conditions.filter((one) => one !== condition) })
          }
        />
      ))}
      {isTheRest(draft) ? null : (
        <p className="buttons">
          <button type="button" className="button quiet-button" onClick={add}>
            {words.newCase.more}
          </button>
        </p>
      )}
      <div className="form-row">
        {isAlone ? null : (
          <Choice
            label={words.newCase.join}
            value={join}
            choices={(['all', 'any'] as const).map((one) => [one, words.newCase.joins[one]])}
            change={(chosen) => change({ ...draft, join: chosen })}
          />
        )}
        <Choice
          label={words.newCase.grade}
          name="grade"
          value={draft.grade}
          choices={[
            ['', words.noChoice] as const,
            ...grades.map((one) => [one, titleOf('scales', one)] as const),
          ]}
          change={(grade) => change({ ...draft, grade })}
        />
      </div>
    </>
  )
}
