// What limits are called: målvärde by that name, any other by the model's own word.
const TARGET_WORDS: ReadonlySet<string> = new Set(['målvärde', 'target'])

/** Whether a limit is called målvärde, in whichever language the model is written. */
export const isTargetWord = (label: string): boolean =>
  TARGET_WORDS.has(label.toLocaleLowerCase('sv'))
