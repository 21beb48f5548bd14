// A name for something new in the chain: its title in letters, digits and dashes, and a number where it is taken.

const LONGEST = 40

/** Never one that is taken, never empty. */
export const newName = (
  title: string,
  taken: { readonly has: (id: string) => boolean },
): string => {
  const words = title
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const fitting = words.reduce(
    (name, word) =>
      name === ''
        ? word.slice(0, LONGEST)
        : `${name}-${word}`.length <= LONGEST
          ? `${name}-${word}`
          : name,
    '',
  )
  const name = fitting === '' ? 'ny' : fitting
  if (!taken.has(name)) return name
  for (let number = 2; ; number += 1)
    if (!taken.has(`${name}-${number}`)) return `${name}-${number}`
}
