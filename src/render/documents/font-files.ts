// The typefaces of documents, as files: those that the house template names, and no other needs be installed.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const INTER = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold']
const SERIF = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold']

const filesOf = (packaged: string, name: string, cuts: readonly string[]): readonly string[] => {
  const folder = dirname(require.resolve(`${packaged}/package.json`))
  return cuts.map((cut) => join(folder, cut, `${name}_${cut}.ttf`))
}

/** Inter, which drawings are written in too. */
export const interFiles = (): readonly string[] =>
  filesOf('@expo-google-fonts/inter', 'Inter', INTER)

export const fontFiles = (): readonly string[] => [
  ...interFiles(),
  ...filesOf('@expo-google-fonts/source-serif-4', 'SourceSerif4', SERIF),
]
