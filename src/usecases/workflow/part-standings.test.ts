// Where a part stands by what has been done with it: also whether its reporter alone has read it.
import { expect, test } from 'vitest'
import type { StoredMove } from '../../store/part-moves.ts'
import { followMoves } from './part-standings.ts'

const STAGE: Readonly<Record<string, string>> = {
  report: 'reported',
  takeBack: 'notStarted',
  review: 'reviewed',
  sendBack: 'sentBack',
  deliver: 'delivered',
}
const moves = (done: string): readonly StoredMove[] =>
  done.split(', ').map((one, index) => {
    const [author = '', move = ''] = one.split(' ')
    return {
      ...{ roundId: 'helår-2026', bodyId: 'bun', move, stage: STAGE[move] ?? '', author },
      ...{ reason: null, deliveredOn: null, reference: null, person: author },
      ...{ recordedAt: '2027-01-20T08:00:00Z', changeNumber: index + 1 },
    }
  })

test.each([
  ['lo report', undefined, 'nobody has reviewed it yet'],
  ['lo report, lo review', true, 'reported and reviewed by the same person'],
  ['lo report, lo review, alex deliver', true, 'and it stays so when another delivers it'],
  ['lo report, alex review', undefined, 'another has read it'],
  ['lo report, lo review, alex sendBack', undefined, 'it is back, and reviewed by nobody'],
  ['lo report, lo review, alex sendBack, kim report, lo review', undefined, 'reported by another'],
])('%s: %s (%s)', (done, isSame, _why) => {
  const all = moves(done)
  const found = (known: readonly StoredMove[], since: readonly StoredMove[]) =>
    followMoves(followMoves(new Map(), known), since).get('helår-2026')?.get('bun')
  for (let at = 0; at <= all.length; at += 1)
    expect(found(all.slice(0, at), all.slice(at))?.isReviewedBySame).toBe(isSame)
})
