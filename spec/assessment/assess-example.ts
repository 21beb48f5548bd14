// Turns a worked example into files, reads them as any chain and assesses it.
import { readFileSync } from 'node:fs'
import { assessChain, roundOf } from '../../src/domain/assessment/assess-chain.ts'
import type { AssessedNode } from '../../src/domain/assessment/assessed.ts'
import type { Missing } from '../../src/domain/assessment/missing.ts'
import type { Suggestion } from '../../src/domain/assessment/reasons.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import type { ChainText } from '../../src/domain/goals/language.ts'
import { readChain } from '../../src/domain/goals/read-chain.ts'
import type { ModelText } from '../../src/domain/model/language.ts'
import type { Model } from '../../src/domain/model/model.ts'
import { readModel } from '../../src/domain/model/parse.ts'

export type Example = { readonly model: Model; readonly chain: Chain }

const textBeside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

// NOTE hundreds of drawn examples lie over a few models: each model is read once.
const models = new Map<string, Model>()

const modelOver = (base: string, over: Over): Model => {
  const written = JSON.stringify({ model: 'example', title: 'Example', extends: base, ...over })
  const known = models.get(base + written)
  if (known !== undefined) return known
  const files = new Map([
    [base, textBeside(base)],
    ['model.yaml', written],
  ])
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  models.set(base + written, read.model)
  return read.model
}

type Over = Omit<ModelText, 'model' | 'title' | 'extends'>

/** Builds on a model beside this file. Throws with the refusals where the example cannot be read. */
export const readExample = (
  base: string,
  over: Over,
  chain: Omit<ChainText, 'chain' | 'title' | 'model'>,
  tables: Readonly<Record<string, string>> = {},
): Example => {
  const model = modelOver(base, over)
  const written = { chain: 'example', title: 'Example', model: 'model.yaml', ...chain }
  const files = new Map([...Object.entries(tables), ['chain.yaml', JSON.stringify(written)]])
  const read = readChain(files, 'chain.yaml', model)
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return { model, chain: read.chain }
}

/** All assessments of one node in a round named as «helår-2026», looked at on a day after everything. */
export const assessNode = (
  { model, chain }: Example,
  named: string,
  node: string,
): readonly AssessedNode[] => {
  const [, id = '', year = ''] = /^(.+)-(\d{4})$/.exec(named) ?? []
  const round = roundOf(model, id, Number(year))
  if (round === null) throw new Error(`the example's model has no round «${named}»`)
  return assessChain(model, chain, round, '2099-12-31').nodes.get(node) ?? []
}

const exactly = (number: string): string => number.replace('.', ',')

/** «green», «noRule», «noBasis», «judgement», «notYet 2030-12-31» or «number 55,6». */
export const saySuggestion = (suggestion: Suggestion): string => {
  switch (suggestion.is) {
    case 'grade':
      return suggestion.grade
    case 'number':
      return `number ${exactly(suggestion.number)}`
    case 'notTold':
      return 'notTold'
    case 'notYet':
      return `notYet ${suggestion.due}`
    case 'noRule':
    case 'noBasis':
    case 'judgement':
      return suggestion.is
    default:
      throw new Error(`saySuggestion: ${JSON.stringify(suggestion satisfies never)}`)
  }
}

/** What lacks: «reading notReported», «peers noValues», «limit target», «members 3/5». */
export const sayLacking = (suggestion: Suggestion): string =>
  suggestion.is === 'noBasis' ? suggestion.missing.map(sayMissing).join(', ') : ''

const underCoverage = ({ leastCoverage }: { readonly leastCoverage?: string }): string =>
  leastCoverage === undefined ? '' : ` under ${exactly(leastCoverage)} %`

const sayMissing = (missing: Missing): string => {
  switch (missing.what) {
    case 'reading':
    case 'peers':
    case 'baseline':
    case 'together':
      return `${missing.what} ${missing.reason}`
    case 'limit':
      return `limit ${missing.limit}`
    case 'members':
      return `members ${missing.counted}/${missing.of}${underCoverage(missing)}`
    case 'noneCounts':
      return `noneCounts ${missing.of}`
    case 'units':
      return `units ${missing.units.join(' ')} ${missing.counted}/${missing.of}${underCoverage(missing)}${missing.lacking === undefined ? '' : ` lacking ${missing.lacking.join(' ')}`}`
    case 'emptyGroup':
    case 'verdict':
    case 'measure':
    case 'due':
      return missing.what
    default:
      throw new Error(`sayMissing: ${JSON.stringify(missing satisfies never)}`)
  }
}
