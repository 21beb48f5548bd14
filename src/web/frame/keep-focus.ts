// What somebody stands on may be taken off the page: a button that becomes a form, a form that closes. They go on from there.

/** Where to go on: a form that has come in its place, by what it is called, else the part of the page it stood in. */
const COMES = '.form-card, form, [role="alert"]'
const HEADED = ':scope > :is(h2, h3, h4, legend), :scope h2, :scope h3, :scope h4'

const isElement = (node: Node): node is HTMLElement => node instanceof HTMLElement

const cameIn = (place: Element, changes: readonly MutationRecord[]): HTMLElement | null => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (isElement(node) && place.contains(node)) {
        const form = node.matches(COMES) ? node : node.querySelector<HTMLElement>(COMES)
        if (form !== null) return form.querySelector<HTMLElement>(HEADED) ?? form
      }
  return null
}

const aboveOf = (element: Element): Element[] => {
  const above: Element[] = []
  for (let one = element.parentElement; one !== null; one = one.parentElement) above.push(one)
  return above
}

/** A part with a name of its own: what a screen reader can say when the focus comes there. */
const isNamed = (element: Element): boolean =>
  element.matches('article, section, li, form, fieldset, main, [role="region"], [role="group"]')

const focusOn = (element: HTMLElement): void => {
  if (!element.matches('a[href], button, input, select, textarea, [tabindex]'))
    element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}

/**
 * Keeps the focus near where it was when what had it is taken away, so that the keyboard goes on from
 * there and not from the top of the page. Answers what stops it.
 */
export const keepFocus = (): (() => void) => {
  let last: HTMLElement | null = null
  let above: Element[] = []
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    last = target
    above = aboveOf(target)
  }
  const look = (changes: readonly MutationRecord[]): void => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return
    const place = above.find((one) => one.isConnected)
    last = null
    // NOTE a whole page that has gone is another page: it begins at its top.
    if (place === undefined || !place.closest('main')) return
    const named = isNamed(place) ? place : (aboveOf(place).find(isNamed) ?? place)
    const next = cameIn(place, changes) ?? cameIn(named, changes) ?? named
    if (isElement(next) && !next.matches('main')) focusOn(next)
  }
  const observer = new MutationObserver(look)
  document.addEventListener('focusin', remember)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}
