// The municipality's own Word templates: added, replaced, withdrawn and opened.
import {
  LONGEST_NAME,
  MOST_TEMPLATES,
  type TemplateFault,
} from '../../domain/reports/house-settings.ts'
import type { Store } from '../../store/connect.ts'
import { holdOthers } from '../../store/hold-others.ts'
import {
  addWordTemplate,
  readWordTemplate,
  replaceWordTemplate,
  type StoredWordTemplate,
  type TemplateGone,
  withdrawWordTemplate,
  wordTemplateAt,
  wordTemplates,
} from '../../store/word-templates.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { keepLookedThrough, maySetHouse, openKept } from './house-template.ts'

/** A file that has been looked through. */
export type NewWordTemplate = {
  readonly name: string
  readonly bytes: Uint8Array
  /** The template whose place it takes, and the change that the sender saw; null: it is new. */
  readonly replaces: { readonly id: string; readonly basedOn: number } | null
}

const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\.docx$/i, '')
    .trim()
    .slice(0, LONGEST_NAME)

type NotSaved = MayNot | TemplateGone | TemplateFault

/** Keeps a template. @refuses mayNot, templateUnnamed, tooManyTemplates, noSuchWordTemplate, wordTemplateMoved */
export const keepWordTemplate = async (
  store: Store,
  asking: Asking,
  { name: given, bytes, replaces }: NewWordTemplate,
): Promise<{ readonly id: string } | NotSaved> => {
  const as = maySetHouse(asking)
  if ('refused' in as) return as
  const name = cleanName(given)
  if (name === '') return { refused: 'templateUnnamed' }
  // NOTE from before the file has its name until a row is saved, nobody tidies.
  await holdOthers(as.tx)
  const known =
    replaces === null ? null : await wordTemplateAt(as.tx, replaces.id, replaces.basedOn)
  if (known !== null && 'refused' in known) return known
  if (known === null && (await wordTemplates(as.tx)).length >= MOST_TEMPLATES)
    return { refused: 'tooManyTemplates' }
  const sha256 = await keepLookedThrough(store, as.tx.organisationId, bytes)
  const next = { name, bytes: bytes.length, sha256, person: asking.visitor.name }
  return known === null ? addWordTemplate(as.tx, next) : replaceWordTemplate(as.tx, known, next)
}

/** Takes one away. @refuses mayNot, noSuchWordTemplate, wordTemplateMoved */
export const removeWordTemplate = async (
  asking: Asking,
  { template, basedOn }: { readonly template: string; readonly basedOn: number },
): Promise<{ readonly done: true } | MayNot | TemplateGone> => {
  const as = maySetHouse(asking)
  if ('refused' in as) return as
  const known = await wordTemplateAt(as.tx, template, basedOn)
  if ('refused' in known) return known
  await withdrawWordTemplate(as.tx, known, asking.visitor.name)
  return { done: true }
}

/** Those that one may choose among. @refuses mayNot */
export const chooseAmongTemplates = async (
  asking: Asking,
): Promise<{ readonly templates: readonly StoredWordTemplate[] } | MayNot> => {
  const refused = forbidden(asking.visitor, 'readDocuments', new Map(), undefined)
  return refused ?? { templates: await wordTemplates(asking.tx) }
}

/** A template with its file. @refuses noSuchWordTemplate, where its file is not there too */
export const openWordTemplate = async (
  { tx }: Pick<Asking, 'tx'>,
  files: string,
  id: string,
): Promise<
  | { readonly template: StoredWordTemplate; readonly bytes: Uint8Array }
  | { readonly refused: 'noSuchWordTemplate' }
> => {
  const template = await readWordTemplate(tx, id)
  const bytes = template && (await openKept(files, tx.organisationId, template.sha256))
  return template === null || bytes === null
    ? { refused: 'noSuchWordTemplate' }
    : { template, bytes }
}
