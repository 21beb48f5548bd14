// The mail server as it really is: encrypted or not at all, with a login, away, or refusing us.
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { Letter } from '../../src/sources/mail/post.ts'
import { type MailServer, smtpPost } from '../../src/sources/mail/smtp-post.ts'
import { type Behaviour, startMailServer } from './mail-server.ts'

const LETTER: Letter = {
  organisation: 'exempel',
  from: 'Exempelstad',
  to: { name: 'Åsa Öberg', address: 'asa@skolan.example' },
  subject: 'Två saker väntar på dig',
  text: 'Hej!\n',
  html: '<p>Hej!</p>',
  language: 'sv',
  id: '2027-01-27.abc',
}
const SECRET = 'Hemligt åäö 7'

const posting = async (
  more: Partial<MailServer>,
  behaviour: Behaviour,
  letter: Partial<Letter> = {},
) => {
  const server = await startMailServer(behaviour)
  const from = 'malkedja@exempel.example'
  const where = { host: '127.0.0.1', port: server.port, login: null, from }
  const post = smtpPost({ ...where, tls: 'off', ...more })
  const posted = await post.send({ ...LETTER, ...letter })
  post.close()
  await server.down()
  return { posted, received: server.received }
}

const WITH_LOGIN: Behaviour = {
  options: {
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'malkedja' && password === SECRET
        ? done(null, { user: username })
        : done(Object.assign(new Error('Wrong login'), { responseCode: 535 })),
  },
}

test('nothing is sent where encryption is required and there is none', async () => {
  const { posted, received } = await posting({ tls: 'required' }, {})
  expect(posted.is).toBe('away')
  expect(received).toEqual([])
})

test('nothing is sent where the certificate is nobody’s that is trusted', async () => {
  const { posted, received } = await posting(
    { tls: 'required' },
    { options: { disabledCommands: ['AUTH'] } },
  )
  expect(posted).toMatchObject({ is: 'away', why: expect.stringMatching(/certificate/i) })
  expect(received).toEqual([])
})

test('with its login the letter is sent; with another nothing is, and no password is told', async () => {
  const right = await posting({ login: { user: 'malkedja', password: SECRET } }, WITH_LOGIN)
  expect(right.posted).toEqual({ is: 'sent' })
  const wrong = await posting({ login: { user: 'malkedja', password: 'Gammalt 7' } }, WITH_LOGIN)
  expect(wrong.posted.is).toBe('away')
  expect(JSON.stringify(wrong.posted)).not.toContain('Gammalt')
  expect(wrong.received).toEqual([])
})

test('a name with signs of its own cannot write a second address or header', async () => {
  const name = 'Åsa "x" <spion@x.example>\r\nBcc: spion@x.example'
  const { posted, received } = await posting({}, {}, { to: { ...LETTER.to, name } })
  expect(posted).toEqual({ is: 'sent' })
  expect(received.map(({ rcpt }) => rcpt)).toEqual([['asa@skolan.example']])
  expect(received[0]?.bcc).toBeUndefined()
})

describe('the settings', () => {
  const SIGN_ON = { SIGN_ON: 'sign-on.yaml' }
  const mailIn = (environment: Readonly<Record<string, string>>) => {
    const read = readConfig({ ...SIGN_ON, ...environment })
    return 'faults' in read ? read.faults.map(({ variable }) => variable) : read.config.mail
  }
  const MAIL_FROM = 'malkedja@kommunen.se'

  test('without any there is no mail', () => expect(mailIn({})).toBeNull())
  test.each([
    ['smtp://mejl.kommunen.se', 587, 'required'],
    ['smtp://mejl.kommunen.se:25', 25, 'required'],
    ['smtps://mejl.kommunen.se', 465, 'implicit'],
    ['smtp://localhost:2525', 2525, 'off'],
    ['smtp://127.0.0.1', 587, 'off'],
  ])('%s is port %i, encryption %s', (SMTP_URL, port, tls) =>
    expect(mailIn({ SMTP_URL, MAIL_FROM })).toMatchObject({ port, tls, user: null, hour: 7 }),
  )
  test('what is said of encryption holds', () => {
    const relay = { SMTP_URL: 'smtp://mejl.kommunen.se:25', MAIL_FROM }
    expect(mailIn({ ...relay, SMTP_TLS: 'off' })).toMatchObject({ tls: 'off' })
    const here = { SMTP_URL: 'smtp://localhost', MAIL_FROM, SMTP_TLS: 'required' }
    expect(mailIn(here)).toMatchObject({ tls: 'required' })
  })
  test('a user stands in the address, the password in its file', () => {
    const SMTP_URL = 'smtp://mal%40kommunen.se@mejl.kommunen.se'
    const SMTP_PASSWORD_FILE = '/etc/malkedja/smtp'
    expect(mailIn({ SMTP_URL, MAIL_FROM, SMTP_PASSWORD_FILE })).toMatchObject({
      user: 'mal@kommunen.se',
      passwordFile: SMTP_PASSWORD_FILE,
    })
  })
  test.each([
    [{ SMTP_URL: 'smtp://mejl.kommunen.se' }, ['MAIL_FROM']],
    [{ MAIL_FROM }, ['SMTP_URL']],
    [{ SMTP_URL: 'https://mejl.kommunen.se', MAIL_FROM }, ['SMTP_URL']],
    [{ SMTP_URL: 'smtp://u:hemligt@mejl.kommunen.se', MAIL_FROM }, ['SMTP_URL']],
    [{ SMTP_URL: 'smtp://u@mejl.kommunen.se', MAIL_FROM }, ['SMTP_PASSWORD_FILE']],
    [{ SMTP_URL: 'smtp://mejl.kommunen.se', MAIL_FROM: 'ingen adress' }, ['MAIL_FROM']],
    [{ SMTP_URL: 'smtp://mejl.kommunen.se', MAIL_FROM, SMTP_TLS: 'kanske' }, ['SMTP_TLS']],
    [{ SMTP_URL: 'smtp://mejl.kommunen.se', MAIL_FROM, MAIL_HOUR: '24' }, ['MAIL_HOUR']],
  ])('%j is refused at %j', (environment, variables) =>
    expect(mailIn(environment)).toEqual(variables),
  )
  test('a password that stands in the address is not told again', () => {
    const read = readConfig({ ...SIGN_ON, SMTP_URL: 'smtp://u:hemligt@mejl.se', MAIL_FROM })
    expect(JSON.stringify(read)).not.toContain('hemligt')
  })
})
