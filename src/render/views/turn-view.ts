// A year being turned, body by body: each goal, measure and limit, how it went and what is settled.

import type { TurnBody, TurnReply, TurnRow } from '../../contract/plan.ts'
import type { Finding } from '../../domain/chain/finding.ts'
import { groundOf } from '../../domain/chain/finding-grounds.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import { daysInForce } from '../../domain/goals/in-force.ts'
import type { LimitValue, Measure } from '../../domain/measures/measure.ts'
import { isInForceDuring } from '../../domain/organisation/organisation.ts'
import { sayDate } from '../../text/dates.ts'
import { editingWords } from '../../text/editing.ts'
import { sayGround } from '../../text/finding-grounds.ts'
import { inLanguage, type Language, lowerFirst } from '../../text/language.ts'
import { namedFinding } from '../../text/named-findings.ts'
import { textInOwnWords } from '../../text/own-words.ts'
import { sentenceForFault, sentenceForFinding } from '../../text/refusals.ts'
import type { ModelContext } from '../../text/words-of-model.ts'
import { undoView } from './edit-label.ts'
import { badgeOf } from './grade-view.ts'
import { readingNow, sayReading } from './measured-view.ts'
import { isIntervalLimit, limitNames, limitWritten } from './node-form-view.ts'
import { labelOfType, type Planned, titleOfBody, titleOfNode } from './planned.ts'
import type { Viewing } from './viewing.ts'

type Mark = { readonly kind: string; readonly id: string; readonly choice: string | null }

export type Turning = {
  readonly planned: Planned
  readonly marks: readonly Mark[]
  /** The latest round, for how it went; null: there is none. */
  readonly viewing: Viewing | null
  readonly warnings: readonly Faulty[]
  readonly findings: readonly Finding[]
}

/** Nobody answers for it. */
const NOBODY = ''

type Days = { readonly valid?: { readonly from?: string; readonly to?: string } }

type Making = Turning & {
  readonly language: Language
  readonly chosen: ReadonlyMap<string, string>
}

const choiceOf = ({ chosen }: Making, kind: string, id: string): TurnRow['choice'] => {
  const choice = chosen.get(`${kind} ${id}`)
  return choice === 'keep' || choice === 'change' || choice === 'end' ? choice : null
}

const untilSaid = ({ valid }: Days, { language }: Making, year: number): string => {
  const { turn } = editingWords(language)
  if (!isInForceDuring(valid, `${year}-01-01`, `${year}-12-31`)) return turn.endsBefore
  const to = valid?.to
  if (to === undefined) return turn.untilFurther
  return turn.until(sayDate(to, language))
}

const saying = (making: Making, of: Days, year: number) => ({
  now: untilSaid(of, making, year - 1),
  next: untilSaid(of, making, year),
})

const nodeRow = (making: Making, node: Node): TurnRow => {
  const { planned, viewing, language } = making
  const grade = viewing?.chain.nodes.has(node.id) === true ? badgeOf(viewing, node.id) : null
  const was = planned.before.nodes.get(node.id)
  const title = titleOfNode(planned, node.id, language)
  const before =
    was === undefined ? title : inLanguage(was.title, language, planned.model.languages)
  return {
    kind: 'node',
    id: node.id,
    measure: null,
    limit: null,
    node: node.id,
    sort: labelOfType(planned, node.type, language),
    title: before === title ? title : `${before} → ${title}`,
    last: grade?.word ?? '',
    tone: grade?.tone ?? 'none',
    ...saying(making, { valid: daysInForce(planned.model, node) }, planned.year),
    choice: choiceOf(making, 'node', node.id),
    canEnd: true,
    isInterval: false,
    mayEdit: planned.mayEditNode(node.id),
  }
}

const lastOf = ({ viewing }: Making, measure: Measure): string => {
  if (viewing === null) return ''
  const reading = readingNow(viewing, measure)
  return reading === null ? '' : sayReading(viewing, measure, reading)
}

const measureRow = (making: Making, measure: Measure, node: string): TurnRow => ({
  kind: 'measure',
  id: measure.id,
  measure: measure.id,
  limit: null,
  node,
  sort: making.language === 'sv' ? 'mått' : 'measure',
  title: inLanguage(measure.title, making.language, making.planned.model.languages),
  last: lastOf(making, measure),
  tone: 'none',
  ...saying(making, measure, making.planned.year),
  choice: choiceOf(making, 'measure', measure.id),
  canEnd: true,
  isInterval: false,
  mayEdit: making.planned.mayEditMeasure(measure.id),
})

const limitRows = (making: Making, measure: Measure, node: string): readonly TurnRow[] => {
  const { planned, language } = making
  const { turn } = editingWords(language)
  const type = planned.model.types.get(planned.chain.nodes.get(node)?.type ?? '')
  const labels = new Map(
    limitNames(planned, type, measure, language).map(({ id, label }) => [id, label]),
  )
  return [...measure.limits].map(([id, values]: [string, ReadonlyMap<number, LimitValue>]) => {
    const inYear = (year: number): string =>
      limitWritten(planned, values.get(year) ?? values.get(0), language) ?? turn.noValue
    return {
      kind: 'limit',
      id: `${measure.id}:${id}`,
      measure: measure.id,
      limit: id,
      node,
      sort: lowerFirst(labels.get(id) ?? id),
      title: inLanguage(measure.title, language, planned.model.languages),
      last: '',
      tone: 'none',
      now: inYear(planned.year - 1),
      next: inYear(planned.year),
      choice: choiceOf(making, 'limit', `${measure.id}:${id}`),
      canEnd: !values.has(0),
      isInterval: isIntervalLimit(measure, values),
      mayEdit: planned.mayEditMeasure(measure.id),
    }
  })
}

/** In force in the year that is turned from. */
const heldBefore = ({ valid }: Days, { year }: Planned): boolean =>
  isInForceDuring(valid, `${year - 1}-01-01`, `${year - 1}-12-31`)

/** Every row under the body that answers for it; a measure under its first node, once. */
const rowsByBody = (making: Making): ReadonlyMap<string, readonly TurnRow[]> => {
  const { planned } = making
  const rows = new Map<string, TurnRow[]>()
  const told = new Set<string>()
  for (const node of planned.before.nodes.values()) {
    const now = planned.chain.nodes.get(node.id)
    if (now === undefined || !heldBefore({ valid: daysInForce(planned.model, now) }, planned))
      continue
    const body = node.owner ?? NOBODY
    const own = rows.get(body) ?? []
    rows.set(body, own)
    own.push(nodeRow(making, now))
    for (const { measure: id } of node.measures) {
      const measure = planned.chain.measures.get(id)
      if (measure === undefined || told.has(id) || !heldBefore(measure, planned)) continue
      told.add(id)
      own.push(measureRow(making, measure, node.id), ...limitRows(making, measure, node.id))
    }
  }
  return rows
}

const progressOf = (rows: readonly TurnRow[]): TurnBody['own'] => ({
  settled: rows.filter(({ choice }) => choice !== null).length,
  of: rows.length,
})

const bodyView = (
  { planned, language }: Making,
  id: string,
  rows: readonly TurnRow[],
): TurnBody => ({
  id,
  title: id === NOBODY ? editingWords(language).turn.nobody : titleOfBody(planned, id, language),
  own: progressOf(rows.filter(({ mayEdit }) => mayEdit)),
  others: progressOf(rows.filter(({ mayEdit }) => !mayEdit)),
})

/** Whose rows are shown at first: one's own with something left to choose, else what comes nearest. */
const firstShown = (
  rows: ReadonlyMap<string, readonly TurnRow[]>,
  bodies: readonly TurnBody[],
): string => {
  const isLeft = ({ mayEdit, choice }: TurnRow): boolean => mayEdit && choice === null
  const [left] = [...rows].filter(([, own]) => own.some(isLeft)).map(([id]) => id)
  return left ?? (bodies.find(({ own }) => own.of > 0) ?? bodies[0])?.id ?? NOBODY
}

const subjectOf = ({ planned, language }: Making, [list, id]: Finding['on']): string => {
  const name = String(id ?? '')
  const { model, chain } = planned
  const title =
    list === 'nodes'
      ? chain.nodes.get(name)?.title
      : list === 'measures'
        ? chain.measures.get(name)?.title
        : list === 'bodies'
          ? chain.bodies.get(name)?.title
          : undefined
  return title === undefined ? '' : `${inLanguage(title, language, model.languages)}: `
}

const MOST_FINDINGS = 100

/** Next year's chain with its own model's words. */
const contextOf = ({ planned: { model, chain }, language }: Making): ModelContext => ({
  model,
  chain,
  roundKind: 'outcome',
  language,
})

/** Each sentence once: two of the same name are told of together. */
const findingsView = (making: Making): TurnReply['findings'] => {
  const said = [
    ...making.warnings.map(
      (one) => subjectOf(making, one.on) + sentenceForFault(one, making.language),
    ),
    ...making.findings.map((one) => {
      const context = contextOf(making)
      const { nodes } = making.planned.chain
      const ground = groundOf(making.planned.model, one, (node) => nodes.get(node)?.type ?? '')
      const source = textInOwnWords(one.source, context)
      const said = sentenceForFinding(namedFinding(one, context), making.language)
      return `${said} ${sayGround(ground, { source }, making.language)}`
    }),
  ]
  return [...new Set(said)].slice(0, MOST_FINDINGS)
}

/** `body`: whose rows are shown; undefined: the first where the visitor has something left to settle. */
export const turnView = (
  turning: Turning,
  body: string | undefined,
  years: readonly number[],
  language: Language,
): TurnReply => {
  const { planned, marks } = turning
  const chosen = new Map(
    marks.flatMap(({ kind, id, choice }) =>
      choice === null ? [] : [[`${kind} ${id}`, choice] as const],
    ),
  )
  const making = { ...turning, language, chosen }
  const rows = rowsByBody(making)
  const bodies = [...rows].map(([id, own]) => bodyView(making, id, own))
  const asked = bodies.find(({ id }) => id === body)?.id
  const shown = asked ?? firstShown(rows, bodies)
  return {
    year: planned.year,
    years,
    bodies,
    body: shown,
    rows: rows.get(shown) ?? [],
    findings: findingsView(making),
    undo: undoView(planned, planned.undo, language),
    changeNumber: planned.loaded.changeNumber,
  }
}
