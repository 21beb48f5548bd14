// A part of the model taken away, told first what uses it.
import { type ReactNode, useId, useRef, useState } from 'react'
import { plainAt } from '../../domain/model/written-edits.ts'
import type { WrittenPart } from '../../domain/model/written-fields.ts'
import { type PartUse, stopsRemoval } from '../../domain/model/written-uses.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { inLanguage, join, type Language, upperFirst } from '../../text/language.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import type { Editing } from './part-fields.tsx'

/** «nivån Mål och regeln Andel nådda mål». */
const sayUsers = (by: readonly PartUse[], { model }: Editing, language: Language): string => {
  const { kindOf } = workshopFormWords(language)
  const said = by.map(({ section, id, at }) => {
    const label = plainAt(model, [...at, 'label'])
    const title =
      typeof label === 'string'
        ? label
        : // NOTE what is no text is a text by language, which the check holds to its shape.
          inLanguage(Object(label) as Readonly<Record<string, string>>, language)
    return `${kindOf[section] ?? ''} ${title || id}`.trim()
  })
  return join(said, catalogueOf(language).and)
}

export const RemovePart = ({
  part,
  title,
  editing,
}: {
  readonly part: WrittenPart
  readonly title: string
  readonly editing: Editing
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language).remove
  const [isOpen, setIsOpen] = useState(false)
  const told = useId()
  const begin = useRef<HTMLButtonElement>(null)
  const { model, readOnly, make } = editing
  if (readOnly) return null
  const stops = isOpen ? stopsRemoval(model, part) : null
  const remove = () => {
    // NOTE what had the keyboard goes away, so it is given to the nearest heading that stays.
    const place = begin.current?.closest('details, section')
    make([{ edit: 'remove', at: part.at }])
    const isWhole = part.at.length === 2
    const next = isWhole
      ? place?.closest('section')?.querySelector('h2')
      : place?.querySelector('summary')
    next?.focus()
    setIsOpen(false)
  }
  const sentence =
    stops === null
      ? `${words.unused(title)} ${words.means[part.section]}`
      : stops.stop === 'last'
        ? words.last(title)
        : words.used(title, sayUsers(stops.by, editing, language))
  return (
    <div className="remove-part">
      <button
        type="button"
        className="link-button"
        ref={begin}
        aria-expanded={isOpen}
        aria-controls={isOpen ? told : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.begin}
        <span className="sr-only"> {title}</span>
      </button>
      {isOpen ? (
        <div id={told}>
          <p role="alert">{upperFirst(sentence.trim())}</p>
          {stops === null ? (
            <p className="buttons">
              <button type="button" className="button" onClick={remove}>
                {words.now}
                <span className="sr-only"> {title}</span>
              </button>
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
