// How the smallest things are written in model and chain files: names, days, texts, numbers.
import { z } from 'zod'
import { BODY_KINDS } from '../organisation/organisation.ts'

const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u
const NAME = z
  .string()
  .regex(ID, { message: 'id' })
  .meta({
    id: 'name',
    title: 'Name',
    description:
      'A name of your own choice that other places refer to: letters, digits, `_`, `.`, `:` and `-`, no spaces.',
    examples: ['behorighet', 'delår', 'nämnd-1'],
  })
export const id = () => NAME

/** Days that are in the calendar, the leap day in leap years only. */
const DATE =
  /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$/
const DAY = z
  .string()
  .regex(DATE, { message: 'date' })
  .meta({
    id: 'date',
    title: 'Date',
    description: 'A day of the calendar: year, month and day.',
    examples: ['2026-12-31'],
  })
export const isoDate = () => DAY

const VALIDITY = z
  .strictObject({
    from: isoDate().optional().describe('First day; left out: since always'),
    to: isoDate().optional().describe('Last day, itself included; left out: until further notice'),
  })
  .meta({
    id: 'days',
    title: 'From and to',
    description: 'The days something is in force.',
    examples: [{ from: '2024-01-01', to: '2026-12-31' }],
  })
export const days = () => VALIDITY

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
/** A language by its tag (BCP 47). */
export const languageTag = () => z.string().regex(LANGUAGE, { message: 'language' })

/** Plain text (Swedish) or a text by language tag (BCP 47). */
const TEXT = z.union([z.string().min(1), z.record(languageTag(), z.string().min(1))]).meta({
  id: 'text',
  title: 'Text',
  description:
    'Plain text is Swedish. In several languages it is written by language tag (BCP 47). Markup is shown as it is written.',
  examples: ['Måluppfyllelse', { sv: 'Måluppfyllelse', en: 'Attainment' }],
})
export const text = () => TEXT

/** What the author notes about a part, and where it is decided. */
export const note = () =>
  text().optional().describe('What a reader should know: what was chosen, and why')
export const source = () => text().optional().describe('Where it is decided')

/** A decimal as YAML number or text; comma and thin spaces are accepted as Swedish numbers are written. */
const DECIMAL = z.union([z.number(), z.string()]).meta({
  id: 'number',
  title: 'Number',
  description:
    'A number, written with a point, or in quotes as it is written in Swedish, with decimal comma and spaces. It is read exactly.',
  examples: [48.5, '48,5', '1 200 000'],
})
export const decimal = () => DECIMAL

/** `10 %`, `3 procentenheter` (or `3 pp`), or a plain number in the measure's own unit. */
const MARGIN = z.union([z.number(), z.string()]).meta({
  id: 'margin',
  title: 'Margin',
  description:
    'How far from something: in per cent of it, in percentage points (`procentenheter` or `pp`), or as a plain number in the measure’s own unit.',
  examples: ['10 %', '3 procentenheter', 2],
})
export const margin = () => MARGIN

/** `80 %`: a share, written with the per cent sign. */
const PERCENT = z
  .string()
  .regex(/^-?\d+([.,]\d+)?\s*%$/, { message: 'percent' })
  .meta({
    id: 'share',
    title: 'Share',
    description: 'A share, written with the per cent sign.',
    examples: ['80 %', '62,5 %'],
  })
export const percent = () => PERCENT

const BODY_KIND = z.enum(BODY_KINDS).meta({
  id: 'bodyKind',
  title: 'Kind of body',
  description:
    'What sort of body it is: the council (kommunfullmäktige), the executive board (kommunstyrelsen), a committee (nämnd), a joint committee (gemensam nämnd), a company (bolag), an association of municipalities (kommunalförbund), a department (förvaltning), a unit (enhet), or a party outside the municipality.',
  examples: ['committee'],
})
export const bodyKind = () => BODY_KIND

/** Bodies by name, or by kind. */
const BODIES = z.array(z.union([id(), bodyKind()])).meta({
  id: 'bodies',
  title: 'Bodies',
  description: 'Bodies of the chain by name, or all of a kind.',
  examples: [['ks'], ['committee', 'company']],
})
export const bodies = () => BODIES
