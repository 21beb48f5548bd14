// What every view is made from: a round with its conclusions, the reader's language, where links lead.
import type { Conclusions } from '../../domain/assessment/conclusions.ts'
import { type Facts, gatherFacts } from '../../domain/assessment/facts.ts'
import type { Chain, Node, NodeDecision } from '../../domain/goals/chain.ts'
import { isNodeInForce } from '../../domain/goals/in-force.ts'
import type { Followed } from '../../domain/measures/followed.ts'
import type { RestatedValue } from '../../domain/measures/restated.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import {
  firstDayOfRound,
  lastDayOfRound,
  nameOfRound,
  type Round,
} from '../../domain/periods/period.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language, otherLanguage } from '../../text/language.ts'
import { pageWords } from '../../text/pages.ts'
import type { PageWords } from '../../text/pages-sv.ts'
import { bodyTitle, type ReasonContext, roundTitle } from '../../text/words-of-model.ts'

/** Where the pages of one round are: the same views serve the public site and the staff's. */
export type Addresses = {
  readonly home: string
  readonly node: (id: string) => string
  readonly measure: (id: string) => string
  readonly tag: (id: string) => string
  /** The list of programmes. */
  readonly programmes: string
  readonly programme: (id: string) => string
  readonly model: string
  /** A key figure compared; left out where comparisons are not shown. */
  readonly keyFigure?: (followed: Followed) => string
}

/** Of what has no pages of its own: only its words are used. */
export const NOWHERE: Addresses = {
  home: '',
  node: () => '',
  measure: () => '',
  tag: () => '',
  programmes: '',
  programme: () => '',
  model: '',
}

export type Viewing = {
  readonly model: Model
  readonly chain: Chain
  readonly round: Round
  readonly at: string
  readonly conclusions: Conclusions
  readonly facts: Facts
  readonly language: Language
  readonly context: ReasonContext
  readonly words: PageWords
  readonly to: Addresses
  /** Values that have been published as something else. */
  readonly restated: readonly RestatedValue[]
}

/** A round with its conclusions; `facts` are given where they are at hand already. */
export type ViewedRound = Pick<Viewing, 'model' | 'chain' | 'round' | 'at' | 'conclusions'> & {
  readonly facts?: Facts
  readonly restated?: readonly RestatedValue[]
}

/** A round made ready to be looked at in a language. */
export const viewIn = (seen: ViewedRound, language: Language, to: Addresses): Viewing => ({
  ...seen,
  facts: seen.facts ?? gatherFacts(seen.model, seen.chain, seen.round, seen.at),
  language,
  context: { model: seen.model, chain: seen.chain, roundKind: seen.round.kind, language },
  words: pageWords(language),
  to,
  restated: seen.restated ?? [],
})

export const sayText = ({ language, model }: Viewing, text: Text): string =>
  inLanguage(text, language, model.languages)
/** The language of a text where it is not the reader's, for whoever has the page read aloud. */
export const langOf = (
  { language, model }: Viewing,
  text: Text | undefined,
): { readonly lang?: string } => {
  const lang = text === undefined ? undefined : otherLanguage(text, language, model.languages)
  return lang === undefined ? {} : { lang }
}
/** A title, with its language where it is not the reader's. */
export const titleIn = (
  viewing: Viewing,
  title: Text,
): { readonly title: string; readonly lang?: string } => ({
  title: sayText(viewing, title),
  ...langOf(viewing, title),
})
/** A node's title by its id; the id where there is no such node. */
export const titleOfNode = (viewing: Viewing, id: string): ReturnType<typeof titleIn> => {
  const node = viewing.chain.nodes.get(id)
  return node === undefined ? { title: id } : titleIn(viewing, node.title)
}
/** A body that owns something, and the language of its title where it is not the reader's. */
export const ownerIn = (
  viewing: Viewing,
  { owner }: Node,
): { readonly owner?: string; readonly ownerLang?: string } => {
  if (owner === undefined) return {}
  const { lang } = langOf(viewing, viewing.chain.bodies.get(owner)?.title)
  return {
    owner: bodyTitle(owner, viewing.context),
    ...(lang === undefined ? {} : { ownerLang: lang }),
  }
}
export const sayOptional = (viewing: Viewing, text: Text | undefined): string | undefined =>
  text === undefined ? undefined : sayText(viewing, text)

/** The first and the last day that the round looks back on, ISO. */
export const daysOfRound = ({
  round,
}: Pick<Viewing, 'round'>): { readonly from: string; readonly to: string } => ({
  from: firstDayOfRound(round),
  to: lastDayOfRound(round),
})

export const titleOfRound = (viewing: Viewing): string =>
  roundTitle(nameOfRound(viewing.round), viewing.context)

export const ownerOf = (viewing: Viewing, node: Node): string | undefined =>
  node.owner === undefined ? undefined : bodyTitle(node.owner, viewing.context)

/** «Kommunfullmäktige 24 november 2025 § 112» */
export const sayDecision = (viewing: Viewing, { by, date, ref }: NodeDecision): string =>
  [
    bodyTitle(by, viewing.context),
    date === undefined ? undefined : sayDate(date, viewing.language),
    ref,
  ]
    .filter((said) => said !== undefined)
    .join(' ')

// NOTE a round's facts never change, so what is in force in it is found once.
const shownIn = new WeakMap<Facts, ReadonlyMap<string, Node>>()

/** The nodes in force at the round's end by id, in the chain's order. */
export const nodesShown = ({ facts, round }: Viewing): ReadonlyMap<string, Node> => {
  const known = shownIn.get(facts)
  if (known !== undefined) return known
  const day = lastDayOfRound(round)
  const shown = new Map(
    [...facts.chain.nodes].filter(([, node]) => isNodeInForce(facts.model, node, day)),
  )
  shownIn.set(facts, shown)
  return shown
}
