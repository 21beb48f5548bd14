// Schema 11: questions and comments on goals and measures, and what was answered.

export const remarks = {
  number: 11,
  name: 'remarks',
  sql: `
create table remark (
  organisation_id text not null references organisation,
  remark_id text not null,
  thread_id text not null,
  change_number bigint not null,
  round_id text not null,
  about_sort text not null check (about_sort in ('node', 'measure')),
  about_id text not null,
  to_account text,
  body text not null check (body <> ''),
  settles boolean not null default false,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, remark_id),
  foreign key (organisation_id, thread_id) references remark (organisation_id, remark_id),
  foreign key (organisation_id, to_account) references account (organisation_id, account_id)
);
create index remark_by_round on remark (organisation_id, round_id, about_sort, about_id);
create index remark_by_thread on remark (organisation_id, thread_id);
create index remark_by_change on remark (organisation_id, change_number);
comment on table remark is 'Questions and comments on a node or a measure in a round, with what was answered; only added to';
comment on column remark.organisation_id is 'Whose it is';
comment on column remark.remark_id is 'Its own name';
comment on column remark.thread_id is 'The remark that it answers; its own name for one that begins';
comment on column remark.change_number is 'The change that brought it';
comment on column remark.round_id is 'Round and year: helår-2026';
comment on column remark.about_sort is 'What it is about: node or measure';
comment on column remark.about_id is 'The node or measure it is about';
comment on column remark.to_account is 'Who is asked; null: nobody in particular';
comment on column remark.body is 'What is said';
comment on column remark.settles is 'True: nothing more is waited for in its thread';
comment on column remark.person is 'Name of the person, as shown';
comment on column remark.author is 'The account that said it';
comment on column remark.recorded_at is 'When it was said';
alter table remark enable row level security, force row level security;
create policy own_organisation on remark to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on remark to malkedja_app;
`,
} as const
