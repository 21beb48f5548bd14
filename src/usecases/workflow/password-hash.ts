// Passwords as they are kept: argon2id in a PHC string, so that its cost can be raised.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { sameForm } from '../../domain/workflow/password.ts'

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** @source OWASP Password Storage Cheat Sheet: m=19456 (19 MiB), t=2, p=1 */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32

const argon2id = promisify(argon2)

const tagOf = (password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> =>
  argon2id('argon2id', { message: sameForm(password), nonce, tagLength, ...cost })

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

export const hashPassword = async (password: string, cost: Cost = COST): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const tag = await tagOf(password, salt, cost, TAG_BYTES)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Nobody's password: compared with where there is none, so that it takes as long. */
let nobodys: Promise<string> | undefined
const hashOfNobody = (): Promise<string> => {
  nobodys ??= hashPassword(randomBytes(SALT_BYTES).toString('hex'))
  return nobodys
}

export type Compared = {
  readonly isRight: boolean
  /** Right, and hashed at another cost than today's: it should be hashed anew. */
  readonly isOld: boolean
}

/** Whether a password is the one that was hashed. Without a hash (null) it is wrong, and takes as long. */
export const comparePassword = async (password: string, hash: string | null): Promise<Compared> => {
  const found = PHC.exec(hash ?? (await hashOfNobody()))
  if (found === null) throw new Error('comparePassword: this is no hash of argon2id')
  const [, memory, passes, parallelism, salt = '', tag = ''] = found
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  }
  const kept = Buffer.from(tag, 'base64')
  const given = await tagOf(password, Buffer.from(salt, 'base64'), cost, kept.length)
  const isRight = timingSafeEqual(kept, given) && hash !== null
  const isToday =
    cost.memory === COST.memory &&
    cost.passes === COST.passes &&
    cost.parallelism === COST.parallelism
  return { isRight, isOld: isRight && !isToday }
}
