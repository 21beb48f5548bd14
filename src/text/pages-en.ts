// The words of the pages, in English.
import { join } from './language.ts'
import type { PageWords } from './pages-sv.ts'

export const pagesEn: PageWords = {
  skip: 'Skip to content',
  nav: { goals: 'Goals', model: 'Governing model', versions: 'Versions' },
  language: { name: 'English', other: 'Svenska' },
  howItGoes: (municipality, round) => `How it goes: ${municipality}, ${round}`,
  chainHeading: 'From vision to measure',
  published: (date, version) => `Published ${date}, version ${version}`,
  printed: {
    heading: 'Figures that the municipality has published',
    text: 'As they stood in the source. They are not computed here.',
    figure: 'Figure',
    year: 'Year',
  },
  status: { published: 'Published', proposed: 'Proposal', decided: 'Decided' },
  goesTo: (body, date) => `Proposal to ${body} ${date}`,
  restsOn: (by, date, ref) => `Decided by ${by} on ${date}${ref === '' ? '' : `, ${ref}`}`,
  restsOnAmendment: (by, date, ref) =>
    `Decided with changes by ${by} on ${date}${ref === '' ? '' : `, ${ref}`}`,
  decisionCorrected: (day) => `What is said of the decision was put right on ${day}`,
  decisionGone: (day) =>
    `A decision that stood here before was wrongly recorded, and was put right on ${day}`,
  notPublished: {
    heading: 'Nothing is published yet',
    text: 'The municipality has not published any follow-up here. Come back later.',
  },
  notFound: {
    heading: 'There is no such page',
    text: 'The address leads to nothing that is published. Check that it is written right, or start again from here:',
  },
  failed: {
    heading: 'Something went wrong',
    text: 'The fault is ours and is in the log. Try again shortly.',
  },
  notUnderstood: {
    heading: 'The address could not be understood',
    text: 'Check that it is written right, or start again from here:',
  },
  goalsOf: (municipality: string) => `Goals and follow-up, ${municipality}`,
  madeUp: 'Made up',
  madeUpNote:
    'Values and goals marked “Made up” are examples that nobody has published. They show how the model counts.',
  why: 'Why this assessment?',
  whyColour: 'Why this colour?',
  suggested: 'Suggested',
  decided: 'Decided',
  decidedBy: (who, date) => [who, date].filter((x) => x !== '').join(', '),
  noDecision: 'Nobody has decided the assessment yet.',
  waits: 'Awaits assessment',
  judged: 'Judged by a person',
  noRule: 'No rule',
  noAnswer: 'No answer yet',
  noBasis: 'No basis',
  notYet: 'Not yet',
  notTold: 'Under way',
  asNumber: 'Shown with a number',
  owner: 'Responsible',
  decision: 'Decision',
  due: 'To be done by',
  code: 'Code',
  tags: 'Tags',
  tagGroups: { see: 'See the goals by tag', others: 'Others' },
  source: 'Source',
  measureSource: 'The measure’s source',
  reported: 'reported by the municipality',
  wanted: { above: 'or higher', below: 'or lower' },
  trail: 'Where in the chain',
  above: 'Above in the chain',
  below: 'Below in the chain',
  measures: 'Measures',
  texts: 'Texts',
  text: { analysis: 'Analysis', comment: 'Comment', motivation: 'Motivation', summary: 'Summary' },
  history: 'Earlier assessments',
  round: 'Follow-up',
  role: { decides: 'Decides the assessment', indicates: 'Shows direction' },
  part: { leads: 'leads', contributes: 'contributes', none: 'no influence' },
  linkedFrom: (link) => `Linked to this: ${link}`,
  aspect: { result: 'result', resource: 'resource', volume: 'volume' },
  limit: 'Target',
  limits: 'Limits',
  peers: (group) => `Mean, ${group}`,
  peersSpan: (group, mean) => `${group}: span and mean ${mean}`,
  target: (name, limit, reached) =>
    reached === null
      ? `${name} ${limit}.`
      : `${name} ${limit} is ${reached ? 'reached' : 'not reached'}.`,
  bandsNote: 'How a value is graded:',
  band: (word, from, to) => {
    if (from === null && to === null) return word
    if (from === null) return `${word}: ${to?.isIn ? `${to.shown} or lower` : `under ${to?.shown}`}`
    if (to === null)
      return `${word}: ${from.isIn ? `${from.shown} or higher` : `over ${from.shown}`}`
    if (from.shown === to.shown) return `${word}: ${from.shown}`
    if (from.isIn && to.isIn) return `${word}: ${from.shown} to ${to.shown}`
    const [least, most] = [from.isIn ? 'at least' : 'over', to.isIn ? 'at most' : 'under']
    return `${word}: ${least} ${from.shown}, ${most} ${to.shown}`
  },
  definition: 'How it is measured',
  unit: 'Unit',
  direction: 'Better is',
  directions: {
    higher: 'higher',
    lower: 'lower',
    interval: 'inside an interval',
    none: 'no direction',
  },
  influence: 'Influence',
  influences: { yes: 'can be influenced', no: 'cannot be influenced' },
  usedBy: 'Used by',
  bySex: 'Women and men',
  units: 'Units',
  asTable: 'Show as table',
  scrollHint: 'Scroll sideways to see more',
  period: 'Period',
  value: 'Value',
  note: 'Note',
  kinds: {
    outcome: 'outcome',
    forecast: 'forecast',
    outcomeToDate: 'outcome to date',
    preliminary: 'preliminary',
  },
  yesNo: { yes: 'yes', no: 'no' },
  breaks: 'the series breaks here',
  missing: {
    notReported: 'not reported',
    notAsked: 'not asked',
    suppressed: 'not shown, too few people',
    notYetPublished: 'not published yet',
    notApplicable: 'does not apply',
    withdrawn: 'withdrawn',
    notTold: 'shown when it has been delivered',
  },
  seriesHeadline: (title, period, value) => `${title}: ${value} (${period}).`,
  seriesWithout: (title) => `${title}: no value yet.`,
  seriesText: (title, first, last) =>
    `Line for ${title} from ${first} to ${last}. All values are in the table below.`,
  modelTitle: (municipality) => `How it is governed: ${municipality}`,
  diagram: 'The governing model as a picture',
  beside: 'Beside the chain',
  diagramText:
    'The levels from top to bottom. An arrow goes from what lies below to what it contributes to.',
  retired: (date) => `retired ${date}`,
  adopted: (by, date, ref) => `Adopted by ${[by, date, ref].filter((x) => x !== '').join(' ')}.`,
  met: 'met',
  notMet: 'not met',
  unknown: 'unknown',
  expand: 'Show what is below',
  municipalities: 'All municipalities',
  start: {
    heading: 'How it goes for the municipalities',
    lead: 'Målkedja is open-source software for how municipalities steer by goals. Each municipality steers by its own model, and every assessment shows its reasons, down to the value.',
    assesses: (what: string) => `Assesses ${what}.`,
    more: (levels, name) =>
      levels === 1 ? `1 more level in ${name}` : `${levels} more levels in ${name}`,
    madeUp: 'Made-up values',
    coming: (names) =>
      `${join(names, 'and')} ${names.length === 1 ? 'is' : 'are'} being read. Reload the page in a few seconds.`,
    staff: 'For staff',
  },
  versionsHeading: 'All published versions',
  withdrawn: (reason) => `Withdrawn: ${reason}`,
  gone: {
    heading: 'This version has been withdrawn',
    disposedHeading: 'This version has been destroyed',
    disposed: (by, date, ref) =>
      `Destroyed by decision of ${[by, date, ref].filter((part) => part !== '').join(' ')}. The content no longer exists.`,
    others: 'All published versions',
  },
  version: 'Version',
  hash: 'Checksum',
  accessibility: 'The page works without JavaScript and uses no cookies.',
  about: 'About the pages',
  table: { goal: 'Goal', type: 'Level', grade: 'Assessment' },
}
