// A refusal with its parts called by their titles, as a person at a page knows them.
import type { Chain } from '../domain/goals/chain.ts'
import type { Model } from '../domain/model/model.ts'
import type { Above } from '../domain/model/rule.ts'
import type { RoundKind } from '../domain/periods/period.ts'
import { catalogueOf } from './catalogues.ts'
import type { Language } from './language.ts'
import {
  assessmentLabel,
  bodyTitle,
  contextOfNode,
  gradeName,
  judgedAs,
  limitLabel,
  linkedTitle,
  linkLabel,
  type ModelContext,
  measureTitle,
  nodeTitle,
  type ReasonContext,
  roundNamed,
  roundTitle,
  ruleTitle,
  say,
  scaleOfAssessment,
  tagLabel,
  titledAbove,
  typeLabel,
} from './words-of-model.ts'

/** What the ids in a refusal are called, and what of the chain it is about, where that is known. */
export type NamedBy = {
  readonly model: Model
  readonly chain: Chain
  readonly node?: string
  readonly assessment?: string
  /** «delår-2026». */
  readonly round?: string
}
/** A refusal that can be told by titles; without `namedBy` it is told by the ids of a file. */
export type Named<Refusal> = Refusal & { readonly namedBy?: NamedBy }

type Told = { readonly context: ReasonContext; readonly by: NamedBy }
type Title = (id: string, told: Told) => string

const kindOfRound = ({ model, round = '' }: NamedBy): RoundKind =>
  roundNamed(round, model)?.kind ?? 'outcome'

const titleOfAssessment: Title = (id, { context, by }) =>
  by.node === undefined
    ? assessmentLabel(id, context)
    : judgedAs({ node: by.node, assessment: id }, context)

const titleOfGrade: Title = (id, { context, by }) => {
  const scale = by.assessment === undefined ? undefined : scaleOfAssessment(by.assessment, context)
  return gradeName(id, scale, context)
}

const labelOfRound: Title = (id, { context }) => {
  const label = context.model.rounds.find((one) => one.id === id)?.label
  return say(label, context, id)
}

/** A body by its title, or a kind of body by its word. */
const titleOfBody: Title = (id, { context }) => {
  const { bodies }: { readonly bodies: Readonly<Record<string, string>> } = catalogueOf(
    context.language,
  )
  return context.chain.bodies.has(id) ? bodyTitle(id, context) : (bodies[id] ?? id)
}

/** What waits for itself in a circle: a body, a node, or an assessment of a node, «node.assessment». */
const titleInCircle: Title = (id, told) => {
  const { chain } = told.context
  if (chain.bodies.has(id) || chain.nodes.has(id)) return linkedTitle(id, told.context)
  const node = id.slice(0, id.lastIndexOf('.'))
  const assessment = id.slice(node.length + 1)
  return chain.nodes.has(node)
    ? `${nodeTitle(node, told.context)} (${judgedAs({ node, assessment }, told.context)})`
    : id
}

const plain =
  (title: (id: string, context: ModelContext) => string): Title =>
  (id, { context }) =>
    title(id, context)

/** What each fact of a refusal names, alone or in a list; facts that name nothing are not here. */
const TITLES: Readonly<Record<string, Title>> = {
  node: plain(nodeTitle),
  parent: plain(nodeTitle),
  to: plain(linkedTitle),
  measure: plain(measureTitle),
  measures: plain(measureTitle),
  against: plain(measureTitle),
  tag: plain(tagLabel),
  type: plain(typeLabel),
  parentType: plain(typeLabel),
  limit: plain(limitLabel),
  rule: plain(ruleTitle),
  round: plain(roundTitle),
  rounds: labelOfRound,
  assessment: titleOfAssessment,
  grade: titleOfGrade,
  link: plain(linkLabel),
  body: titleOfBody,
  bodies: titleOfBody,
  owner: titleOfBody,
  answers: titleOfBody,
  successor: titleOfBody,
  kind: titleOfBody,
  cycle: titleInCircle,
}

/** What the allowed or right words of a refusal name. */
const CHOICES: Readonly<Record<string, Title>> = {
  parentType: plain(typeLabel),
  bodyKind: titleOfBody,
  servesKind: titleOfBody,
  ownerEnded: titleOfBody,
  notJudgingBody: titleOfBody,
  linkTarget: (id, told) => {
    const type = typeLabel(id, told.context)
    return type === id ? titleOfBody(id, told) : type
  },
}
/** Choices that are sorts of things, of which one is written by its own id: titles also in a file. */
const SORTS_OF_THINGS: readonly string[] = ['linkTarget']
/** Choices that are told by title and id: who they are is not seen from the id alone. */
const WITH_ID: readonly string[] = ['notJudgingBody']
/** The same where something named is not there, by what sort of thing it is. */
const SORTS: Readonly<Record<string, Title>> = {
  grade: titleOfGrade,
  type: plain(typeLabel),
  round: labelOfRound,
  node: plain(nodeTitle),
  measure: plain(measureTitle),
  body: titleOfBody,
  limit: plain(limitLabel),
  assessment: titleOfAssessment,
}

const CHOICE_KEYS = ['allowed', 'valid', 'nearest']
/** What is not there has no title; a body that has no part in a round is there. */
const isNotThere = (refused: string): boolean =>
  refused.startsWith('noSuch') && refused !== 'noSuchPart'

const titled = (fact: unknown, title: Title | undefined, told: Told): unknown => {
  if (title === undefined) return fact
  if (typeof fact === 'string') return title(fact, told)
  return Array.isArray(fact)
    ? fact.map((one) => (typeof one === 'string' ? title(one, told) : one))
    : fact
}

/** What a rule of shape counted, each part of it by its title. */
const titledOnly = (only: unknown, told: Told): unknown =>
  typeof only === 'object' && only !== null
    ? Object.fromEntries(
        Object.entries(only).map(([key, fact]) => [key, titled(fact, TITLES[key], told)]),
      )
    : only

/** «Tre gränsvärden (threeLimits)»: for whoever has to find the id in a file. */
const withId =
  (title: Title): Title =>
  (id, told) => {
    const said = title(id, told)
    if (said === id) return id
    // NOTE an external party is told as such within brackets already.
    return said.endsWith(')') ? `${said.slice(0, -1)}, ${id})` : `${said} (${id})`
  }

const choiceInFile = (refused: string, choices: Title | undefined): Title | undefined => {
  if (SORTS_OF_THINGS.includes(refused)) return choices
  return choices !== undefined && WITH_ID.includes(refused) ? withId(choices) : undefined
}

/**
 * The refusal with titles and labels in place of ids; what has no title keeps its id. `inFile`: with the
 * ids too, and what may be written there by its id alone.
 */
export const namedRefusal = <Refusal extends { readonly refused: string }>(
  refusal: Named<Refusal>,
  language: Language,
  where: 'onPage' | 'inFile' = 'onPage',
): Refusal => {
  const { namedBy: by, ...facts } = refusal
  // NOTE each fact keeps its shape: an id of text becomes a title of text.
  const bare = facts as unknown as Refusal
  if (by === undefined || isNotThere(bare.refused)) return bare
  const { model, chain, node } = by
  const all: ReasonContext = { model, chain, roundKind: kindOfRound(by), language }
  const told: Told = { by, context: node === undefined ? all : contextOfNode(node, all) }
  const { sort } = bare as { readonly sort?: string }
  const isInFile = where === 'inFile'
  const choices = sort === undefined ? CHOICES[bare.refused] : SORTS[sort]
  const choice = isInFile ? choiceInFile(bare.refused, choices) : choices
  const titleOf = (key: string): Title | undefined => {
    const title = TITLES[key]
    return title === undefined || !isInFile ? title : withId(title)
  }
  return Object.fromEntries(
    Object.entries(bare).map(([key, fact]) => [
      key,
      key === 'only'
        ? titledOnly(fact, told)
        : key === 'under'
          ? titledAbove(fact as Above, told.context)
          : titled(fact, CHOICE_KEYS.includes(key) ? choice : titleOf(key), told),
    ]),
  ) as Refusal
}

/** The refusal with what its ids are called. */
export const namedBy = <const Refusal extends { readonly refused: string }>(
  refusal: Refusal,
  names: NamedBy,
): Named<Refusal> => ({ ...refusal, namedBy: names })
