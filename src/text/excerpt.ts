// Some words of a longer text, around where something in it was found.

const BEFORE = 40
const AFTER = 110

/** As a line: cut between words, with «…» where something is left out. */
export const excerptAt = (text: string, at: number): string => {
  const start = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1
  const rest = text.length <= at + AFTER ? -1 : text.lastIndexOf(' ', at + AFTER)
  const end = rest <= at ? Math.min(text.length, at + AFTER) : rest
  const cut = text.slice(start, rest < 0 ? undefined : end)
  const said = cut.replace(/\s+/gu, ' ').trim()
  return `${start > 0 ? '… ' : ''}${said}${rest < 0 ? '' : ' …'}`
}
