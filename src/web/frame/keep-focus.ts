// What somebody stands on may be taken off the page: a button that becomes a form, a form that closes. They go on from there.

/** Where to go on: a form that has come in its place, by what it is called, else the part of the page it stood in. */
const COMES = '.form-card, form, [role="alert"]'
const HEADED = ':scope > :is(h2, h3, h4, legend), :scope h2, :scope h3, :scope h4'

const isElement = (node: Node): node is HTMLElement => node instanceof HTMLElement

/** The last of the forms that have come in a part of the page. */
const cameIn = (place: Element, came: readonly HTMLElement[]): HTMLElement | null => {
  const form = came.findLast((one) => one.isConnected && place.contains(one))
  return form === undefined ? null : (form.querySelector<HTMLElement>(HEADED) ?? form)
}

const formIn = (node: Node): HTMLElement | null =>
  isElement(node) ? (node.matches(COMES) ? node : node.querySelector<HTMLElement>(COMES)) : null

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

const LONGEST_WAIT = 5_000

/** Goes on from a part of the page, by its id, as soon as it is there; not at all if it does not come. */
export const focusWhenThere = (id: string): void => {
  const until = performance.now() + LONGEST_WAIT
  const look = (): void => {
    const element = document.getElementById(id)
    if (element !== null) focusOn(element)
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  // NOTE a dialogue that closes gives the focus back first.
  requestAnimationFrame(() => requestAnimationFrame(look))
}

/**
 * Keeps the focus near where it was when what had it is taken away, so that the keyboard goes on from
 * there and not from the top of the page. Answers what stops it.
 */
export const keepFocus = (): (() => void) => {
  let last: HTMLElement | null = null
  let above: Element[] = []
  let came: HTMLElement[] = []
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    last = target
    above = aboveOf(target)
    came = []
  }
  const goOn = (): void => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return
    const place = above.find((one) => one.isConnected)
    // NOTE where the whole page has gone there is another page, which begins at its top.
    if (place === undefined || place.closest('main') === null) return
    const named = isNamed(place) ? place : (aboveOf(place).find(isNamed) ?? place)
    const next = cameIn(place, came) ?? cameIn(named, came) ?? named
    if (isElement(next)) focusOn(next)
  }
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        const form = formIn(node)
        if (form !== null) came.push(form)
      }
    goOn()
  })
  // NOTE a button that is disabled loses the focus before it goes, and what goes may be told of late.
  const lost = (): void => void requestAnimationFrame(goOn)
  document.addEventListener('focusin', remember)
  document.addEventListener('focusout', lost)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', remember)
    document.removeEventListener('focusout', lost)
    observer.disconnect()
  }
}
