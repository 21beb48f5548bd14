// How far a part has come: icon and word, never colour alone.
import type { ReactNode } from 'react'
import type { PartState } from '../../domain/documents/document.ts'
import { documentWords } from '../../text/documents.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useReader } from '../reader.tsx'

const ICONS: Readonly<Record<PartState, IconName>> = {
  draft: 'dash',
  ready: 'right',
  reviewed: 'upRight',
  approved: 'check',
}

export const PartStateMark = ({ state }: { readonly state: PartState }): ReactNode => (
  <span className="part-state" data-state={state}>
    <Icon name={ICONS[state]} /> {documentWords(useReader().language).states[state]}
  </span>
)
