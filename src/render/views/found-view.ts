// What was found by somebody's words, as links with what each is.
import type { FoundReply } from '../../contract/staff.ts'
import type { Findable } from '../../domain/chain/findable.ts'
import { isProgramme } from '../../domain/goals/programmes.ts'
import { staffWords } from '../../text/staff.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { sayText, type Viewing } from './viewing.ts'

/** What a thing is, and whose: «Verksamhetsmål, Kommunstyrelsen». */
const whatOf = (viewing: Viewing, { sort, id }: Findable): string => {
  const { found } = staffWords(viewing.language)
  if (sort !== 'node') return found[sort]
  const node = viewing.chain.nodes.get(id)
  const type = viewing.model.types.get(node?.type ?? '')
  const label = type === undefined ? '' : sayText(viewing, type.label)
  return node?.owner === undefined ? label : `${label}, ${bodyTitle(node.owner, viewing.context)}`
}

const hrefOf = (viewing: Viewing, { sort, id }: Findable): string => {
  if (sort === 'body') return `${viewing.to.home}?owner=${encodeURIComponent(id)}`
  const node = sort === 'node' ? viewing.chain.nodes.get(id) : undefined
  return node !== undefined && isProgramme(viewing.model, node)
    ? viewing.to.programme(id)
    : viewing.to[sort](id)
}

export const foundView = (
  viewing: Viewing,
  { found, isLike }: { readonly found: readonly Findable[]; readonly isLike: boolean },
): FoundReply => ({
  isLike,
  found: found.map((one) => ({
    key: `${one.sort} ${one.id}`,
    title: sayText(viewing, one.title),
    href: hrefOf(viewing, one),
    what: whatOf(viewing, one),
  })),
})
