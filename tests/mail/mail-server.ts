// A real mail server on this machine, as tests start it: keeps what it is sent, and can refuse or be away.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = ParsedMail & { readonly rcpt: readonly string[]; readonly isSecure: boolean }

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** What the server does that is not usual. */
export type Behaviour = {
  /** Addresses that there are not: the status and the words that they are answered with. */
  readonly refuses?: Readonly<Record<string, string>>
  readonly options?: SMTPServerOptions
}

export const startMailServer = async ({ refuses = {}, options = {} }: Behaviour = {}) => {
  const port = await freePort()
  const received: Received[] = []
  let running: SMTPServer | null = null
  const make = () =>
    new SMTPServer({
      logger: false,
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const said = refuses[address]
        if (said === undefined) return done()
        const [status = '550', ...words] = said.split(' ')
        done(Object.assign(new Error(words.join(' ')), { responseCode: Number(status) }))
      },
      onData: (stream, { envelope, secure }, done) => {
        simpleParser(stream).then((parsed) => {
          const rcpt = envelope.rcptTo.map(({ address }) => address)
          received.push(Object.assign(parsed, { rcpt, isSecure: secure }))
          done()
        }, done)
      },
      ...options,
    })
  const up = async (): Promise<void> => {
    running = make()
    const server = running.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const down = async (): Promise<void> => {
    const stopping = running
    running = null
    if (stopping !== null) await new Promise<void>((closed) => stopping.close(() => closed()))
  }
  await up()
  return { port, received, up, down }
}
