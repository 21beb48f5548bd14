// What the terminal says in English; the same catalogue as cli-sv.ts.
import type { CliWords } from './cli-sv.ts'
import { counted, joinSome } from './language.ts'

/** Why the system says no to a file, by its code. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'the folder that the file would lie in is not there. Make it, or give another',
  ENOTDIR: 'part of the path is a file, not a folder. Give another',
  EEXIST: 'there is a file there already. Give another folder',
  EISDIR: 'is a folder. Give a file',
  EACCES: 'you may not read or write there. Give another, or ask for the right to',
  EROFS: 'the disk cannot be written on. Give another',
  ENOSPC: 'the disk is full. Make room and try again',
  ENAMETOOLONG: 'the name is too long. Give a shorter one',
}

export const cliEn: CliWords = {
  about:
    'Målkedja: a municipality’s governance model as a readable file, its goal chain assessed by it, every grade explained.',
  commands: {
    check: 'Read, validate and lint models and goal chains.',
    assess: 'Assess a goal chain in one round, from files, without a database.',
    explain: 'Explain the grade of a goal or the whole organisation, down to each value.',
    report: 'Draft the report of a round, as a web page, PDF, Word, PowerPoint or Excel.',
    diff: 'Compare two versions of a model or goal chain, and whose grade changes.',
    publish: 'Freeze a round and publish it on the public site.',
    import: 'Read a model and goal chain into the database.',
    export: 'Write the database’s model and goal chain as files.',
    backup: 'Back up the whole database to a file.',
    restore: 'Restore the database from a backup.',
    'take-out': 'Take out everything of one municipality to a file.',
    'take-in': 'Take in a municipality from a file that was taken out.',
    upgrade: 'Upgrade the database to this version.',
    'person-data': 'Write all that there is about a person, as JSON or Excel.',
    'remove-person': 'Remove a person; without a reason only what would happen is shown.',
    statistics:
      'Fetch national statistics, see what has been fetched, list key figure groups or accept an import that waits.',
    create: 'Add a municipality from nothing and invite its first administrator.',
    invite: 'Make a link that a person comes in by, such as the first administrator.',
    demo: 'Start everything with example municipalities, without server or network.',
    serve: 'Start the service.',
    help: 'Show help for a command.',
  },
  arguments: {
    paths: 'folders with chain.yaml or model.yaml, or the files themselves',
    path: 'folder with chain.yaml (and model.yaml), or the file itself',
    publishedPath:
      'folder with chain.yaml, or the file itself; without it what the database holds is published',
    node: 'the id of the goal or the verdict on the whole',
    old: 'the older version: folder or file',
    new: 'the newer version: folder or file',
    file: 'file',
    folder: 'folder',
    person: 'the person’s name',
    municipality: 'what the municipality is called',
    account: 'the person’s account',
    personFile: 'file that ends in .json or .xlsx; without it JSON is written on the screen',
    statisticsAction: 'import, status, accept or groups',
    statisticsSource: 'kolada, scb or a description that ends in .yaml',
  },
  options: {
    lang: 'language: sv or en (otherwise LANG, otherwise Swedish)',
    json: 'write JSON, of what is refused too',
    roundOfCheck: 'also tell what is missing in that round, for example delår-2026',
    round: 'round, for example delår-2026; delår alone means the year of --at',
    roundOrAll: 'round; otherwise all, each in the latest year with something to assess',
    document: 'the document in the governing model; otherwise the round’s first',
    reportBody: 'the body, where the document is made for one at a time',
    out: 'the file to write; its ending says the format',
    template: 'the municipality’s own Word template (.docx) that the report is written in',
    at: 'the day the facts are looked at, YYYY-MM-DD (otherwise today)',
    proposed: 'publish as a proposal, on its way to be decided',
    replace: 'also replace what has been changed in the app since the files were brought in',
    decidedBy: 'the body that decided, for example the council',
    decidedOn: 'the day of the decision, YYYY-MM-DD',
    decision: 'the reference of the decision, for example § 45',
    chain: 'goal chain with facts to compare grades on',
    data: (folder) =>
      `data folder (otherwise the database at DATABASE_URL, otherwise MALKEDJA_DATA, otherwise ${folder})`,
    dataOfDemo: (folder) => `data folder (otherwise ${folder})`,
    organisation: 'organisation in the database',
    reason: 'the reason, such as the request and its number; without it nothing is removed',
    login: 'what the person will write to sign in, such as the e-mail address',
    administrator: 'the name of the first administrator',
    newOrganisation: 'the municipality’s id in addresses: letters a–z, digits and hyphens',
    role: (roles, otherwise) => `the role (otherwise ${otherwise}): ${roles}`,
    port: (port) => `port for the pages (otherwise PORT, otherwise ${port})`,
    portOfDemo: (port) => `port for the pages (otherwise ${port})`,
    choice:
      'which key figures: all, followed (those that somebody follows) or ids of key figures and key figure groups with commas between (otherwise all)',
    years: 'which years: one, or from and to as 2015-2025 (otherwise all)',
    units: 'fetch values of schools, homes and other units too',
    help: 'show help',
    version: 'show version',
  },
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Global Options:': 'Global options:',
  },
  names: {
    paths: 'PATH...',
    path: 'PATH',
    node: 'NODE',
    old: 'OLD',
    new: 'NEW',
    file: 'FILE',
    folder: 'FOLDER',
    round: 'ROUND',
    date: 'DATE',
    number: 'NUMBER',
    body: 'BODY',
    reference: 'REFERENCE',
    id: 'ID',
    person: 'NAME',
    municipality: 'MUNICIPALITY',
    account: 'ACCOUNT',
    reason: 'REASON',
    login: 'LOGIN',
    role: 'ROLE',
    action: 'ACTION',
    source: 'SOURCE',
    choice: 'CHOICE',
    years: 'YEARS',
    options: '[options]',
    command: '[command]',
  },
  usage: {
    unknownCommand: (found, nearest) =>
      `There is no command “${found}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`} Run malkedja --help to see them all.`,
    unknownOption: (found, nearest) =>
      `There is no option “${found}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`} Run the command with --help to see them all.`,
    noLanguage: (found) => `There is no language “${found}”. Choose sv or en.`,
    missingArgument: (name, what) =>
      `The argument “${name}” is missing: ${what}. Run the command with --help to see all.`,
    missingOption: (option, what) =>
      `The option “${option}” is needed: ${what}. Run the command with --help to see all.`,
    missingValue: (option) => `The option “${option}” has no value. Run the command with --help.`,
    tooMany: 'Too many arguments. Run the command with --help.',
    otherwise: 'The command could not be read. Run malkedja --help.',
  },
  refusals: {
    noPath: (path) => `${path}: not found. Give a folder with chain.yaml, or a file.`,
    tableAlone: (path) =>
      `${path}: is a table, and no chain in the same folder names it. Give the chain’s file (the one that names the table under “readings” or “peers”), and the table is read with it.`,
    noFilesIn: (path) =>
      `${path}: the folder has neither chain.yaml nor model.yaml. Give one that has, or a file.`,
    foreign: (path) =>
      `${path}: is neither a model nor a chain. A model has among others “model:” and “types:”, a chain “chain:” and “model:”. Give such a file, or a folder that has it.`,
    notAFile: (path) => `${path}: is not a regular file. Give a folder or a file.`,
    emptyFile: (path) =>
      `${path}: the file is empty. Give a file with a model or a chain, or a folder that has it.`,
    notText: (path) =>
      `${path}: is not text in UTF-8. If it is a text file, save it as UTF-8 and try again; else give another.`,
    tooLarge: {
      csv: (path, size, most) =>
        `${path}: the file is ${size} MB, more than the ${most} MB that a CSV file may be. See that it is the right file. If it is, take out rows that the chain does not use: measures not its own, older years, municipalities outside the peer groups.`,
      yaml: (path, size, most) =>
        `${path}: the file is ${size} MB, more than the ${most} MB that a YAML file may be. See that it is the right file. If it is, move the readings to a CSV file beside it and write “readings: readings.csv”.`,
    },
    chainForModels:
      '--chain is only given when two models are compared; two goal chains have facts of their own.',
    cannotUse: (path, why) => `${path}: ${WHY[why] ?? `cannot be used (${why})`}.`,
    noChain: (path) =>
      `${path}: is a model, but the command needs a goal chain. Give the folder or file with the chain.`,
    roundNeeded: (valid) =>
      `The option “--round” is needed. Choose among ${valid.join(', ')}, with a year as in ${valid[0] ?? 'helår'}-2026.`,
    noRound: (found, valid) =>
      `The model has no round “${found}”. Choose among ${valid.join(', ')}, with a year as in ${valid[0] ?? 'helår'}-2026.`,
    laterDay: 'Or give a later day with --at to try it.',
    noDate: (found) => `“${found}” is no date. Write it as YYYY-MM-DD, for example 2026-08-31.`,
    noNode: (found, nearest) =>
      `“${found}” is not in the goal chain.${nearest === undefined ? ' Run assess to see them all.' : ` Did you mean “${nearest}”?`}`,
    noReadModel: (path) =>
      `${path}: the model that the chain follows cannot be used. Mend the faults above first.`,
    differentSorts: (a, b) =>
      `${a} and ${b} are not of the same sort. Compare two models or two goal chains.`,
    noPort: (found) => `“${found}” is no port. Give a whole number from 0 to 65535.`,
  },
  interrupted:
    'Interrupted. Nothing is half done: either all is saved or nothing. Run the command again.',
  check: {
    model: (title, types, rules) =>
      `Model: ${title} (${counted('en', types, 'level or sort', 'levels and sorts')}, ${counted('en', rules, 'rule', 'rules')})`,
    chain: (title, nodes, measures, readings) =>
      `Goal chain: ${title} (${counted('en', nodes, 'node', 'nodes')}, ${counted('en', measures, 'measure', 'measures')}, ${counted('en', readings, 'reading', 'readings')})`,
    framework: (title, parts) => `Framework: ${title} (${parts})`,
    evaluation: (title, points) =>
      `Evaluation: ${title} (${counted('en', points, 'line of points', 'lines of points')})`,
    noRemarks: 'No remarks.',
    warnings: (count) => `${counted('en', count, 'remark', 'remarks')}:`,
    reading: (path) => `Reading ${path}`,
  },
  assess: {
    head: (chain, round, at) => `${chain}: ${round}, seen ${at}`,
    byModel: (model) => `Model: ${model}`,
    foretells: 'Forecast for the whole year.',
    tells: 'Outcome.',
    decided: (grade) => `decided: ${grade}`,
    suggested: (grade) => `suggested: ${grade}`,
    noRule: 'no rule',
    noBasis: 'no basis',
    judged: 'judged by a person',
    notYet: 'cannot be set yet',
    notTold: 'under way',
    madeUp: 'made up',
    restsOnMadeUp: 'rests on something made up',
    above: 'shown above',
    verdict: (label) => `The whole organisation: ${label}`,
    unrecorded: (count) =>
      `${counted('en', count, 'reading does', 'readings do')} not say when recorded and ${count === 1 ? 'counts' : 'count'} as always known.`,
    unreadStatistics: (measures) =>
      `${counted('en', measures.length, 'measure follows', 'measures follow')} national statistics and ${measures.length === 1 ? 'has' : 'have'} no readings: ${joinSome(measures, 'and', (more) => `${more} more`)}. The statistics are in no file but are read into a database (malkedja statistics import).`,
    empty: 'The goal chain has no nodes in this round.',
  },
  explain: {
    type: 'Type',
    owner: 'Owner',
    parents: 'Under',
    due: 'Due',
    suggested: 'Suggested',
    decided: 'Decided',
    by: (who, date) => [who, date].filter((part) => part !== '').join(' '),
    decidedBy: (who) => (who === '' ? 'Decided' : `Decided by ${who}`),
    reason: 'Reason',
    measures: 'Measure by measure',
    source: 'Source',
    noAssessment: 'Not assessed by the model.',
    truth: { true: 'met', false: 'not met', unknown: 'unknown' },
  },
  diff: {
    nothing: 'No differences.',
    version: (days) => `The model in force ${days}:`,
    grades: (round) => `Grades that change on the same facts, ${round}:`,
    noGrades: (round) => `No grade changes on the same facts, ${round}.`,
    grade: (node, before, after) => `${node}: ${before} → ${after}`,
    yearChosen:
      'Each round is compared in the latest year in which at least half as much is known as in any. Give --round for another, for example helår-2025.',
    noFacts: 'No facts to assess. Give --chain with a goal chain to see whose grade changes.',
    unfollowed: (chain, model, fault) =>
      `The goal chain ${chain} does not follow ${model}. So whose grade changes cannot be said. The first fault: ${fault}`,
  },
  none: 'none',
}
