// The goal chain as a page: a sentence and a bar for how it goes, and the tree from vision to measure.

import type { ChainView, NodeRowView, SummaryView } from '../../contract/views.ts'
import { assessedWhole } from '../../domain/assessment/assessed-whole.ts'
import { isAnythingMadeUp } from '../../domain/assessment/made-up.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { limitInYear, type Measure } from '../../domain/measures/measure.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { lowerFirst, upperFirst } from '../../text/language.ts'
import { sayPrinted } from '../../text/numerals.ts'
import { countedTypes, summariesOf } from '../../text/summaries.ts'
import { wordsOfReasons } from '../../text/tree-of-reasons.ts'
import { judgedAs, typeHeading, typeLabel } from '../../text/words-of-model.ts'
import { badgeOf, besideMark, markOf, standingOf } from './grade-view.ts'
import {
  figureOf,
  isLimitMadeUp,
  limitFigure,
  readingNow,
  sayLimit,
  sayReading,
  tellingLimit,
} from './measured-view.ts'
import { reasonsView, sourceView } from './reasons-view.ts'
import { sparkOf } from './series-view.ts'
import { tagGroups } from './tags-carried.ts'
import {
  nodesShown,
  ownerIn,
  sayOptional,
  sayText,
  titleIn,
  titleOfRound,
  type Viewing,
} from './viewing.ts'
import { wholeSummary } from './whole-summary.ts'

/**
 * How many of each level have which grade in force, in words and as parts of a bar; of the whole chain,
 * or of some of its nodes.
 */
export const summaryViews = (viewing: Viewing, nodes?: readonly Node[]): readonly SummaryView[] => {
  const { words } = viewing
  const context =
    nodes === undefined
      ? viewing.context
      : {
          ...viewing.context,
          chain: { ...viewing.chain, nodes: new Map(nodes.map((node) => [node.id, node])) },
        }
  const summaries = countedTypes(viewing.model).flatMap((type) =>
    summariesOf(viewing.conclusions, context, [type]).map((one) => ({ ...one, type })),
  )
  if (summaries.length === 0)
    return [{ title: '', sentence: catalogueOf(context.language).summary.empty, parts: [] }]
  return summaries.map((one) => {
    const without = [
      { tone: 'none', word: words.noRule, count: one.noRule },
      { tone: 'none', word: words.noBasis, count: one.noBasis },
      { tone: 'none', word: words.notYet, count: one.notYet },
      { tone: 'none', word: words.notTold, count: one.notTold },
      { tone: 'none', word: words.waits, count: one.waiting },
      { tone: 'number', word: words.asNumber, count: one.numbers },
    ] as const
    const graded = one.grades.map(({ word, count, ...mark }) => ({ ...markOf(mark), word, count }))
    return {
      title:
        one.total === 1 ? upperFirst(typeLabel(one.type, context)) : typeHeading(one.type, context),
      sentence: one.sentence,
      parts: [...graded, ...without].filter(({ count }) => count > 0),
    }
  })
}

/** What the round reads of a measure beside its telling limit; undefined: it reads nothing. */
export const measuredIn = (
  viewing: Viewing,
  measure: Measure,
  type: string,
): NodeRowView['value'] => {
  const reading = readingNow(viewing, measure)
  if (reading === null) return undefined
  const telling = tellingLimit(measure)
  const limit = limitInYear(measure, telling, viewing.round.year)
  const { limits = [] } = viewing.model.types.get(type) ?? {}
  const label = limits.find(({ id }) => id === telling)?.label
  const name = label === undefined ? viewing.words.limit : sayText(viewing, label)
  return {
    shown: sayReading(viewing, measure, reading),
    figure: figureOf(viewing, measure, reading.value),
    limitFigure: limitFigure(viewing, measure, limit),
    spark: sparkOf(viewing, measure),
    madeUp: reading.madeUp || isLimitMadeUp(viewing, measure, limit),
    ...(limit === undefined
      ? {}
      : { limit: `${lowerFirst(name)} ${sayLimit(viewing, measure, limit)}` }),
  }
}

const valueShown = (viewing: Viewing, node: Node): NodeRowView['value'] => {
  const only = node.measures.filter((m) => m.role === 'decides')
  const measure = only.length === 1 ? viewing.chain.measures.get(only[0]?.measure ?? '') : undefined
  return measure === undefined ? undefined : measuredIn(viewing, measure, node.type)
}

/** One node as a row, without what lies below it. */
export const rowOf = (viewing: Viewing, node: Node): NodeRowView => {
  const value = valueShown(viewing, node)
  const isMarked = node.madeUp || value?.madeUp === true
  return {
    id: node.id,
    href: viewing.to.node(node.id),
    typeLabel: upperFirst(typeLabel(node.type, viewing.context)),
    ...titleIn(viewing, node.title),
    madeUp: isMarked,
    grade: besideMark(badgeOf(viewing, node.id), isMarked),
    children: [],
    ...ownerIn(viewing, node),
    ...(value === undefined ? {} : { value }),
  }
}

/** The tree from those without parents; a node with several parents stands under each of them. */
export const treeView = (viewing: Viewing): NodeRowView[] => {
  const shown = nodesShown(viewing)
  const below = (id: string): NodeRowView[] =>
    (viewing.facts.children.get(id) ?? []).flatMap((child) => {
      const node = shown.get(child)
      return node === undefined ? [] : [withBelow(node)]
    })
  const withBelow = (node: Node): NodeRowView => ({
    ...rowOf(viewing, node),
    children: below(node.id),
  })
  return [...shown.values()].filter((n) => !n.parents.some((p) => shown.has(p))).map(withBelow)
}

/** The verdicts on the whole: what a rule suggests, and what a person has made of it or has yet to. */
export const verdictsView = (viewing: Viewing): ChainView['verdicts'] =>
  assessedWhole(viewing.facts, viewing.conclusions).map((assessed) => ({
    label: judgedAs(assessed, viewing.context),
    standing: standingOf(viewing, assessed),
    tree:
      assessed.reasons === null
        ? null
        : reasonsView(viewing, wordsOfReasons(assessed.reasons, viewing.context)),
  }))

/** Figures as they were printed: those that had been printed when the round was looked at. */
const publishedView = (viewing: Viewing): ChainView['published'] =>
  viewing.chain.published
    .filter(({ year }) => String(year) <= viewing.at)
    .map(({ label, year, value, unit, note, source }) => ({
      label: sayText(viewing, label),
      year: String(year),
      value: sayPrinted(value, sayOptional(viewing, unit), viewing.language),
      note: sayOptional(viewing, note) ?? '',
      source: sourceView(viewing, source),
    }))

/** The chain page without its tree: how it goes, and what is made up. */
export const chainFrame = (viewing: Viewing): Omit<ChainView, 'tree'> => {
  const levels = summaryViews(viewing)
  const whole = wholeSummary(viewing, levels)
  const madeUp =
    [...viewing.chain.nodes.values()].some((n) => n.madeUp) || isAnythingMadeUp(viewing.facts)
  return {
    lead: titleOfRound(viewing),
    verdicts: verdictsView(viewing),
    published: publishedView(viewing),
    summaries: whole === null ? levels : [whole, ...levels],
    tags: tagGroups(viewing),
    treeHeading: viewing.words.chainHeading,
    ...(madeUp ? { madeUpNote: viewing.words.madeUpNote } : {}),
  }
}

/** The whole chain page. */
export const chainView = (viewing: Viewing): ChainView => ({
  ...chainFrame(viewing),
  tree: treeView(viewing),
})
