// A tag's page in the round: everything that carries it, and the way to it in the chain.
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TagReply } from '../../contract/staff.ts'
import { tagWords } from '../../text/tags.ts'
import { TagPage as TagContent } from '../../ui/tag-page.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const Content = ({ reply: { view } }: { readonly reply: TagReply }): ReactNode => {
  const { pages, language } = useReader()
  const { organisation, round } = usePlace()
  const words = tagWords(language)
  useTitle(view.title)
  return (
    <TagContent
      view={view}
      words={pages}
      tagWords={words}
      actions={
        view.bodies.length === 0 ? null : (
          <p className="buttons">
            <a href={`/app/${organisation}/${round}?tag=${encodeURIComponent(view.id)}`}>
              {words.inChain}
            </a>
            <ExcelButton
              path={`/api/${organisation}/rounds/${round}/tags/${encodeURIComponent(view.id)}`}
              of={view.title}
            />
          </p>
        )
      }
    />
  )
}

export const TagPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { tag } = useParams({ from: '/$organisation/$round/markning/$tag' })
  const query = useAsked<TagReply>(
    `/api/${organisation}/rounds/${round}/tags/${encodeURIComponent(tag)}`,
  )
  return <Asked query={query}>{(reply) => <Content key={tag} reply={reply} />}</Asked>
}
