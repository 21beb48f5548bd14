// Whom to compare with, which year, and of whom: each choice is in the address.
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ChoiceView, ComparisonPageView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { useReader } from '../reader.tsx'
import type { ComparisonSearch } from './comparison-search.ts'

export const Choice = ({
  label,
  choice,
  choose,
}: {
  readonly label: string
  readonly choice: ChoiceView
  readonly choose: (value: string) => void
}): ReactNode =>
  choice.options.length < 2 ? null : (
    <label>
      <span>{label}</span>
      <select value={choice.chosen} onChange={({ target }) => choose(target.value)}>
        {choice.options.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </label>
  )

/** A list of one's own, by codes. */
export const OwnList = ({ choose }: { readonly choose: (codes: string) => void }): ReactNode => {
  const { page } = comparingWords(useReader().language)
  const [codes, setCodes] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (codes.trim() !== '') choose(codes.trim())
  }
  return (
    <form className="own-list" onSubmit={onSubmit}>
      <label>
        <span>{page.list}</span>
        <input
          value={codes}
          inputMode="numeric"
          maxLength={2000}
          onChange={({ target }) => setCodes(target.value)}
        />
      </label>
      <button type="submit" className="button quiet-button">
        {page.show}
      </button>
    </form>
  )
}

export const Choices = ({
  choices: { group, own, year, sex },
}: Pick<ComparisonPageView, 'choices'>): ReactNode => {
  const { page } = comparingWords(useReader().language)
  const navigate = useNavigate()
  const go = (change: ComparisonSearch) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, ...change }), replace: true })
  return (
    <div className="comparison-choices">
      <fieldset className="narrowing">
        <legend className="sr-only">{page.choose}</legend>
        <Choice label={page.choose} choice={group} choose={(grupp) => go({ grupp })} />
        <Choice
          label={page.own}
          choice={own}
          choose={(one) => go({ egen: one === 'included' ? 'med' : 'utan' })}
        />
        <Choice label={page.year} choice={year} choose={(one) => go({ ar: Number(one) })} />
        <Choice
          label={page.sex}
          choice={sex}
          // NOTE the choices are the sexes themselves.
          choose={(kon) => go({ kon: kon as NonNullable<ComparisonSearch['kon']> })}
        />
      </fieldset>
      <OwnList choose={(grupp) => go({ grupp })} />
    </div>
  )
}
