// Schema 41: days that the law asks about, noted of a round's report; only added to, and the latest row of each holds.
import { alsoOfPerson } from './also-of-person.ts'

const NOTED = `
create table noted_day (
  organisation_id text not null references organisation,
  round_id text not null check (round_id <> ''),
  what text not null check (what in ('handedToAuditors', 'noticed', 'discharged')),
  change_number bigint not null,
  based_on bigint not null default 0,
  noted_on text not null check (noted_on = '' or noted_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  ref text not null default '',
  person text not null check (person <> ''),
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, round_id, what, change_number)
);
create unique index noted_day_follows_one on noted_day (organisation_id, round_id, what, based_on);
comment on table noted_day is 'Days that the law asks about of a report; only added to: the latest row of each holds';
comment on column noted_day.organisation_id is 'Whose it is';
comment on column noted_day.round_id is 'The round whose report it is about, «helår-2026»';
comment on column noted_day.what is 'The auditors had the report, notice was given of the meeting, or discharge was decided';
comment on column noted_day.change_number is 'The change that brought it';
comment on column noted_day.based_on is 'change_number of the row it follows; 0: the first';
comment on column noted_day.noted_on is 'The day, ISO; empty: what was noted is taken back';
comment on column noted_day.ref is 'The paragraph of the minutes or a registration number; empty: none is said';
comment on column noted_day.person is 'Name of the person who noted it, as shown';
comment on column noted_day.author is 'The account that noted it';
comment on column noted_day.recorded_at is 'When it was noted';
alter table noted_day enable row level security, force row level security;
create policy own_organisation on noted_day to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on noted_day to malkedja_app;
`

export const notedDays = {
  number: 41,
  name: 'noted_days',
  sql: `${NOTED}${alsoOfPerson({ table: 'noted_day', accounts: ['author'], names: ['person'] })}`,
} as const
