import { expect, test } from 'vitest'
import { atMostAtOnce } from './in-turn.ts'

test('no more than so many are at work at once, and all come in their order', async () => {
  const inTurn = atMostAtOnce(2)
  const begun: number[] = []
  let atWork = 0
  let most = 0
  const work = async (number: number): Promise<number> => {
    begun.push(number)
    atWork += 1
    most = Math.max(most, atWork)
    await new Promise((done) => setTimeout(done, 5))
    atWork -= 1
    return number
  }
  const numbers = [0, 1, 2, 3, 4]
  expect(await Promise.all(numbers.map((one) => inTurn(() => work(one))))).toEqual(numbers)
  expect([begun, most]).toEqual([numbers, 2])
})

test('one that fails lets the next in', async () => {
  const inTurn = atMostAtOnce(1)
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(async () => 'done')).toBe('done')
})
