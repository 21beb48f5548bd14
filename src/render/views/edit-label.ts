// What an edit did, in a line, as it is called where it can be taken back: Flyttade «Läsa».
import type { Undoable } from '../../contract/plan.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import { loggedEdit, subjectSort } from '../../domain/workflow/logged-subjects.ts'
import { editingWords } from '../../text/editing.ts'
import { inLanguage, type Language, quoted } from '../../text/language.ts'
import { organisationWords } from '../../text/organisation.ts'

type Event = {
  readonly what: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}
type Named = { readonly model: Model; readonly chain: Chain }

const LISTS = { node: 'nodes', measure: 'measures', tag: 'tags', body: 'bodies' } as const

/** What it is called in the chain; else as it was written in the edit; else its id. */
const titleIn = (
  { model, chain }: Named,
  event: Event,
  { kind, id }: { readonly kind: keyof typeof LISTS; readonly id: string },
  language: Language,
): string => {
  const known = chain[LISTS[kind]].get(id)?.title
  if (known !== undefined) return inLanguage(known, language, model.languages)
  const line = loggedEdit(event)?.changes.find((one) => one.kind === kind && one.id === id)
  const { title } = (line?.after ?? line?.before)?.line ?? {}
  if (title === undefined) return id
  return typeof title === 'string' ? title : inLanguage(title, language, model.languages)
}

/** What the edit is about, by its title. */
export const titleOfEdited = (named: Named, event: Event, language: Language): string => {
  const sort = subjectSort(event)
  const kind = sort === null || sort === 'other' ? 'node' : sort
  return titleIn(named, event, { kind, id: event.subject }, language)
}

/** How many it is about beside the one that is named. */
const moreIn = ({ edit = '', changes, marks }: NonNullable<ReturnType<typeof loggedEdit>>) =>
  // NOTE of a list all lines are told; of an edit those that follow with it are not.
  (edit === 'importPlan' || edit === 'importBodies' ? changes : marks).length - 1

export const editLabel = (named: Named, event: Event, language: Language): string => {
  const words = editingWords(language)
  const told = loggedEdit(event)
  const title = titleOfEdited(named, event, language)
  const { edit = '', measure } = told ?? {}
  if ((edit === 'addMeasure' || edit === 'removeMeasure') && measure !== undefined) {
    const of = titleIn(named, event, { kind: 'measure', id: measure }, language)
    return words.editsOfMeasure[edit](of, title)
  }
  const isOfBodies = subjectSort(event) === 'body'
  const { edits } = isOfBodies ? organisationWords(language) : words
  const said: Readonly<Record<string, string>> = edits
  const otherwise = isOfBodies
    ? organisationWords(language).edits.rewordBody
    : words.edits.rewordNode
  const more = told === null ? 0 : moreIn(told)
  return `${said[edit] ?? otherwise} ${quoted(title, language)}${more > 0 ? words.andMore(more) : ''}`
}

/** What the visitor can take back; null: there is nothing. */
export const undoView = (
  named: Named,
  undo: (Event & { readonly changeNumber: number }) | null,
  language: Language,
): Undoable | null =>
  undo === null ? null : { change: undo.changeNumber, label: editLabel(named, undo, language) }
