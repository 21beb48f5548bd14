// Schema 32: what people write in a service's planning basis; only added to, and the latest row of a line holds.
import { alsoOfPerson } from './also-of-person.ts'

const LINE = `
create table basis_line (
  organisation_id text not null references organisation,
  line_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  service_id text not null check (service_id <> ''),
  year integer not null check (year between 1900 and 2199),
  sort text not null check (sort in ('finding', 'goal', 'limit', 'action')),
  body text not null,
  node_id text,
  measure_id text,
  limit_id text,
  amount text,
  withdrawn boolean not null default false,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, line_id, change_number),
  check (sort = 'limit' or body <> ''),
  check ((sort = 'limit') = (measure_id is not null)),
  check ((measure_id is null) = (amount is null) and (measure_id is null) = (limit_id is null))
);
create unique index basis_line_follows_one on basis_line (organisation_id, line_id, based_on);
create index basis_line_by_service on basis_line (organisation_id, service_id, year);
comment on table basis_line is 'Findings and suggestions in a service''s basis for a year''s goals and budget; only added to: the latest row of a line holds, until one says that it is withdrawn';
comment on column basis_line.organisation_id is 'Whose it is';
comment on column basis_line.line_id is 'Its own name, a UUID in order of time';
comment on column basis_line.change_number is 'The change that brought it';
comment on column basis_line.based_on is 'change_number of the row it follows; 0: the first';
comment on column basis_line.service_id is 'The service, as the program or the chain names it';
comment on column basis_line.year is 'The year that is planned';
comment on column basis_line.sort is 'A finding that cannot be measured, or a suggested goal, limit or action';
comment on column basis_line.body is 'What is written; a limit may have no words';
comment on column basis_line.node_id is 'The node that a suggested goal or action is to stand under; null: none is named';
comment on column basis_line.measure_id is 'The measure of a suggested limit; null: it is none';
comment on column basis_line.limit_id is 'Which of the measure''s limits';
comment on column basis_line.amount is 'The suggested limit, as it is written';
comment on column basis_line.withdrawn is 'True: it is taken away, from this row on';
comment on column basis_line.person is 'Name of the person who wrote the row, as shown';
comment on column basis_line.author is 'The account that wrote it';
comment on column basis_line.recorded_at is 'When it was written';
alter table basis_line enable row level security, force row level security;
create policy own_organisation on basis_line to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on basis_line to malkedja_app;
`

export const planningBasis = {
  number: 32,
  name: 'planning_basis',
  sql: `${LINE}${alsoOfPerson({ table: 'basis_line', accounts: ['author'], names: ['person'] })}`,
} as const
