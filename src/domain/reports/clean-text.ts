// Text as every format can carry it.

// NOTE XML 1.0 and PDF carry none of these; tab and line break are read as space and line break.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
const NOT_CARRIED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// What turns the text after it around until it is ended; right-to-left letters need none of them.
const TURNS_AROUND = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Text without what no format carries: control characters, halves of characters, and marks that turn
 * the following text around. Right-to-left letters and emoji stay.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_CARRIED, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(TURNS_AROUND, '')
