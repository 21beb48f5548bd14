// What to be alike in, as an address has it: «X20302:2 X20301», key figures with their weights.

/** A key figure and how much it weighs; what is no number is not a number, and refused by the search. */
export type WrittenFeature = { readonly keyFigure: string; readonly weight: number }

/** Left out, a weight is one. */
export const readFeatures = (written: string): readonly WrittenFeature[] =>
  written
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const at = one.lastIndexOf(':')
      return at === -1
        ? { keyFigure: one, weight: 1 }
        : { keyFigure: one.slice(0, at), weight: Number(one.slice(at + 1)) }
    })

export const writeFeatures = (features: readonly WrittenFeature[]): string =>
  features
    .map(({ keyFigure, weight }) => (weight === 1 ? keyFigure : `${keyFigure}:${weight}`))
    .join(' ')
