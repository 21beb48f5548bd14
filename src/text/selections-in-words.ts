// The groups a rule looks at, named in words: «verksamhetsmål beslutade av kommunfullmäktige».
import type { MemberReason } from '../domain/assessment/reasons.ts'
import type { Selection } from '../domain/model/rule.ts'
import { sayAbove } from './above-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { join } from './language.ts'
import {
  assessmentLabel,
  bodyTitle,
  contextOfSelection,
  gradeName,
  linkLabel,
  type ModelContext,
  measureTitle,
  scaleOfSelection,
  tagLabel,
  titledAbove,
  typePlural,
  typesOfSelection,
} from './words-of-model.ts'

/** A body by its title, or a kind of body by its name. */
const bodyWords = (id: string, context: ModelContext): string => {
  const kinds: Readonly<Record<string, string>> = catalogueOf(context.language).bodies
  return kinds[id] ?? bodyTitle(id, context)
}

/** Nodes of several types by what sort they are: «mål och uppdrag»; where no type is known, goals. */
const sortsInWords = (types: readonly string[], context: ModelContext): string => {
  const { nodes, and } = catalogueOf(context.language)
  const sorts = new Set(types.flatMap((id) => context.model.types.get(id)?.sort ?? []))
  const said = SORTS.filter((sort) => sorts.has(sort)).map((sort) => nodes[sort])
  return said.length === 0 ? nodes.goal : join(said, and)
}
const SORTS = ['goal', 'assignment', 'area', 'text'] as const

const groupNoun = (
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): string => {
  const words = catalogueOf(context.language)
  if (of.of === 'measures') return words.members.measures
  const found = new Set(
    members.flatMap(({ id, sort }) =>
      sort === 'node' ? (context.chain?.nodes.get(id)?.type ?? []) : [],
    ),
  )
  const types = of.types ?? (found.size === 1 ? [...found] : [])
  if (types.length > 0)
    return join(
      types.map((type) => typePlural(type, context)),
      words.and,
    )
  const nodes = sortsInWords(typesOfSelection(of, members, context), context)
  return typeof of.of === 'string'
    ? words.members[of.of](nodes)
    : words.members.link(nodes, linkLabel(of.of.link, context))
}

/** What a selection holds, in the plural: «verksamhetsmål beslutade av kommunfullmäktige». */
export const membersNoun = (
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): string => {
  const { and, filters, or, quote } = catalogueOf(context.language)
  const bodies = (ids: readonly string[]) =>
    join(
      ids.map((id) => bodyWords(id, context)),
      and,
    )
  const parts = [
    groupNoun(of, members, context),
    of.decidedBy && filters.decidedBy(bodies(of.decidedBy)),
    of.owners && filters.owners(bodies(of.owners)),
    of.tags &&
      filters.tags(
        join(
          of.tags.map((id) => quote(tagLabel(id, context))),
          or,
        ),
      ),
    of.under && filters.under(sayAbove(titledAbove(of.under, context), context.language)),
    of.notUnder && filters.notUnder(sayAbove(titledAbove(of.notUnder, context), context.language)),
    of.measures &&
      filters.measures(
        join(
          of.measures.map((id) => measureTitle(id, context)),
          and,
        ),
      ),
    of.role && filters.role[of.role],
    of.aspect && filters.aspect[of.aspect],
    of.assessment &&
      filters.assessment(assessmentLabel(of.assessment, contextOfSelection(of, members, context))),
    filters.verdict[of.verdict],
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** The names of the grades a condition asks for. */
export const gradeNames = (
  grades: readonly string[],
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): readonly string[] => {
  const scale = scaleOfSelection(of, members, context)
  return grades.map((grade) => gradeName(grade, scale, context))
}
