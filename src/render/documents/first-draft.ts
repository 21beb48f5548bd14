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
import type { ComposedWords } from '../../text/composed-sv.ts'
import { join, quoted } from '../../text/language.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { badgeOf, standingOf } from '../views/grade-view.ts'
import { ownerIn, sayText, titleIn, titleOfRound, type Viewing } from '../views/viewing.ts'
import { chosenNodes, type DocumentRound } from './chosen-nodes.ts'
import { isChanged, isCompared, justBefore, turnOf, yearsBefore } from './compare-rounds.ts'
import { said } from './runs.ts'

type Written = Extract<PartBlock, { is: 'written' }>

const sentences = (texts: readonly string[]): readonly WrittenBlock[] =>
  texts.map((text) => ({ is: 'paragraph', runs: said(text) }))

type Told = {
  readonly title: string
  readonly lang?: string
  /** In brackets after the title; empty: the title alone says which it is. */
  readonly whose: string
  readonly why: string
}

/** What tells goals of the same name from each other: whose each is, where the name alone does not say. */
const apart = (viewing: Viewing, nodes: readonly Node[]): ((node: Node) => string) => {
  const titled = nodes.map((node) => titleIn(viewing, node.title).title)
  return (node) => {
    const { title } = titleIn(viewing, node.title)
    const { owner } = ownerIn(viewing, node)
    const isAlone = titled.filter((one) => one === title).length < 2
    return isAlone || owner === undefined ? '' : ` (${owner})`
  }
}

/** How the chosen goals stand: how many are met, which are not, which wait for somebody, and which have no grade. */
const found = (of: DocumentRound, asked: DrawnNodes) => {
  const { viewing } = of
  const graded = chosenNodes(of, asked).flatMap(({ node }) => {
    const badge = badgeOf(viewing, node.id)
    const [assessed] = viewing.conclusions.assessedOf(node.id)
    return badge === null || assessed === undefined ? [] : [{ node, badge, assessed }]
  })
  const goals = graded.filter(({ node }) => isGoal(viewing, node))
  // NOTE an area sums up its goals: it is counted only where no goal has a grade of its own.
  const counted = goals.length === 0 ? graded : goals
  const whose = apart(
    viewing,
    counted.map(({ node }) => node),
  )
  const all = counted.map(({ node, badge, assessed }) => {
    const { decided, sentence } = standingOf(viewing, assessed)
    const { reasonOf } = composedWords(viewing.language)
    const why =
      decided === null
        ? sentence
        : decided.reason === undefined
          ? `${badge.word}.`
          : reasonOf(badge.word, decided.reason)
    const waits = assessed.suggested.is === 'judgement' && decided === null
    return { ...titleIn(viewing, node.title), whose: whose(node), why, tone: badge.tone, waits }
  })
  const hasNone = ({ tone }: (typeof all)[number]): boolean => tone === 'none' || tone === 'unknown'
  return {
    of: all.length,
    met: all.filter(({ tone }) => tone === MET).length,
    notMet: all.filter(({ tone }) => SHORT.includes(tone)),
    waiting: all.filter((one) => one.waits && hasNone(one)).length,
    without: all.filter((one) => !one.waits && hasNone(one)),
  }
}

type Found = ReturnType<typeof found>

/** «8 av 13 mål nås.»; nothing of what has no grades to be met. */
const headline = ({ of, met, notMet }: Found, words: ComposedWords): string => {
  if (of === 0) return ''
  return met === 0 && notMet.length === 0 ? words.noneGraded(of) : words.met(met, of)
}

const MET: string = 'good' satisfies Tone
const SHORT: readonly string[] = ['fair', 'caution', 'poor', 'bad'] satisfies readonly Tone[]

const listed = (lead: (count: number) => string, all: readonly Told[]): readonly WrittenBlock[] =>
  all.length === 0
    ? []
    : [
        ...sentences([lead(all.length)]),
        {
          ...{ is: 'list', ordered: false },
          items: all.map(({ title, lang, whose, why }) => ({
            runs: [
              {
                ...{ is: 'text', text: title, marks: ['strong'] },
                ...(lang === undefined ? {} : { lang }),
              } as const,
              ...said(`${whose}. ${why}`),
            ],
          })),
        },
      ]

/** The titles of those that turned one way, quoted. */
const namesOf = (
  { viewing }: DocumentRound,
  nodes: readonly Node[],
  whose: (node: Node) => string,
): string =>
  join(
    nodes.map(
      (node) => `${quoted(titleIn(viewing, node.title).title, viewing.language)}${whose(node)}`,
    ),
    catalogueOf(viewing.language).and,
  )

const isGoal = ({ model }: Viewing, { type }: Node): boolean =>
  model.types.get(type)?.sort === 'goal'

/** The chosen nodes that are goals: what lies in a headline is not the areas they stand under. */
const goalsIn = (of: DocumentRound, asked: DrawnNodes): readonly Node[] =>
  chosenNodes(of, asked)
    .map(({ node }) => node)
    .filter((node) => isGoal(of.viewing, node))

/** Goals whose grade is better or worse than in an earlier round, in a sentence each. */
const turned = (of: DocumentRound, before: Viewing, asked: DrawnNodes) => {
  const words = composedWords(of.viewing.language)
  const nodes = goalsIn(of, asked)
  const turn = (way: 'better' | 'worse'): readonly Node[] =>
    nodes.filter(({ id }) => turnOf(before, of.viewing, id) === way)
  const [better, worse] = [turn('better'), turn('worse')]
  const whose = apart(of.viewing, nodes)
  const said = [
    ...(better.length === 0 ? [] : [words.better(namesOf(of, better, whose))]),
    ...(worse.length === 0 ? [] : [words.worse(namesOf(of, worse, whose))]),
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
    ...standingTold(found(of, asked), words),
  ]
}

/** How the goals stand, and those that are not met or have no grade, each with why. */
const standingTold = (all: Found, words: ComposedWords): readonly WrittenBlock[] => {
  const lead = [headline(all, words), ...(all.waiting === 0 ? [] : [words.waiting(all.waiting)])]
  return [
    ...(all.of === 0 ? [] : sentences([lead.join(' ')])),
    ...listed(words.notMet, all.notMet),
    ...listed(words.without, all.without),
  ]
}

/** What the system finds to say beside something drawn: what a reader asks about first. */
const findings = (of: DocumentRound, drawn: Drawn): Prose => {
  const { language } = of.viewing
  const words = composedWords(language)
  if (drawn.draw === 'goals') return standingTold(found(of, drawn), words)
  if (drawn.draw === 'changes') return changesFound(of, drawn)
  if (drawn.draw === 'term') return termFound(of, drawn)
  if (drawn.draw !== 'summary') return []
  const all = found(of, drawn)
  const names = all.notMet.map(({ title, whose }) => `${quoted(title, language)}${whose}`)
  const lacking = all.without.length
  return all.of === 0
    ? []
    : sentences([
        [
          headline(all, words),
          ...(names.length === 0
            ? []
            : [`${words.notMet(names.length)} ${join(names, catalogueOf(language).and)}.`]),
          ...(all.waiting === 0 ? [] : [words.waiting(all.waiting)]),
          // NOTE where no goal has a grade the headline has said it of all of them.
          ...(lacking === 0 || lacking === all.of ? [] : [words.withoutBasis(lacking)]),
        ].join(' '),
      ])
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
