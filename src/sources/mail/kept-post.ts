// The demonstration's post: sends nothing, and keeps the latest letters in memory to be shown.
import type { KeptLetter, Post } from './post.ts'

const MOST_KEPT = 200

export const keptPost = (now: () => Date = () => new Date()): Post => {
  const letters: KeptLetter[] = []
  return {
    through: null,
    send: async (letter) => {
      letters.unshift({ ...letter, at: now().toISOString() })
      letters.splice(MOST_KEPT)
      return { is: 'sent' }
    },
    kept: (organisation) => letters.filter((one) => one.organisation === organisation),
    close: () => {},
  }
}
