// malkedja report: a round's document as the system drafts it, as a file, from files without a database.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { beginDocument } from '../../domain/documents/begin-document.ts'
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { DocumentType } from '../../domain/model/document-type.ts'
import { nearestWord } from '../../domain/model/nearest.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import type { DocumentRound } from '../../render/documents/chosen-nodes.ts'
import { composeReport } from '../../render/documents/compose-report.ts'
import { draftParts, titleOfDraft } from '../../render/documents/first-draft.ts'
import { houseOf } from '../../render/documents/house.ts'
import { isReportFormat, REPORT_FORMATS, writeReport } from '../../render/documents/report-file.ts'
import { NOWHERE, viewIn } from '../../render/views/viewing.ts'
import { composedWords } from '../../text/composed.ts'
import { reportFileWords } from '../../text/report-files.ts'
import { type Asked, type Assessed, assessPath, type InRound } from '../command.ts'
import { earlierAssessed } from '../earlier-assessed.ts'
import { WHO } from '../in-database.ts'
import { done, doneWithJson, type Outcome, refused } from '../terminal.ts'

export type ReportOptions = InRound & {
  readonly document?: string | undefined
  readonly body?: string | undefined
  readonly out?: string | undefined
  readonly template?: string | undefined
}

/** Why the template cannot be used; null: none is named, or it can be tried. */
const templateRefused = ({ out = '', template }: ReportOptions, { language }: Asked) => {
  const words = reportFileWords(language)
  if (template === undefined) return null
  if (!out.toLowerCase().endsWith('.docx')) return words.templateIsForWord
  return existsSync(template) ? null : words.noTemplate(template)
}

const typesOf = ({ model, round }: Assessed): readonly DocumentType[] =>
  [...(model.documents?.values() ?? [])].filter(({ rounds }) => rounds.includes(round.id))

/** The document that is asked for, or the first that the round has of the whole municipality. */
const chooseType = (
  assessed: Assessed,
  { document, body }: ReportOptions,
  { language }: Asked,
): DocumentType | { readonly sentence: string } => {
  const words = reportFileWords(language)
  const types = typesOf(assessed)
  const ids = types.map(({ id }) => id)
  if (document !== undefined) {
    const found = types.find(({ id }) => id === document.normalize('NFC'))
    return found ?? { sentence: words.noDocument(document, ids, nearestWord(document, ids)) }
  }
  const first = types.find(({ of }) => (of === 'whole') === (body === undefined))
  return first ?? { sentence: words.noneOfRound(assessed.round.id) }
}

const bodyOf = (
  { chain }: Assessed,
  type: DocumentType,
  { body }: ReportOptions,
  { language }: Asked,
): { readonly body: string | null } | { readonly sentence: string } => {
  const words = reportFileWords(language)
  if (type.of === 'whole')
    return body === undefined ? { body: null } : { sentence: words.ofTheWhole(type.id) }
  const kinds = type.of
  const ids = [...chain.bodies.values()].filter(({ kind }) => kinds.includes(kind)).map((b) => b.id)
  return body !== undefined && ids.includes(body)
    ? { body }
    : { sentence: words.whichBody(type.id, ids) }
}

const begunIn = (type: DocumentType, of: DocumentRound): Omit<ComposedDocument, 'id'> => {
  const { viewing, body } = of
  const at = {
    round: nameOfRound(viewing.round),
    kind: viewing.round.id,
    day: lastDayOfRound(viewing.round),
    title: titleOfDraft(type, of),
  }
  const begun = beginDocument(type, {
    ...at,
    body: body === null ? null : (viewing.chain.bodies.get(body) ?? null),
  })
  if ('refused' in begun) throw new Error(`begunIn: ${begun.refused}`)
  return begun
}

/** Drafts a document of the round and writes it to a file, whose name's ending says the format. */
export const reportCommand = async (
  path: string,
  options: ReportOptions,
  asked: Asked,
): Promise<Outcome> => {
  const { language, version } = asked
  const words = reportFileWords(language)
  const file = options.out ?? ''
  const format = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  if (!isReportFormat(format)) return refused(words.noFormat(file, REPORT_FORMATS))
  if (existsSync(file)) return refused(words.fileExists(file))
  const noTemplate = templateRefused(options, asked)
  if (noTemplate !== null) return refused(noTemplate)
  const assessed = assessPath(path, options, asked)
  if (assessed.is === 'refused') return assessed
  const type = chooseType(assessed, options, asked)
  if ('sentence' in type) return refused(type.sentence)
  const of = bodyOf(assessed, type, options, asked)
  if ('sentence' in of) return refused(of.sentence)
  const { model, chain, round, at } = assessed
  const conclusions = conclusionsOf(assessed.assessed)
  const viewing = viewIn({ model, chain, round, at, conclusions }, language, NOWHERE)
  const begun = begunIn(type, { viewing, body: of.body })
  const back = earlierAssessed(path, assessed, begun.parts, { when: options, asked })
  const earlier = back.map((one) => viewIn(one, language, NOWHERE))
  const parts = draftParts({ viewing, body: of.body, earlier }, begun.parts)
  const document: ComposedDocument = { ...begun, id: type.id, parts }
  const report = composeReport(document, viewing, {
    house: houseOf(viewing),
    ...{ standing: words.draft, isDraft: true },
    facts: [[composedWords(language).facts.made, `Målkedja ${version}`]],
    imageOf: () => null,
    ...{ outside: new Map(), earlier },
  })
  const { template } = options
  const written = await writeReport(report, format, {
    ...{ at: Date.now(), who: WHO },
    ...(template === undefined ? {} : { template: readFileSync(template) }),
  })
  if ('refused' in written) return refused(...written.refused)
  writeFileSync(file, written.bytes, { flag: 'wx' })
  return asked.json
    ? doneWithJson({ file, document: type.id, title: report.title })
    : done(words.written(file, report.title))
}
