// What may stand at the top of the chain, to add: a button for each where they are few, else one that opens a list.
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PlanReply } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'

/** More than these beside each other hide the page's other buttons. */
const MOST_BUTTONS = 3

export const AddTop = ({
  tops,
  add,
}: {
  readonly tops: PlanReply['tops']
  readonly add: (type: string) => void
}): ReactNode => {
  const { language } = useReader()
  const { plan } = editingWords(language)
  if (tops.length <= MOST_BUTTONS)
    return tops.map(({ id, label }) => (
      <button key={id} type="button" className="button quiet-button" onClick={() => add(id)}>
        {plan.addTop(label)}
      </button>
    ))
  return (
    <MenuTrigger>
      <Button className="button quiet-button">{plan.addOneOf}</Button>
      <Popover className="menu-box" placement="bottom start">
        <Menu aria-label={plan.addOneOf} className="menu" onAction={(type) => add(String(type))}>
          {tops.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {plan.addTop(label)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
