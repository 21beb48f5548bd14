// What differs between two versions, as sentences.
import type { Change } from '../domain/chain/diff.ts'
import type { ChainFact } from '../domain/chain/diff-facts.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import { verdictInWords } from './assessments-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { sayKey, sayValue } from './change-keys.ts'
import { KEYS, SORTS, WORDS } from './change-words.ts'
import { factInWords } from './changed-facts.ts'
import { changedMembers } from './comparison-changes.ts'
import { sayDays } from './dates.ts'
import { documentInWords } from './documents-in-words.ts'
import { inLanguage, lowerFirst, quoted } from './language.ts'
import { demandsOfLevel, levelInWords, limitsAndFieldsOf, timeOfLevel } from './levels-in-words.ts'
import { sayLimitValue } from './limits-in-words.ts'
import { roundInWords } from './rounds-in-words.ts'
import { ruleInWords } from './rules-in-words.ts'
import { gradeInWords } from './scales-in-words.ts'
import {
  groupLabel,
  limitLabel,
  type ModelContext,
  measureOf,
  nodeTitle,
  type ReasonContext,
  say,
  typeLabel,
} from './words-of-model.ts'

/** The versions before and after, with what is needed to say their rules and limits in words. */
export type Versions = { readonly before: ModelContext; readonly after: ModelContext }

const linesOfRule = (id: string, context: ModelContext): readonly string[] => {
  const rule = context.model.rules.get(id)
  if (rule === undefined) return []
  const ways = ruleInWords(rule, context)
  return [...new Set(ways.flatMap(({ before, items, after }) => [...before, ...items, ...after]))]
}

const linesOfType = (id: string, context: ModelContext): readonly string[] => {
  const type = context.model.types.get(id)
  if (type === undefined) return []
  return [
    ...levelInWords(type, context),
    ...limitsAndFieldsOf(type, context),
    ...timeOfLevel(type, context),
    ...demandsOfLevel(type, context),
  ]
}

const linesOfScale = (id: string, context: ModelContext): readonly string[] => {
  const scale = context.model.scales.get(id)
  if (scale === undefined) return []
  const { ordered, unordered } = catalogueOf(context.language).model
  const grades = scale.grades.map((grade) => gradeInWords(grade, scale, context))
  return [scale.ordered ? ordered : unordered, ...grades]
}

/** A part of the model as its page says it, sentence by sentence; nothing for what it does not say. */
const linesOf = ({ sort, id }: Change, context: ModelContext): readonly string[] => {
  switch (sort) {
    case 'rule':
      return linesOfRule(id, context)
    case 'type':
      return linesOfType(id, context)
    case 'scale':
      return linesOfScale(id, context)
    case 'round':
      return context.model.rounds
        .filter((round) => round.id === id)
        .map((round) => roundInWords(round, context))
    case 'verdict':
      return context.model.verdicts
        .filter((verdict) => verdict.id === id)
        .map((verdict) => verdictInWords(verdict, context))
    case 'document':
      return (context.model.documents ?? [])
        .filter((document) => document.id === id)
        .flatMap((document) => documentInWords(document, context))
    default:
      return []
  }
}

/** What the model page does not say of a scale or type, so that it is told by its key. */
const isUnsaid = ({ sort }: Change, key: string): boolean =>
  (sort === 'scale' || sort === 'type') && /\.(tone|kind|choices|parts)$/.test(key)

/** What reads otherwise than before; nothing where the sentences are the same. */
const linesOfChanged = (change: Change, { before, after }: Versions): readonly string[] => {
  const [old, now] = [linesOf(change, before), linesOf(change, after)]
  const words = WORDS[after.language]
  const gone = old.filter((line) => !now.includes(line))
  const come = now.filter((line) => !old.includes(line))
  const isReordered = gone.length + come.length === 0 && old.join() !== now.join()
  return [
    ...(isReordered ? old : gone).map((line) => `  ${words.before}: ${line}`),
    ...(isReordered ? now : come).map((line) => `  ${words.now}: ${line}`),
  ]
}

const LIMIT_KEY = /^limits\.([^.]+)\.(\d+)\./

/** A measure's limit in a year, as its label and number: year 0 is all years. */
const sayLimitOf = (
  measure: string,
  limit: string,
  year: number,
  context: ModelContext,
): string | undefined => {
  const found = measureOf(measure, context)
  const value = found?.limits.get(limit)?.get(year)
  if (found === undefined || value === undefined) return undefined
  const { language } = context
  const shown = sayLimitValue(value, found, context)
  return value.madeUp === true ? `${shown} (${catalogueOf(language).madeUp})` : shown
}

const FIELD_KEY = /^fields\.([^.]+)\.(?:(is|text)|amounts\.(\d+))/
const MEASURE_KEY = /^measures\.[^.]+\.measure$/

/** What a field of the node's type is called, and of an amount its year. */
const sayField = (
  { id }: Pick<Change, 'id'>,
  [, field = '', , year]: readonly string[],
  { before, after }: Versions,
): string => {
  const labels = [after, before].flatMap((context) => {
    const type = context.model.types.get(context.chain?.nodes.get(id)?.type ?? '')
    return type?.fields.filter((one) => one.id === field) ?? []
  })
  const label = say(labels[0]?.label, after, field)
  return year === undefined ? lowerFirst(label) : `${lowerFirst(label)} ${year}`
}

/** What of a thing differs, and how it was and is; null: it says nothing there. */
export type PartChanged = {
  readonly what: string
  readonly from: string | null
  readonly to: string | null
}

const limitChanged = (
  measure: string,
  [, limit = '', year = '']: readonly string[],
  { before, after }: Versions,
): PartChanged => {
  const label = lowerFirst(limitLabel(limit, after))
  const [from, to] = [before, after].map(
    (context) => sayLimitOf(measure, limit, Number(year), context) ?? null,
  )
  return {
    what: year === '0' ? label : `${label} ${year}`,
    ...{ from: from ?? null, to: to ?? null },
  }
}

const placesIn = (
  { sort }: Change,
  ids: readonly string[],
  context: ModelContext,
): string | null => {
  const title = sort === 'type' ? typeLabel : nodeTitle
  if (ids.length === 0) return null
  return ids.map((one) => quoted(title(one, context), context.language)).join(', ')
}

type OfPart = Exclude<Change, { change: 'added' | 'removed' }>

export const isOfPart = (change: Change): change is OfPart => 'key' in change || 'from' in change

/** What differs of a thing that is there before and after, or of what is said in making or ending it. */
export const partChanged = (change: OfPart, versions: Versions): PartChanged => {
  const { before, after } = versions
  const { language } = after
  if (change.change === 'moved') {
    const [from, to] = [placesIn(change, change.from, before), placesIn(change, change.to, after)]
    return { what: KEYS[language].parent ?? '', from, to }
  }
  const limit = change.sort === 'measure' ? LIMIT_KEY.exec(change.key) : null
  if (limit !== null) return limitChanged(change.id, limit, versions)
  const [from, to] = [change.from, change.to].map(
    (value) => sayValue(value, change, versions) ?? null,
  )
  const field = change.sort === 'node' ? FIELD_KEY.exec(change.key) : null
  const isOfMeasures = change.sort === 'node' && MEASURE_KEY.test(change.key)
  const what =
    field !== null
      ? sayField(change, field, versions)
      : isOfMeasures
        ? (KEYS[language].measures ?? '')
        : sayKey(change, versions)
  // NOTE what has a new id may be called the same as before.
  const isAlike = from !== null && from === to
  const told = (said: string | null | undefined, id: string | undefined) =>
    isAlike ? `${said} (${id})` : (said ?? null)
  return { what, from: told(from, change.from), to: told(to, change.to) }
}

/** What a fact's own words tell, so that it is told by them and not by its keys. */
const SAID_BY_FACT: { readonly [Sort in Change['sort']]?: RegExp } = {
  reading: /^(value|answer|missing)$/,
  peer: /^value$/,
  judgement: /^grade$/,
  text: /^text\./,
  published: /^(value|unit\..*)$/,
  meeting: /^what\./,
}

const hasChain = (context: ModelContext): context is ReasonContext => context.chain !== undefined

const saidByFact = (fact: ChainFact | undefined, context: ModelContext): string =>
  fact === undefined || !hasChain(context) ? '' : factInWords(fact, context).says

const lineOfChangedFact = (thing: string, change: Change, versions: Versions): string => {
  const words = WORDS[versions.after.language]
  const [from, to] = [
    saidByFact(change.factBefore, versions.before),
    saidByFact(change.fact, versions.after),
  ].map((said) => (said === '' ? words.nothing : said))
  return `${thing}: ${words.from} ${from} ${words.to} ${to}.`
}

type Labelled = { readonly id: string; readonly label?: Text | undefined }

/** The things of a sort that a model names; undefined: those are not told apart by their titles alone. */
const labelledIn = (
  { model }: ModelContext,
  sort: Change['sort'],
): readonly Labelled[] | undefined => {
  switch (sort) {
    case 'type':
      return [...model.types.values()]
    case 'scale':
      return [...model.scales.values()]
    case 'round':
      return model.rounds
    case 'rule':
      return [...model.rules.values()]
    case 'verdict':
      return model.verdicts
    case 'document':
      return model.documents ?? []
    default:
      return undefined
  }
}

/** Whether a thing of the model is the only one with its title, before and after. */
const isAlone = (
  { sort, id, title }: { readonly sort: Change['sort']; readonly id: string; readonly title: Text },
  contexts: readonly ModelContext[],
): boolean =>
  contexts.every((context) => {
    const all = labelledIn(context, sort)
    const said = (text: Text) => inLanguage(text, context.language, context.model.languages)
    return all?.every(
      (one) => one.id === id || one.label === undefined || said(one.label) !== said(title),
    )
  })

/** A version of the model has its first day for its id, where it has one. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** What has changed: a fact by what it is about, a thing by its title, and its id where another has the same. */
const nameOf = ({ sort, id, title, fact, change }: Change, { before, after }: Versions): string => {
  const { language } = after
  const context = change === 'removed' ? before : after
  if (fact !== undefined && hasChain(context)) return factInWords(fact, context).name
  const called =
    title === undefined
      ? sort === 'group' && groupLabel(id, context) !== id
        ? groupLabel(id, context)
        : undefined
      : inLanguage(title, language, context.model.languages)
  const thing = SORTS[language][sort]
  if (sort === 'version' && ISO_DAY.test(id)) return `${thing} ${sayDays({ from: id }, language)}`
  if (called === undefined) return `${thing} ${id}`
  const named = `${thing} ${quoted(called, language)}`
  return title !== undefined && isAlone({ sort, id, title }, [before, after])
    ? named
    : `${named} (${id})`
}

/**
 * One change in words: a line, and for a part of the model what read otherwise before and what reads
 * so now. Two changes inside one such part, or one limit, give the same lines.
 * «Ändrad: måttet «Behöriga elever» (m1), målvärde 2026: från 80 % till 82,5 %.»
 */
export const linesForChange = (change: Change, versions: Versions): readonly string[] => {
  const { language } = versions.after
  const words = WORDS[language]
  const thingWhich = (is: Change['change']) => `${words[is]}: ${nameOf(change, versions)}`
  const thing = thingWhich(change.change)
  switch (change.change) {
    case 'added':
    case 'removed': {
      const version = change.change === 'added' ? versions.after : versions.before
      const lines = change.sort === 'rule' ? linesOf(change, version) : []
      const says = saidByFact(change.fact, version)
      return [`${thing}${says === '' ? '' : `: ${says}`}.`, ...lines.map((line) => `  ${line}`)]
    }
    case 'moved': {
      const { from, to } = partChanged(change, versions)
      return [`${thing}, ${words.from} ${from ?? words.top} ${words.to} ${to ?? words.top}.`]
    }
    case 'reworded':
    case 'changed': {
      const isOfFact = SAID_BY_FACT[change.sort]?.test(change.key) === true
      if (isOfFact) return [lineOfChangedFact(thing, change, versions)]
      const isWhole = change.from !== undefined && change.to !== undefined
      const isOwn = isWhole && (change.change === 'reworded' || isUnsaid(change, change.key))
      const lines = isOwn ? [] : linesOfChanged(change, versions)
      if (lines.length > 0) return [`${thingWhich('changed')}.`, ...lines]
      const members = changedMembers(change, versions.after)
      if (members !== null) return [`${thing}: ${members}.`]
      const { what, from, to } = partChanged(change, versions)
      const { nothing } = words
      return [`${thing}, ${what}: ${words.from} ${from ?? nothing} ${words.to} ${to ?? nothing}.`]
    }
    default:
      throw new Error(`linesForChange: ${JSON.stringify(change satisfies never)}`)
  }
}
