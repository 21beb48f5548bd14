// Whether what is written in a node's fields is what the type says: a date, an amount a year, a choice.
import { acceptNumber } from '../measures/accept-value.ts'
import { unknownReference } from '../model/compiling.ts'
import { isoDate } from '../model/language-values.ts'
import type { Field, NodeType } from '../model/model.ts'
import type { Pattern } from '../model/refusal.ts'
import type { Text } from '../organisation/organisation.ts'
import type { FieldValue, Node } from './chain.ts'
import type { Faulty } from './chain-fault.ts'

const DATE = isoDate()
const ADDRESS = /^https?:\/\/[^\s/]+\S*$/
const CODE = /^\S+$/

/** An amount or number in the field's own unit, written as Swedes write numbers. */
const numberFault = (field: Field, found: string, on: Faulty['on']): readonly Faulty[] => {
  const unit = field.kind === 'number' ? 'number' : 'money'
  const { unitWord } = field
  const accepted = acceptNumber({ unit, ...(unitWord === undefined ? {} : { unitWord }) }, found)
  if (!('refused' in accepted)) return []
  return [
    accepted.refused === 'wrongUnit' ? { ...accepted, ofField: true, on } : { ...accepted, on },
  ]
}

const patternFault = (
  fits: boolean,
  found: string,
  pattern: Pattern,
  on: Faulty['on'],
): readonly Faulty[] => (fits ? [] : [{ refused: 'wrongPattern', found, pattern, on }])

const wordsFault = (field: Field, found: string, on: Faulty['on']): readonly Faulty[] => {
  switch (field.kind) {
    case 'number':
    case 'money':
      return numberFault(field, found, on)
    case 'moneyPerYear':
      return patternFault(false, found, 'moneyPerYear', on)
    case 'date':
      return patternFault(DATE.safeParse(found).success, found, 'date', on)
    case 'link':
      return patternFault(ADDRESS.test(found), found, 'address', on)
    case 'code':
      return patternFault(CODE.test(found), found, 'fieldCode', on)
    case 'choice': {
      const valid = field.choices ?? []
      return valid.length === 0 || valid.includes(found)
        ? []
        : [{ ...unknownReference('choice', found, valid), on }]
    }
    case 'text':
    case 'longText':
    case 'legalBasis':
      return []
    default:
      throw new Error(`wordsFault: ${JSON.stringify(field.kind satisfies never)}`)
  }
}

/** The faults of a text in a field, in each language it is given in. */
export const checkFieldText = (field: Field, text: Text, on: Faulty['on']): readonly Faulty[] =>
  [...new Set(Object.values(text))].flatMap((found) => wordsFault(field, found, on))

const checkFieldValue = (field: Field, value: FieldValue, on: Faulty['on']): readonly Faulty[] => {
  if (value.is === 'text') return checkFieldText(field, value.text, on)
  if (field.kind !== 'moneyPerYear')
    return [
      { refused: 'wrongKind', found: 'mapping', shown: '', expected: ['text'], words: [], on },
    ]
  return [...value.amounts].flatMap(([year, amount]) =>
    numberFault(field, amount, [...on, 'years', String(year)]),
  )
}

/** Fields the type does not have, those it demands always and that are not there, and wrong values. */
export const checkFields = (type: NodeType, node: Node): readonly Faulty[] => {
  const at = (id: string) => ['nodes', node.id, 'fields', id]
  const known = type.fields.map((field) => field.id)
  return [
    ...[...node.fields.keys()]
      .filter((id) => !known.includes(id))
      .map((id): Faulty => ({ ...unknownReference('field', id, known), on: at(id) })),
    ...type.fields.flatMap((field): readonly Faulty[] => {
      const value = node.fields.get(field.id)
      if (value !== undefined) return checkFieldValue(field, value, at(field.id))
      if (field.required !== 'always') return []
      const { id, label } = field
      const on = ['nodes', node.id, 'fields']
      return [{ refused: 'fieldMissing', type: type.id, field: id, label, on }]
    }),
  ]
}
