// Short facts with their labels, and the tags that go with them.
import type { ReactNode } from 'react'
import type { FieldView, LinkView } from '../contract/views.ts'
import { MadeUpMark } from './notice.tsx'
import { Source } from './source.tsx'
import { TagList } from './tag-list.tsx'

export const FieldList = ({
  fields,
  tags,
  tagsLabel,
  madeUp,
}: {
  readonly fields: readonly FieldView[]
  readonly tags: readonly LinkView[]
  readonly tagsLabel: string
  /** The word of the mark on what is made up. */
  readonly madeUp: string
}): ReactNode =>
  fields.length + tags.length === 0 ? null : (
    <dl className="fields">
      {fields.map((field) => (
        <div key={field.label + field.value}>
          <dt>{field.label}</dt>
          <dd>
            {field.href === undefined ? (
              <Source
                text={field.value}
                {...(field.lang === undefined ? {} : { lang: field.lang })}
              />
            ) : (
              <a href={field.href} lang={field.lang}>
                {field.value}
              </a>
            )}{' '}
            {field.madeUp === true ? <MadeUpMark word={madeUp} /> : null}
          </dd>
        </div>
      ))}
      {tags.length === 0 ? null : (
        <div>
          <dt>{tagsLabel}</dt>
          <dd>
            <TagList tags={tags} />
          </dd>
        </div>
      )}
    </dl>
  )
