// Which of three years something in the year's wheel is about.

/** @term planeringsår – which of three years an event is about: next year's plan, this year, or the last one's closing */
export const TRACKS = ['planning', 'followUp', 'closing'] as const
export type Track = (typeof TRACKS)[number]
