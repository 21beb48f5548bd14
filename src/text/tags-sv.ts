// The words of tags, in Swedish; the English ones have the same shape.
import { counted } from './language.ts'

export const tagsSv = {
  kicker: 'Märkning',
  kickerIn: (group: string) => `Märkning, ${group}`,
  carriedBy: (nodes: number, bodies: number) =>
    nodes === 0
      ? 'Inget i den här uppföljningen bär märkningen.'
      : bodies < 2
        ? `${counted('sv', nodes, 'del', 'delar')} av målkedjan bär märkningen.`
        : `${counted('sv', nodes, 'del', 'delar')} av målkedjan, hos ${counted('sv', bodies, 'organ', 'organ')}, bär märkningen.`,
  nobody: 'Ingen ansvarig',
  measures: 'Mått med märkningen',
  inChain: 'Visa i målkedjan',
  edit: {
    open: 'Märkningar …',
    heading: 'Märkningar',
    lead: 'En märkning bärs av mål och mått i hela målkedjan. Det som bär den visas tillsammans på en egen sida.',
    empty: 'Målkedjan har inga märkningar än.',
    carried: (count: number) =>
      count === 0 ? 'bärs inte av något' : counted('sv', count, 'mål eller mått', 'mål och mått'),
    title: 'Namn',
    group: 'Grupp',
    groupHelp: 'Till exempel Agenda 2030. Märkningar i samma grupp visas tillsammans.',
    text: 'Vad den betyder',
    add: 'Lägg till märkning',
    change: (title: string) => `Ändra ${title}`,
    changeShort: 'Ändra',
    drop: (title: string) => `Ta bort ${title}`,
    dropShort: 'Ta bort',
    save: 'Spara',
    create: 'Lägg till',
    cancel: 'Avbryt',
    choose: 'Märkningar',
    others: 'Övriga',
    none: 'Inga märkningar finns än. Lägg till dem under «Märkningar» i Planera.',
  },
}
export type TagWords = typeof tagsSv
