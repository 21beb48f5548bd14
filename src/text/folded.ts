// Letters without their marks, for those who write «foretag» and mean «företag».

/** Small letters without dots, rings and accents: «Företag» is «foretag». */
export const folded = (words: string): string =>
  words.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '')
