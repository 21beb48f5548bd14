// The fields of one part of the model, each change an edit of the file where it stands.
import type { ReactNode } from 'react'
import type { Plain, WrittenEdit } from '../../domain/model/written-edits.ts'
import { editsOf, type WrittenPart } from '../../domain/model/written-fields.ts'
import { inLanguage } from '../../text/language.ts'
import type { ModelSection } from '../../text/model-in-words.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { FormField, type TitleOf } from './form-field.tsx'

export type Editing = {
  readonly model: Plain
  readonly parts: readonly WrittenPart[]
  /** The rules as they read in plain words, by id of their section. */
  readonly sections: readonly ModelSection[]
  readonly readOnly: boolean
  readonly make: (edits: readonly WrittenEdit[]) => void
}

export const useTitles = (parts: readonly WrittenPart[]): TitleOf => {
  const { language } = useReader()
  const all = parts.flatMap((part) => [part, ...part.parts])
  const titles = new Map(
    all.map(({ section, id, title }) => [`${section} ${id}`, inLanguage(title, language)]),
  )
  return (section, id) => titles.get(`${section} ${id}`) || id
}

/** What each part is called where it stands: a grade by its word, a case by its place and grade. */
export const usePartTitle = (editing: Editing) => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const titleOf = useTitles(editing.parts)
  return ({ section, id, fields, at }: WrittenPart): string => {
    if (section === 'scales') return titleOf('scales', id)
    const grade = fields.find(({ name }) => name === 'grade')
    const said = grade?.is === 'choice' ? titleOf('scales', grade.value) : ''
    return words.case(Number(at.at(-1)) + 1, said)
  }
}

export const Fields = ({
  part,
  editing: { model, parts, readOnly, make },
}: {
  readonly part: WrittenPart
  readonly editing: Editing
}): ReactNode => {
  const titleOf = useTitles(parts)
  return (
    <div className="form-row">
      {part.fields.map((field) => (
        <FormField
          key={field.at.join('.')}
          field={field}
          titleOf={titleOf}
          readOnly={readOnly}
          change={(value) => make(editsOf(model, field, value))}
        />
      ))}
    </div>
  )
}
