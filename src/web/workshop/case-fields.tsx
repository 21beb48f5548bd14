// The fields of a condition of a case that is being made.
import type { ReactNode } from 'react'
import {
  BOUNDS,
  CONDITIONS,
  type ComparedWith,
  type FilledCondition,
  limitsIn,
  MISSING,
  PLACES,
} from '../../domain/model/written-cases.ts'
import { type Plain, plainAt } from '../../domain/model/written-edits.ts'
import { gradesOf, namesAt, scalesOfTypes } from '../../domain/model/written-scales.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { Ticks } from '../organisation/ticks.tsx'
import { useReader } from '../reader.tsx'
import { type Editing, useTitles } from './part-fields.tsx'

/** A condition as its fields stand; each field is kept when another condition is chosen. */
export type CaseDraft = {
  readonly condition: (typeof CONDITIONS)['measure' | 'node'][number]
  /** `limit:NAME`, `figure`, `mean:GROUP` or `median:GROUP`. */
  readonly than: string
  readonly figure: string
  readonly figureUnit: string
  readonly margin: string
  readonly marginUnit: string
  readonly what: (typeof MISSING)[number]
  readonly of: (typeof PLACES)[number]
  readonly type: string
  readonly grades: readonly string[]
  readonly bound: (typeof BOUNDS)[number]
  readonly amount: string
}

export const emptyCase = (of: 'measure' | 'node'): CaseDraft => ({
  condition: CONDITIONS[of][0],
  than: 'limit:target',
  figure: '',
  figureUnit: '',
  margin: '',
  marginUnit: '%',
  what: 'outcome',
  of: 'children',
  type: '',
  grades: [],
  bound: 'atLeast',
  amount: '',
})

const withUnit = (figure: string, unit: string): string => `${figure.trim()} ${unit}`.trim()

const comparedIn = ({ than, figure, figureUnit }: CaseDraft): ComparedWith => {
  const [is = '', name = ''] = than.split(':')
  if (is === 'mean' || is === 'median') return { is, group: name }
  return is === 'figure'
    ? { is, figure: withUnit(figure, figureUnit) }
    : { is: 'limit', limit: name }
}

export const conditionIn = (draft: CaseDraft): FilledCondition => {
  const { condition, of, type, grades, bound, amount, margin, marginUnit, what } = draft
  switch (condition) {
    case 'reaches':
    case 'beats':
      return { is: condition, than: comparedIn(draft) }
    case 'worse.atMost':
    case 'worse.over':
      return {
        is: 'worse',
        bound: condition === 'worse.over' ? 'over' : 'atMost',
        margin: withUnit(margin, marginUnit),
        than: comparedIn(draft),
      }
    case 'missing':
      return { is: 'missing', what }
    case 'share':
    case 'count':
      return { is: condition, of, type, grades, bound, figure: amount }
    case 'every':
    case 'some':
    case 'none':
      return { is: condition, of, type, grades }
    case 'otherwise':
      return { is: 'otherwise' }
    default:
      throw new Error(`conditionIn: ${JSON.stringify(condition satisfies never)}`)
  }
}

const titleAt = (model: Plain, at: readonly string[], language: Language): string => {
  const label = plainAt(model, [...at, 'label'])
  return typeof label === 'string'
    ? label
    : // NOTE what is no text is a text by language, which the check holds to its shape.
      inLanguage(Object(label) as Readonly<Record<string, string>>, language)
}

export const Choice = <One extends string>({
  label,
  name,
  value,
  choices,
  change,
}: {
  readonly label: string
  /** What a refusal finds it by. */
  readonly name?: string
  readonly value: One
  readonly choices: readonly (readonly [One, string])[]
  readonly change: (value: One) => void
}): ReactNode => (
  <label className="field">
    {label}
    <select
      name={name}
      value={value}
      onChange={({ target }) => {
        const chosen = choices.find(([one]) => one === target.value)
        if (chosen !== undefined) change(chosen[0])
      }}
    >
      {choices.map(([one, title]) => (
        <option key={one} value={one}>
          {title}
        </option>
      ))}
    </select>
  </label>
)

const Figure = ({
  label,
  value,
  change,
}: {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
}): ReactNode => (
  <label className="field">
    {label}
    <input
      required
      inputMode="decimal"
      maxLength={40}
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  </label>
)

type Props = {
  readonly of: 'measure' | 'node'
  readonly mayTakeTheRest: boolean
  readonly draft: CaseDraft
  readonly change: (part: Partial<CaseDraft>) => void
  readonly editing: Editing
}

const Compared = ({ draft, change, editing: { model } }: Props): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language).newCase
  const types = namesAt(model, ['types'])
  const limitTitle = (limit: string) =>
    types.map((type) => titleAt(model, ['types', type, 'limits', limit], language)).find(Boolean) ??
    (limit === 'target' ? words.target : limit)
  const groups = namesAt(model, ['groups']).flatMap((group) => {
    const title = titleAt(model, ['groups', group], language) || group
    return [
      [`mean:${group}`, words.mean(title)],
      [`median:${group}`, words.median(title)],
    ] as const
  })
  return (
    <>
      {draft.condition.startsWith('worse') ? (
        <>
          <Figure
            label={words.margin}
            value={draft.margin}
            change={(margin) => change({ margin })}
          />
          <Choice
            label={words.unit}
            value={draft.marginUnit}
            choices={Object.entries(words.units)}
            change={(marginUnit) => change({ marginUnit })}
          />
        </>
      ) : null}
      <Choice
        label={words.than}
        value={draft.than}
        choices={[
          ...limitsIn(model).map((one) => [`limit:${one}`, limitTitle(one)] as const),
          ['figure', words.figure] as const,
          ...groups,
        ]}
        change={(than) => change({ than })}
      />
      {draft.than === 'figure' ? (
        <>
          <Figure
            label={words.number}
            value={draft.figure}
            change={(figure) => change({ figure })}
          />
          <Choice
            label={words.unit}
            value={draft.figureUnit}
            choices={Object.entries(words.units).filter(([unit]) => unit !== 'procentenheter')}
            change={(figureUnit) => change({ figureUnit })}
          />
        </>
      ) : null}
    </>
  )
}

const Counted = ({ draft, change, editing: { model, parts } }: Props): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language).newCase
  const titleOf = useTitles(parts)
  const types = namesAt(model, ['types']).map((id) => [id, titleOf('types', id)] as const)
  const isOfMeasures = draft.of === 'measures'
  const type = draft.type === '' || isOfMeasures ? undefined : draft.type
  const counted = gradesOf(model, scalesOfTypes(model, type))
  const hasBound = draft.condition === 'share' || draft.condition === 'count'
  return (
    <>
      {hasBound ? (
        <>
          <Choice
            label={words.bound}
            value={draft.bound}
            choices={BOUNDS.map((one) => [one, words.bounds[one]] as const)}
            change={(bound) => change({ bound })}
          />
          <Figure
            label={draft.condition === 'share' ? words.percent : words.number}
            value={draft.amount}
            change={(amount) => change({ amount })}
          />
        </>
      ) : null}
      <Choice
        label={words.of}
        value={draft.of}
        choices={PLACES.map((one) => [one, words.ofs[one]] as const)}
        change={(of) => change({ of, grades: [] })}
      />
      {isOfMeasures ? null : (
        <Choice
          label={words.type}
          value={draft.type}
          choices={[['', words.everyType] as const, ...types]}
          change={(chosen) => change({ type: chosen, grades: [] })}
        />
      )}
      <Ticks
        legend={words.grades}
        choices={counted.map((id) => ({ id, title: titleOf('scales', id) }))}
        chosen={draft.grades}
        change={(grades) => change({ grades })}
      />
    </>
  )
}

export const CaseFields = (props: Props): ReactNode => {
  const { of, mayTakeTheRest, draft, change } = props
  const { language } = useReader()
  const words = workshopFormWords(language)
  const conditions = CONDITIONS[of].filter((one) => one !== 'otherwise' || mayTakeTheRest)
  const { condition } = draft
  return (
    <>
      <Choice
        label={words.newCase.when}
        value={condition}
        choices={conditions.map((one) => [one, words.newCase.conditions[one]] as const)}
        change={(chosen) => change({ condition: chosen })}
      />
      {condition === 'missing' ? (
        <Choice
          label={words.newCase.what}
          value={draft.what}
          choices={MISSING.map((one) => [one, words.newCase.whats[one]] as const)}
          change={(what) => change({ what })}
        />
      ) : condition === 'otherwise' ? null : of === 'measure' ? (
        <Compared {...props} />
      ) : (
        <Counted {...props} />
      )}
    </>
  )
}
