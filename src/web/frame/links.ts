// Ordinary links inside the app turn its page instead of loading it anew: views stay plain markup.

const inApp = (event: MouseEvent): string | null => {
  const plain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isOurs = link !== null && link.origin === location.origin && link.target === ''
  const path = isOurs ? link.getAttribute('href') : null
  return plain && !event.defaultPrevented && path?.startsWith('/app') === true
    ? path.slice('/app'.length) || '/'
    : null
}

/** Follows links until the returned function is called. */
export const followLinks = (go: (to: string) => void): (() => void) => {
  const onClick = (event: MouseEvent) => {
    const to = inApp(event)
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
