// The commands of the terminal: names, arguments, options and help in the reader's language.
import { type Argument, Command, CommanderError, type Option } from 'commander'
import { nearestWord } from '../domain/model/nearest.ts'
import { ROLES } from '../domain/organisation/role.ts'
import { DEFAULTS } from '../settings.ts'
import type { CliWords } from '../text/cli-sv.ts'
import type { Language } from '../text/language.ts'
import type { Asked } from './command.ts'
import { assessCommand } from './commands/assess.ts'
import { checkCommand } from './commands/check.ts'
import { type CreateOptions, createCommand } from './commands/create.ts'
import { type DiffOptions, diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { type InviteOptions, inviteCommand } from './commands/invite.ts'
import { exportCommand, type ImportOptions, importCommand } from './commands/organisations.ts'
import {
  personDataCommand,
  type RemovePersonOptions,
  removePersonCommand,
} from './commands/person-data.ts'
import { type PublishOptions, publishCommand } from './commands/publish.ts'
import { type ReportOptions, reportCommand } from './commands/report.ts'
import { type StartOptions, startCommand } from './commands/start.ts'
import { type StatisticsOptions, statisticsCommand } from './commands/statistics.ts'
import { takeInCommand, takeOutCommand } from './commands/takeout.ts'
import { backupCommand, restoreCommand, upgradeCommand } from './commands/whole-database.ts'
import type { DatabaseOptions } from './in-database.ts'
import { languageOf, type Outcome, refused, type Terminal } from './terminal.ts'
import { wordsIn } from './words.ts'

type Common = { readonly lang?: string; readonly json?: boolean }
type InRound = Common & { readonly round?: string; readonly at?: string }

/** The role of whoever is invited where none is said: somebody must let the others in. */
const FIRST_ROLE = 'administrator'

/** Keeps what the one command that ran came to. */
type Ran = { outcome?: Outcome }

type Building = {
  readonly program: Command
  readonly words: CliWords
  readonly asked: (options: Common) => Asked
  readonly ran: Ran
}

/** A command with the options that all have: help, the language, and the answer as data. */
const command = ({ program, words }: Building, name: keyof CliWords['commands']): Command =>
  program
    .command(name)
    .description(words.commands[name])
    .helpOption('-h, --help', words.options.help)
    .option('--lang <sv|en>', words.options.lang)
    .option('--json', words.options.json)

const addFileCommands = (building: Building): void => {
  const { words, asked, ran } = building
  const { names, options: say, arguments: of } = words
  const ROUND = `--round <${names.round}>`
  const AT = `--at <${names.date}>`
  const inRound = (one: Command): Command => one.option(ROUND, say.round).option(AT, say.at)
  command(building, 'check')
    .argument(`<${names.paths}>`, of.paths)
    .option(ROUND, say.roundOfCheck)
    .action((paths: string[], options: Common & { readonly round?: string }) => {
      ran.outcome = checkCommand(paths, options.round, asked(options))
    })
  inRound(command(building, 'assess'))
    .argument(`<${names.path}>`, of.path)
    .action((path: string, options: InRound) => {
      ran.outcome = assessCommand(path, options, asked(options))
    })
  inRound(command(building, 'explain'))
    .argument(`<${names.path}>`, of.path)
    .argument(`<${names.node}>`, of.node)
    .action((path: string, node: string, options: InRound) => {
      ran.outcome = explainCommand(path, node, options, asked(options))
    })
  inRound(command(building, 'report'))
    .argument(`<${names.path}>`, of.path)
    .option(`--document <${names.id}>`, say.document)
    .option(`--body <${names.body}>`, say.reportBody)
    .option(`--out <${names.file}>`, say.out)
    .option(`--template <${names.file}>`, say.template)
    .action(async (path: string, options: Common & ReportOptions) => {
      ran.outcome = await reportCommand(path, options, asked(options))
    })
  command(building, 'diff')
    .argument(`<${names.old}>`, of.old)
    .argument(`<${names.new}>`, of.new)
    .option(ROUND, say.roundOrAll)
    .option(AT, say.at)
    .option(`--chain <${names.path}>`, say.chain)
    .action((before: string, after: string, options: Common & DiffOptions) => {
      ran.outcome = diffCommand(before, after, options, asked(options))
    })
}

const addDatabaseCommands = (building: Building): void => {
  const { words, asked, ran } = building
  const { names, options: say, arguments: of } = words
  const inDatabase = (one: Command): Command =>
    one.option(`--data <${names.folder}>`, say.data(DEFAULTS.serve.data))
  const ofOne = (one: Command): Command =>
    inDatabase(one).option(`--organisation <${names.id}>`, say.organisation)
  ofOne(command(building, 'publish'))
    .argument(`[${names.path}]`, of.publishedPath)
    .option(`--round <${names.round}>`, say.round)
    .option(`--at <${names.date}>`, say.at)
    .option('--proposed', say.proposed)
    .option(`--decided-by <${names.body}>`, say.decidedBy)
    .option(`--decided-on <${names.date}>`, say.decidedOn)
    .option(`--decision <${names.reference}>`, say.decision)
    .action(async (path: string | undefined, options: Common & PublishOptions) => {
      ran.outcome = await publishCommand(path, options, asked(options))
    })
  ofOne(command(building, 'import'))
    .argument(`<${names.path}>`, of.path)
    .option('--replace', say.replace)
    .action(async (path: string, options: Common & ImportOptions) => {
      ran.outcome = await importCommand(path, options, asked(options))
    })
  ofOne(command(building, 'export'))
    .argument(`<${names.folder}>`, of.folder)
    .action(async (folder: string, options: Common & DatabaseOptions) => {
      ran.outcome = await exportCommand(folder, options, asked(options))
    })
  inDatabase(command(building, 'create'))
    .argument(`<${names.municipality}>`, of.municipality)
    .requiredOption(`--organisation <${names.id}>`, say.newOrganisation)
    .option(`--administrator <${names.person}>`, say.administrator)
    .option(`--login <${names.login}>`, say.login)
    .action(async (name: string, options: Common & CreateOptions) => {
      ran.outcome = await createCommand(name, options, asked(options))
    })
  ofOne(command(building, 'invite'))
    .argument(`<${names.person}>`, of.person)
    .requiredOption(`--login <${names.login}>`, say.login)
    .option(`--role <${names.role}>`, say.role(ROLES.join(', '), FIRST_ROLE), FIRST_ROLE)
    .action(async (person: string, options: Common & InviteOptions) => {
      ran.outcome = await inviteCommand(person, options, asked(options))
    })
  ofOne(command(building, 'person-data'))
    .argument(`<${names.account}>`, of.account)
    .argument(`[${names.file}]`, of.personFile)
    .action(
      async (account: string, file: string | undefined, options: Common & DatabaseOptions) => {
        ran.outcome = await personDataCommand(account, file, options, asked(options))
      },
    )
  ofOne(command(building, 'remove-person'))
    .argument(`<${names.account}>`, of.account)
    .option(`--reason <${names.reason}>`, say.reason)
    .action(async (account: string, options: Common & RemovePersonOptions) => {
      ran.outcome = await removePersonCommand(account, options, asked(options))
    })
  inDatabase(command(building, 'backup'))
    .argument(`<${names.file}>`, of.file)
    .action(async (file: string, options: Common & DatabaseOptions) => {
      ran.outcome = await backupCommand(file, options, asked(options))
    })
  inDatabase(command(building, 'restore'))
    .argument(`<${names.file}>`, of.file)
    .action(async (file: string, options: Common & DatabaseOptions) => {
      ran.outcome = await restoreCommand(file, options, asked(options))
    })
  ofOne(command(building, 'take-out'))
    .argument(`<${names.file}>`, of.file)
    .action(async (file: string, options: Common & DatabaseOptions) => {
      ran.outcome = await takeOutCommand(file, options, asked(options))
    })
  inDatabase(command(building, 'take-in'))
    .argument(`<${names.file}>`, of.file)
    .action(async (file: string, options: Common & DatabaseOptions) => {
      ran.outcome = await takeInCommand(file, options, asked(options))
    })
  inDatabase(command(building, 'statistics'))
    .argument(`<${names.action}>`, of.statisticsAction)
    .argument(`[${names.source}]`, of.statisticsSource)
    .option(`--choice <${names.choice}>`, say.choice)
    .option(`--years <${names.years}>`, say.years)
    .option('--units', say.units)
    .action(
      async (action: string, source: string | undefined, options: Common & StatisticsOptions) => {
        ran.outcome = await statisticsCommand(action, source, options, asked(options))
      },
    )
  inDatabase(command(building, 'upgrade')).action(async (options: Common & DatabaseOptions) => {
    ran.outcome = await upgradeCommand(options, asked(options))
  })
}

const addStartCommands = (building: Building): void => {
  const { words, asked, ran } = building
  const { names, options: say } = words
  const start = (name: 'demo' | 'serve', data: string, port: string): Command =>
    command(building, name)
      .option(`--data <${names.folder}>`, data)
      .option(`--port <${names.number}>`, port)
      .action(async (options: Common & StartOptions) => {
        ran.outcome = await startCommand(name, options, asked(options))
      })
  start('demo', say.dataOfDemo(DEFAULTS.demo.data), say.portOfDemo(DEFAULTS.demo.port))
  start('serve', say.data(DEFAULTS.serve.data), say.port(DEFAULTS.serve.port))
}

/** The value after `--lang`, looked for before anything else is read, so that help is in it too. */
const langIn = (args: readonly string[]): string | undefined => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[at]
  if (arg === undefined) return undefined
  return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : args[at + 1]
}

const calledIn = (program: Command, args: readonly string[]): Command | undefined =>
  program.commands.find((one) => args.includes(one.name()))

/** The options of the command that was called, of the program where none was. */
const knownOptions = (program: Command, args: readonly string[]): readonly string[] => {
  const called = calledIn(program, args)
  return ['--help', ...(called ?? program).options.flatMap(({ long }) => long ?? [])]
}

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''
const bare = (text: string): string => text.replaceAll(/[<>[\].]/g, '')

/** What the help says of an argument or an option. */
const saidOf = (all: readonly (Argument | Option)[] = [], found: string): string =>
  all.find((one) => ('flags' in one ? one.flags : bare(one.name())) === found)?.description ?? ''

const sayUsage = (
  error: CommanderError,
  program: Command,
  args: readonly string[],
  { usage }: CliWords,
): string => {
  const found = quoted(error.message)
  const known = knownOptions(program, args)
  const called = calledIn(program, args)
  const unknown = args.find(
    (arg) => arg.startsWith('--') && !known.includes(arg.replace(/=.*/, '')),
  )
  const helped = args.filter((arg) => !arg.startsWith('-'))[1]
  switch (error.code) {
    case 'commander.help':
      // NOTE «help nothing» shows the whole help as if it were a fault, without saying what was meant.
      return usage.unknownCommand(
        helped ?? '',
        nearestWord(
          helped ?? '',
          program.commands.map((c) => c.name()),
        ),
      )
    case 'commander.unknownCommand':
      return usage.unknownCommand(
        found,
        nearestWord(
          found,
          program.commands.map((c) => c.name()),
        ),
      )
    case 'commander.unknownOption':
      return usage.unknownOption(found, nearestWord(found, known))
    case 'commander.missingArgument':
      return usage.missingArgument(bare(found), saidOf(called?.registeredArguments, bare(found)))
    case 'commander.missingMandatoryOptionValue':
      // NOTE the parser misses «--round» before it sees that «--ronud» is unknown.
      return unknown === undefined
        ? usage.missingOption(found, saidOf(called?.options, found))
        : usage.unknownOption(unknown, nearestWord(unknown, known))
    case 'commander.optionMissingArgument':
      return usage.missingValue(found)
    case 'commander.excessArguments':
      return usage.tooMany
    default:
      return usage.otherwise
  }
}

const translateHelp = (program: Command, words: CliWords, help: { text: string }): void => {
  const { options, command: named } = words.names
  for (const one of [program, ...program.commands]) {
    one.exitOverride()
    one.configureHelp({
      // NOTE what holds otherwise is said in the description, in the reader's language.
      optionDescription: ({ description }) => description,
      styleTitle: (title) => words.headings[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', options).replace('[command]', named),
      styleSubcommandTerm: (term) => term.replace('[options]', options),
    })
    one.configureOutput({
      writeOut: (text) => {
        help.text += text
      },
      // NOTE what the parser says in English is said again in the reader's language.
      writeErr: () => {},
      outputError: () => {},
    })
  }
}

const build = (terminal: Terminal, language: Language, ran: Ran, version: string): Command => {
  const words = wordsIn(language)
  const program = new Command('malkedja')
    .description(words.about)
    .helpOption('-h, --help', words.options.help)
    .version(version, '-v, --version', words.options.version)
    .option('--lang <sv|en>', words.options.lang)
    .helpCommand(`help ${words.names.command}`, words.commands.help)
  const asked = (options: Common): Asked => ({
    terminal,
    language,
    words,
    json: options.json === true,
    version,
  })
  const building = { program, words, asked, ran }
  addFileCommands(building)
  addDatabaseCommands(building)
  addStartCommands(building)
  return program
}

/**
 * Runs one command line. Text to the reader goes to `out` and the answer is 0; a refusal goes to
 * `err` and the answer is 1, with nothing on `out`, or with the same as data where JSON is asked for.
 */
export const runCommandLine = async (
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> => {
  const lang = langIn(args)
  const language = languageOf(lang, terminal.env)
  const words = wordsIn(language)
  if (lang !== undefined && !/^(sv|en)$/.test(lang)) {
    return tell(refused(words.usage.noLanguage(lang)), terminal)
  }
  const ran: Ran = {}
  const help = { text: '' }
  const program = build(terminal, language, ran, version)
  translateHelp(program, words, help)
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    ran.outcome =
      error.exitCode === 0 || help.text !== ''
        ? { is: 'done', text: help.text.trimEnd() }
        : refused(sayUsage(error, program, args, words))
  }
  const outcome = ran.outcome ?? { is: 'done', text: help.text.trimEnd() }
  return tell(outcome, terminal, args.includes('--json'))
}

/** What is refused as data: the faults of files with their places, else the sentences alone. */
const refusedAsJson = (outcome: Extract<Outcome, { is: 'refused' }>): string => {
  const { sentences, faults = [], beside } = outcome
  const refused = faults.length > 0 ? faults : sentences.map((sentence) => ({ sentence }))
  return JSON.stringify({ refused, ...beside?.data }, null, 2)
}

const tell = (outcome: Outcome, terminal: Terminal, asJson = false): number => {
  if (outcome.is === 'done') {
    if (outcome.text !== '') terminal.out(`${outcome.text}\n`)
    return 0
  }
  if (asJson) terminal.out(`${refusedAsJson(outcome)}\n`)
  else if (outcome.beside !== undefined) terminal.out(`${outcome.beside.text}\n`)
  terminal.err(`${outcome.sentences.join('\n')}\n`)
  return 1
}
