// Something that the system draws into a part: what it will be. A preview of it stands here when there is one.
import type { ReactNode } from 'react'
import type { Drawn } from '../../domain/model/document-type.ts'
import { documentWords } from '../../text/documents.ts'
import { upperFirst } from '../../text/language.ts'
import { useReader } from '../reader.tsx'

export const DrawnBlock = ({ drawn }: { readonly drawn: Drawn }): ReactNode => {
  const { model, page } = documentWords(useReader().language)
  return (
    <div className="drawn-block" data-draw={drawn.draw}>
      <p>
        <strong>{upperFirst(model.drawn[drawn.draw])}</strong>
      </p>
      <p className="quiet">
        {page.drawn}. {page.drawnNote}
      </p>
    </div>
  )
}
