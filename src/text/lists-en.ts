// The words of lists that come back from workbooks, in English.
import { counted, join } from './language.ts'
import type { ListWords } from './lists-sv.ts'

export const listsEn: ListWords = {
  open: 'Read in …',
  heading: (table) => `Read in: ${table}`,
  lead: 'Choose a file. You see every difference from what stands here before anything is made, and nothing is changed until you choose Carry out.',
  leads: {
    bodies:
      'The file can be an Excel taken out here, or a list of your own with the headings name, code, kind, lies under, works for, start and end. Rows are known by their code, else by their name. Columns that are not there and empty cells say nothing.',
    people:
      'Take the table out as Excel, change it, add rows and read the file in here. Each row is a person with one role: name, login, e-mail, role and of. Whoever is new is invited by a link. Roles from the municipality’s sign-on are not changed, and empty cells say nothing.',
    plan: 'Take the plan out as Excel, change the sheets Goals, Measures and Limits, add rows, and read the file in here. A list of your own will do: goals with the headings level, goal, lies under and responsible; measures with measure, goals and unit; limits with measure, limit and a year in each column. Columns and sheets that are not there and empty cells say nothing.',
    values:
      'Take the part out as Excel, fill in the columns Value, No value and Comment, and read the file in here. An empty cell says nothing: it does not take away what is reported.',
  },
  help: (most) => `Excel (.xlsx) or CSV. At most ${most}.`,
  choose: 'Choose file',
  chosen: (name) => `Chosen file: ${name}`,
  ends: 'End what is not in the list',
  endsHelp: 'It ends the day before the day that the list holds from.',
  endsRoles:
    'Roles that are given here and not in the list are taken away, also from those who are not in it at all.',
  asks: (who, role) => `${who} becomes ${role}.`,
  asksHeading: 'This you must say yes to by itself',
  asksLead:
    'Administrators say who may do what, and auditors read what has been delivered. A list gives nobody such a role by itself. Tick those that you mean.',
  look: 'Show the differences',
  looking: 'Reading the file …',
  result: 'Differences',
  nothing: (unchanged) =>
    unchanged === 0
      ? 'Nothing differs.'
      : `Nothing differs. ${counted('en', unchanged, 'row is', 'rows are')} as it stands here.`,
  count: (added, changed, ended, unchanged) =>
    [
      added === 0 ? '' : `${added} added`,
      changed === 0 ? '' : counted('en', changed, 'change', 'changes'),
      ended === 0 ? '' : `${ended} ended`,
      `${counted('en', unchanged, 'row', 'rows')} without a difference`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  faultsHeading: 'This has to be mended in the file first',
  faultsLead:
    'Nothing can be carried out until it is. Mend the file and choose it again. What the rows that are right say otherwise is below.',
  unreadHeading: 'This is not read',
  unread: (sheet, columns) =>
    `Sheet “${sheet}”: ${join(
      columns.map(({ heading, nearest }) =>
        nearest === null ? `“${heading}”` : `“${heading}” (do you mean “${nearest}”?)`,
      ),
      'and',
    )}.`,
  unreadSheet: (sheet) => `The whole sheet “${sheet}”: it has no headings that are known.`,
  effects: 'This follows from the changes',
  more: (count) =>
    `${counted('en', count, 'difference', 'differences')} more. All are carried out.`,
  columns: {
    is: 'What',
    where: 'Where',
    what: 'About',
    field: 'Field',
    before: 'Before',
    after: 'After',
  },
  is: { added: 'New', changed: 'Changes', ended: 'Ends' },
  where: (sheet, row) => `${sheet}, row ${row}`,
  notInFile: 'not in the file',
  column: (where, field) => `${where}, ${field}`,
  carryOut: 'Carry out',
  carryingOut: 'Carrying out …',
  done: (count) => `Done: ${counted('en', count, 'difference is', 'differences are')} carried out.`,
  empty: '–',
  fields: {
    code: 'code',
    name: 'name',
    kind: 'kind',
    under: 'lies under',
    serves: 'works for',
    municipality: 'belongs to',
    firstDay: 'first day',
    lastDay: 'last day',
    value: 'value',
    missing: 'no value, because',
    comment: 'comment',
    level: 'level',
    title: 'goal',
    text: 'text',
    owner: 'responsible',
    measure: 'measure',
    definition: 'definition',
    unit: 'unit',
    better: 'better is',
    goals: 'goals',
    limit: 'limit',
    login: 'login',
    email: 'e-mail',
    role: 'role',
    of: 'of',
  },
  faults: {
    nameMissing: () => 'The row has no name. Write it.',
    kindMissing: (found) =>
      `“${found}” is not here, and the row does not say what it is. Write its kind: committee, company, department, unit …`,
    noSuchKind: (found) =>
      `“${found}” is no kind of body. Write for example committee, company, department or unit.`,
    noSuchThing: (found, field) =>
      `“${found}” (${field}) is neither here nor in the list. Mend the spelling, or add a row for it.`,
    several: (found, field) =>
      `Several are called “${found}” (${field}). Write the code instead; in what is taken out here it stands in the hidden column id.`,
    twice: (found) => `“${found}” stands in two rows. Take one of them away.`,
    notADay: (found, field) => `“${found}” (${field}) is no day. Write it as 2026-01-31.`,
    ring: (found) => `“${found}” lies under itself, in a circle. Change one of the rows.`,
    firstDayStands: (found) =>
      `A list does not change the first day (“${found}”). Take the column away, or write the same day as here.`,
    lastDayStands: (found) =>
      `A list does not change the last day (“${found}”), since something has taken over. Change it on the page The organisation.`,
    notAsked: (found) => `The row “${found}” is not asked for in this part. Take it away.`,
    noSuchReason: (found) =>
      `“${found}” is none of the reasons there are. Choose one of the page’s.`,
    noSuchLevel: (found) =>
      `“${found}” is no level of the model. Write it as it is called on the plan’s page.`,
    levelStands: (found) =>
      `A list does not change a goal’s level (“${found}”). End the goal and add a new one.`,
    noSuchUnit: (found) =>
      `“${found}” is no unit. Write percent, kronor, count, number, index, rank or yes or no; a measure’s own word for it is changed on the plan’s page.`,
    noSuchDirection: (found) =>
      `“${found}” is no direction. Write higher, lower, within an interval or no direction.`,
    noSuchLimit: (found) =>
      `“${found}” is no limit of the model. Write it as it is called in what is taken out.`,
    notALimit: (found) => `“${found}” is no limit. Write a number, or two with a dash: 20–75.`,
    noSuchRole: (found) =>
      `“${found}” is no role. Write for example reader, reporter, unit manager or controller.`,
    roleOfAll: (found) =>
      `The role is of the whole municipality and cannot be given for “${found}”. Write the whole municipality.`,
    roleOfNothing: (found) =>
      `The row does not say what the role ${found} is of. Write a body, or the whole municipality.`,
    saysOtherwise: (found, field) =>
      `“${found}” (${field}) is another than in a row above about the same person. Write the same in both.`,
    loginNotUsable: (found) =>
      `“${found}” cannot be signed in with. A login has at least two characters: letters, digits, full stop, hyphen or @, without spaces.`,
    loginStands: (found) =>
      `A list does not change a login (“${found}”). Write the same as here, or leave the cell empty.`,
    notAnAddress: (found) => `“${found}” is no e-mail address. Mend it.`,
    noAccountsHere: (found) =>
      `“${found}” is not here, and the municipality has no accounts of its own to invite to. The person comes by signing on at the municipality for the first time.`,
    signOnSays: (found, field) =>
      `“${found}” (${field}) comes from the municipality’s sign-on for that person. Write the same as there, or leave the cell empty.`,
    missing: (found, field) =>
      found === ''
        ? `The row says nothing of its ${field}. Write it.`
        : `“${found}” is new, and the row says nothing of its ${field}. Write it.`,
  },
  refusals: {
    listTooLarge: (most) =>
      `The file is too large, packed or unpacked. A list is at most ${most}. Take away what does not belong to the list.`,
    listEmpty: 'The file is empty. Choose another.',
    listNotTable: 'The file is no table. Choose an Excel file (.xlsx) or a CSV file.',
    listLocked:
      'The file has a password, or is saved in the old format .xls. Save it as .xlsx without a password.',
    listDamaged:
      'The file could not be read: it is damaged, or no Excel file. Open it in Excel, save it again and try once more.',
    listMerged: (sheet, range) =>
      `The sheet “${sheet}” has merged cells (${range}). Unmerge them, so that each row has its own, and read it in again.`,
    listTooLong: (sheet, most) =>
      `The sheet “${sheet}” has more than ${counted('en', most, 'row', 'rows')}. Split it into several files.`,
    listUnknown:
      'No sheet in the file has headings that are known. Take the table out as Excel here and see which they are.',
    listFaulty:
      'The list has faults that must be mended first. Read the file in again and see which.',
    listSaysNothing: 'Nothing differs, so there is nothing to carry out.',
    listMoved: (what, more) =>
      `This has changed since the differences were shown: ${what}${more > 0 ? ` and ${more} more` : ''}. Nothing is carried out. Show the differences again.`,
    listRefused: (sentence) => `Nothing is carried out. ${sentence}`,
    listNotAgreed:
      'The list makes somebody administrator or auditor. Tick each that you mean, or take the row out of the file. Nothing is carried out.',
    listBrokenOff: 'The file did not come through whole. Try again.',
  },
}
