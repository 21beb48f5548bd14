// Names of new facts: unique everywhere, and in order of time.
import { randomUUID } from 'node:crypto'

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
  const hex = time.toString(16).padStart(12, '0')
  // NOTE the variant and the random bits stand where version 4 has them, and Node keeps those in store.
  const random = randomUUID().slice(19)
  return [hex.slice(0, 8), hex.slice(8), `7${count.toString(16).padStart(3, '0')}`, random].join(
    '-',
  )
}
