// The command palette: Ctrl K, some letters, Enter; pages of the app and everything in the chain.
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import type { FoundReply } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import { useAsked } from '../asked.tsx'
import { useReader } from '../reader.tsx'

type Option = LinkView & { readonly key: string; readonly what: string }

type Props = {
  /** Where the app's own pages are. */
  readonly pages: readonly LinkView[]
  readonly organisation: string
  readonly round: string
}

/** The pages whose names have the words in them, then what the server finds. */
const useOptions = ({ pages, organisation, round }: Props, words: string): readonly Option[] => {
  const { words: staff, language } = useReader()
  const asked = useDeferredValue(words.trim())
  const query = useAsked<FoundReply>(
    `/api/${organisation}/rounds/${encodeURIComponent(round)}/search`,
    { words: asked },
  )
  const lower = words.trim().toLocaleLowerCase(language)
  const named = pages
    .filter(({ title }) => title.toLocaleLowerCase(language).includes(lower))
    .map((page) => ({ ...page, key: page.href, what: staff.palette.pages }))
  return [...named, ...(query.data?.found ?? [])]
}

const Choosing = ({ close, ...props }: Props & { readonly close: () => void }): ReactNode => {
  const { words } = useReader()
  const { palette } = words
  const navigate = useNavigate()
  const [written, setWritten] = useState('')
  const options = useOptions(props, written)
  const go = (key: Key) => {
    const option = options.find((one) => one.key === key)
    if (option === undefined) return
    close()
    void navigate({ to: option.href.slice('/app'.length) })
  }
  return (
    <Autocomplete inputValue={written} onInputChange={setWritten}>
      <SearchField aria-label={palette.label} autoFocus>
        <Input placeholder={palette.label} autoComplete="off" />
      </SearchField>
      <p className="sr-only" role="status">
        {options.length === 0 ? palette.nothing : palette.count(options.length)}
      </p>
      <ListBox
        aria-label={palette.results}
        items={options}
        onAction={go}
        renderEmptyState={() => <p className="quiet">{palette.nothing}</p>}
      >
        {({ key, title, what }) => (
          <ListBoxItem id={key} textValue={title}>
            {title} <span className="quiet">{what}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** The button, and the palette that it and Ctrl K open. */
export const Palette = (props: Props): ReactNode => {
  const { words } = useReader()
  const { palette } = words
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
      </button>
      <ModalOverlay
        className="panel-overlay"
        isDismissable
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <Modal className="palette">
          <Dialog aria-label={palette.label}>
            <Choosing {...props} close={() => setIsOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
