// The cover and a page as they would be, a moment after each change.
import { type ReactNode, useEffect, useState } from 'react'
import type { HouseChoice } from '../../contract/house-template.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** Milliseconds after the last change: a colour that is drawn over changes many times a second. */
const REST = 500
/** A picture whose words are not written yet is shown all the same. */
const UNWRITTEN = '–'

const withWords = (picture: HouseChoice['logo']): HouseChoice['logo'] =>
  picture === null ? null : { ...picture, alt: picture.alt.trim() || UNWRITTEN }

export const Preview = ({ choice }: { readonly choice: HouseChoice }): ReactNode => {
  const { language } = useReader()
  const words = houseTemplateWords(language).preview
  const { organisation } = usePlace()
  const asked = JSON.stringify({
    ...choice,
    ...{ logo: withWords(choice.logo), coverPicture: withWords(choice.coverPicture) },
  })
  const [rested, setRested] = useState(asked)
  const [made, setMade] = useState<{ readonly of: string; readonly isThere: boolean } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(asked), REST)
    return () => clearTimeout(timer)
  }, [asked])
  const src = `/api/${organisation}/house/preview?${new URLSearchParams({ house: rested, language })}`
  const isMaking = made?.of !== rested || asked !== rested
  const isFailed = !isMaking && !made?.isThere
  return (
    <section className="house-preview" aria-labelledby="house-preview">
      <h2 id="house-preview">{words.heading}</h2>
      <p className="quiet">{words.note}</p>
      <img
        src={src}
        alt={words.alt}
        data-making={isMaking || undefined}
        hidden={isFailed}
        onLoad={() => setMade({ of: rested, isThere: true })}
        onError={() => setMade({ of: rested, isThere: false })}
      />
      <p role="status" className="quiet">
        {isFailed ? words.failed : isMaking ? words.making : ''}
      </p>
    </section>
  )
}
