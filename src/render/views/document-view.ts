// A document on its page: each part in reading order with its text, its sources and what may be done to it.
import type {
  DocumentPartView,
  DocumentReply,
  PartCommentView,
  SourceStanding,
} from '../../contract/documents.ts'
import { inReadingOrder } from '../../domain/documents/arrange-parts.ts'
import { outlinePart } from '../../domain/documents/begin-document.ts'
import { proseOf } from '../../domain/documents/check-prose.ts'
import { comparedWords } from '../../domain/documents/differing-versions.ts'
import type {
  ComposedDocument,
  DocumentPart,
  PartBlock,
  PartState,
  TextSource,
} from '../../domain/documents/document.ts'
import { footTable } from '../../domain/documents/foot-table.ts'
import { standsToSource } from '../../domain/documents/reported-texts.ts'
import type { DocumentType } from '../../domain/model/document-type.ts'
import { sayDate, sayTime } from '../../text/dates.ts'
import { documentWords } from '../../text/documents.ts'
import { sentenceForFooting } from '../../text/footing-in-words.ts'
import type { Language } from '../../text/language.ts'
import { ownFilesWords } from '../../text/own-files.ts'
import { bodyTitle, nodeTitle, say } from '../../text/words-of-model.ts'
import { titleOfRound, type Viewing } from './viewing.ts'

type Version = {
  readonly version: number
  readonly basedOn: number
  readonly blocks: readonly PartBlock[]
  readonly person: string
  readonly recordedAt: string
}
type Comment = Omit<PartCommentView, 'at' | 'changes' | 'outcome'> & {
  readonly recordedAt: string
  readonly outcome: 'taken' | 'declined' | null
  readonly settledBy: string | null
}

/** A part with what is said of it and what the visitor may do. */
export type SeenPartOf = {
  readonly part: Omit<DocumentPart, 'blocks'> & {
    readonly standing: number
    readonly text: Version | null
  }
  readonly comments: readonly Comment[]
  readonly mayWrite: boolean
  readonly steps: readonly PartState[]
}

export type SeenDocumentOf = {
  readonly document: {
    readonly head: Omit<ComposedDocument, 'parts'>
    readonly type: DocumentType | undefined
    readonly frozenAs: number | null
  }
  readonly parts: readonly SeenPartOf[]
  readonly texts: readonly TextSource[]
  readonly images: readonly {
    readonly id: string
    readonly sha256: string
    readonly name: string
    readonly description: string
  }[]
  readonly frozen: readonly {
    readonly version: number
    readonly person: string
    readonly frozenAt: string
    readonly hash: string
    readonly isShown: boolean
  }[]
  readonly edition: { readonly person: string; readonly begunAt: string } | null
  readonly mayCompose: boolean
  readonly mayBegin: boolean
  readonly mayComment: boolean
}

/** A moment as day and time in Sweden. */
export const sayMoment = (moment: string, language: Language): string =>
  `${sayDate(moment, language)} ${sayTime(moment, language)}`

/** «Analys: Fler startar företag». */
export const aboutSource = ({ node, field }: TextSource, viewing: Viewing): string => {
  const { words, context, chain, model } = viewing
  const labels: Readonly<Record<string, string>> = words.text
  const type = model.types.get(chain.nodes.get(node)?.type ?? '')
  const label =
    labels[field] ?? say(type?.fields.find(({ id }) => id === field)?.label, context, field)
  return documentWords(viewing.language).textAbout(label, nodeTitle(node, context))
}

export const toldSource = ({ by, date }: TextSource, language: Language): string =>
  documentWords(language).reported(by, date === '' ? '' : sayDate(date, language))

const sourcesOf = (
  blocks: readonly PartBlock[],
  texts: readonly TextSource[],
  viewing: Viewing,
): readonly SourceStanding[] =>
  blocks.flatMap((block, index) => {
    if (block.is !== 'written' || block.from === undefined) return []
    const { from } = block
    return [
      {
        block: index,
        about: aboutSource(from, viewing),
        href: viewing.to.node(from.node),
        told: toldSource(from, viewing.language),
        ...standsToSource({ ...block, from }, texts),
      },
    ]
  })

const footingOf = (blocks: readonly PartBlock[], language: Language): readonly string[] =>
  proseOf(blocks).flatMap((block) =>
    block.is === 'table' ? footTable(block).map((one) => sentenceForFooting(one, language)) : [],
  )

/** What became of a suggestion, and by whom. */
const outcomeOf = (
  { suggested, isResolved, outcome, settledBy }: Comment,
  language: Language,
): string => {
  if (suggested === null || !isResolved) return ''
  const { outcomes } = documentWords(language)
  return outcomes[outcome ?? 'withdrawn'](settledBy ?? '')
}

const commentView = (comment: Comment, language: Language): PartCommentView => ({
  id: comment.id,
  answers: comment.answers,
  quoted: comment.quoted,
  suggested: comment.suggested,
  body: comment.body,
  isResolved: comment.isResolved,
  changes: comment.suggested === null ? [] : comparedWords(comment.quoted, comment.suggested),
  outcome: outcomeOf(comment, language),
  reason: comment.reason,
  maySettle: comment.maySettle,
  person: comment.person,
  at: sayMoment(comment.recordedAt, language),
})

const writtenOf = (text: Version | null, language: Language): string =>
  text === null || text.basedOn === 0
    ? ''
    : documentWords(language).written(text.person, sayMoment(text.recordedAt, language))

/** What whoever writes the part should think of, as the model's outline says it now. */
const guideOf = (
  { document: { type } }: SeenDocumentOf,
  part: string,
  { context }: Viewing,
): string =>
  say(type === undefined ? undefined : outlinePart(type.outline, part)?.guide, context, '')

const partView = (
  { part, comments, mayWrite, steps }: SeenPartOf,
  at: { readonly number: string; readonly level: number },
  seen: SeenDocumentOf,
  { viewing, today }: { readonly viewing: Viewing; readonly today: string },
): DocumentPartView => {
  const { language, context } = viewing
  const blocks = part.text?.blocks ?? []
  const owner = part.owner ?? seen.document.head.body
  return {
    ...{ id: part.id, heading: say(part.heading, context, part.id), ...at },
    ...{ parent: part.parent, place: part.place, guide: guideOf(seen, part.id, viewing) },
    owner: part.owner,
    ownerTitle: owner === null ? documentWords(language).whole : bodyTitle(owner, context),
    due: part.due,
    dueSaid: part.due === null ? '' : sayDate(part.due, language),
    isLate: part.due !== null && part.due < today && part.state === 'draft',
    state: part.state,
    standing: part.standing,
    version: part.text?.version ?? 0,
    written: writtenOf(part.text, language),
    blocks,
    sources: sourcesOf(blocks, seen.texts, viewing),
    footing: footingOf(blocks, language),
    comments: comments.map((one) => commentView(one, language)),
    mayWrite,
    steps,
  }
}

/** What a frozen version is taken out as; slides are of what is said at a meeting before it. */
const KEPT_AS = ['pdf', 'docx', 'pdfa'] as const

/** The address of a report that citizens read, as the public site has it. */
const shownAt = ({ type, round, body }: Omit<ComposedDocument, 'parts'>, organisation: string) => {
  const name = body === null ? type : `${type}~${body}`
  return `/${organisation}/rapport/${encodeURIComponent(round)}/${encodeURIComponent(name)}`
}

const reportOf = (
  { document: { head }, frozen }: SeenDocumentOf,
  organisation: string,
  language: Language,
): DocumentReply['report'] => {
  const { version, look } = documentWords(language).page.report
  const { formats } = ownFilesWords(language)
  const base = `/api/${organisation}/documents/${encodeURIComponent(head.id)}`
  const page = `${base}/report/html`
  const filesOf = (number: number) => {
    const hrefOf = (format: string) =>
      `${base}/versions/${number}/report/${format}?language=${language}`
    return [
      { label: look, href: hrefOf('html') },
      ...KEPT_AS.map((format) => ({ label: formats[format], href: hrefOf(format) })),
    ]
  }
  return {
    page: `${page}?language=${language}`,
    versions: frozen.map((one) => ({
      version: one.version,
      said: version(one.version, sayDate(one.frozenAt, language), one.person),
      hash: one.hash,
      shownAt: one.isShown ? `${shownAt(head, organisation)}/${one.version}` : null,
      files: filesOf(one.version),
    })),
  }
}

/** That it is frozen, or written anew since; empty: neither. */
const frozenSaid = ({ document: { frozenAs }, edition }: SeenDocumentOf, language: Language) => {
  const { isFrozen, newEdition } = documentWords(language).page
  if (frozenAs !== null) return isFrozen(frozenAs)
  return edition === null ? '' : newEdition(edition.person, sayMoment(edition.begunAt, language))
}

export const documentView = (
  seen: SeenDocumentOf,
  viewing: Viewing,
  { organisation, today }: { readonly organisation: string; readonly today: string },
): DocumentReply => {
  const { head, type } = seen.document
  const { context, chain, round, language } = viewing
  const ordered = inReadingOrder(seen.parts.map((one) => ({ ...one.part, seen: one })))
  return {
    id: head.id,
    title: head.title,
    type: say(type?.label, context, head.type),
    round: { id: `${round.id}-${round.year}`, title: titleOfRound(viewing) },
    body: head.body === null ? null : bodyTitle(head.body, context),
    parts: ordered.map(({ part, number, level }) =>
      partView(part.seen, { number, level }, seen, { viewing, today }),
    ),
    report: reportOf(seen, organisation, language),
    mayCompose: seen.mayCompose,
    frozenSaid: frozenSaid(seen, language),
    isFrozen: seen.document.frozenAs !== null,
    mayBegin: seen.mayBegin,
    mayComment: seen.mayComment,
    bodies: [...chain.bodies.values()]
      .filter(({ kind }) => kind !== 'external')
      .map(({ id }) => ({ id, title: bodyTitle(id, context) })),
    images: seen.images.map(({ id, sha256, name, description }) => ({
      file: sha256,
      name,
      alt: description,
      href: `/api/${organisation}/attachments/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
    })),
  }
}
