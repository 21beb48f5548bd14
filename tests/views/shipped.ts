// A shipped municipality's round as its pages are made from it, with the chain changed as a test needs it.
import { readdirSync, readFileSync } from 'node:fs'
import { assessChain } from '../../src/domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../../src/domain/assessment/conclusions.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { readChain } from '../../src/domain/goals/read-chain.ts'
import { roundNamed } from '../../src/domain/goals/round-standing.ts'
import type { Model } from '../../src/domain/model/model.ts'
import { readModel } from '../../src/domain/model/parse.ts'
import { NOWHERE, type Viewing, viewIn } from '../../src/render/views/viewing.ts'
import type { Language } from '../../src/text/language.ts'

const TODAY = '2026-11-23'

/** A shipped municipality's latest model, and its chain as that model governs it. */
export const shipped = (municipality: string): { readonly model: Model; readonly chain: Chain } => {
  const folder = `models/${municipality}`
  const files = new Map(
    [...readdirSync(folder), '../starter/model.yaml'].map((file) => [
      file,
      readFileSync(`${folder}/${file}`, 'utf8'),
    ]),
  )
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const found = readChain(files, 'chain.yaml', read.model)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return { model: read.model, chain: found.chain }
}

export const viewShipped = (
  municipality: string,
  name: string,
  change: (chain: Chain) => Chain,
  language: Language = 'sv',
): Viewing => {
  const { model, chain: asShipped } = shipped(municipality)
  const round = roundNamed(model, name)
  if (round === null) throw new Error(`${municipality} has no round ${name}`)
  const chain = change(asShipped)
  const conclusions = conclusionsOf(assessChain(model, chain, round, TODAY))
  return viewIn({ model, chain, round, at: TODAY, conclusions }, language, NOWHERE)
}

export const viewDorotea = (name: string, change: (chain: Chain) => Chain): Viewing =>
  viewShipped('dorotea', name, change)
