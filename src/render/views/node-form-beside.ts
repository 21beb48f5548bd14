// What a node carries and what it is linked to beside its parents, as it can be edited.
import type { LinkForm, PlanTag, TagForm } from '../../contract/plan.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { daysInForce } from '../../domain/goals/in-force.ts'
import type { LinkType, NodeType } from '../../domain/model/model.ts'
import { isInForceDuring, type Text } from '../../domain/organisation/organisation.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { pageWords } from '../../text/pages.ts'
import { labelOfType, type Planned, titleOfBody, titleOfNode } from './planned.ts'

/** As many as a person can search among. */
const MOST_CHOICES = 5000

const said = ({ model }: Planned, text: Text | undefined, language: Language): string =>
  text === undefined ? '' : inLanguage(text, language, model.languages)

const titleOfTag = (planned: Planned, id: string, language: Language): string =>
  said(planned, planned.chain.tags.get(id)?.title ?? planned.model.tags?.get(id), language) || id

const countCarried = ({ chain }: Planned): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { tags } of [...chain.nodes.values(), ...chain.measures.values()])
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}

/** Tags with names in the order of their groups, then those that the model or nobody names. */
const tagsKnown = (planned: Planned): readonly string[] => [
  ...new Set([
    ...planned.chain.tags.keys(),
    ...(planned.model.tags?.keys() ?? []),
    ...countCarried(planned).keys(),
  ]),
]

export const tagForms = (
  planned: Planned,
  carried: readonly string[],
  language: Language,
): readonly TagForm[] => {
  const [first, last] = [`${planned.year}-01-01`, `${planned.year}-12-31`]
  return tagsKnown(planned)
    .filter(
      (id) =>
        carried.includes(id) || isInForceDuring(planned.chain.tags.get(id)?.valid, first, last),
    )
    .map((id) => ({
      id,
      title: titleOfTag(planned, id, language),
      group: said(planned, planned.chain.tags.get(id)?.group, language),
      carried: carried.includes(id),
    }))
}

/** Every tag as its name can be changed. */
export const planTags = (planned: Planned, language: Language): readonly PlanTag[] => {
  const counts = countCarried(planned)
  return tagsKnown(planned).map((id) => {
    const tag = planned.chain.tags.get(id)
    return {
      id,
      title: titleOfTag(planned, id, language),
      group: said(planned, tag?.group, language),
      text: said(planned, tag?.text, language),
      carried: counts.get(id) ?? 0,
      isNamed: tag !== undefined,
    }
  })
}

const choicesOf = (
  planned: Planned,
  link: LinkType,
  node: Node | null,
  language: Language,
): LinkForm['choices'] => {
  const [first, last] = [`${planned.year}-01-01`, `${planned.year}-12-31`]
  const { bodies, nodes } = planned.chain
  const parties = [...bodies.values()]
    .filter(({ valid }) => isInForceDuring(valid, first, last))
    .filter(({ kind }) => (kind === 'external' ? link.external : link.to === 'bodies'))
    .map(({ id }) => ({ id, title: titleOfBody(planned, id, language) }))
  if (link.to === 'bodies') return parties
  const types = link.to
  const others = [...nodes.values()]
    .filter(
      (one) =>
        types.includes(one.type) &&
        isInForceDuring(daysInForce(planned.model, one), first, last) &&
        one.id !== node?.id,
    )
    .slice(0, MOST_CHOICES)
    .map(({ id, type }) => ({
      id,
      title: titleOfNode(planned, id, language),
      type: labelOfType(planned, type, language),
    }))
  return [...others, ...parties]
}

const PARTS = ['leads', 'contributes', 'none'] as const

const linkForm = (
  planned: Planned,
  link: LinkType,
  node: Node | null,
  language: Language,
): LinkForm => {
  const words = pageWords(language).part
  const parts = link.parts.length === 0 ? PARTS : PARTS.filter((part) => link.parts.includes(part))
  const isBody = (id: string): boolean => planned.chain.bodies.has(id)
  return {
    link: link.id,
    label: said(planned, link.label, language),
    parts: parts.map((id) => ({ id, label: words[id] })),
    rows: (node?.links ?? [])
      .filter((one) => one.link === link.id)
      .map(({ to, part, reason }) => ({
        to,
        title: isBody(to) ? titleOfBody(planned, to, language) : titleOfNode(planned, to, language),
        part,
        reason: said(planned, reason, language),
      })),
    choices: choicesOf(planned, link, node, language),
  }
}

export const linkForms = (
  planned: Planned,
  type: NodeType | undefined,
  node: Node | null,
  language: Language,
): readonly LinkForm[] => (type?.links ?? []).map((link) => linkForm(planned, link, node, language))
