// Programmes as pages: the list of them, and one with its parts, what works with it, and who does what.
import type {
  AcrossView,
  ProgrammeRowView,
  ProgrammesView,
  ProgrammeView,
} from '../../contract/programmes.ts'
import type { LinkView, NodeRowView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import {
  type Across,
  isOver,
  lastDayOfProgramme,
  type Programme,
  programmesIn,
  unworkedParts,
} from '../../domain/goals/programmes.ts'
import { sayDate } from '../../text/dates.ts'
import { upperFirst } from '../../text/language.ts'
import { programmeWords } from '../../text/programmes.ts'
import { bodyTitle, typeLabel } from '../../text/words-of-model.ts'
import { rowOf, summaryViews } from './chain-view.ts'
import { matrixOf } from './matrix-view.ts'
import {
  nodesShown,
  ownerIn,
  ownerOf,
  sayOptional,
  sayText,
  titleIn,
  type Viewing,
} from './viewing.ts'

// NOTE what is in force in a round is one map as long as its facts stand, so its programmes are found once.
const found = new WeakMap<ReadonlyMap<string, Node>, readonly Programme[]>()

/** The round's programmes; none where the model has no such type. */
export const programmesShown = (viewing: Viewing): readonly Programme[] => {
  const nodes = nodesShown(viewing)
  const known = found.get(nodes)
  if (known !== undefined) return known
  const programmes = programmesIn(viewing.model, nodes)
  found.set(nodes, programmes)
  return programmes
}

const validityOf = ({ language }: Viewing, node: Node): string => {
  const words = programmeWords(language)
  const to = lastDayOfProgramme(node)
  const from = node.valid?.from
  if (to !== null)
    return from === undefined
      ? words.until(sayDate(to, language))
      : words.between(sayDate(from, language), sayDate(to, language))
  return from === undefined ? words.noEnd : words.since(sayDate(from, language))
}

const programmeRow = (viewing: Viewing, { node, parts, across }: Programme): ProgrammeRowView => {
  const working = new Set(across.map((one) => one.node)).size
  return {
    id: node.id,
    ...titleIn(viewing, node.title),
    href: viewing.to.programme(node.id),
    typeLabel: upperFirst(typeLabel(node.type, viewing.context)),
    madeUp: node.madeUp,
    validity: validityOf(viewing, node),
    isOver: isOver(node, viewing.at),
    sentence: programmeWords(viewing.language).sentence(parts.length, working),
    ...ownerIn(viewing, node),
  }
}

export const programmesView = (viewing: Viewing): ProgrammesView => ({
  programmes: programmesShown(viewing).map((one) => programmeRow(viewing, one)),
})

const linkTo = (viewing: Viewing, node: Node): LinkView => ({
  ...titleIn(viewing, node.title),
  href: viewing.to.node(node.id),
})

/** The parts as a tree under the programme. */
const treeOf = (viewing: Viewing, { node: top, parts }: Programme): readonly NodeRowView[] => {
  const below = (id: string): readonly NodeRowView[] =>
    parts
      .filter(({ parents }) => parents.includes(id))
      .map((part) => ({ ...rowOf(viewing, part), children: below(part.id) }))
  return below(top.id)
}

/** How the two are linked, by the name of the link in the type that it goes from. */
const howOf = (viewing: Viewing, { link, isFrom }: Across, part: Node, node: Node): string => {
  if (link === null) return programmeWords(viewing.language).liesUnder
  const from = isFrom ? node : part
  const type = viewing.model.types.get(from.type)?.links.find(({ id }) => id === link)
  const label = type === undefined ? link : sayText(viewing, type.label)
  return isFrom ? label : viewing.words.linkedFrom(label)
}

const acrossView = (viewing: Viewing, across: readonly Across[]): readonly AcrossView[] => {
  const shown = nodesShown(viewing)
  return across.flatMap((one): readonly AcrossView[] => {
    const [part, node] = [shown.get(one.part), shown.get(one.node)]
    if (part === undefined || node === undefined) return []
    const { owner, grade, madeUp, typeLabel: label } = rowOf(viewing, node)
    return [
      {
        key: [one.part, one.node, one.link, one.isFrom].join(' '),
        part: linkTo(viewing, part),
        node: linkTo(viewing, node),
        how: howOf(viewing, one, part, node),
        ...{ typeLabel: label, madeUp, grade },
        ...(owner === undefined ? {} : { owner }),
      },
    ]
  })
}

const fieldsOf = (viewing: Viewing, node: Node): ProgrammeView['fields'] => {
  const { words, language } = viewing
  const { decision } = node
  const decided =
    decision === undefined
      ? undefined
      : [
          bodyTitle(decision.by, viewing.context),
          decision.date === undefined ? undefined : sayDate(decision.date, language),
          decision.ref,
        ]
          .filter((one) => one !== undefined)
          .join(' ')
  const said: readonly (readonly [string, string | undefined])[] = [
    [words.owner, ownerOf(viewing, node)],
    [words.decision, decided],
    [programmeWords(language).validity, validityOf(viewing, node)],
    [words.source, node.source],
  ]
  return said.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}

/** A programme's page; null where the round has no such programme. */
export const programmeView = (viewing: Viewing, id: string): ProgrammeView | null => {
  const programme = programmesShown(viewing).find(({ node }) => node.id === id)
  if (programme === undefined) return null
  const { node, parts, across } = programme
  const { language } = viewing
  const row = programmeRow(viewing, programme)
  const text = sayOptional(viewing, node.text)
  const summaries = summaryViews(viewing, [node, ...parts])
  return {
    ...row,
    ...(text === undefined ? {} : { text }),
    ...(row.isOver && node.due !== undefined
      ? { over: programmeWords(language).over(sayDate(node.due, language)) }
      : {}),
    fields: fieldsOf(viewing, node),
    summaries: summaries.filter((one) => one.parts.length > 0),
    parts: treeOf(viewing, programme),
    unworked: unworkedParts(programme).map((part) => linkTo(viewing, part)),
    across: acrossView(viewing, across),
    matrices: matrixOf(viewing, [node, ...parts]),
    node: viewing.to.node(id),
  }
}

/**
 * The programmes that a node is a part of or works with; of a programme, its own page. What is linked to
 * a programme itself says so among its links.
 */
export const programmesOf = (
  viewing: Viewing,
  id: string,
): { readonly label: string; readonly links: readonly LinkView[] }[] => {
  const words = programmeWords(viewing.language)
  const all = programmesShown(viewing)
  const worksWith = ({ node: programme, across }: Programme): boolean =>
    across.some(({ node, part, link }) => node === id && (link === null || part !== programme.id))
  const said = [
    [words.whole, all.filter(({ node }) => node.id === id)],
    [words.partOf, all.filter(({ parts }) => parts.some((part) => part.id === id))],
    [words.worksWith, all.filter(worksWith)],
  ] as const
  return said.flatMap(([label, programmes]) =>
    programmes.length === 0
      ? []
      : [
          {
            label,
            links: programmes.map(({ node }) => ({
              ...titleIn(viewing, node.title),
              href: viewing.to.programme(node.id),
            })),
          },
        ],
  )
}
