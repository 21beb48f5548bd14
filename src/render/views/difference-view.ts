// What differs between two frozen versions, in words: assessments, values, texts, then chain and model.
import type { DifferenceReply } from '../../contract/rounds.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { diffChains, diffModels } from '../../domain/chain/diff.ts'
import type { NodeText } from '../../domain/goals/chain.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { type Changed, compareVersions } from '../../domain/reports/compare-versions.ts'
import type { FrozenRound } from '../../domain/reports/freeze.ts'
import { linesForChange } from '../../text/changes.ts'
import { sayPeriod } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { versionWords } from '../../text/versions.ts'
import { bodyTitle, nodeTitle } from '../../text/words-of-model.ts'
import { standingOf } from './grade-view.ts'
import { sayReading } from './measured-view.ts'
import { type OpenedFrozen, openThawed } from './open-frozen.ts'
import { NOWHERE, sayText, type Viewing, viewIn } from './viewing.ts'

type Viewed = { readonly before: Viewing; readonly after: Viewing }

const sayChanged = <Thing>(
  { before, after }: Changed<Thing>,
  what: string,
  said: (thing: Thing, is: 'before' | 'after') => string,
  language: Language,
): string => {
  const { difference } = versionWords(language)
  if (before === null) return difference.added(what, after === null ? '' : said(after, 'after'))
  if (after === null) return difference.removed(what, said(before, 'before'))
  return difference.change(what, said(before, 'before'), said(after, 'after'))
}

const sayGrade = (viewing: Viewing, one: AssessedNode): string => {
  const { inForce, decided } = standingOf(viewing, one)
  return decided?.reason === undefined ? inForce.word : `${inForce.word} (${decided.reason})`
}

const gradeLine = ({ before, after }: Viewed, pair: Changed<AssessedNode>): string => {
  const node = (pair.after ?? pair.before)?.node ?? ''
  const said = (one: AssessedNode, is: 'before' | 'after') =>
    sayGrade(is === 'before' ? before : after, one)
  return sayChanged(pair, nodeTitle(node, after.context), said, after.language)
}

const valueLine = ({ before, after }: Viewed, pair: Changed<Reading>): readonly string[] => {
  const reading = pair.after ?? pair.before
  const measure: Measure | undefined =
    after.chain.measures.get(reading?.measure ?? '') ??
    before.chain.measures.get(reading?.measure ?? '')
  if (reading === null || measure === undefined) return []
  const unit = reading.unit === undefined ? [] : [bodyTitle(reading.unit, after.context)]
  const what = [
    sayText(after, measure.title),
    ...unit,
    sayPeriod(reading.period, after.language),
  ].join(', ')
  return [sayChanged(pair, what, (one) => sayReading(after, measure, one), after.language)]
}

/** What a text is called: by the node's own type, else by what every model has. */
const fieldLabel = (viewing: Viewing, node: string, field: string): string => {
  const type = viewing.model.types.get(viewing.chain.nodes.get(node)?.type ?? '')
  const own = type?.fields.find(({ id }) => id === field)
  const common: Readonly<Record<string, string>> = viewing.words.text
  return own === undefined ? (common[field] ?? field) : sayText(viewing, own.label)
}

const textLine = ({ after }: Viewed, pair: Changed<NodeText>): string => {
  const text = pair.after ?? pair.before
  const node = text?.node ?? ''
  const what = `${nodeTitle(node, after.context)}, ${fieldLabel(after, node, text?.field ?? '')}`
  const said = (one: NodeText) => `«${inLanguage(one.text, after.language)}»`
  return sayChanged(pair, what, said, after.language)
}

/** Which of the chain's differences are told as facts already. */
const TOLD: readonly string[] = ['reading', 'judgement', 'text']

const otherLines = ({ before, after }: Viewed): readonly string[] => {
  const contexts = { before: before.context, after: after.context }
  const changes = [
    ...diffChains(before.chain, after.chain).filter(({ sort }) => !TOLD.includes(sort)),
    ...diffModels(before.model, after.model),
  ]
  return [...new Set(changes.flatMap((change) => linesForChange(change, contexts)))]
}

/** The differences in groups; a group without any is left out. */
export const differenceGroups = (
  from: OpenedFrozen,
  to: OpenedFrozen,
  language: Language,
): DifferenceReply['groups'] => {
  const viewed = { before: viewIn(from, language, NOWHERE), after: viewIn(to, language, NOWHERE) }
  const { difference } = versionWords(language)
  const { grades, values, texts } = compareVersions(from, to)
  return [
    { heading: difference.grades, lines: grades.map((one) => gradeLine(viewed, one)) },
    { heading: difference.values, lines: values.flatMap((one) => valueLine(viewed, one)) },
    { heading: difference.texts, lines: texts.map((one) => textLine(viewed, one)) },
    { heading: difference.other, lines: otherLines(viewed) },
  ].filter(({ lines }) => lines.length > 0)
}

/** A round as frozen, or as it would be, with the number of its version. */
export type Numbered = { readonly number: number; readonly frozen: FrozenRound }

export const differenceView = (
  before: Numbered,
  after: Numbered,
  language: Language,
): DifferenceReply => ({
  heading: versionWords(language).difference.heading(after.number, before.number),
  groups: differenceGroups(openThawed(before.frozen), openThawed(after.frozen), language),
})
