// malkedja check: reads, validates and lints models and chains; frameworks and evaluations too.
import type { Model } from '../../domain/model/model.ts'
import { safe } from '../../render/terminal/tree.ts'
import { openDataWords } from '../../text/open-data.ts'
import { withPlace } from '../../text/refusals.ts'
import { say } from '../../text/words-of-model.ts'
import { checkedEvaluation } from '../checked-evaluation.ts'
import { chooseRound } from '../choose-round.ts'
import { type Asked, unreadStatisticsLines } from '../command.ts'
import { gatherAll } from '../gather-files.ts'
import { lintOf, type Warning } from '../lint.ts'
import { type Opened, open } from '../open-chain.ts'
import { refusedAhead } from '../refused-ahead.ts'
import { done, doneWithJson, type FaultInFile, type Outcome, progressOn } from '../terminal.ts'

type Checked = { readonly opened: Opened; readonly warnings: readonly Warning[] }

const headOf = ({ opened }: Checked, { words, language }: Asked): string => {
  const { model } = opened
  const context = { model, roundKind: 'outcome', language } as const
  if (opened.is === 'model') {
    return words.check.model(
      say(model.title, context, model.id),
      model.types.size,
      model.rules.size,
    )
  }
  const { chain } = opened
  const title = say(chain.title, context, chain.id)
  return words.check.chain(title, chain.nodes.size, chain.measures.size, chain.readings.length)
}

/** What the catalogue of open data still lacks, and how that is mended; nothing where it is whole. */
const openDataLines = ({ municipality }: Model, { language }: Asked): readonly string[] => {
  const { missing, mend } = openDataWords(language).catalogue
  const told = (what: keyof typeof missing): string => `${missing[what]} ${mend[what]}`
  if (municipality === undefined) return [told('municipality')]
  const { licence, contact, place } = municipality
  return [
    ...(licence === undefined ? [told('licence')] : []),
    ...(contact === undefined ? [told('contact')] : []),
    ...(licence !== undefined && place === undefined ? [told('place')] : []),
  ]
}

const textOf = (checked: Checked, asked: Asked): string => {
  const { words } = asked
  const { warnings, opened } = checked
  return [
    `${opened.path}: ${headOf(checked, asked)}`,
    ...(warnings.length === 0
      ? [`  ${words.check.noRemarks}`]
      : [
          `  ${words.check.warnings(warnings.length)}`,
          ...warnings.map(({ at, sentence }) => `  - ${safe(withPlace(at, sentence))}`),
        ]),
    ...openDataLines(opened.model, asked).map((line) => `  ${line}`),
    ...(opened.is === 'chain'
      ? unreadStatisticsLines(opened, () => true, asked).map((line) => `  ${line}`)
      : []),
  ].join('\n')
}

/**
 * What is warned of under each version of a model: what they say alike of one and the same thing once,
 * and that nothing uses a measure only where none of them does.
 */
const overVersions = (versions: readonly (readonly Warning[])[]): readonly Warning[] => {
  const said = new Set<string>()
  const everywhere = ({ sentence }: Warning): boolean =>
    versions.every((warnings) => warnings.some((one) => one.sentence === sentence))
  return versions
    .flat()
    .filter(
      (one) => !('warns' in one.found && one.found.warns === 'measureUnused') || everywhere(one),
    )
    .filter(({ at, sentence }) => {
      const of = `${at.path}\n${sentence}`
      return !said.has(of) && said.add(of)
    })
}

/** What is said of one opened file, or why the asked round is none of its model's. */
const check = (
  opened: Exclude<Opened, { readonly is: 'refused' }>,
  roundName: string | undefined,
  { words, language, terminal }: Asked,
): Checked | { readonly sentence: string } => {
  const versions: readonly Opened[] =
    opened.is === 'chain' ? opened.versions.map((one) => ({ ...opened, ...one })) : [opened]
  if (roundName === undefined) {
    const found = versions.map((version) => lintOf(version, language, null, terminal.today))
    return { opened, warnings: overVersions(found) }
  }
  const chosen = chooseRound(versions, roundName, terminal.today, { words, language })
  if ('sentence' in chosen) return chosen
  const { version, round } = chosen
  return { opened, warnings: lintOf(version, language, round, terminal.today) }
}

export const checkCommand = (
  paths: readonly string[],
  roundName: string | undefined,
  asked: Asked,
): Outcome => {
  const { terminal, words, language } = asked
  const progress = progressOn(terminal)
  const checked: Checked[] = []
  const heads: Extract<ReturnType<typeof checkedEvaluation>, { readonly head: string }>[] = []
  const sentences: string[] = []
  const faults = new Map<string, FaultInFile>()
  for (const path of paths) {
    const all = gatherAll(path, words)
    if ('sentences' in all) {
      sentences.push(...all.sentences)
      continue
    }
    for (const gathered of all) {
      if (terminal.isErrScreen) progress.step(words.check.reading(gathered.entry))
      const evaluated = checkedEvaluation(gathered, asked)
      if (evaluated !== null) {
        if ('head' in evaluated) heads.push(evaluated)
        else {
          sentences.push(...evaluated.sentences)
          for (const fault of evaluated.faults) faults.set(JSON.stringify(fault), fault)
        }
        continue
      }
      const read = open(gathered, language)
      const opened = read.is === 'chain' ? (refusedAhead(read, asked) ?? read) : read
      if (opened.is === 'refused') {
        sentences.push(...opened.sentences)
        for (const fault of opened.faults ?? []) faults.set(JSON.stringify(fault), fault)
        continue
      }
      const one = check(opened, roundName, asked)
      if ('sentence' in one) sentences.push(`${opened.path}: ${one.sentence}`)
      else checked.push(one)
    }
  }
  progress.end()
  const data = {
    checked: [
      ...checked.map(({ opened, warnings }) => ({
        path: opened.path,
        is: opened.is,
        id: opened.is === 'chain' ? opened.chain.id : opened.model.id,
        warnings,
        openData: openDataLines(opened.model, asked),
      })),
      ...heads.map(({ path, is, id, remarks }) => ({
        ...{ path, is, id },
        warnings: remarks.map((sentence) => ({ sentence })),
      })),
    ],
  }
  const text = [
    ...checked.map((one) => textOf(one, asked)),
    ...heads.flatMap(({ path, head, remarks }) => [
      `${path}: ${head}`,
      ...(remarks.length === 0 ? [] : [`  ${words.check.warnings(remarks.length)}`]),
      ...remarks.map((sentence) => `  - ${safe(sentence)}`),
    ]),
  ].join('\n')
  if (sentences.length === 0) return asked.json ? doneWithJson(data) : done(text)
  return {
    is: 'refused',
    sentences: [...new Set(sentences)],
    faults: [...faults.values()],
    ...(checked.length + heads.length > 0 && { beside: { text, data } }),
  }
}
