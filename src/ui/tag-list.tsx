// Tags as links: what a goal carries, and the ways from a chain to what carries each.
import type { ReactNode } from 'react'
import type { LinkView, TagGroupView } from '../contract/views.ts'

/** What one goal or measure carries. */
export const TagList = ({ tags }: { readonly tags: readonly LinkView[] }): ReactNode => (
  <ul className="tag-list">
    {tags.map(({ title, href }) => (
      <li key={href}>
        <a href={href}>{title}</a>
      </li>
    ))}
  </ul>
)

/** Every tag of a chain, gathered by group; closed until somebody asks for it. */
export const TagGroups = ({
  groups,
  words,
}: {
  readonly groups: readonly TagGroupView[]
  readonly words: { readonly see: string; readonly others: string }
}): ReactNode =>
  groups.length === 0 ? null : (
    <details className="tag-groups">
      <summary>{words.see}</summary>
      {groups.map((group) => (
        <div key={group.title}>
          {groups.length === 1 && group.title === '' ? null : (
            <h3>{group.title === '' ? words.others : group.title}</h3>
          )}
          <ul className="tag-list">
            {group.tags.map(({ id, title, href, count }) => (
              <li key={id}>
                <a href={href}>{title}</a> <span className="quiet">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
