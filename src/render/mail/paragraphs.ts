// A letter as plain text and as simple HTML, from the same paragraphs.

/** A paragraph, a list under a heading, or a link that stands for itself. */
export type Paragraph =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly heading: string; readonly items: readonly string[] }
  | { readonly is: 'link'; readonly text: string; readonly href: string }

export type LetterText = { readonly text: string; readonly html: string }

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  )

const plain = (one: Paragraph): string => {
  switch (one.is) {
    case 'text':
      return one.text
    case 'list':
      return [one.heading, ...one.items.map((item) => `- ${item}`)].join('\n')
    case 'link':
      return `${one.text}:\n${one.href}`
    default:
      throw new Error(`plain: ${JSON.stringify(one satisfies never)}`)
  }
}

const marked = (one: Paragraph): string => {
  switch (one.is) {
    case 'text':
      return `<p>${escaped(one.text)}</p>`
    case 'list': {
      const items = one.items.map((item) => `<li>${escaped(item)}</li>`).join('')
      return `<h2 style="font-size:1.1em">${escaped(one.heading)}</h2><ul>${items}</ul>`
    }
    case 'link':
      return `<p><a href="${escaped(one.href)}">${escaped(one.text)}</a></p>`
    default:
      throw new Error(`marked: ${JSON.stringify(one satisfies never)}`)
  }
}

/** No pictures, no script, nothing fetched: what is read in any mail program. */
export const letterText = (paragraphs: readonly Paragraph[], language: string): LetterText => ({
  text: `${paragraphs.map(plain).join('\n\n')}\n`,
  html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.5;max-width:40em">${paragraphs.map(marked).join('')}</body></html>`,
})
