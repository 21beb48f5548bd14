// A key figure hung on a goal with a limit: choose the goal, choose the limit, add.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { FollowView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { serviceWords } from '../../text/services.ts'
import { sendTo } from '../ask.ts'
import { usePlace } from '../frame/place.ts'
import { type Edit, useEditing } from '../plan/editing.ts'
import { EditingLine } from '../plan/editing-line.tsx'
import { useReader } from '../reader.tsx'
import { knownIn, WhatFollows } from './what-follows.tsx'

type Chosen = {
  /** A goal, or a measure that is there; «» nothing yet. */
  readonly goal: string
  readonly better: FollowView['better']
  readonly decimals: number
  /** Which of the limits, «own» or «none». */
  readonly limit: string
  readonly number: string
}

const writtenLimit = (
  follow: FollowView,
  { limit, number }: Chosen,
): FollowView['limits'][number]['value'] | null =>
  limit === 'own'
    ? number.trim() || null
    : (follow.limits.find(({ id }) => id === limit)?.value ?? null)

const sourceOf = ({ dataset, keyFigure }: FollowView) =>
  dataset === 'kolada'
    ? ({ kind: 'kolada', ref: keyFigure } as const)
    : ({ kind: 'statistics', dataset, ref: keyFigure } as const)

const editOf = (follow: FollowView, chosen: Chosen): Edit => {
  const source = sourceOf(follow)
  const known = knownIn(chosen.goal)
  if (known !== null)
    return { edit: 'changeMeasure', measure: known, language: 'sv', words: { source } }
  const limit = writtenLimit(follow, chosen)
  const name = follow.goals.find(({ id }) => id === chosen.goal)?.limit ?? 'target'
  return {
    edit: 'addMeasure',
    node: chosen.goal,
    measure: {
      title: follow.title,
      ...(follow.definition === '' ? {} : { definition: follow.definition }),
      // NOTE the unit is one of a measure's own; what the server cannot read it refuses.
      unit: follow.unit as 'percent',
      ...(follow.unitWord === null ? {} : { unitWord: follow.unitWord }),
      better: chosen.better,
      decimals: chosen.decimals,
      source,
      limits: limit === null ? {} : { [name]: limit },
    },
    language: 'sv',
    when: { on: follow.on, since: follow.since },
  }
}

type Part = {
  readonly follow: FollowView
  readonly chosen: Chosen
  readonly write: (change: Partial<Chosen>) => void
}

const Limits = ({ follow, chosen, write }: Part): ReactNode => {
  const { language } = useReader()
  const { follow: words } = comparingWords(language)
  const name = useId()
  const options = [
    ...follow.limits.map(({ id, label }) => ({ id, label })),
    { id: 'own', label: words.limits.own },
    { id: 'none', label: words.limits.none },
  ]
  return (
    <fieldset className="follow-limits">
      <legend>{words.limit}</legend>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={chosen.limit === id}
            onChange={() => write({ limit: id })}
          />{' '}
          {label}
        </label>
      ))}
      {chosen.limit === 'own' ? (
        <label className="field">
          {words.number}
          <input
            inputMode="decimal"
            size={8}
            maxLength={200}
            value={chosen.number}
            onChange={({ target }) => write({ number: target.value })}
          />
        </label>
      ) : null}
      <p className="quiet">{follow.fixed}</p>
      {follow.level.length === 0 ? null : (
        <details className="level">
          <summary>{serviceWords(language).levels.open}</summary>
          {follow.level.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </fieldset>
  )
}

const Better = ({ follow, chosen, write }: Part): ReactNode => {
  const { follow: words, better } = comparingWords(useReader().language)
  return (
    <label className="field">
      {words.better}
      <small>{follow.certainty}</small>
      <select
        value={chosen.better}
        // NOTE the choices are the directions themselves.
        onChange={({ target }) => write({ better: target.value as FollowView['better'] })}
      >
        {(['higher', 'lower', 'none'] as const).map((id) => (
          <option key={id} value={id}>
            {better[id]}
          </option>
        ))}
      </select>
    </label>
  )
}

export const FollowForm = ({ follow }: { readonly follow: FollowView }): ReactNode => {
  const { language } = useReader()
  const { follow: words } = comparingWords(language)
  const { organisation } = usePlace()
  const { editing, edit, rest } = useEditing(organisation, follow.basedOn)
  const [chosen, setChosen] = useState<Chosen>({
    goal: '',
    better: follow.better,
    decimals: follow.decimals,
    limit: follow.limits[0]?.id ?? 'none',
    number: '',
  })
  /** The goal that got a measure last. */
  const [measured, setMeasured] = useState('')
  const write = (change: Partial<Chosen>) => setChosen((was) => ({ ...was, ...change }))
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { better: confirmed, decimals } = chosen
    // NOTE what is said here holds for everybody here who looks at the key figure.
    const saved = await edit(editOf(follow, chosen))
    if (saved === null) return
    const isKnown = knownIn(chosen.goal) !== null
    setMeasured(isKnown ? '' : chosen.goal)
    // What follows it now may be offered no longer.
    write({ goal: '' })
    if (isKnown) return
    const { dataset, keyFigure, unit, unitWord } = follow
    const body = { dataset, keyFigure, better: confirmed, unit, unitWord, decimals }
    await sendTo(`/api/${organisation}/confirmed-key-figures`, body, { language }).catch(() => null)
  }
  const known = knownIn(chosen.goal)
  if (follow.goals.length + follow.measures.length === 0) return <p>{words.none}</p>
  return (
    <form className="form-card follow" onSubmit={(event) => void onSubmit(event)}>
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <WhatFollows follow={follow} chosen={chosen.goal} choose={(goal) => write({ goal })} />
      {known === null ? (
        <>
          <Better follow={follow} chosen={chosen} write={write} />
          <Limits follow={follow} chosen={chosen} write={write} />
        </>
      ) : (
        <p className="quiet">{words.knownLead}</p>
      )}
      <EditingLine use={{ editing, rest }} mine={follow.title} />
      <p className="buttons">
        <button type="submit" className="button" disabled={editing.is === 'underWay'}>
          {known === null ? words.add : words.let}
        </button>
        {editing.is === 'saved' && measured !== '' ? (
          <a href={`/app/${organisation}/planera?node=${encodeURIComponent(measured)}`}>
            {words.see}
          </a>
        ) : null}
      </p>
    </form>
  )
}
