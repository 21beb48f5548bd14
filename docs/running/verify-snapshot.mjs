// Recomputes the checksum (SHA-256) of a frozen round, and says whether it is the one that is printed.
// node verify-snapshot.mjs fryst.json CHECKSUM (or the file or address where it is printed)
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

const [file, printed = ''] = process.argv.slice(2)
const say = (code, sentence) => {
  process.stdout.write(`${sentence}\n`)
  process.exit(code)
}
const contentOf = async (place) => {
  if (existsSync(place)) return readFileSync(place)
  if (!/^https?:/.test(place)) say(2, `${place} finns inte här. Frysta underlag har fryst.json.`)
  const reply = await fetch(place)
  if (!reply.ok) say(2, `${place} svarade ${reply.status}, så inget kunde jämföras.`)
  return Buffer.from(await reply.arrayBuffer())
}

const isSum = /^[0-9a-f]{64}$/i.test(printed)
if (file === undefined || !(isSum || /^https?:/.test(printed) || existsSync(printed)))
  say(2, 'Ange fryst.json, och sedan kontrollsumman (64 tecken) eller var den står: fil, adress.')
const sum = createHash('sha256')
  .update(await contentOf(file))
  .digest('hex')
const said = isSum ? printed.toLowerCase() : String(await contentOf(printed))
const where = isSum ? 'i rapporten' : `på ${printed}`
if (said.includes(sum)) say(0, `Samma: filen är den vars kontrollsumma står ${where}. ${sum}`)
say(1, `Inte samma: filens kontrollsumma står inte ${where}. Den är ${sum}`)
