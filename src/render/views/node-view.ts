// One node as a page: text, owner, decision, what stands and why, what is above and below.

import type { FieldView, NodeView } from '../../contract/views.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { isProgramme } from '../../domain/goals/programmes.ts'
import { joinLanguages } from '../../domain/goals/written-texts.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { sayDate } from '../../text/dates.ts'
import { sayField } from '../../text/fields.ts'
import { wordsOfGrounds } from '../../text/grounds.ts'
import { upperFirst } from '../../text/language.ts'
import { wordsOfAssessed } from '../../text/tree-of-assessed.ts'
import {
  assessmentLabel,
  contextOfNode,
  linkedTitle,
  typeLabel,
} from '../../text/words-of-model.ts'
import { rowOf } from './chain-view.ts'
import { standingOf } from './grade-view.ts'
import { historyOf } from './node-history.ts'
import { measuresOf } from './node-measures.ts'
import { programmesOf } from './programme-view.ts'
import { reasonsView, sourceView } from './reasons-view.ts'
import { tagLinks } from './tags-carried.ts'
import { trailView } from './trail-view.ts'
import {
  langOf,
  nodesShown,
  ownerOf,
  sayDecision,
  sayOptional,
  sayText,
  titleIn,
  type Viewing,
} from './viewing.ts'

const sourceField = (viewing: Viewing, source: string): FieldView => {
  const { text, lang } = sourceView(viewing, source)
  return { label: viewing.words.source, value: text, ...(lang === undefined ? {} : { lang }) }
}

/** Kinds of fields that hold words: the others are said in the reader's language. */
const IN_WORDS: readonly string[] = ['text', 'longText']

const fieldsOf = (viewing: Viewing, node: Node): FieldView[] => {
  const { words } = viewing
  const type = viewing.model.types.get(node.type)
  const { decision } = node
  const decided = decision === undefined ? undefined : sayDecision(viewing, decision)
  const own = (type?.fields ?? []).flatMap((field) => {
    const value = node.fields.get(field.id)
    return value === undefined
      ? []
      : [
          {
            label: sayText(viewing, field.label),
            value: sayField(field, value, viewing.language, viewing.model.languages),
            ...(IN_WORDS.includes(field.kind) && value.is === 'text'
              ? langOf(viewing, value.text)
              : {}),
          },
        ]
  })
  const optional: [string, string | undefined][] = [
    [words.owner, ownerOf(viewing, node)],
    [words.decision, decided],
    [words.due, node.due === undefined ? undefined : sayDate(node.due, viewing.language)],
  ]
  return [
    ...own,
    ...optional.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    ...(node.source === undefined ? [] : [sourceField(viewing, node.source)]),
  ]
}

const fieldLabel = (viewing: Viewing, node: Node, id: string): string => {
  const field = viewing.model.types.get(node.type)?.fields.find((one) => one.id === id)
  return field === undefined ? id : sayText(viewing, field.label)
}

const textsOf = (viewing: Viewing, node: Node): NodeView['texts'] => {
  const round = nameOfRound(viewing.round)
  const labels: Readonly<Record<string, string>> = viewing.words.text
  const own = viewing.chain.texts.filter(
    (t) => t.node === node.id && (t.round === undefined || t.round === round),
  )
  return joinLanguages(own).map((t) => ({
    label: labels[t.field] ?? fieldLabel(viewing, node, t.field),
    text: sayText(viewing, t.text),
    ...langOf(viewing, t.text),
    madeUp: t.madeUp,
  }))
}

/** A programme has a page of its own. */
const hrefOf = (viewing: Viewing, id: string): string => {
  const node = viewing.chain.nodes.get(id)
  return node !== undefined && isProgramme(viewing.model, node)
    ? viewing.to.programme(id)
    : viewing.to.node(id)
}

const linksOf = (viewing: Viewing, node: Node): NodeView['links'] => {
  const { chain } = viewing
  return (viewing.model.types.get(node.type)?.links ?? []).flatMap((link) => {
    const rows = node.links
      .filter((l) => l.link === link.id)
      .map((l) => {
        const reason = sayOptional(viewing, l.reason)
        return {
          title: linkedTitle(l.to, viewing.context),
          ...langOf(viewing, (chain.bodies.get(l.to) ?? chain.nodes.get(l.to))?.title),
          ...(nodesShown(viewing).has(l.to) ? { href: hrefOf(viewing, l.to) } : {}),
          ...(link.parts.length > 1 ? { part: viewing.words.part[l.part] } : {}),
          ...(reason === undefined ? {} : { reason }),
        }
      })
    return rows.length === 0 ? [] : [{ label: sayText(viewing, link.label), rows }]
  })
}

/** What is linked to the node from elsewhere in the chain, by the name of the link: the same from the other side. */
const linkedFrom = (viewing: Viewing, id: string): NodeView['links'] => {
  const found = [...nodesShown(viewing).values()].flatMap((from) =>
    from.links
      .filter(({ to }) => to === id)
      .flatMap(({ link: name, part }) => {
        const link = viewing.model.types.get(from.type)?.links.find((one) => one.id === name)
        if (link === undefined) return []
        const row = {
          ...titleIn(viewing, from.title),
          href: viewing.to.node(from.id),
          ...(link.parts.length > 1 ? { part: viewing.words.part[part] } : {}),
        }
        return [{ label: viewing.words.linkedFrom(sayText(viewing, link.label)), row }]
      }),
  )
  return [...Map.groupBy(found, ({ label }) => label)].map(([label, all]) => ({
    label,
    rows: all.map(({ row }) => row),
  }))
}

/** Why, for each assessment a rule suggests; where a person judges, what lies below, said once. */
const reasonsOf = (viewing: Viewing, assessed: readonly AssessedNode[]): NodeView['reasons'] => {
  const { context, conclusions, facts } = viewing
  const judged = assessed.find(({ suggested }) => suggested.is === 'judgement')
  return assessed.flatMap((one) => {
    const said =
      one.reasons !== null
        ? wordsOfAssessed(one, context)
        : one === judged
          ? wordsOfGrounds(one.node, { facts, assessedOf: conclusions.assessedOf }, context)
          : null
    const heading = assessmentLabel(one.assessment, contextOfNode(one.node, context))
    return said === null ? [] : [{ heading, tree: reasonsView(viewing, said) }]
  })
}

/** The node's page; null where the chain has no such node in force. */
export const nodeView = (viewing: Viewing, id: string): NodeView | null => {
  const shown = nodesShown(viewing)
  const node = shown.get(id)
  if (node === undefined) return null
  const assessed = viewing.conclusions.assessedOf(id)
  const text = sayOptional(viewing, node.text)
  const { lang: textLang } = langOf(viewing, node.text)
  const rows = (ids: readonly string[]) =>
    ids.flatMap((one) => {
      const other = shown.get(one)
      return other === undefined ? [] : [rowOf(viewing, other)]
    })
  return {
    id,
    trail: trailView(viewing, id),
    typeLabel: upperFirst(typeLabel(node.type, viewing.context)),
    ...titleIn(viewing, node.title),
    madeUp: node.madeUp,
    fields: fieldsOf(viewing, node),
    tags: tagLinks(viewing, node.tags),
    standings: assessed.map((a) => standingOf(viewing, a)),
    reasons: reasonsOf(viewing, assessed),
    texts: textsOf(viewing, node),
    parents: rows(node.parents),
    children: rows(viewing.facts.children.get(id) ?? []),
    ...measuresOf(viewing, node),
    links: [...linksOf(viewing, node), ...linkedFrom(viewing, id)],
    programmes: programmesOf(viewing, id),
    history: historyOf(viewing, node),
    ...(text === undefined ? {} : { text }),
    ...(textLang === undefined ? {} : { textLang }),
  }
}
