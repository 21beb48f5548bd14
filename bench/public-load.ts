// Many readers of one page at once, over connections that stay open, with so little work of their own that the server is what is measured.
import { connect, type Socket } from 'node:net'

const HEADERS_END = '\r\n\r\n'

/** As many readers as ask at the same time. */
export const READERS = 128

const requestFor = ({ host, pathname }: URL): string =>
  `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nConnection: keep-alive\r\n\r\n`

/** How many bytes a whole answer of the page is, by its first answer on the connection. */
const lengthOf = (begun: Buffer): number => {
  const end = begun.indexOf(HEADERS_END)
  if (end < 0) return Number.POSITIVE_INFINITY
  const head = begun.subarray(0, end).toString()
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`bench: answered ${head.split('\r\n')[0]}`)
  return end + HEADERS_END.length + Number(/content-length: (\d+)/i.exec(head)?.[1])
}

/** Asks again each time it is answered; counts the answers. */
const reader = (url: URL, answered: () => void): Socket => {
  const request = requestFor(url)
  const socket = connect(Number(url.port), url.hostname)
  let got: Buffer[] = []
  let bytes = 0
  let whole = Number.POSITIVE_INFINITY
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request))
  socket.on('data', (part) => {
    bytes += part.length
    if (whole === Number.POSITIVE_INFINITY) {
      got.push(part)
      whole = lengthOf(Buffer.concat(got))
    }
    if (bytes < whole) return
    // NOTE every answer is as long as the first: the same page, and a date as long.
    if (bytes > whole) throw new Error('bench: an answer is longer than the first')
    bytes = 0
    got = []
    answered()
    socket.write(request)
  })
  return socket
}

/** Answers a second, over so many seconds. */
export const loadOf = async (address: string, seconds: number): Promise<number> => {
  let answers = 0
  const sockets = Array.from({ length: READERS }, () =>
    reader(new URL(address), () => {
      answers += 1
    }),
  )
  await new Promise((done) => setTimeout(done, seconds * 1000))
  for (const socket of sockets) socket.destroy()
  return answers / seconds
}
