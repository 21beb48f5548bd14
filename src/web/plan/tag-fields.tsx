// The tags that a node carries, chosen among those there are, group by group.
import type { ReactNode } from 'react'
import type { TagForm } from '../../contract/plan.ts'
import { tagWords } from '../../text/tags.ts'
import { useReader } from '../reader.tsx'

export const TagFields = ({
  tags,
  carried,
  change,
}: {
  readonly tags: readonly TagForm[]
  readonly carried: readonly string[]
  readonly change: (carried: readonly string[]) => void
}): ReactNode => {
  const { language } = useReader()
  const words = tagWords(language).edit
  if (tags.length === 0) return <p className="quiet">{words.none}</p>
  const turn = (id: string, isCarried: boolean) =>
    change(
      tags.map((tag) => tag.id).filter((one) => (one === id ? isCarried : carried.includes(one))),
    )
  return (
    <details className="form-part" open={carried.length > 0}>
      <summary>
        {words.choose}
        {carried.length === 0 ? '' : ` (${carried.length})`}
      </summary>
      {[...Map.groupBy(tags, ({ group }) => group)].map(([group, own]) => (
        <fieldset key={group} className="tag-choices">
          <legend>{group === '' ? words.others : group}</legend>
          {own.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={carried.includes(id)}
                onChange={({ target }) => turn(id, target.checked)}
              />
              {title}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  )
}
