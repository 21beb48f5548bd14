// The words of the citizens' site beside its goals, in English.
import type { CitizenWords } from './citizens-sv.ts'
import { join } from './language.ts'

export const citizensEn: CitizenWords = {
  colours: {
    heading: 'What the colours mean',
    ask: 'What do the colours mean?',
    lead: 'A colour never stands alone: it always has a sign and a word, and the word is what counts. The words are the municipality’s own and stand in its steering model.',
    colour: {
      good: 'Green',
      fair: 'Light green',
      caution: 'Yellow',
      poor: 'Orange',
      bad: 'Red',
      unknown: 'Grey',
      neutral: 'Grey',
      none: 'No colour',
    },
    usedFor: (types) => `Used for ${join(types, 'and')}.`,
    forecast: 'In a forecast during the year',
    outcome: 'When the period is over',
    both: 'In forecast and outcome',
    notCounted: 'Left out of shares, but always shown.',
    without: 'Where there is no assessment',
    reasons: {
      noRule: 'No case of the municipality’s rule fits, so a person decides.',
      noBasis: 'The rule needs a value that is missing.',
      waits: 'A person is to judge, and has not done so yet.',
      judged: 'The municipality has no rule here: a person judges.',
      notYet: 'The rule gives an assessment that cannot be given before the goal’s last day.',
      notTold: 'Whoever is responsible has not delivered the assessment yet.',
    },
    why: {
      heading: 'Why this colour?',
      text: 'Open a goal and choose “Why this assessment?”. There you find the rule, the value, the limits, the sources and what would have changed the colour. Where a person has judged otherwise than the rule, both are shown, with the person’s reason.',
      rules: 'All rules in plain words are in the steering model',
    },
    marks: {
      heading: 'Other marks',
      madeUp: 'An example that nobody has published.',
      proposed: 'The page shows a proposal that a meeting is to decide on.',
      decided:
        'The page shows what has been decided. Its address is the same as when it was proposed.',
    },
  },
  search: {
    nav: 'Search',
    heading: 'Search goals, measures and reports',
    label: 'Words to search for',
    submit: 'Search',
    hint: 'You need not write the whole word or its right ending.',
    found: (count, words) =>
      count === 1 ? `1 hit for “${words}”` : `${count} hits for “${words}”`,
    first: (count) => `The ${count} best are shown.`,
    none: (words) => `Nothing on the published pages has “${words}”. Try another word, or fewer.`,
    like: 'Nothing has those very letters. These have them without dots and rings.',
  },
  feed: {
    title: (municipality) => `${municipality}: goals and follow-up`,
    subtitle: 'Every version and report that is published, and when it is decided.',
    subscribe: 'Subscribe (Atom)',
    entry: (round, version, mark) => `${round}, version ${version}: ${mark}`,
    withdrawn: 'Withdrawn',
    disposed: 'Disposed of',
  },
  siteMap: {
    heading: 'Site map',
    about: 'About the municipality’s follow-up',
    programmes: 'Programmes and plans',
    services: 'Services',
    measures: 'Measures',
    tags: 'Tags',
  },
  embed: {
    heading: 'Show on another website',
    text: 'Paste the line into your own website. What is shown follows what is published, sets no cookies and fetches nothing from anybody else.',
    code: 'Line to paste',
    open: (title) => `Read more about ${title}`,
    by: (municipality, round) => `${municipality}, ${round}`,
  },
  accessibility: {
    heading: 'Accessibility statement',
    nav: 'Accessibility',
    lead: (municipality) =>
      `This statement is about the pages where ${municipality} shows its goals and how it goes. They come under the Swedish act (2018:1937) on accessibility to digital public services.`,
    howWell: 'How accessible the pages are',
    noTests:
      'There are no test results for this release of the program. So we do not say how well the pages meet the requirements.',
    noneFound:
      'The test found no faults. It is made by a machine, which finds some of the faults and not all, so we do not say that the pages meet every requirement.',
    found: (count) =>
      count === 1
        ? 'The pages do not meet all requirements. The test found 1 fault:'
        : `The pages do not meet all requirements. The test found ${count} faults:`,
    onPage: (page, rule) => `${page}: ${rule}`,
    known: 'Known faults',
    how: 'How the pages are tested',
    tested: (day, version) => `Tested ${day}, program in release ${version}.`,
    pages: (pages, widths) =>
      `${pages} kinds of pages, each ${join(
        widths.map((width) => `${width} pixels`),
        'and',
      )} wide.`,
    standard: (standard) => `The requirements are ${standard}.`,
    by: (tools) => `Tested with ${tools}.`,
    pagesHeading: 'The kinds of pages that are tested',
    besides: 'It is also tested that the pages work:',
    keyboard: 'With a keyboard alone',
    noScript: 'Without JavaScript',
    forcedColours: 'With the user’s own colours (forced colours)',
    sized: 'Enlarged to 400 per cent, without scrolling sideways',
    report: {
      heading: 'Report a fault',
      text: 'Do you find something that does not work for you, or do you need the content in another way? Tell the municipality. It shall answer within reasonable time.',
      noContact:
        'The municipality has given no address for this here. Use its usual ways of contact.',
      mail: (address) => `Write to ${address}`,
    },
    supervision: {
      heading: 'Supervision',
      text: 'The Agency for Digital Government, Digg, supervises the act. If you are not content with the municipality’s answer, you can report it there.',
      link: 'Report lacking accessibility to Digg',
    },
  },
}
