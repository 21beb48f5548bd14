// The words about good examples in English.
import type { GoodExampleWords } from './good-examples-sv.ts'

export const goodExamplesEn: GoodExampleWords = {
  heading: 'Good examples',
  inside: 'Our own good examples: read and add',
  none: 'No good examples yet.',
  lead: 'Those who have succeeded, what they do and where it can be read.',
  written: (person, day) => `Written by ${person}, ${day}`,
  add: 'Add an example',
  who: 'Who',
  whoHelp: 'A municipality, a school, a care home …',
  what: 'What do they do?',
  link: 'Link',
  linkHelp: 'Optional. The whole address, beginning with https://.',
  save: 'Save the example',
  change: 'Change',
  withdraw: 'Take away',
  cancel: 'Cancel',
  columns: { who: 'Who', what: 'What', link: 'Link', written: 'Written' },
  refusals: {
    exampleWithoutWho: 'Write who the example comes from.',
    exampleWithoutWhat: 'Write what they do.',
    exampleLink: (found) =>
      `“${found}” is no web address that others can open. Write the whole address, like https://example.se/page, or leave the field empty.`,
    noSuchExample: 'The example is no longer there. Reload the page.',
    exampleMoved: 'Somebody else has changed the example. Reload the page and try again.',
  },
}
