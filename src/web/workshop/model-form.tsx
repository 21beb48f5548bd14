// The model's file as forms: each change is an edit of the text where it stands.
import { type ReactNode, useMemo, useState } from 'react'
import { parse } from 'yaml'
import {
  addLevel,
  addRound,
  retireLevel,
  unretireLevel,
} from '../../domain/model/written-additions.ts'
import type { Plain, WrittenEdit } from '../../domain/model/written-edits.ts'
import {
  partsOf,
  SECTIONS,
  type WrittenPart,
  type WrittenSection,
} from '../../domain/model/written-fields.ts'
import { editText } from '../../domain/model/written-text.ts'
import { inLanguage } from '../../text/language.ts'
import type { ModelSection } from '../../text/model-in-words.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { Notice } from '../../ui/notice.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { AddPart, RetireLevel } from './add-part.tsx'
import { BandsPart } from './bands-part.tsx'
import { NewAssessment } from './new-assessment.tsx'
import { NewRule } from './new-rule.tsx'
import { type Editing, Fields } from './part-fields.tsx'
import { PartsInOrder } from './part-order.tsx'
import { RemovePart } from './remove-part.tsx'

/** What the text says; null: it is no YAML as it stands. */
const plainOf = (text: string): Plain | null => {
  try {
    // NOTE what stands in a YAML file is plain values throughout; an empty file is an empty mapping.
    return (parse(text, { logLevel: 'silent' }) ?? {}) as Plain
  } catch {
    return null
  }
}

const InWords = ({
  part: { section, id },
  sections,
}: {
  readonly part: WrittenPart
  readonly sections: readonly ModelSection[]
}): ReactNode => {
  const found =
    section === 'rules'
      ? sections.find((one) => one.id === `rule-${id}` || one.id.startsWith(`rule-${id}-`))
      : undefined
  if (found === undefined || found.list.length + found.paragraphs.length === 0) return null
  return (
    <div className="rule-words">
      {found.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ol>
        {found.list.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </div>
  )
}

const PartForm = ({
  part,
  editing,
}: {
  readonly part: WrittenPart
  readonly editing: Editing
}): ReactNode => {
  const { language } = useReader()
  const { today } = useFrame()
  const words = workshopFormWords(language)
  const { section, id, isRetired } = part
  const title = inLanguage(part.title, language) || (words.titles[id] ?? id)
  const { readOnly, make } = editing
  return (
    <details className="part-form">
      <summary>
        {title}
        {isRetired ? <span className="draft-standing">{words.retired}</span> : null}
      </summary>
      <InWords part={part} sections={editing.sections} />
      <Fields part={part} editing={editing} />
      <PartsInOrder part={part} editing={editing} />
      <BandsPart part={part} editing={editing} />
      {section === 'types' && !readOnly && !isRetired ? (
        <NewAssessment level={part} editing={editing} />
      ) : null}
      {section !== 'types' || readOnly ? null : isRetired ? (
        <p className="buttons">
          <button type="button" className="link-button" onClick={() => make([unretireLevel(id)])}>
            {words.unretire}
          </button>
        </p>
      ) : (
        <RetireLevel
          usual={`${today.slice(0, 4)}-12-31`}
          retire={(on) => make([retireLevel(id, on)])}
        />
      )}
      {section === 'limits' || section === 'head' ? null : (
        <RemovePart part={part} title={title} editing={editing} />
      )}
    </details>
  )
}

const Section = ({
  section,
  editing,
}: {
  readonly section: WrittenSection
  readonly editing: Editing
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const { model, make, readOnly } = editing
  const parts = editing.parts.filter((part) => part.section === section)
  const levels = parts.map(({ id, title }) => ({ id, title: inLanguage(title, language) || id }))
  return (
    <section>
      <h2 tabIndex={-1}>{words.sections[section]}</h2>
      {parts.length === 0 ? <p>{words.none}</p> : null}
      {section === 'head' ? <p className="quiet">{words.atAdoption}</p> : null}
      {parts.map((part) => (
        <PartForm key={part.id} part={part} editing={editing} />
      ))}
      {readOnly ? null : section === 'types' ? (
        <AddPart
          label={words.add.types}
          under={levels}
          add={(title, under) => make([addLevel(model, title, under)])}
        />
      ) : section === 'rounds' ? (
        <AddPart label={words.add.rounds} add={(title) => make([addRound(model, title)])} />
      ) : section === 'rules' ? (
        <NewRule editing={editing} />
      ) : null}
    </section>
  )
}

export const ModelForm = ({
  text,
  sections,
  readOnly,
  change,
}: {
  readonly text: string
  readonly sections: readonly ModelSection[]
  readonly readOnly: boolean
  readonly change: (text: string) => void
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const [shown, setShown] = useState<WrittenSection>('types')
  const model = useMemo(() => plainOf(text), [text])
  const parts = useMemo(() => (model === null ? [] : partsOf(model)), [model])
  if (model === null) return <Notice tone="info">{words.notYaml}</Notice>
  const make = (edits: readonly WrittenEdit[]) => {
    const after = edits.reduce((before, edit) => {
      const done = editText(before, edit)
      return 'refused' in done ? before : done.text
    }, text)
    if (after !== text) change(after)
  }
  return (
    <div className="model-form">
      <fieldset className="view-choice">
        <legend className="sr-only">{words.section}</legend>
        {SECTIONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="model-section"
              checked={one === shown}
              onChange={() => setShown(one)}
            />
            <span>{words.sections[one]}</span>
          </label>
        ))}
      </fieldset>
      {readOnly ? null : <p className="quiet">{words.undo}</p>}
      <Section key={shown} section={shown} editing={{ model, parts, sections, readOnly, make }} />
    </div>
  )
}
