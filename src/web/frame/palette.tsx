// The command palette: Ctrl K, some letters, Enter; what can be done, the app's pages and rounds, everything there is to read.
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import type { FoundGroup, FrameReply } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import { paletteWords } from '../../text/palette.ts'
import { useReader } from '../reader.tsx'
import { focusWhenThere } from './keep-focus.ts'
import { actsOf, tablesOn } from './palette-choices.ts'
import { type Offered, useOptions } from './palette-options.ts'

const CONTENT = 'content'

/** Turns the app's page, or leaves the app for the citizens' pages; the keyboard goes on from where it led. */
const useGo = () => {
  const navigate = useNavigate()
  return async (href: string): Promise<void> => {
    if (!href.startsWith('/app')) return location.assign(href)
    const [to = '', part = CONTENT] = href.slice('/app'.length).split('#')
    await navigate({ to: to === '' ? '/' : to })
    focusWhenThere(part)
  }
}

const Choosing = ({ close, ...offered }: Offered & { readonly close: () => void }): ReactNode => {
  const { language } = useReader()
  const palette = paletteWords(language)
  const go = useGo()
  const [written, setWritten] = useState('')
  const [alone, setAlone] = useState<FoundGroup | null>(null)
  const { sections, count, said } = useOptions(offered, written, alone)
  const choose = (key: Key) => {
    const choice = sections.flatMap(({ choices }) => choices).find((one) => one.key === key)
    if (choice === undefined) return
    if ('shows' in choice) return setAlone(choice.shows)
    close()
    if ('run' in choice) choice.run()
    else void go(choice.href)
  }
  return (
    <Autocomplete
      inputValue={written}
      onInputChange={(words) => {
        setWritten(words)
        setAlone(null)
      }}
    >
      <SearchField aria-label={palette.label} autoFocus>
        <Input placeholder={palette.label} autoComplete="off" />
      </SearchField>
      <p className="sr-only" role="status">
        {said} {count === 0 ? '' : palette.count(count)}
      </p>
      {said === '' ? null : (
        <p className="quiet palette-said" aria-hidden="true">
          {said}
        </p>
      )}
      <ListBox
        aria-label={palette.results}
        items={sections}
        onAction={choose}
        renderEmptyState={() => null}
      >
        {({ id, heading, choices }) => (
          <ListBoxSection id={id}>
            <Header>{heading}</Header>
            <Collection items={choices}>
              {({ key, title, what, excerpt = '' }) => (
                <ListBoxItem id={key} textValue={what === '' ? title : `${title}, ${what}`}>
                  {title} <span className="quiet">{what}</span>
                  {excerpt === '' ? null : <span className="palette-excerpt">{excerpt}</span>}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** The button, and the palette that it and Ctrl K open. */
export const Palette = ({
  frame,
  round,
  pages,
  signOut,
}: {
  readonly frame: FrameReply
  readonly round: string
  /** Where the app's own pages are. */
  readonly pages: readonly LinkView[]
  readonly signOut: () => void
}): ReactNode => {
  const { language, turn } = useReader()
  const palette = paletteWords(language)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  const acts = () => [
    ...tablesOn(document.getElementById(CONTENT), palette),
    ...actsOf(frame, round, palette, { language: turn, signOut }),
  ]
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-keyshortcuts="Control+K"
        title={palette.hint}
        onClick={() => setIsOpen(true)}
      >
        {palette.open}
        <span className="shortcut" aria-hidden="true">
          {palette.hint}
        </span>
      </button>
      <ModalOverlay
        className="panel-overlay"
        isDismissable
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <Modal className="palette">
          <Dialog aria-label={palette.label}>
            {isOpen ? (
              <Choosing
                frame={frame}
                round={round}
                pages={pages}
                acts={acts()}
                close={() => setIsOpen(false)}
              />
            ) : null}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
