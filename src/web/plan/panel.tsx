// A dialogue at the side of the page: its heading, a way out, and what is done in it.
import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'

export const Panel = ({
  heading,
  close,
  children,
}: {
  readonly heading: string
  readonly close: () => void
  readonly children: ReactNode
}): ReactNode => {
  const { language } = useReader()
  return (
    <ModalOverlay className="panel-overlay" isDismissable isOpen onOpenChange={close}>
      <Modal className="panel">
        <Dialog>
          <div className="panel-head">
            <Heading slot="title">{heading}</Heading>
            <Button className="button quiet-button" onPress={close}>
              {editingWords(language).form.close}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
