// Passwords as they are kept: only the right one is, whatever cost it was hashed at.
import { expect, test } from 'vitest'
import { comparePassword, hashPassword } from './password-hash.ts'

const PASSWORD = 'sju skänk & åtta öl'

test('a hash is a PHC string with its cost, and another each time', async () => {
  const hash = await hashPassword(PASSWORD)
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await hashPassword(PASSWORD)).not.toBe(hash)
  expect(hash).not.toContain(PASSWORD)
})

test.each([
  [PASSWORD, true, 'the same'],
  [PASSWORD.normalize('NFD'), true, 'å, ä and ö put together by another keyboard'],
  [`${PASSWORD} `, false, 'a space more'],
  [PASSWORD.toUpperCase(), false, 'capitals'],
  ['', false, 'nothing'],
])('«%s» is right: %s, %s', async (given, isRight, _why) =>
  expect((await comparePassword(given, await hashPassword(PASSWORD))).isRight).toBe(isRight),
)

test('one hashed at an earlier cost is still right, and known to be old', async () => {
  const earlier = await hashPassword(PASSWORD, { memory: 8192, passes: 1, parallelism: 1 })
  expect(await comparePassword(PASSWORD, earlier)).toEqual({ isRight: true, isOld: true })
  expect(await comparePassword('fel', earlier)).toEqual({ isRight: false, isOld: false })
})

test('where there is none, every password is wrong', async () =>
  expect(await comparePassword(PASSWORD, null)).toEqual({ isRight: false, isOld: false }))

// NOTE hashed by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
test('the reference implementation’s hash is read', async () => {
  const tag = 'CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  const hash = `$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$${tag}`
  expect((await comparePassword('password', hash)).isRight).toBe(true)
})
