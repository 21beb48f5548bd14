// The file that says how staff sign in: what it may say, and what is wrong where it says something else.
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readProviders } from '../../src/sources/sign-on/read-providers.ts'
import { sentenceForSignOnFile } from '../../src/text/sign-on-file.ts'

const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()
const FILES: Readonly<Record<string, string>> = { 'secret.txt': 'hemligt\n', 'key.pem': KEY }
const read = (text: string) => readProviders(text, (path) => FILES[path] ?? null)

const GOOD = `
dorotea:
  issuer: https://inloggning.dorotea.se
  clientId: malkedja
  secretFile: secret.txt
  roles:
    Controllrar: controller
    Rektorer:
      - { role: unitManager, body: skola }
      - reader
`

test('a municipality’s provider, what its groups mean, and what holds where nothing is said', () => {
  const outcome = read(GOOD)
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults))
  const dorotea = outcome.providers.get('dorotea')
  expect(dorotea).toMatchObject({
    issuer: 'https://inloggning.dorotea.se',
    proof: { secret: 'hemligt' },
    scope: 'openid profile',
    nameClaim: 'name',
    emailClaim: 'email',
    groupsClaim: 'groups',
  })
  expect(dorotea?.rolesOf.get('Rektorer')).toEqual([
    { role: 'unitManager', body: 'skola' },
    { role: 'reader', body: null },
  ])
})

test('a key of its own is read, with the name the provider knows it by', () => {
  const outcome = read(GOOD.replace('secretFile: secret.txt', 'keyFile: key.pem\n  keyId: k1'))
  expect('providers' in outcome && outcome.providers.get('dorotea')?.proof).toMatchObject({
    kid: 'k1',
  })
})

test('plain http is for a provider on this machine alone', () => {
  const at = (issuer: string) => read(GOOD.replace('https://inloggning.dorotea.se', issuer))
  expect(at('http://localhost:9000')).toHaveProperty('providers')
  expect(at('http://inloggning.dorotea.se')).toHaveProperty('faults')
})

describe('each fault is told with its place', () => {
  test.each([
    ['a: [', /^sign-on.yaml: rad 1 går inte att läsa som YAML/],
    ['', /^sign-on.yaml: filen nämner ingen kommun$/],
    [
      GOOD.replace('issuer: https', 'issuer: http'),
      /^sign-on.yaml: dorotea.issuer: «http:.* https:\/\/$/,
    ],
    [GOOD.replace('clientId', 'klient'), /^sign-on.yaml: dorotea(.clientId)?: /],
    [
      GOOD.replace('secret.txt', 'borta.txt'),
      /dorotea: filen «borta.txt» finns inte eller är tom$/,
    ],
    [GOOD.replace('secretFile: secret.txt', 'keyFile: secret.txt'), /ingen privat nyckel i PEM/],
    [GOOD.replace('secretFile: secret.txt', 'scope: openid'), /väntade antingen secretFile/],
    [
      GOOD.replace('Controllrar: controller', 'Controllrar: chef'),
      /dorotea.roles.Controllrar: väntade en roll \(reader, /,
    ],
  ])('%#', (text, sentence) => {
    const outcome = read(text)
    if (!('faults' in outcome)) throw new Error('nothing was wrong')
    const [first] = outcome.faults
    if (first === undefined) throw new Error('no fault was told')
    expect(sentenceForSignOnFile('sign-on.yaml', first, 'sv')).toMatch(sentence)
    expect(sentenceForSignOnFile('sign-on.yaml', first, 'en')).not.toMatch(/undefined/)
  })

  test('an unknown key by its name', () => {
    const outcome = read(GOOD.replace('clientId', 'klient'))
    expect('faults' in outcome && outcome.faults.map(({ fault }) => fault.is)).toContain(
      'unknownKey',
    )
  })
})

test.each([
  ['dorotea: { localAccounts: true }', ['dorotea'], [], 'no provider, accounts here'],
  [
    'dorotea:\n  issuer: https://id.se\n  clientId: m\n  secretFile: s\n  roles: {}\n  localAccounts: true',
    ['dorotea'],
    ['dorotea'],
    'both',
  ],
  [
    'dorotea:\n  issuer: https://id.se\n  clientId: m\n  secretFile: s\n  roles: {}',
    [],
    ['dorotea'],
    'a provider alone',
  ],
])('%s: accounts here for %j, a provider for %j: %s', (text, local, providers, _why) => {
  const read = readProviders(text, () => 'hemlig')
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  expect([[...read.local], [...read.providers.keys()]]).toEqual([local, providers])
})

test('neither a provider nor accounts here is told of as what is missing of a provider', () =>
  expect(readProviders('dorotea: { localAccounts: false }', () => null)).toMatchObject({
    faults: [
      { where: 'dorotea.issuer' },
      { where: 'dorotea.clientId' },
      { where: 'dorotea.roles' },
    ],
  }))
