// Schema 30: good examples, hung on what they are examples of; only added to, and the latest row of each holds.
import { alsoOfPerson } from './also-of-person.ts'

const EXAMPLE = `
create table good_example (
  organisation_id text not null references organisation,
  example_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  about_sort text not null check (about_sort in
    ('node', 'measure', 'keyFigure', 'question', 'improvementArea', 'service')),
  about_id text not null check (about_id <> ''),
  held_by text not null check (held_by <> ''),
  body text not null check (body <> ''),
  link text not null default '' check (link = '' or link ~* '^https?://'),
  withdrawn boolean not null default false,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, example_id, change_number)
);
create unique index good_example_follows_one on good_example (organisation_id, example_id, based_on);
create index good_example_by_subject on good_example (organisation_id, about_sort, about_id);
comment on table good_example is 'Good examples of others'' and of one''s own; only added to: the latest row of each holds, until one says that it is withdrawn';
comment on column good_example.organisation_id is 'Whose it is';
comment on column good_example.example_id is 'Its own name, a UUID in order of time';
comment on column good_example.change_number is 'The change that brought it';
comment on column good_example.based_on is 'change_number of the row it follows; 0: the first';
comment on column good_example.about_sort is 'What it hangs on: a node, a measure, a key figure, a question of an evaluation, an improvement area or a service';
comment on column good_example.about_id is 'The id of what it hangs on';
comment on column good_example.held_by is 'Who does it: a municipality, a unit, a company, a person';
comment on column good_example.body is 'What they do';
comment on column good_example.link is 'Where it can be read, http or https; empty: nowhere';
comment on column good_example.withdrawn is 'True: it is taken away, from this row on';
comment on column good_example.person is 'Name of the person who wrote the row, as shown';
comment on column good_example.author is 'The account that wrote it';
comment on column good_example.recorded_at is 'When it was written';
alter table good_example enable row level security, force row level security;
create policy own_organisation on good_example to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on good_example to malkedja_app;
`

export const goodExamples = {
  number: 30,
  name: 'good_examples',
  sql: `${EXAMPLE}${alsoOfPerson({ table: 'good_example', accounts: ['author'], names: ['person', 'held_by'] })}`,
} as const
