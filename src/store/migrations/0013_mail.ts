// Schema 13: what people want by mail, and the queue of mails to send.

const TABLES = `
create table mail_choice (
  organisation_id text not null references organisation,
  account_id text not null,
  language text not null,
  reminders boolean not null,
  primary key (organisation_id, account_id),
  foreign key (organisation_id, account_id) references account
);
comment on table mail_choice is 'What a person wants by mail; without a row as usual: in Swedish, with reminders';
comment on column mail_choice.organisation_id is 'Whose it is';
comment on column mail_choice.account_id is 'Whose choice it is';
comment on column mail_choice.language is 'The language that they are written to in: sv or en';
comment on column mail_choice.reminders is 'Whether they want all reminders; false: only of what others wait for';

create table mail_job (
  organisation_id text not null references organisation,
  job_id text not null,
  kind text not null,
  account_id text,
  day date not null,
  standing text not null,
  tries integer not null default 0,
  begun integer not null default 0,
  due_at timestamptz not null,
  taken_until timestamptz,
  address text,
  why text,
  ended_at timestamptz,
  primary key (organisation_id, job_id),
  foreign key (organisation_id, account_id) references account
);
create index mail_job_by_due on mail_job (organisation_id, standing, due_at);
create index mail_job_by_day on mail_job (organisation_id, day, account_id);
comment on table mail_job is 'The queue of mails: one digest a person a day, and one row for each morning that has been gone through';
comment on column mail_job.organisation_id is 'Whose it is';
comment on column mail_job.job_id is 'What it is, person and day: the same is never added twice';
comment on column mail_job.kind is 'morning: the day has been gone through; digest: one person''s mail';
comment on column mail_job.account_id is 'Who is written to; null: nobody, it is a morning';
comment on column mail_job.day is 'The day it is for, in Sweden; it is not sent on a later one';
comment on column mail_job.standing is 'waiting; done: sent, or gone through; nothing: nothing waited for the person any more; givenUp';
comment on column mail_job.tries is 'How many times it has been taken up to be sent';
comment on column mail_job.begun is 'How many times sending has begun since its end was last noted: more than one, where the program has ended in the middle';
comment on column mail_job.due_at is 'When it is to be tried next';
comment on column mail_job.taken_until is 'While it is being sent: until when nobody else takes it up; null: nobody has it';
comment on column mail_job.address is 'The address of the last try';
comment on column mail_job.why is 'What the mail server said when it last failed; null: it has not';
comment on column mail_job.ended_at is 'When it was sent or given up; null: it waits';
`

const SECURITY = ['mail_choice', 'mail_job'].map(
  (table) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert, update on ${table} to malkedja_app;`,
)

export const mail = {
  number: 13,
  name: 'mail',
  sql: [TABLES, ...SECURITY].join('\n'),
} as const
