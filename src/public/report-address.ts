// Where a published report's version is read.
import type { PublishedDocument } from '../store/published.ts'
import { addressesOf, type Place } from './addresses.ts'

/** What names a document beside its round: its type, and the body whose it is. */
export const nameOfDocument = ({ type, body }: Pick<PublishedDocument, 'type' | 'body'>): string =>
  body === null ? type : `${type}~${body}`

/** The permanent address of a report's version. */
export const reportAddress = (place: Place, found: PublishedDocument): string =>
  addressesOf(place).report(found.roundId, nameOfDocument(found), found.version)
