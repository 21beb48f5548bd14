// What the ground for review can be asked of, as the auditors choose it.
import type { EvidenceChoices } from '../../contract/auditing.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import { evidenceWords } from '../../text/evidence.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { versionWords } from '../../text/versions.ts'
import { roundLabel } from './staff-frame-view.ts'

type Chosen = {
  readonly loaded: {
    readonly versions: readonly { readonly model: Model }[]
    readonly chain: Chain
  }
  readonly language: Language
}

type Audited = {
  readonly round: Round
  readonly versions: readonly { readonly version: number }[]
}

/** Of each round its frozen versions first; goals and measures by their titles. */
export const evidenceChoices = (
  { loaded: { chain, versions }, language }: Chosen,
  rounds: readonly Audited[],
): EvidenceChoices => {
  const { choose } = evidenceWords(language)
  const { version } = versionWords(language)
  const { compare } = new Intl.Collator(language)
  const titles = (all: ReadonlyMap<string, { readonly title: Text }>) =>
    [...all]
      .map(([id, { title }]) => ({ id, label: inLanguage(title, language) }))
      .toSorted((a, b) => compare(a.label, b.label))
  return {
    rounds: rounds.flatMap(({ round, versions: frozen }) => {
      const [id, label] = [nameOfRound(round), roundLabel(versions, round, language)]
      const ofVersions = frozen.map((one) => ({
        id: `${id}~${one.version}`,
        label: choose.version(label, version(one.version)),
      }))
      return [...ofVersions, { id, label: choose.now(label) }]
    }),
    goals: titles(chain.nodes),
    measures: titles(chain.measures),
  }
}
