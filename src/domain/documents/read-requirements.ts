// Reads a file of requirements: text in, the requirements or the refusals out.
import { optionalText, textOf } from '../model/compiling.ts'
import { inOrder } from '../model/parse.ts'
import { readShape } from '../model/read-shape.ts'
import type { DuplicateId, FileFault, Path, Refusal } from '../model/refusal.ts'
import { placeOf, readSource } from '../model/source.ts'
import type { Text } from '../organisation/organisation.ts'
import { type RequirementText, requirementsFile } from './language-requirements.ts'
import type { Requirement } from './requirement.ts'

export type RequirementsFault = FileFault | DuplicateId
type Fault = { readonly at: Path; readonly fault: RequirementsFault }

export type Requirements = {
  readonly requirements: readonly Requirement[]
  /** Which acts and recommendations they are taken from. */
  readonly source: Text
  readonly note?: Text
}
export type ReadRequirements =
  | Requirements
  | { readonly refusals: readonly Refusal<RequirementsFault>[] }

/** The key that a sort cannot do without; each belongs to no other sort. */
const OWN_KEYS = { handedOver: 'to', evaluation: 'for', published: 'what' } as const

const ownKeyOf = (sort: RequirementText['sort']): 'to' | 'for' | 'what' | undefined =>
  sort in OWN_KEYS ? OWN_KEYS[sort as keyof typeof OWN_KEYS] : undefined

const keyFaults = (line: RequirementText, at: Path): readonly Fault[] => {
  const own = ownKeyOf(line.sort)
  return Object.values(OWN_KEYS).flatMap((key): readonly Fault[] => {
    if (key === own)
      return line[key] === undefined
        ? [{ at: [...at, key], fault: { refused: 'missingKey', key } }]
        : []
    const valid = Object.keys(line).filter((one) => one !== key)
    return line[key] === undefined
      ? []
      : [{ at: [...at, key], fault: { refused: 'unknownKey', key, valid } }]
  })
}

const daysFault = ({ valid: { from, to } }: RequirementText, at: Path): readonly Fault[] =>
  from !== undefined && to !== undefined && to < from
    ? [{ at: [...at, 'valid', 'to'], fault: { refused: 'endsBeforeItBegins', from, to } }]
    : []

const askedOf = (
  line: RequirementText,
): Extract<Requirement, { readonly sort: RequirementText['sort'] }> | null => {
  const { sort, to, for: of, what } = line
  const law = {
    act: line.law.act,
    chapter: line.law.chapter,
    ...(line.law.paragraph === undefined ? {} : { paragraph: line.law.paragraph }),
  }
  const { from, to: until } = line.valid
  const rest = {
    id: line.id,
    report: line.report,
    words: textOf(line.words),
    law,
    source: textOf(line.source),
    valid: {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { to: until }),
    },
    ...(line.lastDay === undefined ? {} : { lastDay: line.lastDay }),
    ofGroup: line.ofGroup ?? of === 'group',
    ...optionalText('onlyIf', line.onlyIf),
    ...optionalText('note', line.note),
  }
  if (sort === 'handedOver') return to === undefined ? null : { ...rest, sort, to }
  if (sort === 'evaluation') return of === undefined ? null : { ...rest, sort, for: of }
  if (sort === 'published') return what === undefined ? null : { ...rest, sort, what }
  return { ...rest, sort }
}

/**
 * The requirements of the file `name`. Every refusal has file, line and column.
 * @refuses what any file can be refused for, duplicateId; missingKey and unknownKey where a sort is
 *   without the key it needs, or has another's
 */
export const readRequirements = (name: string, content: string): ReadRequirements => {
  const source = readSource(name, content)
  if ('refusals' in source) return source
  const shape = readShape(requirementsFile, source.root)
  if ('refusals' in shape) return shape
  const lines = shape.value.requirements
  const place = (path: Path) => placeOf(source.root, path)
  const faults = lines.flatMap((line, index): readonly Fault[] => {
    const at = ['requirements', index]
    const first = lines.findIndex(({ id }) => id === line.id)
    const firstOn = ['requirements', first, 'id']
    const twice: readonly Fault[] =
      first === index
        ? []
        : [
            {
              at: [...at, 'id'],
              fault: { refused: 'duplicateId', id: line.id, firstOn, first: place(firstOn) },
            },
          ]
    return [...twice, ...keyFaults(line, at), ...daysFault(line, at)]
  })
  if (faults.length > 0)
    return { refusals: inOrder(faults.map(({ at, fault }) => ({ ...fault, at: place(at) }))) }
  return {
    requirements: lines.flatMap((line) => askedOf(line) ?? []),
    source: textOf(shape.value.source),
    ...optionalText('note', shape.value.note),
  }
}
