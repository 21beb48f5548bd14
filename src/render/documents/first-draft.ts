// The first draft of a document: what its type's outline holds, with sentences that state the findings.
import type { ComposedDocument, DocumentPart, PartBlock } from '../../domain/documents/document.ts'
import type { Prose, WrittenBlock } from '../../domain/documents/prose.ts'
import type {
  DocumentType,
  Drawn,
  DrawnNodes,
  OutlinePart,
} from '../../domain/model/document-type.ts'
import type { Tone } from '../../domain/model/language-types.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { composedWords } from '../../text/composed.ts'
import { join, quoted } from '../../text/language.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { badgeOf, standingOf } from '../views/grade-view.ts'
import { sayText, titleIn } from '../views/viewing.ts'
import { chosenNodes, type DocumentRound } from './chosen-nodes.ts'
import { said } from './runs.ts'

type Written = Extract<PartBlock, { is: 'written' }>

const sentences = (texts: readonly string[]): readonly WrittenBlock[] =>
  texts.map((text) => ({ is: 'paragraph', runs: said(text) }))

type Told = { readonly title: string; readonly lang?: string; readonly why: string }

/** The chosen goals that are short of their best grade, and those that have no grade for want of something. */
const short = (of: DocumentRound, asked: DrawnNodes) => {
  const { viewing } = of
  const found = chosenNodes(of, asked).flatMap(({ node }) => {
    const badge = badgeOf(viewing, node.id)
    const [assessed] = viewing.conclusions.assessedOf(node.id)
    if (badge === null || assessed === undefined) return []
    const { decided, sentence } = standingOf(viewing, assessed)
    const { reasonOf } = composedWords(viewing.language)
    const why =
      decided === null
        ? sentence
        : decided.reason === undefined
          ? `${badge.word}.`
          : reasonOf(badge.word, decided.reason)
    const waits = assessed.suggested.is === 'judgement' && decided === null
    return [{ ...titleIn(viewing, node.title), why, tone: badge.tone, waits }]
  })
  return {
    notMet: found.filter(({ tone }) => SHORT.includes(tone)),
    without: found.filter(({ tone, waits }) => !waits && (tone === 'none' || tone === 'unknown')),
  }
}

const SHORT: readonly string[] = ['fair', 'caution', 'poor', 'bad'] satisfies readonly Tone[]

const listed = (lead: (count: number) => string, all: readonly Told[]): readonly WrittenBlock[] =>
  all.length === 0
    ? []
    : [
        ...sentences([lead(all.length)]),
        {
          ...{ is: 'list', ordered: false },
          items: all.map(({ title, lang, why }) => ({
            runs: [
              {
                ...{ is: 'text', text: title, marks: ['strong'] },
                ...(lang === undefined ? {} : { lang }),
              } as const,
              ...said(`. ${why}`),
            ],
          })),
        },
      ]

/** What the system finds to say beside something drawn: what a reader asks about first. */
const findings = (of: DocumentRound, drawn: Drawn): Prose => {
  const { language } = of.viewing
  const words = composedWords(language)
  if (drawn.draw === 'goals') {
    const { notMet, without } = short(of, drawn)
    return [...listed(words.notMet, notMet), ...listed(words.without, without)]
  }
  if (drawn.draw !== 'summary') return []
  const { notMet } = short(of, drawn)
  const names = notMet.map(({ title }) => quoted(title, language))
  return names.length === 0
    ? []
    : sentences([`${words.notMet(names.length)} ${join(names, catalogueOf(language).and)}.`])
}

const reportedBy = ({ viewing }: DocumentRound, owner: string | undefined): string =>
  owner === undefined ? '' : bodyTitle(owner, viewing.context)

/** Texts that were reported of the goals of a table: where the goals themselves are drawn they stand there. */
const reported = (of: DocumentRound, drawn: Drawn): readonly Written[] => {
  if (drawn.draw !== 'goals') return []
  const { viewing } = of
  const round = nameOfRound(viewing.round)
  return chosenNodes(of, drawn).flatMap(({ node }) =>
    viewing.chain.texts
      .filter((text) => text.node === node.id && text.round === round)
      .map((text): Written => {
        const words: Readonly<Record<string, string>> = viewing.words.text
        const told = sayText(viewing, text.text)
        const field = `${sayText(viewing, node.title)}, ${(words[text.field] ?? text.field).toLowerCase()}`
        const by = reportedBy(of, node.owner)
        return {
          is: 'written',
          prose: sentences(told.split(/\n\s*\n/)),
          from: { node: node.id, field, by, date: text.date ?? '', text: told },
        }
      }),
  )
}

const draftOf = (of: DocumentRound, part: OutlinePart): readonly PartBlock[] => {
  const drawn = part.drawn.map((one): PartBlock => ({ is: 'drawn', drawn: one }))
  if (!part.isWritten) return drawn
  const prose = part.drawn.flatMap((one) => findings(of, one))
  const own: PartBlock =
    prose.length === 0 ? { is: 'written', prose } : { is: 'written', prose, isFirstDraft: true }
  return [own, ...part.drawn.flatMap((one) => reported(of, one)), ...drawn]
}

const partsOf = (
  of: DocumentRound,
  outline: readonly OutlinePart[],
  parent: string | null,
): readonly DocumentPart[] =>
  outline.flatMap((part, place) => [
    {
      ...{ id: part.id, heading: part.heading, parent, place, answers: part.answers },
      ...{ owner: null, due: null, state: 'draft' as const },
      blocks: draftOf(of, part),
    },
    ...partsOf(of, part.parts, part.id),
  ])

/**
 * A document of the type as the system drafts it from what was reported in the round: its outline, what
 * the outline draws, and sentences that say how it goes, marked until somebody has approved them.
 */
export const draftDocument = (
  type: DocumentType,
  of: DocumentRound,
  id: string,
): ComposedDocument => ({
  id,
  type: type.id,
  title: [
    of.body === null ? '' : `${bodyTitle(of.body, of.viewing.context)}: `,
    `${sayText(of.viewing, type.label)} ${of.viewing.round.year}`,
  ].join(''),
  round: nameOfRound(of.viewing.round),
  body: of.body,
  parts: partsOf(of, type.outline, null),
})
