// The frame of the app's pages that are no municipality's: name, language, content.
import type { ReactNode } from 'react'
import { Mark } from '../../ui/mark.tsx'
import { useReader } from '../reader.tsx'
import { LanguageButton } from './language-button.tsx'

export const PlainFrame = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { words } = useReader()
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="staff-header">
        <div className="wide plain-header">
          <a className="name" href="/app">
            <Mark />
            {words.app}
          </a>
          <div className="person">
            <LanguageButton />
          </div>
        </div>
      </header>
      <main id="content" className="wide" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
