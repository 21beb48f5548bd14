// What is found of a visit, and the checksum by which a write asks whether all of it still stands.

/** A visit as it was found: which it is, and a checksum of all that was found of it. */
export type VisitMark = { readonly sessionId: string; readonly checksum: string }

/** What a write takes for granted: that the visit stands as it was found, at a time (ISO) on a day. */
export type Presumed = VisitMark & { readonly now: string; readonly today: string }

/** Where a statement has each of them: a parameter, or `any(…)` of several sessions. */
type VisitPlaces = Record<'organisation' | 'session' | 'now' | 'today', string>

/** What is lent on the day to the account of the row, beside it. */
const lentTo = ({ organisation, today }: Pick<VisitPlaces, 'organisation' | 'today'>): string =>
  `(
      select coalesce(jsonb_agg(jsonb_build_object(
        'from', jsonb_build_object('accountId', lender.account_id, 'name', lender.name),
        'roles', delegation.roles, 'holds', lender.roles || lender.given_roles)), '[]')
      from delegation
      join account lender on lender.organisation_id = delegation.organisation_id
        and lender.account_id = delegation.from_account
      where delegation.organisation_id = ${organisation}
        and delegation.to_account = account.account_id and delegation.ended_by is null
        and ${today}::date between delegation.first_day and delegation.last_day
    ) as lent`

const visitsBy = ({ organisation, session, now, today }: VisitPlaces): string =>
  `select session.session_id, account.*, organisation.structure_number, ${lentTo({ organisation, today })}
    from session
    join account using (organisation_id, account_id)
    join organisation using (organisation_id)
    where session.organisation_id = ${organisation} and session.session_id = ${session}
      and session.ends_at > ${now}::timestamptz`

/** An account with what is lent to it on the day, as a visit has it, without anybody being signed in. */
export const accountWithLent = ({
  organisation,
  account,
  today,
}: Record<'organisation' | 'account' | 'today', string>): string =>
  `select account.*, organisation.structure_number, ${lentTo({ organisation, today })}
    from account join organisation using (organisation_id)
    where account.organisation_id = ${organisation} and account.account_id = ${account}`

const CHECKSUM = "encode(sha256(convert_to(found::text, 'UTF8')), 'hex')"

/** The visits with their accounts, what is lent to them on the day, and the checksum of all of it. */
export const visitsWithChecksum = (places: VisitPlaces): string =>
  `select found.*, ${CHECKSUM} as checksum from (${visitsBy(places)}) found`

/** A condition in SQL: the visit of the hash at `session` still comes to the checksum. */
export const visitStands = (checksum: string, places: VisitPlaces): string =>
  `${checksum} = (select ${CHECKSUM} from (${visitsBy(places)}) found)`
