// Word in the municipality's own templates, beside the files that a document is taken out as.
import type { ReactNode } from 'react'
import type { WordTemplateChoices } from '../../contract/house-template.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** Links to Word in each template; nothing where there are none. @param word where Word in our own look is */
export const OwnTemplates = ({ word }: { readonly word: string }): ReactNode => {
  const { as } = houseTemplateWords(useReader().language).word
  const { organisation } = usePlace()
  const { data } = useAsked<WordTemplateChoices>(`/api/${organisation}/house/word-templates`)
  if (data === undefined || data.templates.length === 0) return null
  const to = (id: string) =>
    `${word}${word.includes('?') ? '&' : '?'}template=${encodeURIComponent(id)}`
  return (
    <span>
      {as}:{' '}
      {data.templates.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <a href={to(id)} download>
            {name}
          </a>
        </span>
      ))}
    </span>
  )
}
