// Turns the whole app to the other language.
import type { ReactNode } from 'react'
import { useReader } from '../reader.tsx'

export const LanguageButton = (): ReactNode => {
  const { language, words, turn } = useReader()
  return (
    <button
      type="button"
      className="link-button"
      lang={language === 'sv' ? 'en' : 'sv'}
      onClick={turn}
    >
      {words.language}
    </button>
  )
}
