// One edit of the organisation as it is written: what it changes, or why it cannot be made.
import type { BodyEdit } from './body-edits.ts'
import { alwaysOf, bodyChange, makeBody, named, putAfter, saidOf, withDays } from './body-lines.ts'
import { type BodiesEdited, endBody, mergeBodies, splitBody } from './end-bodies.ts'
import { bodyLineOn, sayBodyAnew } from './say-body-anew.ts'
import { type BodyLine, type Placed, saysTheSame, type WrittenChain } from './written-chain.ts'

type EditOf<Name extends BodyEdit['edit']> = Extract<BodyEdit, { readonly edit: Name }>

const onBody = (
  chain: WrittenChain,
  body: string,
  edit: (before: Placed<BodyLine>) => BodiesEdited,
): BodiesEdited => {
  const before = named(chain, body)
  return before === undefined ? { refused: 'noSuchBody', body } : edit(before)
}

const rewordBody = (
  chain: WrittenChain,
  { body, language, words, when }: EditOf<'rewordBody' | 'moveBody'>,
): BodiesEdited =>
  onBody(chain, body, (before) => {
    const day = when.since ?? when.on
    const { to } = before.line.valid ?? {}
    if (when.since !== null && to !== undefined && when.since > to)
      return { refused: 'bodyNotThere', body, day: when.since }
    const said = saidOf(bodyLineOn(before.line, day), words, language)
    const line = alwaysOf(sayBodyAnew(before.line, said, when), words)
    return saysTheSame(line, before.line)
      ? { refused: 'nothingChanged' }
      : { changes: [bodyChange(before, { line })] }
  })

const orderBody = (
  chain: WrittenChain,
  { body, before: next }: EditOf<'orderBody'>,
): BodiesEdited =>
  onBody(chain, body, (before) => {
    if (next === body) return { refused: 'nothingChanged' }
    const others = chain.bodies.filter((one) => one !== before)
    const at = next === null ? others.length : others.findIndex(({ line }) => line.id === next)
    if (at < 0) return { refused: 'noSuchBody', body: next ?? '' }
    const { place, moved } = putAfter(others, at - 1)
    return { changes: [...moved, bodyChange(before, { place })] }
  })

const reviveBody = (chain: WrittenChain, { body }: EditOf<'reviveBody'>): BodiesEdited =>
  onBody(chain, body, (before) => {
    const { successors: _, ...line } = before.line
    const { to, ...from } = line.valid ?? {}
    return to === undefined
      ? { refused: 'bodyNotEnded', body }
      : { changes: [bodyChange(before, { line: withDays(line, from) })] }
  })

/**
 * The lines that an edit changes. Whether the chain that it gives may stand is for `checkBodiesEdited`.
 * @refuses noSuchBody, nothingChanged, bodyNotEnded, bodyNotThere, mergesNothing, splitsInOne,
 *   takesOverFromItself
 */
export const editOrganisation = (chain: WrittenChain, edit: BodyEdit): BodiesEdited => {
  switch (edit.edit) {
    case 'createBody':
      return makeBody(chain, edit.words, edit.language, edit.firstDay)
    case 'rewordBody':
    case 'moveBody':
      return rewordBody(chain, edit)
    case 'orderBody':
      return orderBody(chain, edit)
    case 'mergeBodies':
      return mergeBodies(chain, edit)
    case 'splitBody':
      return splitBody(chain, edit)
    case 'endBody':
      return endBody(chain, edit)
    case 'reviveBody':
      return reviveBody(chain, edit)
    default:
      throw new Error(`editOrganisation: ${JSON.stringify(edit satisfies never)}`)
  }
}
