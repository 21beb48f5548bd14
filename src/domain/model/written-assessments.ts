// One more assessment of a level, by its name: what is judged, on which scale, and by which rule or by a person.
import { nameFor } from './written-additions.ts'
import type { Plain, WrittenEdit } from './written-edits.ts'
import { namesAt } from './written-scales.ts'

/** `rule`: by name, or `judgement`. */
export type FilledAssessment = {
  readonly title: string
  readonly scale: string
  readonly rule: string
}

/** What has to be filled in before it can be written; null: it is whole. */
export const lacksOfAssessment = ({ title, scale, rule }: FilledAssessment) =>
  title.trim() === '' ? 'title' : scale === '' ? 'scale' : rule === '' ? 'rule' : null

/** The first of a level is the level's own; each further one stands beside it. */
export const addAssessment = (
  model: Plain,
  level: string,
  { title, scale, rule }: FilledAssessment,
): WrittenEdit => ({
  edit: 'set',
  at: [
    'types',
    level,
    'assessments',
    nameFor(title, namesAt(model, ['types', level, 'assessments'])),
  ],
  value: { label: title.trim(), scale, rule },
})
