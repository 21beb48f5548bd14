// Schema 25: a person is removed: the account and all that let them in go, what they have done is by a pseudonym.

/** Whose doing each row is, by account; every one of them is turned to the pseudonym. */
const ACCOUNTS: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['model_version', 'author'],
  ['chain_version', 'author'],
  ['node_version', 'author'],
  ['measure_version', 'author'],
  ['unit_version', 'author'],
  ['tag_version', 'author'],
  ['reading', 'author'],
  ['judgement', 'author'],
  ['node_text', 'author'],
  ['snapshot', 'author'],
  ['snapshot_withdrawal', 'author'],
  ['publication', 'author'],
  ['decision', 'author'],
  ['round_standing', 'author'],
  ['part_move', 'author'],
  ['room_standing', 'author'],
  ['assignment_step', 'author'],
  ['year_turn', 'author'],
  ['model_draft', 'author', 'begun_by'],
  ['model_withdrawal', 'author'],
  ['remark', 'author', 'to_account'],
  ['attachment', 'author'],
  ['auditors_note', 'author'],
  ['auditors_draft', 'author'],
  ['auditors_verdict', 'author'],
  ['disposal_decision', 'author'],
  ['disposal_receipt', 'author'],
  ['delegation', 'from_account', 'to_account', 'made_by', 'ended_by'],
  ['invitation', 'invited_by'],
  ['audit_event', 'who', 'on_behalf_of', 'subject'],
]

/**
 * Where the person's name stands as it was shown. What a body decided, what was delivered with a number
 * in the register and what was signed is left: it is the public record itself.
 */
const NAMES: readonly (readonly [table: string, column: string, only?: string])[] = [
  ['reading', 'reported_by'],
  ['judgement', 'person'],
  ['node_text', 'written_by'],
  ['part_move', 'person', 'delivered_on is null'],
  ['room_standing', 'person'],
  ['assignment_step', 'person', 'reference is null'],
  ['remark', 'person'],
  ['attachment', 'person'],
  ['auditors_note', 'person'],
]

/** What goes: of use to nobody but the person, and no public record. */
const GONE = [
  'password',
  'passkey',
  'passkey_challenge',
  'invitation',
  'session',
  'calendar_feed',
  'mail_choice',
  'mail_job',
] as const

/** Under which keys of the log's JSON a person stands. */
const KEYS = [
  'account',
  'accountId',
  'address',
  'author',
  'by',
  'decidedBy',
  'email',
  'from',
  'login',
  'name',
  'person',
  'reportedBy',
  'to',
  'who',
  'writtenBy',
]

const turned = ACCOUNTS.map(
  ([table, ...columns]) =>
    `  update ${table} set ${columns
      .map((one) => `${one} = case when ${one} = asked then pseudonym else ${one} end`)
      .join(', ')}
    where organisation_id = org and asked in (${columns.join(', ')});`,
).join('\n')

// NOTE before the accounts are turned: a name is the person's own where they wrote the row.
const renamed = NAMES.map(
  ([table, column, only]) => `  update ${table} set ${column} = pseudonym_name
    where organisation_id = org and author = asked and ${column} = any(names)${only === undefined ? '' : ` and ${only}`};`,
).join('\n')

const gone = GONE.map(
  (table) => `  delete from ${table} where organisation_id = org and account_id = asked;`,
).join('\n')

const SAID = `
create function said_by_pseudonym(said jsonb, texts text[], becomes text[]) returns jsonb
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  told text := said::text;
  key text;
begin
  foreach key in array array['${KEYS.join("', '")}'] loop
    for place in 1 .. cardinality(texts) loop
      told := replace(told, '"' || key || '": ' || to_json(texts[place])::text,
        '"' || key || '": ' || to_json(becomes[place])::text);
    end loop;
  end loop;
  return told::jsonb;
end $$;
comment on function said_by_pseudonym is 'JSON of the log where each of the texts that stands for a person is another: texts[n] becomes becomes[n]';
`

const REMOVE = `
create function remove_person(asked text, pseudonym text, pseudonym_name text, by_change bigint)
returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  org text := current_setting('app.organisation', true);
  acting text := coalesce(current_setting('app.acting_as', true), '');
  names text[];
  texts text[];
  becomes text[];
begin
  if pseudonym !~ '^removed-[0-9a-f]+$' then raise exception 'remove_person: no pseudonym'; end if;
  perform from account where organisation_id = org and account_id = asked for update;
  if not found then raise exception 'remove_person: there is no such person'; end if;
  if not exists (select from audit_event where organisation_id = org and change_number = by_change
      and what = 'removePerson' and subject = pseudonym) then
    raise exception 'remove_person: the log does not tell of it';
  end if;
  select array_agg(distinct name) into names from (
    select name from account where organisation_id = org and account_id = asked
    union all
    select said ->> 'name' from audit_event,
      lateral (values (before), (after)) as sides (said)
    where organisation_id = org and subject = asked and what in ('saveAccount', 'addAccount')
  ) as called where name <> '';
  select array_agg(text_of), array_agg(becomes_of) into texts, becomes from (
    select unnest(names) as text_of, pseudonym_name as becomes_of
    union
    select address, pseudonym from (
      select login as address from account where organisation_id = org and account_id = asked
      union
      select email from account where organisation_id = org and account_id = asked
      union
      select said ->> key from audit_event, lateral (values (before), (after)) as sides (said),
        lateral (values ('login'), ('email')) as keys (key)
      where organisation_id = org and subject = asked and what in ('saveAccount', 'addAccount')
    ) as addresses where address <> '' and address <> asked
    union
    select asked, pseudonym
  ) as every;
  -- The auditors' own is behind a door also to the owner; it is shut again below.
  perform set_config('app.acting_as', 'keeper', true);
  insert into account (organisation_id, account_id, name, roles, given_roles)
    values (org, pseudonym, pseudonym_name, '[]', '[]');
${renamed}
  update delegation set ended_by = coalesce(ended_by, (
      select who from audit_event where organisation_id = org and change_number = by_change))
    where organisation_id = org and asked in (from_account, to_account);
${turned}
  update audit_event set
      before = said_by_pseudonym(before, texts, becomes),
      after = said_by_pseudonym(after, texts, becomes)
    where organisation_id = org and exists (
      select from unnest(texts) as one where position(to_json(one)::text in
        coalesce(before::text, '') || coalesce(after::text, '')) > 0);
${gone}
  delete from account where organisation_id = org and account_id = asked;
  perform set_config('app.acting_as', acting, true);
end $$;
comment on function remove_person is 'Takes a person out: the account and the ways in go, what they have done stands by a pseudonym; what is public record by name is left';
revoke execute on function remove_person from public;
grant execute on function remove_person to malkedja_app;
`

export const personRemoval = {
  number: 25,
  name: 'person_removal',
  sql: `${SAID}${REMOVE}`,
} as const
