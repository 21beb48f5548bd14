// The fields of a node: its title and text, who answers, when, on whose decision, and the type's own.
import { type ReactNode, useId } from 'react'
import type { FieldForm, LinkRow, NodeForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import type { Editing } from './editing.ts'
import { LinkFields } from './link-fields.tsx'
import { TagFields } from './tag-fields.tsx'

export type Written = {
  readonly title: string
  readonly text: string
  readonly owner: string
  readonly due: string
  readonly decision: NodeForm['decision']
  readonly fields: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly tags: readonly string[]
  /** By the link's name. */
  readonly links: Readonly<Record<string, readonly LinkRow[]>>
}

export const writtenIn = ({
  title,
  text,
  owner,
  due,
  decision,
  fields,
  tags,
  links,
}: NodeForm): Written => ({
  tags: tags.filter(({ carried }) => carried).map(({ id }) => id),
  links: Object.fromEntries(links.map(({ link, rows }) => [link, rows])),
  title,
  text,
  owner,
  due,
  decision,
  fields: Object.fromEntries(
    fields.map((field) => [
      field.id,
      field.kind === 'years'
        ? Object.fromEntries(field.years.map(({ year, written }) => [year, written]))
        : field.written,
    ]),
  ),
})

/** Ties a field to the refusal that is about it. */
export const refusedAt = (editing: Editing, field: string, id: string) =>
  editing.is === 'refused' && editing.field.split('.').includes(field)
    ? { 'aria-invalid': true, 'aria-describedby': id }
    : {}

type Props = {
  readonly form: NodeForm
  readonly written: Written
  readonly write: (change: Partial<Written>) => void
  readonly editing: Editing
  readonly refusalId: string
}

const Bodies = ({
  label,
  none,
  bodies,
  chosen,
  choose,
  ...refused
}: {
  readonly label: string
  /** What stands for nobody; null: it cannot be nobody. */
  readonly none: string | null
  readonly bodies: NodeForm['owners']
  readonly chosen: string
  readonly choose: (id: string) => void
}): ReactNode => (
  <label className="field">
    {label}
    <select value={chosen} onChange={({ target }) => choose(target.value)} {...refused}>
      {none === null ? null : <option value="">{none}</option>}
      {bodies.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
)

const Decision = ({ form, written, write }: Props): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  const { decision } = written
  const change = (said: Partial<NodeForm['decision']>) =>
    write({ decision: { ...decision, ...said } })
  return (
    <fieldset className="form-part">
      <legend>{words.decision}</legend>
      <div className="form-row">
        <Bodies
          label={words.decidedBy}
          none={words.none}
          bodies={form.deciders}
          chosen={decision.by}
          choose={(by) => change({ by })}
        />
        <label className="field">
          {words.decidedOn}
          <input
            type="date"
            value={decision.date}
            onChange={({ target }) => change({ date: target.value })}
          />
        </label>
        <label className="field">
          {words.ref}
          <input
            value={decision.ref}
            size={8}
            onChange={({ target }) => change({ ref: target.value })}
          />
        </label>
      </div>
    </fieldset>
  )
}

const OwnField = ({
  field,
  value,
  change,
  ...refused
}: {
  readonly field: FieldForm
  readonly value: Written['fields'][string] | undefined
  readonly change: (value: Written['fields'][string]) => void
}): ReactNode => {
  const id = useId()
  if (typeof value === 'object')
    return (
      <fieldset className="form-part">
        <legend>{field.label}</legend>
        <div className="form-row">
          {Object.entries(value).map(([year, amount]) => (
            <label key={year} className="field">
              {year}
              <input
                inputMode="decimal"
                size={10}
                value={amount}
                onChange={({ target }) => change({ ...value, [year]: target.value })}
                {...refused}
              />
            </label>
          ))}
        </div>
      </fieldset>
    )
  const shared = {
    id,
    value: value ?? '',
    required: field.isNeeded,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(target.value),
    ...refused,
  }
  return (
    <label className="field" htmlFor={id}>
      {field.label}
      {field.kind === 'text' ? (
        <LongText rows={3} {...shared} />
      ) : field.kind === 'choice' ? (
        <select {...shared}>
          <option value="" />
          {field.choices.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        <input type={field.kind === 'date' ? 'date' : 'text'} {...shared} />
      )}
    </label>
  )
}

export const NodeFields = (props: Props): ReactNode => {
  const { form, written, write, editing, refusalId } = props
  const { language } = useReader()
  const words = editingWords(language).form
  const at = (field: string) => refusedAt(editing, field, refusalId)
  return (
    <div className="form-stack">
      <label className="field">
        {words.title}
        <input
          value={written.title}
          onChange={({ target }) => write({ title: target.value })}
          {...at('title')}
        />
      </label>
      <label className="field">
        {words.text}
        <LongText
          rows={3}
          value={written.text}
          onChange={({ target }) => write({ text: target.value })}
          {...at('text')}
        />
      </label>
      <div className="form-row">
        <Bodies
          label={words.owner}
          none={form.mayBeNobodys ? words.none : null}
          bodies={form.owners}
          chosen={written.owner}
          choose={(owner) => write({ owner })}
          {...at('owner')}
        />
        <label className="field">
          {words.due}
          <input
            type="date"
            value={written.due}
            onChange={({ target }) => write({ due: target.value })}
            {...at('due')}
          />
        </label>
      </div>
      {form.fields.map((field) => (
        <OwnField
          key={field.id}
          field={field}
          value={written.fields[field.id]}
          change={(value) => write({ fields: { ...written.fields, [field.id]: value } })}
          {...at(field.id)}
        />
      ))}
      <Decision {...props} />
      {form.links.map((link) => (
        <LinkFields
          key={link.link}
          form={link}
          rows={written.links[link.link] ?? []}
          change={(rows) => write({ links: { ...written.links, [link.link]: rows } })}
        />
      ))}
      <TagFields tags={form.tags} carried={written.tags} change={(tags) => write({ tags })} />
    </div>
  )
}
