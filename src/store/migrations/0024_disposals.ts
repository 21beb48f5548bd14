// Schema 24: decisions to destroy records, what carrying one out lists and removes, and the receipt that stays.
// Nothing delivered or frozen is removed by any other way: the application's role has no right to delete it.

const OWN = `organisation_id = current_setting('app.organisation', true)`

const own = (table: string): string => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (${OWN}) with check (${OWN});
grant select, insert on ${table} to malkedja_app;
`

const DECISIONS = `
create table disposal_decision (
  organisation_id text not null references organisation,
  disposal_id text not null,
  change_number bigint not null,
  body_title text not null check (body_title <> ''),
  decided_on date not null,
  paragraph text check (paragraph <> ''),
  reference text check (reference <> ''),
  covers jsonb not null check (jsonb_typeof(covers) = 'object' and covers <> '{}'),
  ground text not null check (ground <> ''),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, disposal_id),
  check (paragraph is not null or reference is not null)
);
comment on table disposal_decision is 'Decisions to destroy records (gallringsbeslut, arkivlagen 10 §): the only ground on which something delivered or frozen is removed; only added to';
comment on column disposal_decision.organisation_id is 'Whose it is';
comment on column disposal_decision.disposal_id is 'Its own name, a UUID in order of time';
comment on column disposal_decision.change_number is 'The change that brought it';
comment on column disposal_decision.body_title is 'The body that decided, as it is called';
comment on column disposal_decision.decided_on is 'The day of the decision';
comment on column disposal_decision.paragraph is 'The paragraph of the minutes; null: it has none';
comment on column disposal_decision.reference is 'The number in the register; null: it has none';
comment on column disposal_decision.covers is 'JSON object: sort of record → the ISO day before which it is covered';
comment on column disposal_decision.ground is 'By which law, plan and reason';
comment on column disposal_decision.person is 'Name of the person who recorded it, as shown';
comment on column disposal_decision.author is 'The account that recorded it';
comment on column disposal_decision.recorded_at is 'When it was recorded';
`

const RECEIPTS = `
create table disposal_receipt (
  organisation_id text not null references organisation,
  disposal_id text not null,
  change_number bigint not null,
  outcome text not null check (outcome in ('carriedOut', 'takenBack')),
  counts jsonb,
  listed_sha256 text check (listed_sha256 ~ '^[0-9a-f]{64}$'),
  reason text check (reason <> ''),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, disposal_id),
  foreign key (organisation_id, disposal_id) references disposal_decision,
  check ((outcome = 'carriedOut') = (counts is not null and listed_sha256 is not null)),
  check ((outcome = 'takenBack') = (reason is not null))
);
comment on table disposal_receipt is 'What became of a decision to destroy: carried out, with what was removed, or taken back unused; one each, only added to';
comment on column disposal_receipt.organisation_id is 'Whose it is';
comment on column disposal_receipt.disposal_id is 'The decision';
comment on column disposal_receipt.change_number is 'The change that brought it';
comment on column disposal_receipt.outcome is 'carriedOut or takenBack';
comment on column disposal_receipt.counts is 'JSON object: sort of record → how many were removed; null where it was taken back';
comment on column disposal_receipt.listed_sha256 is 'SHA-256 of the list of what was removed, a line «sort key» for each, hexadecimal; null where it was taken back';
comment on column disposal_receipt.reason is 'Why it was taken back; null where it was carried out';
comment on column disposal_receipt.person is 'Name of the person, as shown';
comment on column disposal_receipt.author is 'The account that recorded it';
comment on column disposal_receipt.recorded_at is 'When it was recorded';
`

const SNAPSHOTS = `
alter table snapshot alter column body drop not null;
alter table snapshot add column disposal_id text;
alter table snapshot add foreign key (organisation_id, disposal_id) references disposal_decision;
alter table snapshot add check ((body is null) = (disposal_id is not null));
comment on column snapshot.body is 'Canonical JSON, kept byte for byte; null: it has been destroyed';
comment on column snapshot.disposal_id is 'The decision by which its content was destroyed; null: it is there';
`

/** The log's events that no decision reaches: what was decided, and what was removed. */
const LASTING = `('recordDisposal', 'carryOutDisposal', 'takeBackDisposal', 'removePerson')`
const ORG = `current_setting('app.organisation', true)`

// NOTE it runs as whoever asks: a dry run is held by row level security, as every other question.
const LISTED = `
create function disposal_listed(asked text)
returns table (kind text, key text, about text, happened_at timestamptz, who text, said text)
language sql stable set search_path = public, pg_temp as $$
  with covered as (
    select c.key as kind, (c.value #>> '{}')::timestamp at time zone 'Europe/Stockholm' as before
    from disposal_decision d, jsonb_each(d.covers) c
    where d.organisation_id = ${ORG} and d.disposal_id = asked
  )
  select c.kind, r.remark_id, r.about_id, r.recorded_at, r.author, r.round_id
  from covered c join remark r on r.organisation_id = ${ORG}
  where c.kind = 'remarks' and r.recorded_at < c.before and not exists (
    select from remark later where later.organisation_id = r.organisation_id
      and later.thread_id = r.thread_id and later.recorded_at >= c.before)
  union all
  select c.kind, a.attachment_id, a.about_id, a.recorded_at, a.author, a.name
  from covered c join attachment a on a.organisation_id = ${ORG}
  where c.kind = 'attachments' and a.about_sort = 'node' and a.recorded_at < c.before
    and not exists (
      select from attachment later where later.organisation_id = a.organisation_id
        and later.attachment_id = a.attachment_id and later.based_on = a.change_number)
    and not exists (
      select from frozen_attachment f where f.organisation_id = a.organisation_id
        and f.attachment_id = a.attachment_id)
  union all
  select c.kind, t.text_id, t.node_id, t.recorded_at, t.author, t.round_id
  from covered c join node_text t on t.organisation_id = ${ORG}
  where c.kind = 'earlierTexts' and exists (
    select from node_text later where later.organisation_id = t.organisation_id
      and later.node_id = t.node_id and later.round_id = t.round_id and later.field = t.field
      and later.language = t.language and later.change_number > t.change_number
      and later.recorded_at < c.before)
  union all
  select c.kind, m.job_id, m.kind, m.ended_at, m.account_id, m.address
  from covered c join mail_job m on m.organisation_id = ${ORG}
  where c.kind = 'mailLog' and m.ended_at < c.before
  union all
  select c.kind, e.change_number::text, e.subject, e.at, e.who, e.what
  from covered c join audit_event e on e.organisation_id = ${ORG}
  where c.kind = 'logContents' and e.at < c.before and e.what not in ${LASTING}
    and (e.before is not null or e.after is not null)
  union all
  select c.kind, e.change_number::text, e.subject, e.at, e.who, e.what
  from covered c join audit_event e on e.organisation_id = ${ORG}
  where c.kind = 'logNames' and e.at < c.before and e.what not in ${LASTING} and exists (
    select from account p where p.organisation_id = e.organisation_id
      and p.account_id in (e.who, e.on_behalf_of))
  union all
  select c.kind, s.snapshot_id, s.round_id, s.frozen_at, s.author, 'version ' || s.version
  from covered c join snapshot s on s.organisation_id = ${ORG}
  where c.kind = 'frozenVersions' and s.frozen_at < c.before and s.body is not null
  union all
  select distinct on (a.attachment_id) 'versionFiles', a.attachment_id, s.round_id, a.recorded_at, a.author, a.name
  from covered c join snapshot s on s.organisation_id = ${ORG}
  join attachment a on a.organisation_id = s.organisation_id
    and a.about_sort = 'version' and a.about_id = s.snapshot_id
  where c.kind = 'frozenVersions' and s.frozen_at < c.before and s.body is not null
$$;
comment on function disposal_listed is 'What carrying out a recorded decision would remove now, item by item';

create function disposal_sum(asked text) returns text
language sql stable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(coalesce(string_agg(kind || ' ' || key, E'\\n'
    order by kind collate "C", key collate "C"), ''), 'UTF8')), 'hex')
  from disposal_listed(asked)
$$;
comment on function disposal_sum is 'SHA-256 of that list, a line «sort key» for each, in order, hexadecimal';
`

const keysOf = (kind: string): string => `(select jsonb_array_elements_text(keys -> '${kind}'))`

// NOTE it runs as the owner of the tables, who sees past row level security where it is a superuser:
// every statement names the organisation.
const CARRY_OUT = `
create function carry_out_disposal(asked text, seen text, by_change bigint, by_person text)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org text := ${ORG};
  by_account text;
  keys jsonb;
  removed jsonb;
begin
  perform from disposal_decision where organisation_id = org and disposal_id = asked for update;
  if not found then raise exception 'carry_out_disposal: no such decision is recorded'; end if;
  if exists (select from disposal_receipt where organisation_id = org and disposal_id = asked) then
    raise exception 'carry_out_disposal: the decision has been carried out or taken back';
  end if;
  select who into by_account from audit_event where organisation_id = org
    and change_number = by_change and what = 'carryOutDisposal' and subject = asked;
  if not found then raise exception 'carry_out_disposal: the log does not tell of it'; end if;
  if disposal_sum(asked) <> seen then
    raise exception 'carry_out_disposal: what would be removed is not what was seen';
  end if;
  select coalesce(jsonb_object_agg(kind, its_keys), '{}'), coalesce(jsonb_object_agg(kind, number), '{}')
    into keys, removed
    from (select kind, jsonb_agg(key) as its_keys, count(*) as number
          from disposal_listed(asked) group by kind) as listed;
  delete from remark where organisation_id = org and remark_id in ${keysOf('remarks')};
  delete from attachment where organisation_id = org and attachment_id in ${keysOf('attachments')};
  delete from node_text where organisation_id = org and text_id in ${keysOf('earlierTexts')};
  delete from mail_job where organisation_id = org and job_id in ${keysOf('mailLog')};
  update audit_event set before = null, after = null where organisation_id = org
    and change_number::text in ${keysOf('logContents')};
  update audit_event set who = 'disposed',
      on_behalf_of = case when on_behalf_of is null then null else 'disposed' end
    where organisation_id = org and change_number::text in ${keysOf('logNames')};
  delete from frozen_attachment where organisation_id = org
    and snapshot_id in ${keysOf('frozenVersions')};
  delete from attachment where organisation_id = org and attachment_id in ${keysOf('versionFiles')};
  update snapshot set body = null, disposal_id = asked
    where organisation_id = org and snapshot_id in ${keysOf('frozenVersions')};
  insert into disposal_receipt (organisation_id, disposal_id, change_number, outcome, counts,
      listed_sha256, person, author)
    values (org, asked, by_change, 'carriedOut', removed, seen, by_person, by_account);
  return removed;
end $$;
comment on function carry_out_disposal is 'Removes what a recorded decision covers, all or nothing, and leaves the receipt: the only way in which something delivered or frozen is removed';
revoke execute on function carry_out_disposal from public;
grant execute on function carry_out_disposal to malkedja_app;
`

export const disposals = {
  number: 24,
  name: 'disposals',
  sql: [
    DECISIONS,
    RECEIPTS,
    own('disposal_decision'),
    own('disposal_receipt'),
    SNAPSHOTS,
    LISTED,
    CARRY_OUT,
  ].join('\n'),
} as const
