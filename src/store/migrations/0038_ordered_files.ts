// Schema 38: files that people have asked for, each made by one process at a time.

export const orderedFiles = {
  number: 38,
  name: 'ordered_files',
  sql: `
create table ordered_file (
  organisation_id text not null references organisation,
  file_id text not null,
  account_id text not null,
  sort text not null check (sort <> ''),
  about_id text not null check (about_id <> ''),
  format text not null check (format <> ''),
  language text not null check (language in ('sv', 'en')),
  title text not null check (title <> ''),
  template_id text check (template_id <> ''),
  standing text not null default 'waiting' check (standing in ('waiting', 'making', 'ready', 'failed')),
  steps_done integer not null default 0 check (steps_done >= 0),
  tries integer not null default 0,
  taken_until timestamptz,
  ordered_at timestamptz not null default recording_moment(),
  ended_at timestamptz,
  bytes bigint check (bytes > 0),
  why text check (why <> ''),
  primary key (organisation_id, file_id),
  foreign key (organisation_id, account_id) references account on delete cascade,
  check ((standing = 'ready') = (bytes is not null)),
  check ((standing = 'failed') = (why is not null)),
  check ((standing in ('ready', 'failed')) = (ended_at is not null))
);
create index ordered_file_by_account on ordered_file (organisation_id, account_id, ordered_at);
create index ordered_file_to_make on ordered_file (organisation_id, ordered_at, file_id)
  where standing in ('waiting', 'making');
comment on table ordered_file is 'Files that people have asked for; what is ready lies beside the database, and goes with its row after some days';
comment on column ordered_file.organisation_id is 'Whose it is';
comment on column ordered_file.file_id is 'Its own name, a UUID in order of time';
comment on column ordered_file.account_id is 'Who asked for it, and alone may fetch it; it goes with their account';
comment on column ordered_file.sort is 'What sort of thing it is made of: document';
comment on column ordered_file.about_id is 'The id of what it is made of';
comment on column ordered_file.format is 'pdf, pdfa (PDF/A-2a), docx, pptx or xlsx';
comment on column ordered_file.language is 'The language that it is written in: sv or en';
comment on column ordered_file.title is 'What it is called, without its ending';
comment on column ordered_file.template_id is 'The municipality''s own Word template that Word is made in; null: our own look';
comment on column ordered_file.standing is 'waiting; making: a process is at it, or was when it ended; ready; failed: given up, see why';
comment on column ordered_file.steps_done is 'How many of its steps are done';
comment on column ordered_file.tries is 'How many times it has been taken up; whoever has an earlier number has lost it';
comment on column ordered_file.taken_until is 'While it is made: until when nobody else takes it up, moved on as long as it is made; null: nobody has it';
comment on column ordered_file.ordered_at is 'When it was asked for';
comment on column ordered_file.ended_at is 'When it was ready or given up; null: it is on its way';
comment on column ordered_file.bytes is 'Its size; null: it is not ready';
comment on column ordered_file.why is 'Why it was not made, in sentences for who asked; null: nothing has gone wrong';
alter table ordered_file enable row level security, force row level security;
create policy own_organisation on ordered_file to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert, update, delete on ordered_file to malkedja_app;
`,
} as const
