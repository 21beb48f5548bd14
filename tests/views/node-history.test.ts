// What a node's page tells of earlier rounds.
import { expect, test } from 'vitest'
import { nodeView } from '../../src/render/views/node-view.ts'
import { viewDorotea } from './shipped.ts'

/** The rounds that the page of «Fler startar företag» tells of, where it was judged in `rounds`. */
const toldIn = (chosen: string, rounds: readonly string[]): readonly string[] => {
  const { assessments } = viewDorotea(chosen, (chain) => chain).model.types.get('goal') ?? {}
  const judgements = rounds.map((round) => ({
    node: 'starta',
    assessment: assessments?.[0]?.id ?? '',
    round,
    grade: 'green',
    madeUp: false,
  }))
  const viewing = viewDorotea(chosen, (chain) => ({ ...chain, judgements }))
  return nodeView(viewing, 'starta')?.history.map((past) => past.round) ?? []
}

test.each([
  ['delår-2026', ['delår-2026'], [], 'the round itself is not earlier'],
  ['delår-2025', ['helår-2025', 'delår-2026'], [], 'later rounds have not been yet'],
  [
    'delår-2026',
    ['helår-2024', 'delår-2025', 'helår-2025', 'delår-2024'],
    ['Årsredovisning 2025', 'Delårsrapport 2025', 'Årsredovisning 2024', 'Delårsrapport 2024'],
    'the latest stands first, whatever order they were written in',
  ],
])('in %s, judged in %j: %j (%s)', (chosen, rounds, told) => {
  expect(toldIn(chosen, rounds)).toEqual(told)
})
