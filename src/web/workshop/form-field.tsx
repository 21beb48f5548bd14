// One field of a form over the model's file; a text is written into the file when the field is left.
import { type ReactNode, useEffect, useId, useState } from 'react'
import type {
  WrittenField,
  WrittenSection,
  WrittenWords,
} from '../../domain/model/written-fields.ts'
import { inUnitOf, isWrittenNumber } from '../../domain/model/written-numbers.ts'
import { inLanguage, upperFirst } from '../../text/language.ts'
import { sayWritten } from '../../text/numerals.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import type { WorkshopFormWords } from '../../text/workshop-forms-sv.ts'
import { readLastDay, sayLastDay } from '../../text/written-days.ts'
import { LongText } from '../long-text.tsx'
import { Ticks } from '../organisation/ticks.tsx'
import { useReader } from '../reader.tsx'

/** What a part of the model is called, by where it stands and its id. */
export type TitleOf = (section: WrittenSection, id: string) => string

/** Where what is chosen stands, for choices among the model's own parts. */
const CHOSEN_PARTS: Readonly<Record<string, WrittenSection>> = {
  grade: 'scales',
  rule: 'rules',
  perMeasure: 'rules',
}

type Change = (value: string | readonly string[] | WrittenWords) => void

const Line = ({
  label,
  help,
  value,
  type = 'text',
  isLong = false,
  isRequired = false,
  isNumber = false,
  readOnly,
  change,
}: {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  readonly type?: 'text' | 'date'
  readonly isLong?: boolean
  readonly isRequired?: boolean
  readonly isNumber?: boolean
  readonly readOnly: boolean
  readonly change: (value: string) => void
}): ReactNode => {
  const [typed, setTyped] = useState(value)
  const id = useId()
  useEffect(() => setTyped(value), [value])
  const { language } = useReader()
  const { notNumber, needed } = workshopFormWords(language)
  const [refused, setRefused] = useState<string | null>(null)
  const leave = () => {
    const isEmpty = typed.trim() === ''
    const wrong =
      typed === value
        ? null
        : isEmpty && isRequired
          ? needed(label)
          : isNumber && !isEmpty && !isWrittenNumber(typed)
            ? notNumber
            : null
    setRefused(wrong)
    if (typed === value || wrong !== null) return
    const now = isNumber && !isEmpty ? inUnitOf(value, typed) : typed
    setTyped(now)
    change(now)
  }
  const described = refused !== null || help !== undefined
  const shared = {
    id: `${id}-field`,
    value: typed,
    readOnly,
    required: isRequired,
    'aria-describedby': described ? id : undefined,
    'aria-invalid': refused !== null || undefined,
    onBlur: leave,
  }
  return (
    <div className={isLong ? 'field wide-field' : 'field'}>
      <label htmlFor={`${id}-field`}>{label}</label>
      {isLong ? (
        <LongText rows={3} {...shared} onChange={({ target }) => setTyped(target.value)} />
      ) : (
        <input
          type={type}
          {...shared}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && leave()}
        />
      )}
      {refused !== null ? (
        <span className="row-refusal" role="alert" id={id}>
          {refused}
        </span>
      ) : help === undefined ? null : (
        <small className="quiet" id={id}>
          {help}
        </small>
      )}
    </div>
  )
}

/** «Nästan nått när utfallet är sämre med högst»; what is not of one grade by its own name. */
const numberLabel = (
  { name, of }: { readonly name: string; readonly of: string },
  titleOf: TitleOf,
  { when, fields }: WorkshopFormWords,
): string => {
  const last = name.split('.').at(-1) ?? name
  const grade = of === '' ? '' : upperFirst(titleOf('scales', of))
  const phrase = when[name] ?? when[last]
  if (grade !== '' && phrase !== undefined) return `${grade} ${phrase}`
  const said = fields[name] ?? fields[last] ?? phrase ?? last
  return grade === '' ? upperFirst(said) : `${grade}: ${said}`
}

export const FormField = ({
  field,
  titleOf,
  readOnly,
  change,
}: {
  readonly field: WrittenField
  /** What a level or a grade of the model is called, by id. */
  readonly titleOf: TitleOf
  readonly readOnly: boolean
  readonly change: Change
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const name = words.fields[field.name] ?? field.name
  switch (field.is) {
    case 'text': {
      const languages = Object.keys(field.value)
      return languages.map((one) => (
        <Line
          key={one}
          label={languages.length === 1 ? name : words.inLanguage(name, words.language[one] ?? one)}
          value={field.value[one] ?? ''}
          isLong={field.isLong}
          isRequired={!field.isOptional}
          readOnly={readOnly}
          change={(text) => change({ ...field.value, [one]: text })}
        />
      ))
    }
    case 'choice': {
      const section = CHOSEN_PARTS[field.name]
      const titleOfChoice = (one: string) =>
        section === undefined || one === 'judgement'
          ? (words.choices[one] ?? one)
          : titleOf(section, one)
      const of = inLanguage(field.of, language)
      return (
        <label className="field">
          {of === '' ? name : `${name}: ${of}`}
          <select
            value={field.value}
            disabled={readOnly}
            onChange={({ target }) => change(target.value)}
          >
            {field.isOptional || field.value === '' ? (
              <option value="">{words.noChoice}</option>
            ) : null}
            {field.choices.map((one) => (
              <option key={one} value={one}>
                {titleOfChoice(one)}
              </option>
            ))}
          </select>
        </label>
      )
    }
    case 'some': {
      const titleOfTick = (one: string): string => {
        if (field.name === 'languages') return upperFirst(words.language[one] ?? one)
        return field.name === 'except' ? (words.choices[one] ?? one) : titleOf('types', one)
      }
      return (
        <fieldset className="plain-fieldset" disabled={readOnly}>
          <Ticks
            legend={name}
            {...(words.help[field.name] === undefined
              ? {}
              : { help: words.help[field.name] ?? '' })}
            choices={field.choices.map((id) => ({
              id,
              title: titleOfTick(id),
            }))}
            chosen={field.value}
            change={change}
          />
        </fieldset>
      )
    }
    case 'number':
      return (
        <Line
          label={numberLabel(field, titleOf, words)}
          help={/\d\s*\D+$/.test(field.value) ? words.keptUnit : undefined}
          value={sayWritten(field.value, language)}
          isNumber
          isRequired={!field.isOptional}
          readOnly={readOnly}
          change={change}
        />
      )
    case 'lastDay':
      return (
        <Line
          label={name}
          help={words.help[field.name]}
          value={sayLastDay(field.value, language)}
          readOnly={readOnly}
          change={(typed) => change(readLastDay(typed))}
        />
      )
    case 'word':
    case 'day':
      return (
        <Line
          label={name}
          help={words.help[field.name]}
          type={field.is === 'day' ? 'date' : 'text'}
          value={field.value}
          isRequired={!field.isOptional}
          readOnly={readOnly}
          change={change}
        />
      )
    default:
      throw new Error(`FormField: ${JSON.stringify(field satisfies never)}`)
  }
}
