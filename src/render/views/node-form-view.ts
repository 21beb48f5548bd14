// A node as it can be edited: its words, where it stands, its measures with their limits by year.
import type {
  FieldForm,
  LimitWritten,
  MeasureForm,
  NodeChoice,
  NodeForm,
} from '../../contract/plan.ts'
import { toText } from '../../domain/exact/exact.ts'
import type { FieldValue, Node } from '../../domain/goals/chain.ts'
import { daysInForce } from '../../domain/goals/in-force.ts'
import { idOf, relativeOffers } from '../../domain/goals/relative-offers.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import {
  isNumber,
  type LimitValue,
  type Measure,
  UNITS,
  usualDecimals,
} from '../../domain/measures/measure.ts'
import type { RelativeTo } from '../../domain/measures/relative-limit.ts'
import type { Field, NodeType } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { isInForceDuring } from '../../domain/organisation/organisation.ts'
import { editingWords } from '../../text/editing.ts'
import { inLanguage, type Language, lowerFirst, upperFirst } from '../../text/language.ts'
import { sayRelativeWhole } from '../../text/limits-in-words.ts'
import { pageWords } from '../../text/pages.ts'
import { linkForms, tagForms } from './node-form-beside.ts'
import { bodiesOf, ownersOffered } from './owners-offered.ts'
import { labelOfType, type Planned, titleOfNode } from './planned.ts'

/** As many as a person can search among. */
const MOST_CHOICES = 5000

const said = (planned: Planned, text: Text | undefined, language: Language): string =>
  text === undefined ? '' : inLanguage(text, language, planned.model.languages)

const numberIn = (language: Language, text: string): string =>
  language === 'sv' ? text.replace('.', ',') : text

/** What a limit relative to others is called where it is planned. */
const relativeLabel = ({ model, chain }: Planned, to: RelativeTo, language: Language): string =>
  upperFirst(sayRelativeWhole(to, { model, chain, language, roundKind: 'outcome' }))

/** A limit as it is written, one relative to others as it is called. */
export const limitWritten = (
  planned: Planned,
  value: LimitValue | undefined,
  language: Language,
): string | null => {
  if (value === undefined) return null
  if (value.is === 'relative') return relativeLabel(planned, value.to, language)
  return value.is === 'number'
    ? numberIn(language, toText(value.value))
    : `${numberIn(language, toText(value.from))}–${numberIn(language, toText(value.to))}`
}

const limitStands = (
  planned: Planned,
  value: LimitValue | undefined,
  language: Language,
): LimitWritten | null => {
  const written = limitWritten(planned, value, language)
  if (value === undefined || written === null) return null
  return value.is === 'relative'
    ? { is: 'relative', id: idOf(value.to), label: written }
    : { is: 'numbers', written }
}

/** Whether the values of a measure's limit are written with a dash between. */
export const isIntervalLimit = (
  { better }: Measure,
  values: ReadonlyMap<number, LimitValue>,
): boolean => better === 'interval' || [...values.values()].some(({ is }) => is === 'interval')

/** Limits that a measure has or that the type calls for. */
export const limitNames = (
  planned: Planned,
  type: NodeType | undefined,
  measure: Measure | undefined,
  language: Language,
): readonly { readonly id: string; readonly label: string }[] => {
  const { model } = planned
  const labels = new Map(
    [...model.types.values()].flatMap(({ limits }) =>
      limits.map(({ id, label }) => [id, said(planned, label, language)] as const),
    ),
  )
  for (const { id, label } of type?.limits ?? []) labels.set(id, said(planned, label, language))
  const own = type?.limits.map(({ id }) => id) ?? []
  const ids = new Set([...(own.length === 0 ? ['target'] : own), ...(measure?.limits.keys() ?? [])])
  const plain = pageWords(language).limit
  return [...ids].map((id) => ({ id, label: labels.get(id) ?? (id === 'target' ? plain : id) }))
}

export const measureForm = (
  planned: Planned,
  type: NodeType | undefined,
  measure: Measure,
  language: Language,
): MeasureForm => ({
  id: measure.id,
  title: said(planned, measure.title, language),
  unit: said(planned, measure.unitWord, language) || editingWords(language).units[measure.unit],
  words: {
    title: said(planned, measure.title, language),
    definition: said(planned, measure.definition, language),
    unitWord: said(planned, measure.unitWord, language),
    better: measure.better,
    decimals: measure.decimals,
    isNumber: isNumber(measure.unit),
    isComparable: measure.comparable,
  },
  lastDay: measure.valid?.to ?? null,
  mayEdit: planned.mayEditMeasure(measure.id),
  isFollowing: followedBy(measure) !== null,
  relatives: relativeOffers(planned.model, planned.chain, measure).map(
    ({ id, to, written, alone }) => ({
      id,
      label: relativeLabel(planned, to, language),
      value: written,
      alone: alone === undefined ? null : { id: alone.id, value: alone.written },
    }),
  ),
  limits: limitNames(planned, type, measure, language).map(({ id, label }) => {
    const values = measure.limits.get(id) ?? new Map<number, LimitValue>()
    const year = Number(planned.today.slice(0, 4))
    return {
      id,
      label,
      all: limitStands(planned, values.get(0), language),
      years: [year, year + 1].map((one) => ({
        year: one,
        written: limitStands(planned, values.get(one), language),
      })),
      isInterval: isIntervalLimit(measure, values),
    }
  }),
})

const KINDS: Readonly<Record<Field['kind'], FieldForm['kind']>> = {
  text: 'line',
  longText: 'text',
  code: 'line',
  money: 'line',
  moneyPerYear: 'years',
  date: 'date',
  legalBasis: 'line',
  choice: 'choice',
  number: 'line',
  link: 'line',
}

const fieldForm = (
  planned: Planned,
  field: Field,
  value: FieldValue | undefined,
  language: Language,
): FieldForm => {
  const year = Number(planned.today.slice(0, 4))
  const amounts = value?.is === 'perYear' ? value.amounts : new Map<number, string>()
  const years = [...new Set([...amounts.keys(), year, year + 1])].sort((a, b) => a - b)
  return {
    id: field.id,
    label: said(planned, field.label, language),
    kind: KINDS[field.kind],
    isNeeded: field.required === 'always',
    choices: field.choices ?? [],
    written: value?.is === 'text' ? said(planned, value.text, language) : '',
    years:
      field.kind === 'moneyPerYear'
        ? years.map((one) => ({ year: String(one), written: amounts.get(one) ?? '' }))
        : [],
  }
}

/** Whether a node lies under another, by any of its parents. */
const liesUnder = ({ chain }: Planned, id: string, above: string): boolean => {
  const seen = new Set<string>()
  const stack = [id]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one === above) return true
    if (seen.has(one)) continue
    seen.add(one)
    stack.push(...(chain.nodes.get(one)?.parents ?? []))
  }
  return false
}

const choiceOf = (planned: Planned, { id, type }: Node, language: Language): NodeChoice => ({
  id,
  title: titleOfNode(planned, id, language),
  type: labelOfType(planned, type, language),
})

const parentChoices = (
  planned: Planned,
  type: NodeType | undefined,
  node: Node | null,
  language: Language,
): readonly NodeChoice[] =>
  [...planned.chain.nodes.values()]
    .filter((one) => type?.parents.includes(one.type))
    .filter((one) =>
      isInForceDuring(
        daysInForce(planned.model, one),
        `${planned.year}-01-01`,
        `${planned.year}-12-31`,
      ),
    )
    .filter((one) => node === null || !liesUnder(planned, one.id, node.id))
    .slice(0, MOST_CHOICES)
    .map((one) => choiceOf(planned, one, language))

const measuresOf = (
  planned: Planned,
  type: NodeType | undefined,
  node: Node | null,
  language: Language,
): readonly MeasureForm[] =>
  (node?.measures ?? []).flatMap(({ measure }) => {
    const found = planned.chain.measures.get(measure)
    return found === undefined ? [] : [measureForm(planned, type, found, language)]
  })

/** A field of the node itself: a text that need not always be there is written in each round. */
const isOwn = ({ id, kind, required }: Field, node: Node | null): boolean =>
  required === 'always' || !['text', 'longText'].includes(kind) || node?.fields.has(id) === true

/** The form of a node, or of a new one of a type under a parent. */
export const nodeForm = (
  planned: Planned,
  {
    node,
    type: typeId,
    parent,
  }: { readonly node: Node | null; readonly type: string; readonly parent: string | null },
  language: Language,
): NodeForm => {
  const type = planned.model.types.get(typeId)
  const parents = node?.parents ?? (parent === null ? [] : [parent])
  const own = new Set((node?.measures ?? []).map(({ measure }) => measure))
  const above = parent === null ? undefined : planned.chain.nodes.get(parent)
  const mayBeNobodys = planned.mayEdit(typeId, undefined)
  const kinds = { id: typeId, owner: type?.owner ?? [] }
  const owners = ownersOffered(planned, kinds, node?.owner, language)
  const usual = mayBeNobodys ? '' : (owners[0]?.id ?? '')
  const heir = owners.find(({ id }) => id === above?.owner)?.id ?? usual
  return {
    node: node?.id ?? null,
    type: typeId,
    typeLabel: lowerFirst(labelOfType(planned, typeId, language)),
    title: said(planned, node?.title, language),
    text: said(planned, node?.text, language),
    owner: node === null ? heir : (node.owner ?? ''),
    owners,
    mayBeNobodys: mayBeNobodys || (node !== null && node.owner === undefined),
    mayEdit: node === null || planned.mayEditNode(node.id),
    due: node?.due ?? '',
    decision: {
      by: node?.decision?.by ?? '',
      date: node?.decision?.date ?? '',
      ref: node?.decision?.ref ?? '',
    },
    deciders: bodiesOf(planned, type?.decidedBy ?? [], language),
    fields: (type?.fields ?? [])
      .filter((field) => isOwn(field, node))
      .map((field) => fieldForm(planned, field, node?.fields.get(field.id), language)),
    tags: tagForms(planned, node?.tags ?? [], language),
    links: linkForms(planned, type, node, language),
    parents: parents.flatMap((id) => {
      const found = planned.chain.nodes.get(id)
      return found === undefined ? [] : [choiceOf(planned, found, language)]
    }),
    parentChoices: parentChoices(planned, type, node, language),
    mayHaveMore: type?.parentCount.most === undefined || type.parentCount.most > parents.length,
    firstDay: node?.valid?.from ?? null,
    lastDay: node?.valid?.to ?? null,
    isMeasurable: type?.measurable ?? false,
    wantsMeasure: type !== undefined && (type.measuresNeeded || type.needs.includes('measure')),
    compares: planned.model.groups.size > 0,
    measures: measuresOf(planned, type, node, language),
    limits: limitNames(planned, type, undefined, language),
    measureChoices: [...planned.chain.measures.values()]
      .filter(({ id }) => !own.has(id))
      .slice(0, MOST_CHOICES)
      .map(({ id, title }) => ({ id, title: said(planned, title, language) })),
    units: UNITS.filter((unit) => unit !== 'choice').map((id) => ({
      id,
      label: editingWords(language).units[id],
      isNumber: isNumber(id),
      decimals: usualDecimals(id),
    })),
    changeNumber: planned.loaded.changeNumber,
  }
}
