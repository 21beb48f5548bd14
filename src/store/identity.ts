// Names of new facts: unique everywhere, and in order of time.
import { randomBytes } from 'node:crypto'

const COUNTER_END = 0x1000
let lastTime = 0
let counter = 0

/** The next pair of time and counter: rising within this process whatever the clock does. */
const nextMoment = (): { time: number; count: number } => {
  const now = Date.now()
  counter += 1
  if (now > lastTime) {
    lastTime = now
    counter = 0
  } else if (counter === COUNTER_END) {
    lastTime += 1
    counter = 0
  }
  return { time: lastTime, count: counter }
}

/**
 * A UUID of version 7, RFC 9562: milliseconds, then a counter (method 1), so that facts made one
 * after the other sort in that order and lie together in an index.
 */
export const newId = (): string => {
  const { time, count } = nextMoment()
  const bytes = randomBytes(16)
  bytes.writeUIntBE(time, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-')
}
