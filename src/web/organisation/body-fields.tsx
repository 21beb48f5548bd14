// What a body is called, what it is, where it lies and whom it works for.
import type { ReactNode } from 'react'
import type { BodyChoices } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'
import type { BodyEdit } from './reorganising.ts'
import { Ticks } from './ticks.tsx'

type Words = Extract<BodyEdit, { readonly edit: 'createBody' }>['words']
type Kind = Words['kind']

export type WrittenBody = {
  readonly title: string
  readonly kind: Kind
  readonly parent: string
  readonly serves: readonly string[]
  readonly municipality: string
  readonly reports: readonly string[]
}

export const EMPTY_BODY: WrittenBody = {
  title: '',
  kind: 'unit',
  parent: '',
  serves: [],
  municipality: '',
  reports: [],
}

const ADMINISTRATION: readonly Kind[] = ['department', 'unit']
const SERVED: readonly Kind[] = [
  'council',
  'executiveBoard',
  'committee',
  'jointCommittee',
  'association',
  'company',
]
/** Kinds whose body, or whose unit, may belong to another municipality. */
const SHARED: readonly Kind[] = ['jointCommittee', 'association', 'unit', 'department']

export const isOfAdministration = ({ kind }: Pick<WrittenBody, 'kind'>): boolean =>
  ADMINISTRATION.includes(kind)

/** As it is sent; what its kind cannot say is not said. */
export const wordsOfNew = (written: WrittenBody): Words => ({
  title: written.title,
  kind: written.kind,
  parent: written.parent === '' ? null : written.parent,
  serves: isOfAdministration(written) ? [...written.serves] : [],
  municipality: written.municipality.trim() === '' ? null : written.municipality,
  ...(written.kind === 'unit' ? { reports: [...written.reports] } : {}),
})

/** Where a body lies: under which other, and for whom it works. */
export const PlaceFields = ({
  written,
  write,
  choices,
  self,
}: {
  readonly written: Pick<WrittenBody, 'kind' | 'parent' | 'serves'>
  readonly write: (change: Partial<WrittenBody>) => void
  readonly choices: BodyChoices
  /** The body itself, which it cannot lie under; null: it is new. */
  readonly self: string | null
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const others = choices.bodies.filter(({ id }) => id !== self)
  return (
    <>
      <label className="field">
        {form.parent}
        <select value={written.parent} onChange={({ target }) => write({ parent: target.value })}>
          <option value="">{form.none}</option>
          {others.map(({ id, title, type }) => (
            <option key={id} value={id}>
              {`${title} (${type})`}
            </option>
          ))}
        </select>
      </label>
      {isOfAdministration(written) ? (
        <Ticks
          legend={form.serves}
          help={form.servesHelp}
          choices={others.filter(({ kind }) => SERVED.includes(kind))}
          chosen={written.serves}
          change={(serves) => write({ serves })}
        />
      ) : null}
    </>
  )
}

export const BodyFields = ({
  written,
  write,
  choices,
  self = null,
  refusal,
}: {
  readonly written: WrittenBody
  readonly write: (change: Partial<WrittenBody>) => void
  readonly choices: BodyChoices
  readonly self?: string | null
  /** The sentence that says why it was refused, where it is about the name. */
  readonly refusal?: string | undefined
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  return (
    <>
      <label className="field">
        {form.title}
        <input
          value={written.title}
          required
          aria-invalid={refusal === undefined ? undefined : true}
          aria-describedby={refusal}
          onChange={({ target }) => write({ title: target.value })}
        />
      </label>
      <label className="field">
        {form.kind}
        <select
          value={written.kind}
          onChange={({ target }) => {
            const kind = choices.kinds.find(({ id }) => id === target.value)?.id
            if (kind !== undefined) write({ kind })
          }}
        >
          {choices.kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {self === null ? (
        <PlaceFields written={written} write={write} choices={choices} self={self} />
      ) : null}
      {SHARED.includes(written.kind) ? (
        <label className="field">
          {form.municipality}
          <input
            value={written.municipality}
            onChange={({ target }) => write({ municipality: target.value })}
          />
          <small className="quiet">{form.municipalityHelp}</small>
        </label>
      ) : null}
      {written.kind === 'unit' && choices.measures.length > 0 ? (
        <Ticks
          legend={form.reports}
          help={form.reportsHelp}
          choices={choices.measures}
          chosen={written.reports}
          change={(reports) => write({ reports })}
        />
      ) : null}
    </>
  )
}
