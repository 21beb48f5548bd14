// The first draft of a document: sentences that state the findings, and the texts that were reported.
import type { DocumentPart, PartBlock } from '../../domain/documents/document.ts'
import { yearsWritten } from '../../domain/documents/earlier-rounds.ts'
import type { Prose, WrittenBlock } from '../../domain/documents/prose.ts'
import { reportedTexts } from '../../domain/documents/reported-texts.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { joinLanguages } from '../../domain/goals/written-texts.ts'
import type { DocumentType, Drawn, DrawnNodes } from '../../domain/model/document-type.ts'
import type { Tone } from '../../domain/model/language-types.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { composedWords } from '../../text/composed.ts'
import { join, quoted } from '../../text/language.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { badgeOf, standingOf } from '../views/grade-view.ts'
import { sayText, titleIn, titleOfRound, type Viewing } from '../views/viewing.ts'
import { chosenNodes, type DocumentRound } from './chosen-nodes.ts'
import { isChanged, isCompared, justBefore, turnOf, yearsBefore } from './compare-rounds.ts'
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
    of: found.length,
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

/** The titles of those that turned one way, quoted. */
const namesOf = ({ viewing }: DocumentRound, nodes: readonly Node[]): string =>
  join(
    nodes.map(({ title }) => quoted(titleIn(viewing, title).title, viewing.language)),
    catalogueOf(viewing.language).and,
  )

/** The chosen nodes that are goals: what lies in a headline is not the areas they stand under. */
const goalsIn = (of: DocumentRound, asked: DrawnNodes): readonly Node[] =>
  chosenNodes(of, asked)
    .map(({ node }) => node)
    .filter(({ type }) => of.viewing.model.types.get(type)?.sort === 'goal')

/** Goals whose grade is better or worse than in an earlier round, in a sentence each. */
const turned = (of: DocumentRound, before: Viewing, asked: DrawnNodes) => {
  const words = composedWords(of.viewing.language)
  const nodes = goalsIn(of, asked)
  const turn = (way: 'better' | 'worse'): readonly Node[] =>
    nodes.filter(({ id }) => turnOf(before, of.viewing, id) === way)
  const [better, worse] = [turn('better'), turn('worse')]
  const said = [
    ...(better.length === 0 ? [] : [words.better(namesOf(of, better))]),
    ...(worse.length === 0 ? [] : [words.worse(namesOf(of, worse))]),
  ]
  return { nodes, better, worse, said }
}

/** How much has changed since the round before, and which way. */
const changesFound = (of: DocumentRound, asked: DrawnNodes): Prose => {
  const before = justBefore(of)
  if (before === null) return []
  const { nodes, said } = turned(of, before, asked)
  const changed = nodes.filter((node) => isChanged(before, of.viewing, node)).length
  const words = composedWords(of.viewing.language)
  const lead =
    changed === 0
      ? words.nothingChanged(titleOfRound(before))
      : words.changedSince(changed, nodes.length, titleOfRound(before))
  return sentences([[lead, ...said].join(' ')])
}

/** How the term has gone: what is short of its best grade now, and what has turned since the term's first year. */
const termFound = (of: DocumentRound, asked: DrawnNodes): Prose => {
  const words = composedWords(of.viewing.language)
  const { notMet, of: all, without } = short(of, asked)
  const goals = goalsIn(of, asked)
  const comparedWith = (year: Viewing): number =>
    goals.filter(({ id }) => isCompared(year, of.viewing, id)).length
  const first = yearsBefore(of).find((year) => comparedWith(year) > 0)
  const since = first === undefined ? null : turned(of, first, asked)
  return [
    ...(first === undefined || since === null
      ? []
      : sentences([
          [
            words.termSince(
              first.round.year,
              { better: since.better.length, worse: since.worse.length },
              comparedWith(first),
            ),
            ...since.said,
          ].join(' '),
        ])),
    ...listed((count) => words.notMet(count, all), notMet),
    ...listed(words.without, without),
  ]
}

/** What the system finds to say beside something drawn: what a reader asks about first. */
const findings = (of: DocumentRound, drawn: Drawn): Prose => {
  const { language } = of.viewing
  const words = composedWords(language)
  if (drawn.draw === 'goals') {
    const { notMet, of: all, without } = short(of, drawn)
    const lead = (count: number): string => words.notMet(count, all)
    return [...listed(lead, notMet), ...listed(words.without, without)]
  }
  if (drawn.draw === 'changes') return changesFound(of, drawn)
  if (drawn.draw === 'term') return termFound(of, drawn)
  if (drawn.draw !== 'summary') return []
  const { notMet, of: all } = short(of, drawn)
  const names = notMet.map(({ title }) => quoted(title, language))
  return names.length === 0
    ? []
    : sentences([`${words.notMet(names.length, all)} ${join(names, catalogueOf(language).and)}.`])
}

/** Texts that were reported of the goals of a table: where the goals themselves are drawn they stand there. */
const reported = (of: DocumentRound, drawn: Drawn): readonly Written[] => {
  if (drawn.draw !== 'goals' && drawn.draw !== 'changes') return []
  const { chain, round, language } = of.viewing
  const nodes = chosenNodes(of, drawn).map(({ node }) => node.id)
  // NOTE a text in several languages is one: it is fetched in the document's own.
  const texts = joinLanguages(chain.texts)
  return reportedTexts({ texts }, nameOfRound(round), nodes, language).map((from) => ({
    ...{ is: 'written', from },
    prose: sentences(from.text.split(/\n\s*\n/)),
  }))
}

/** What is written comes before what is drawn: the finding first, then what shows it. */
const drafted = (of: DocumentRound, { blocks, ...part }: DocumentPart): DocumentPart => {
  const drawn = blocks.flatMap((block) => (block.is === 'drawn' ? [block] : []))
  if (!blocks.some(({ is }) => is === 'written')) return { ...part, blocks }
  const prose = drawn.flatMap((block) => findings(of, block.drawn))
  const own: Written = {
    ...{ is: 'written', prose },
    ...(prose.length === 0 ? {} : { isFirstDraft: true }),
  }
  return {
    ...part,
    blocks: [own, ...drawn.flatMap((block) => reported(of, block.drawn)), ...drawn],
  }
}

/** «Delårsrapport 2026», of a body with its name first. */
export const titleOfDraft = (type: DocumentType, { viewing, body }: DocumentRound): string =>
  [
    body === null ? '' : `${bodyTitle(body, viewing.context)}: `,
    `${sayText(viewing, type.label)} ${yearsWritten(type.sort, viewing.round.year)}`,
  ].join('')

/**
 * A begun document as the system drafts it from what was reported in the round: sentences that say how
 * it goes, marked until somebody has approved them, and the texts of those who reported.
 */
export const draftParts = (
  of: DocumentRound,
  parts: readonly DocumentPart[],
): readonly DocumentPart[] => parts.map((part) => drafted(of, part))
