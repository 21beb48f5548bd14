// The names of the chain's tags: added, changed, taken away where nothing carries them.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { PlanTag } from '../../contract/plan.ts'
import { tagWords } from '../../text/tags.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { type UseEditing, useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { Panel } from './panel.tsx'

const orNone = (written: string): string | null => (written.trim() === '' ? null : written.trim())

const TagForm = ({
  tag,
  groups,
  use,
  done,
}: {
  /** null: a new one. */
  readonly tag: PlanTag | null
  readonly groups: readonly string[]
  readonly use: UseEditing
  readonly done: () => void
}): ReactNode => {
  const { language } = useReader()
  const words = tagWords(language).edit
  const [title, setTitle] = useState(tag?.title ?? '')
  const [group, setGroup] = useState(tag?.group ?? '')
  const [text, setText] = useState(tag?.text ?? '')
  const [listId, helpId] = [useId(), useId()]
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const said = { title: title.trim(), group: orNone(group), text: orNone(text) }
    const edit =
      tag === null
        ? ({ edit: 'addTag', language, words: said } as const)
        : ({ edit: 'nameTag', tag: tag.id, language, words: said } as const)
    if ((await use.edit(edit)) !== null) done()
  }
  return (
    <form className="form-stack" onSubmit={(event) => void save(event)}>
      <label className="field">
        {words.title}
        <input required value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <label className="field">
        {words.group}
        <input
          value={group}
          list={listId}
          aria-describedby={helpId}
          onChange={({ target }) => setGroup(target.value)}
        />
        <small id={helpId}>{words.groupHelp}</small>
      </label>
      <datalist id={listId}>
        {groups.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label className="field">
        {words.text}
        <LongText rows={2} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p className="buttons">
        <button type="submit" className="button" disabled={use.editing.is === 'underWay'}>
          {tag === null ? words.create : words.save}
        </button>
        <button type="button" className="link-button" onClick={done}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

const Row = ({
  tag,
  use,
  change,
}: {
  readonly tag: PlanTag
  readonly use: UseEditing
  readonly change: () => void
}): ReactNode => {
  const { language } = useReader()
  const words = tagWords(language).edit
  return (
    <>
      <span>
        {tag.title} <span className="quiet">{words.carried(tag.carried)}</span>
      </span>
      <span className="buttons">
        <button
          type="button"
          className="link-button"
          aria-label={words.change(tag.title)}
          onClick={change}
        >
          {words.changeShort}
        </button>
        {tag.isNamed && tag.carried === 0 ? (
          <button
            type="button"
            className="link-button"
            aria-label={words.drop(tag.title)}
            onClick={() => void use.edit({ edit: 'dropTag', tag: tag.id })}
          >
            {words.dropShort}
          </button>
        ) : null}
      </span>
    </>
  )
}

export const TagsDialog = ({
  tags,
  organisation,
  changeNumber,
  close,
}: {
  readonly tags: readonly PlanTag[]
  readonly organisation: string
  readonly changeNumber: number
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const words = tagWords(language).edit
  const use = useEditing(organisation, changeNumber)
  // NOTE the empty name is of the new one: no tag has it.
  const [changed, setChanged] = useState<string | null>(null)
  const groups = [...new Set(tags.map(({ group }) => group).filter((group) => group !== ''))]
  const done = () => setChanged(null)
  return (
    <Panel heading={words.heading} close={close}>
      <p>{words.lead}</p>
      <EditingLine use={use} mine="" />
      {tags.length === 0 ? <p className="quiet">{words.empty}</p> : null}
      {[...Map.groupBy(tags, ({ group }) => group)].map(([group, own]) => (
        <section key={group}>
          {group === '' && groups.length === 0 ? null : (
            <h3>{group === '' ? words.others : group}</h3>
          )}
          <ul className="plain-rows">
            {own.map((tag) => (
              <li key={tag.id}>
                {changed === tag.id ? (
                  <TagForm tag={tag} groups={groups} use={use} done={done} />
                ) : (
                  <Row tag={tag} use={use} change={() => setChanged(tag.id)} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {changed === '' ? (
        <TagForm tag={null} groups={groups} use={use} done={done} />
      ) : (
        <p className="buttons">
          <button type="button" className="button" onClick={() => setChanged('')}>
            {words.add}
          </button>
        </p>
      )}
    </Panel>
  )
}
