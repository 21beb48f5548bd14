// What something must stand under, and must not, in the model's words and in the refusal.
import { expect, test } from 'vitest'
import { readChain } from '../domain/goals/read-chain.ts'
import { readModel } from '../domain/model/parse.ts'
import { demandsOfLevel } from './levels-in-words.ts'
import { namedBy, namedRefusal } from './named-refusals.ts'
import { sentenceForFault } from './refusals.ts'

const MODEL = (shape: string) => `
model: liten
title: Liten
languages: [sv, en]
types:
  area: { label: { sv: Inriktning, en: Orientation }, sort: area }
  goal:
    label: { sv: Mål, en: Goal }
    parents: [area]
    shape: [${shape}]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
tags: [{ id: eko, title: { sv: Ekonomi, en: Economy } }]
nodes:
  - { id: a, type: area, title: { sv: A Ekonomi, en: A Economy } }
  - { id: g, type: goal, title: { sv: Låna mindre, en: Borrow less }, parent: a }
`
const told = (shape: string) => {
  const read = readModel(new Map([['m.yaml', MODEL(shape)]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { model } = read
  const chain = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', model)
  const among = 'refusals' in chain ? chain.among : { model, chain: chain.chain }
  if (among === undefined) throw new Error('no chain')
  const type = model.types.get('goal')
  if (type === undefined) throw new Error('no type')
  return (['sv', 'en'] as const).map((language) => ({
    says: demandsOfLevel(type, { ...among, roundKind: 'outcome', language }).join(' '),
    refused: ('refusals' in chain ? chain.refusals : []).map((one) =>
      sentenceForFault(namedRefusal(namedBy(one, among), language), language),
    ),
  }))
}

test('no goal under an orientation', () =>
  expect(
    told(
      '{ notUnder: { node: a }, why: { sv: Den följs i hela kommunen., en: It is followed as a whole. } }',
    ),
  ).toEqual([
    {
      says: 'Ligger aldrig under «A Ekonomi», varken direkt eller längre ner. Den följs i hela kommunen.',
      refused: [
        '«Låna mindre» (mål) får inte ligga under «A Ekonomi». Den följs i hela kommunen. Lägg den under något annat.',
      ],
    },
    {
      says: 'Never lies under “A Economy”, directly or further down. It is followed as a whole.',
      refused: [
        '“Borrow less” (goal) may not lie under “A Economy”. It is followed as a whole. Place it under something else.',
      ],
    },
  ]))

test('every goal under what has a tag', () =>
  expect(told('{ under: { type: area, tag: eko } }')).toEqual([
    {
      says: 'Ligger alltid under något av slaget inriktning med märkningen «Ekonomi», direkt eller längre ner.',
      refused: [
        '«Låna mindre» (mål) ska ligga under något av slaget inriktning med märkningen «Ekonomi».',
      ],
    },
    {
      says: 'Always lies under something of the kind orientation tagged “Economy”, directly or further down.',
      refused: [
        '“Borrow less” (goal) must lie under something of the kind orientation tagged “Economy”.',
      ],
    },
  ]))

test('a warning says when it is given', () =>
  expect(
    told('{ level: warning, parents: { notUnder: { node: a } } }').map(({ says }) => says),
  ).toEqual([
    'Det bör finnas enbart överordnade som inte ligger under «A Ekonomi»; annars ges en varning.',
    'Warned of otherwise: parents that do not lie under “A Economy”: only such.',
  ]))
