// Lists the files of a folder, for the checks.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Every file under `folder` whose name matches, as paths from `root` with forward slashes, sorted.
 * A folder that does not exist has no files.
 */
export const filesUnder = (root: string, folder: string, name: RegExp): string[] => {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort()
}
