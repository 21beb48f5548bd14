// The reader's language, and every word of the app in it.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { staffWords } from '../text/staff.ts'
import type { StaffWords } from '../text/staff-sv.ts'
import { versionWords } from '../text/versions.ts'
import type { VersionWords } from '../text/versions-sv.ts'
import { workingRoundWords } from '../text/working-round.ts'
import type { WorkingRoundWords } from '../text/working-round-sv.ts'

type Reader = {
  readonly language: Language
  readonly words: StaffWords
  readonly pages: PageWords
  readonly work: WorkingRoundWords
  readonly versions: VersionWords
  readonly turn: () => void
}

const KEPT_AS = 'malkedja.language'
const Context = createContext<Reader | null>(null)

const keptLanguage = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'sv')

export const ReaderProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [language, setLanguage] = useState<Language>(keptLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(KEPT_AS, language)
  }, [language])
  const turn = () => setLanguage(language === 'sv' ? 'en' : 'sv')
  const words = staffWords(language)
  const work = workingRoundWords(language)
  const versions = versionWords(language)
  return (
    <Context value={{ language, words, pages: pageWords(language), work, versions, turn }}>
      {children}
    </Context>
  )
}

export const useReader = (): Reader => {
  const reader = useContext(Context)
  if (reader === null) throw new Error('useReader: put the component inside ReaderProvider')
  return reader
}
