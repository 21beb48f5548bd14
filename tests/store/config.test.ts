// The environment: every fault is told at once, and no password is shown.
import { expect, test } from 'vitest'
import { explainFault, readConfig, readStatistics, readStore } from '../../src/config.ts'

const SIGN_ON = { SIGN_ON: 'sign-on.yaml' }

test('where nothing is said the defaults hold, and an empty variable says nothing', () => {
  expect(readConfig({ ...SIGN_ON, PORT: ' ' })).toMatchObject({
    config: {
      store: { dataFolder: 'data/malkedja' },
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
    },
  })
})

test.each([
  ['SESSION_HOURS', '0', 'a visit of no time'],
  ['SESSION_HOURS', '100', 'a visit of four days'],
  ['SESSION_IDLE_MINUTES', '1', 'a visit that ends while one thinks'],
  ['TRUSTED_PROXIES', 'proxy.kommunen.se', 'a name, which could be another’s tomorrow'],
  ['TRUSTED_PROXIES', '10.0.0.0/33', 'no network'],
])('%s=%s is refused: %s', (variable, text, _why) => {
  expect(readConfig({ ...SIGN_ON, [variable]: text })).toMatchObject({
    faults: [{ variable, found: text }],
  })
})

test('how long a visit lasts and who is believed is read as it says', () => {
  const said = {
    SESSION_HOURS: '8',
    SESSION_IDLE_MINUTES: '20',
    TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1',
  }
  expect(readConfig({ ...SIGN_ON, ...said })).toMatchObject({
    config: {
      visits: { hours: 8, idleMinutes: 20 },
      proxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
    },
  })
})

test('what is asked for on the command line wins over the environment', () => {
  const environment = { ...SIGN_ON, DATABASE_URL: 'postgres://db/malkedja', PORT: '8080' }
  expect(readConfig(environment, { data: '/srv/data', port: 8081 })).toMatchObject({
    config: { store: { dataFolder: '/srv/data' }, port: 8081, publicUrl: 'http://127.0.0.1:8081' },
  })
})

test('the terminal finds the data where the server does', () => {
  for (const environment of [
    {},
    { MALKEDJA_DATA: '/srv/m' },
    { DATABASE_URL: 'postgres://db/m' },
  ]) {
    const served = readConfig({ ...SIGN_ON, ...environment })
    expect(readStore(environment)).toEqual('config' in served && { store: served.config.store })
  }
  expect(readStore({ DATABASE_URL: 'mysql://db' })).toMatchObject({
    faults: [{ variable: 'DATABASE_URL' }],
  })
})

test('a whole environment is read as it says', () => {
  const DATABASE_URL = 'postgres://malkedja:lösen@db/malkedja'
  const environment = {
    ...SIGN_ON,
    DATABASE_URL,
    PORT: '8080',
    PUBLIC_URL: 'https://mal.kumla.se/',
  }
  expect(readConfig(environment)).toMatchObject({
    config: {
      store: { databaseUrl: DATABASE_URL, filesFolder: 'data/files' },
      port: 8080,
      publicUrl: 'https://mal.kumla.se',
      signOnFile: 'sign-on.yaml',
    },
  })
})

test('every fault is told at once, with what was found, what was expected and an example', () => {
  const outcome = readConfig({
    DATABASE_URL: 'mysql://root:hemligt@db/x',
    MALKEDJA_DATA: '/data',
    HOST: 'två ord',
    PORT: '70000',
    PUBLIC_URL: 'http://mal.kumla.se',
  })
  if (!('faults' in outcome)) throw new Error('nothing was wrong')
  expect(outcome.faults.map(({ variable, expected }) => [variable, expected])).toEqual([
    ['DATABASE_URL', 'postgresqlUrl'],
    ['MALKEDJA_DATA', 'oneStore'],
    ['HOST', 'host'],
    ['PORT', 'port'],
    ['PUBLIC_URL', 'webAddress'],
    ['SIGN_ON', 'signOn'],
  ])
  const sentences = outcome.faults.map((fault) => explainFault(fault, 'sv'))
  expect(sentences[3]).toBe('PORT är «70000»; väntade ett heltal 1–65535, till exempel PORT=3000')
  expect(sentences.join()).not.toContain('hemligt')
})

test('serving without a sign-on is refused, each variable by name', () => {
  const outcome = readConfig({})
  expect(outcome).toMatchObject({
    faults: Object.keys(SIGN_ON).map((variable) => ({ variable, found: null })),
  })
})

test.each(['0', '-1', '1.5', '1e3', '65536', 'åtta'])('%s is no port', (PORT) => {
  expect(readConfig({ ...SIGN_ON, PORT })).toMatchObject({
    faults: [{ variable: 'PORT', found: PORT }],
  })
})

test('statistics: nothing is fetched by itself unless that is said', () => {
  expect(readConfig(SIGN_ON)).toMatchObject({
    config: {
      statistics: {
        kolada: 'https://api.kolada.se/v3',
        contact: null,
        nightly: 'off',
        hour: 2,
      },
    },
  })
})

test('statistics: the address of a copy, and who asks, are read as they are said', () => {
  const said = {
    KOLADA_URL: 'https://kopia.kommunen.se/kolada/v3/',
    STATISTICS_CONTACT: 'kontroller@kommunen.se',
    STATISTICS_NIGHTLY: 'followed',
    STATISTICS_HOUR: '4',
  }
  expect(readConfig({ ...SIGN_ON, ...said })).toMatchObject({
    config: {
      statistics: {
        kolada: 'https://kopia.kommunen.se/kolada/v3',
        contact: 'kontroller@kommunen.se',
        nightly: 'followed',
        hour: 4,
      },
    },
  })
  const asked = readStatistics({ ...said, STATISTICS_CONTACT: '', PUBLIC_URL: 'https://mal.k.se' })
  expect(asked).toMatchObject({ statistics: { contact: 'https://mal.k.se' } })
})

test.each([
  ['KOLADA_URL', 'http://api.kolada.se/v3', 'in the clear'],
  ['KOLADA_URL', 'api.kolada.se', 'no address'],
  ['SCB_URL', 'https://scb.se/?x=1', 'an address with a question in it'],
  ['STATISTICS_CONTACT', 'ring oss', 'words, which no header takes'],
  ['STATISTICS_CONTACT', 'x@y\r\nHost: z', 'another header'],
  ['STATISTICS_NIGHTLY', 'ja', 'no choice'],
  ['STATISTICS_HOUR', '24', 'no hour'],
])('%s=%s is refused: %s', (variable, text, _why) => {
  const environment = { ...SIGN_ON, [variable]: text }
  expect(readConfig(environment)).toMatchObject({ faults: [{ variable, found: text }] })
  expect(readStatistics(environment)).toMatchObject({ faults: [{ variable, found: text }] })
})

test('statistics: whoever fetches says who they are', () => {
  const needed = { faults: [{ variable: 'STATISTICS_CONTACT', found: null }] }
  expect(readStatistics({})).toMatchObject(needed)
  expect(readConfig({ ...SIGN_ON, STATISTICS_NIGHTLY: 'all' })).toMatchObject(needed)
})
