// Mail as this installation has it: what takes the letters, when the mornings' go, and where their links lead.
import type { Post } from '../sources/mail/post.ts'

export type { KeptLetter, Letter, Post, Posted } from '../sources/mail/post.ts'

export type Mailing = {
  readonly post: Post
  /** The address that visitors use, without a slash at its end. */
  readonly publicUrl: string
  /** The hour in Sweden, 0–23, from which a morning's digests go. */
  readonly hour: number
  /** Has the queue looked through at once, and not in a minute. */
  readonly wake: () => void
}
