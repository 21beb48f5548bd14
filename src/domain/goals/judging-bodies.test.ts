// Who may make an assessment of a node.
import { expect, test } from 'vitest'
import type { Body, BodyKind } from '../organisation/organisation.ts'
import { judgingBodies } from './judging-bodies.ts'

const body = (id: string, kind: BodyKind): [string, Body] => [id, { id, kind, title: { sv: id } }]
const bodies = new Map([
  body('kf', 'council'),
  body('ks', 'executiveBoard'),
  body('bun', 'committee'),
  body('sn', 'committee'),
])

test.for<[string | undefined, readonly string[] | undefined, readonly string[], string]>([
  ['bun', undefined, ['bun'], 'the owner, where the model names nobody'],
  ['bun', ['executiveBoard'], ['ks'], 'the board that the model names, never the owner'],
  [
    'bun',
    ['executiveBoard', 'committee'],
    ['bun', 'ks'],
    'the owner first, and no other committee',
  ],
  ['kf', ['committee'], ['bun', 'sn'], 'any committee, where the owner is none'],
  ['kf', ['sn'], ['sn'], 'a body named by itself'],
  [undefined, undefined, [], 'open: nobody owns it and nobody is named'],
])('a node of %s judged by %o: %o – %s', ([owner, by, expected]) => {
  const node = owner === undefined ? {} : { owner }
  expect(judgingBodies({ bodies }, node, by === undefined ? {} : { by }, '2026-12-31')).toEqual(
    expected,
  )
})
