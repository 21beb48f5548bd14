// Swedish words of what is missing, and why.
import type { MissingReason } from '../domain/measures/measure.ts'
import { groupInSwedish } from './group-names.ts'
import { quoted } from './language.ts'

const quote = (words: string): string => quoted(words, 'sv')

export const missingSv = {
  reading: (kind: string, period: string, title: string, reason: string) =>
    `${kind} ${period} för ${quote(title)} saknas (${reason})`,
  limit: (limit: string, year: number, title: string) =>
    `${limit} för ${year} är inte satt för ${quote(title)}`,
  peers: (group: string, year: number, title: string, reason: string) =>
    `jämförelse med ${groupInSwedish(group)} ${year} saknas för ${quote(title)} (${reason})`,
  baseline: (period: string, title: string, reason: string) =>
    `utgångsvärde${period === '' ? '' : ` ${period}`} saknas för ${quote(title)} (${reason})`,
  members: (given: number, of: number, names: string, coverage: string) =>
    (of === 1 && names !== ''
      ? `${names} saknar bedömning`
      : `${given > 0 ? `${of - given} av ${of}` : of === 1 ? 'den enda' : of === 2 ? 'båda' : `alla ${of}`} saknar bedömning${names === '' ? '' : ` (${names})`}`) +
    (coverage === '' ? '' : `; ${coverage}`),
  /** How large a part of a group has a grade, and how large must. */
  covered: (have: string, least: string) => `${have} har en, och minst ${least} måste ha det`,
  emptyGroup: (members: string) => `det finns inga ${members === '' ? 'delar' : members} att räkna`,
  zeroWeights: (members: string) =>
    `alla ${members === '' ? 'delar' : members} har vikten noll, så inget medel kan räknas`,
  notAsked: (titles: string, _count: number, latest: string) =>
    `${titles} frågas inte den här gången${latest === '' ? '' : `; senaste utfallet gäller ${latest}`}`,
  notMade: (assessment: string, titles: string) =>
    `${assessment} görs inte i den här uppföljningen (${titles})`,
  noneCounts: (count: number) =>
    count === 1
      ? 'den enda som finns har en bedömning som inte räknas'
      : `${count === 2 ? 'båda' : `alla ${count}`} har bedömningar som inte räknas`,
  verdict: (assessment: string) => `${assessment} är inte gjord`,
  measure: (node: string) => `${quote(node)} har inget mått som avgör`,
  due: (node: string) => `${quote(node)} saknar måldatum`,
  units: (titles: string, units: string, coverage: string) =>
    `värden för ${titles} saknas från ${units} (${coverage})`,
  nothingToDivideBy: (title: string) =>
    `det som enheternas värden ska delas med för ${title} är noll tillsammans`,
  outsidePossible: (title: string, value: string, way: '<' | '>', limit: string) =>
    `enheternas värden ger tillsammans ${value} för ${title}, som inte kan vara ${way === '>' ? 'mer' : 'mindre'} än ${limit}`,
  reasons: {
    notReported: 'inte rapporterat',
    notAsked: 'efterfrågas inte den perioden',
    suppressed: 'dolt för att skydda enskilda',
    notYetPublished: 'inte publicerat än',
    notApplicable: 'inte tillämpligt',
    withdrawn: 'tillbakadraget',
    notTold: 'inte levererat än',
  } as Readonly<Record<MissingReason, string>>,
  peerReasons: {
    noValues: 'inga värden finns',
    tooFewValues: 'för få har ett värde',
    noGroup: 'gruppen är inte angiven',
    noSameYear: 'inget värde finns för samma år',
    tooOld: 'värdena är för gamla',
    onlyLater: 'värden finns bara för senare år',
    notComparable: 'ingen annan mäter det',
    notKept: 'det som frystes har bara de år som jämfördes',
    notTakenIn:
      'måttet följer ett nationellt nyckeltal, och den statistiken är inte hämtad till kommunen; ta in den under Statistik, eller skriv andras värden i en tabell bredvid kedjan',
    keyFigureGone:
      'måttet följer ett nationellt nyckeltal som inte finns i den statistik som har tagits in; se efter om det har fått ett annat nummer',
    noGroupsRead:
      'vilka som är med i gruppen står i källans statistik, som inte är hämtad till kommunen; ta in den under Statistik, eller skriv kommunernas koder i gruppen',
    noSuchGroup: 'källan har ingen grupp med det namnet; ändra gruppen i kedjan',
    noSuchAreas: 'en kod i gruppen är ingen kommuns; rätta gruppen i kedjan',
    severalGroups: 'källan har flera grupper med det namnet; skriv gruppens nummer i stället',
    noGroupForArea: 'källan har ingen sådan grupp för kommunen',
    onlyForMunicipalities: 'en sådan grupp finns bara för kommuner',
    groupWithoutMembers: 'ingen är med i gruppen',
  },
  baselineReasons: {
    noReading: 'inget värde finns',
    seriesBreak: 'mätningen har lagts om, så serien bryts',
    noBaseYear: 'inget basår är angivet',
  },
}
