// English words of what is missing, and why.
import { groupInEnglish } from './group-names.ts'
import { plural, quoted } from './language.ts'
import type { Catalogue } from './sv.ts'

const quote = (words: string): string => quoted(words, 'en')

export const missingEn: Catalogue['missing'] = {
  reading: (kind, period, title, reason) =>
    `${kind} ${period} for ${quote(title)} is missing (${reason})`,
  limit: (limit, year, title) => `${limit} for ${year} is not set for ${quote(title)}`,
  peers: (label, year, title, reason) =>
    `the comparison with ${groupInEnglish(label)} ${year} is missing for ${quote(title)} (${reason})`,
  baseline: (period, title, reason) =>
    `the baseline${period === '' ? '' : ` ${period}`} is missing for ${quote(title)} (${reason})`,
  members: (given, of, names, coverage) =>
    (of === 1 && names !== ''
      ? `${names} has no grade`
      : `${given > 0 ? `${of - given} of ${of}` : of === 1 ? 'the only one' : of === 2 ? 'both' : `all ${of}`} ${plural('en', of - given, 'has', 'have')} no grade${names === '' ? '' : ` (${names})`}`) +
    (coverage === '' ? '' : `; ${coverage}`),
  covered: (have, least) => `${have} have one, and at least ${least} must`,
  emptyGroup: (members) => `there are no ${members === '' ? 'parts' : members} to count`,
  zeroWeights: (members) =>
    `all ${members === '' ? 'parts' : members} have the weight zero, so no mean can be computed`,
  notAsked: (titles, count, latest) =>
    `${titles} ${plural('en', count, 'is', 'are')} not asked for this time${latest === '' ? '' : `; the latest outcome is from ${latest}`}`,
  notMade: (assessment, titles) => `${assessment} is not made in this round (${titles})`,
  noneCounts: (count) =>
    count === 1
      ? 'the only one there is has a grade that does not count'
      : `${count === 2 ? 'both' : `all ${count}`} have grades that do not count`,
  verdict: (assessment) => `${assessment} has not been made`,
  measure: (node) => `${quote(node)} has no deciding measure`,
  due: (node) => `${quote(node)} has no due date`,
  units: (titles, units, coverage) =>
    `values for ${titles} are missing from ${units} (${coverage})`,
  nothingToDivideBy: (title) =>
    `what the units’ values are to be divided by for ${title} is zero together`,
  outsidePossible: (title, value, way, limit) =>
    `the units’ values make ${value} together for ${title}, which cannot be ${way === '>' ? 'more' : 'less'} than ${limit}`,
  reasons: {
    notReported: 'not reported',
    notAsked: 'not asked for in that period',
    suppressed: 'hidden to protect individuals',
    notYetPublished: 'not published yet',
    notApplicable: 'not applicable',
    withdrawn: 'withdrawn',
    notTold: 'not delivered yet',
  },
  peerReasons: {
    tooFewValues: 'too few have a value',
    noValues: 'there are no values',
    noGroup: 'the group is not given',
    noSameYear: 'there is no value of the same year',
    tooOld: 'the values are too old',
    onlyLater: 'there are values of later years only',
    notComparable: 'nobody else measures it',
    notKept: 'what was frozen has only the years that were compared',
    notTakenIn:
      'the measure follows a national key figure, whose statistics are not taken in by the municipality; take them in under Statistics, or write others’ values in a table beside the chain',
    keyFigureGone:
      'the measure follows a national key figure that the statistics taken in do not have; see whether it has another number now',
    noGroupsRead:
      'who is in the group is told by the source’s statistics, which are not taken in by the municipality; take them in under Statistics, or write the municipalities’ codes in the group',
    noSuchGroup: 'the source has no group of that name; change the group in the chain',
    noSuchAreas: 'a code in the group is no municipality’s; correct the group in the chain',
    severalGroups: 'the source has several groups of that name; write the group’s number instead',
    noGroupForArea: 'the source has no such group for the municipality',
    onlyForMunicipalities: 'there is such a group for municipalities only',
    groupWithoutMembers: 'nobody is in the group',
  },
  baselineReasons: {
    noReading: 'there is no value',
    seriesBreak: 'the way of measuring changed, so the series breaks',
    noBaseYear: 'no base year is named',
  },
}
