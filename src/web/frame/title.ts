// What the browser's tab says, and where the keyboard is after a page has turned.
import { useEffect } from 'react'
import { useFrame } from './frame-context.ts'

/** Names the page; the keyboard starts at its content, as it does after a page load. */
export const useTitle = (title: string): void => {
  const { municipality } = useFrame()
  useEffect(() => {
    document.title = `${title} – ${municipality}`
  }, [title, municipality])
  useEffect(() => {
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [])
}
