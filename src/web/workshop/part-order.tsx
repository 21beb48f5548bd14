// A scale's grades and a rule's cases in their order, moved by buttons that keep the keyboard.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { addGrade, moveInOrder } from '../../domain/model/written-additions.ts'
import type { WrittenPart } from '../../domain/model/written-fields.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddPart } from './add-part.tsx'
import { NewCase } from './new-case.tsx'
import { type Editing, Fields, usePartTitle } from './part-fields.tsx'
import { RemovePart } from './remove-part.tsx'

type Moved = { readonly to: number; readonly by: -1 | 1; readonly title: string }

export const PartsInOrder = ({
  part,
  editing,
}: {
  readonly part: WrittenPart
  readonly editing: Editing
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const titleOf = usePartTitle(editing)
  const place = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  // NOTE the part stands elsewhere now, and the keyboard goes with it.
  useEffect(() => {
    if (moved === null) return
    const buttons = place.current?.querySelectorAll<HTMLElement>(`[data-move="${moved.by}"]`)
    buttons?.[moved.to]?.focus()
  }, [moved])
  const { section, id, parts } = part
  const { model, readOnly, make } = editing
  const isOfCases = section === 'rules'
  if (section !== 'scales' && (!isOfCases || parts.length === 0)) return null
  const move = (one: WrittenPart, index: number, by: -1 | 1) => {
    const edit = moveInOrder(model, one.at, by)
    if (edit === null) return
    make([edit])
    setMoved({ to: index + by, by, title: titleOf(one) })
  }
  return (
    <div ref={place}>
      <h3>{isOfCases ? words.cases : words.grades}</h3>
      {parts.map((one, index) => (
        <fieldset key={one.id} className="grade-form">
          <legend>{titleOf(one)}</legend>
          <Fields part={one} editing={editing} />
          {readOnly ? null : (
            <div className="part-order">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className="link-button"
                  data-move={by}
                  aria-disabled={index + by < 0 || index + by >= parts.length}
                  onClick={() => move(one, index, by)}
                >
                  {by < 0 ? words.up : words.down}
                  <span className="sr-only"> {titleOf(one)}</span>
                </button>
              ))}
              <RemovePart part={one} title={titleOf(one)} editing={editing} />
            </div>
          )}
        </fieldset>
      ))}
      <p className="sr-only" role="status">
        {moved === null ? '' : words.movedTo(moved.title, moved.to + 1, parts.length)}
      </p>
      {readOnly ? null : isOfCases ? (
        <NewCase rule={part} editing={editing} />
      ) : (
        <AddPart label={words.add.grade} add={(name) => make([addGrade(model, id, name)])} />
      )}
    </div>
  )
}
