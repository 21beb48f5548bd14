// What is kept in memory stays within its limit, is loaded once, and is not kept where it could not be loaded.
import { expect, test } from 'vitest'
import { Kept } from './kept.ts'

const keptOf = (limit: number) => {
  const loads: string[] = []
  const kept = new Kept<string>(limit, (text) => text.length)
  const get = (name: string, text = name) =>
    kept.get(name, async () => {
      loads.push(name)
      return text
    })
  return { kept, loads, get }
}

test('what several ask for at once is loaded once', async () => {
  const { loads, get } = keptOf(100)
  expect(await Promise.all([get('a', 'x'), get('a', 'y')])).toEqual(['x', 'x'])
  expect(loads).toEqual(['a'])
})

test('what was asked for longest ago goes when there is no room', async () => {
  const { kept, loads, get } = keptOf(6)
  await get('a', 'aaa')
  await get('b', 'bbb')
  await get('a')
  await get('c', 'ccc')
  expect(kept.bytes).toBe(6)
  await get('a')
  expect(loads).toEqual(['a', 'b', 'c'])
  await get('b', 'bbb')
  expect(loads).toEqual(['a', 'b', 'c', 'b'])
  expect(kept.bytes).toBe(6)
})

test('what is larger than the limit is given, alone', async () => {
  const { kept, get } = keptOf(6)
  await get('a', 'aaa')
  expect(await get('b', 'b'.repeat(9))).toHaveLength(9)
  expect(kept.bytes).toBe(9)
  await get('c', 'ccc')
  expect(kept.bytes).toBe(3)
})

test('what could not be loaded is tried again', async () => {
  const { kept, get } = keptOf(6)
  await expect(kept.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await get('a', 'x')).toBe('x')
})
