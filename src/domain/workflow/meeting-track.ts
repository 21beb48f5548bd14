// Which of three years a meeting is about: as it says itself, else by what it is to treat.
import type { Meeting } from '../goals/chain.ts'
import type { Matter } from '../goals/matters.ts'
import type { Track } from '../goals/tracks.ts'

// NOTE the municipality's own words for what is treated, in Swedish and English; what names none of them follows the year up.
const WORDS: Readonly<Record<'planning' | 'closing', RegExp>> = {
  closing:
    /årsredovisning|bokslut|ansvarsfrihet|verksamhetsberättelse|årsrapport|annual report|discharge/i,
  planning:
    /budget|\bmål(?:en)? för 20|verksamhetsplan|flerårsplan|internkontrollplan|operational plan/i,
}
const FOLLOW_UP = /delårsrapport|uppföljning|tertial|prognos|interim report|follow-up|forecast/i

const TRACK_OF: Readonly<Record<Matter, Track>> = {
  budgetProposal: 'planning',
  budget: 'planning',
  taxRate: 'planning',
  interimReport: 'followUp',
  annualReport: 'closing',
  discharge: 'closing',
}
const FIRST = ['followUp', 'closing', 'planning'] as const satisfies readonly Track[]

/**
 * What is said of the last year's closing before what is planned; a meeting that also treats this
 * year's follow-up, or of which nothing is said, is of this year.
 */
export const trackOfMeeting = ({ track, what, treats = [] }: Meeting): Track => {
  if (track !== undefined) return track
  const known = FIRST.find((one) => treats.some((matter) => TRACK_OF[matter] === one))
  if (known !== undefined) return known
  const said = Object.values(what ?? {}).join(' ')
  if (FOLLOW_UP.test(said)) return 'followUp'
  if (WORDS.closing.test(said)) return 'closing'
  return WORDS.planning.test(said) ? 'planning' : 'followUp'
}
