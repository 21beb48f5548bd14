// The styrmodell in plain words and as a picture.
import type { ReactNode } from 'react'
import type { ModelReply } from '../../contract/staff.ts'
import { ModelPage as ModelContent } from '../../ui/model-page.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'

const Content = ({ reply }: { readonly reply: ModelReply }): ReactNode => {
  const { pages } = useReader()
  useTitle(reply.view.title)
  return <ModelContent view={reply.view} words={pages} />
}

export const ModelPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const query = useAsked<ModelReply>(`/api/${organisation}/rounds/${round}/model`)
  return <Asked query={query}>{(reply) => <Content reply={reply} />}</Asked>
}
