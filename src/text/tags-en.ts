// The words of tags, in English.
import { counted } from './language.ts'
import type { TagWords } from './tags-sv.ts'

export const tagsEn = {
  kicker: 'Tag',
  kickerIn: (group) => `Tag, ${group}`,
  carriedBy: (nodes, bodies) =>
    nodes === 0
      ? 'Nothing in this round carries the tag.'
      : bodies < 2
        ? `${counted('en', nodes, 'part', 'parts')} of the goal chain ${nodes === 1 ? 'carries' : 'carry'} the tag.`
        : `${counted('en', nodes, 'part', 'parts')} of the goal chain, of ${counted('en', bodies, 'body', 'bodies')}, carry the tag.`,
  nobody: 'No owner',
  measures: 'Measures with the tag',
  inChain: 'Show in the goal chain',
  edit: {
    open: 'Tags …',
    heading: 'Tags',
    lead: 'A tag is carried by goals and measures throughout the chain. What carries it is shown together on a page of its own.',
    empty: 'The goal chain has no tags yet.',
    carried: (count) =>
      count === 0
        ? 'carried by nothing'
        : counted('en', count, 'goal or measure', 'goals and measures'),
    title: 'Name',
    group: 'Group',
    groupHelp: 'As the 2030 Agenda. Tags of one group are shown together.',
    text: 'What it means',
    add: 'Add a tag',
    change: (title) => `Change ${title}`,
    changeShort: 'Change',
    drop: (title) => `Remove ${title}`,
    dropShort: 'Remove',
    save: 'Save',
    create: 'Add',
    cancel: 'Cancel',
    choose: 'Tags',
    others: 'Others',
    none: 'There are no tags yet. Add them under “Tags” in Plan.',
  },
} satisfies TagWords
