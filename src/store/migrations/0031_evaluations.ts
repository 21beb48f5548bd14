// Schema 31: evaluations by frameworks: begun, given points line by line, closed as versions; private comments behind their author's own door.

const OWN = `organisation_id = current_setting('app.organisation', true)`
// NOTE no setting gives no rows: whoever forgets to say who is asking is shut out.
const AUTHORS = `${OWN} and (author = current_setting('app.author', true)
  or current_setting('app.acting_as', true) = 'keeper')`

const EVALUATION = `
create table evaluation (
  organisation_id text not null references organisation,
  evaluation_id text not null,
  change_number bigint not null,
  framework_id text not null,
  framework_text text not null,
  head jsonb not null,
  body_id text,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, evaluation_id)
);
comment on table evaluation is 'An evaluation as it was begun; only added to';
comment on column evaluation.organisation_id is 'Whose it is';
comment on column evaluation.evaluation_id is 'Its own name, as in its file';
comment on column evaluation.change_number is 'The change that brought it';
comment on column evaluation.framework_id is 'The framework, in its edition';
comment on column evaluation.framework_text is 'The framework''s file (YAML) as it was then: another edition never changes what was evaluated';
comment on column evaluation.head is 'JSON in the words of an evaluation''s file: title, organisation, area, scope, year, source, note';
comment on column evaluation.body_id is 'The body that is evaluated; null: the municipality';
comment on column evaluation.person is 'Name of the person who began it, as shown';
comment on column evaluation.author is 'The account, or the program, that began it';
comment on column evaluation.recorded_at is 'When it was recorded';
alter table evaluation enable row level security, force row level security;
create policy own_organisation on evaluation to malkedja_app using (${OWN}) with check (${OWN});
grant select, insert on evaluation to malkedja_app;
`

const LINE = `
create table evaluation_line (
  organisation_id text not null references organisation,
  evaluation_id text not null,
  sort text not null check (sort in ('points', 'evidence', 'comment', 'examples', 'entered', 'answers',
    'published', 'references')),
  part_id text not null,
  assessor_id text not null,
  change_number bigint not null,
  based_on bigint not null,
  body jsonb,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, evaluation_id, sort, part_id, assessor_id, change_number),
  foreign key (organisation_id, evaluation_id) references evaluation
);
comment on table evaluation_line is 'What is given and said in an evaluation; only added to, the latest of a sort, part and assessor holds';
comment on column evaluation_line.organisation_id is 'Whose it is';
comment on column evaluation_line.evaluation_id is 'The evaluation';
comment on column evaluation_line.sort is 'Points, evidence, a shared comment, good examples, parts and weights of its own, answers, published totals, references';
comment on column evaluation_line.part_id is 'The area, question or indicator; empty: the whole';
comment on column evaluation_line.assessor_id is 'Who gives or says it; empty: nobody in particular';
comment on column evaluation_line.change_number is 'The change that brought it';
comment on column evaluation_line.based_on is 'The change of the line that its writer saw; 0: there was none';
comment on column evaluation_line.body is 'JSON in the words of an evaluation''s file; null: it is taken back';
comment on column evaluation_line.person is 'Name of the person who wrote it, as shown';
comment on column evaluation_line.author is 'The account, or the program, that wrote it';
comment on column evaluation_line.recorded_at is 'When it was recorded';
alter table evaluation_line enable row level security, force row level security;
create policy own_organisation on evaluation_line to malkedja_app using (${OWN}) with check (${OWN});
grant select, insert on evaluation_line to malkedja_app;
`

const VERSION = `
create table evaluation_version (
  organisation_id text not null references organisation,
  evaluation_id text not null,
  version integer not null check (version > 0),
  change_number bigint not null,
  closed_on date not null,
  why text check (why <> ''),
  body jsonb not null,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, evaluation_id, version),
  foreign key (organisation_id, evaluation_id) references evaluation,
  check ((why is null) = (version = 1))
);
comment on table evaluation_version is 'An evaluation as it stood when it was closed; only added to';
comment on column evaluation_version.organisation_id is 'Whose it is';
comment on column evaluation_version.evaluation_id is 'The evaluation';
comment on column evaluation_version.version is '1, 2, 3 … of the same evaluation';
comment on column evaluation_version.change_number is 'The change that brought it';
comment on column evaluation_version.closed_on is 'The day it was closed';
comment on column evaluation_version.why is 'Why it was closed anew; null: it is the first';
comment on column evaluation_version.body is 'JSON: the whole evaluation in the words of its file';
comment on column evaluation_version.person is 'Name of the person who closed it, as shown';
comment on column evaluation_version.author is 'The account, or the program, that closed it';
comment on column evaluation_version.recorded_at is 'When it was recorded';
alter table evaluation_version enable row level security, force row level security;
create policy own_organisation on evaluation_version to malkedja_app using (${OWN}) with check (${OWN});
grant select, insert on evaluation_version to malkedja_app;
`

const NOTE = `
create table evaluation_note (
  organisation_id text not null references organisation,
  evaluation_id text not null,
  part_id text not null,
  author text not null,
  change_number bigint not null,
  body text not null check (body <> ''),
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, evaluation_id, part_id, author),
  foreign key (organisation_id, evaluation_id) references evaluation
);
comment on table evaluation_note is 'What somebody has written for themselves in an evaluation; seen by them, and by whoever copies the whole database';
comment on column evaluation_note.organisation_id is 'Whose it is';
comment on column evaluation_note.evaluation_id is 'The evaluation';
comment on column evaluation_note.part_id is 'The area, question or indicator; empty: the whole';
comment on column evaluation_note.author is 'The account that wrote it, and alone reads it';
comment on column evaluation_note.change_number is 'The change that last wrote it';
comment on column evaluation_note.body is 'What is written';
comment on column evaluation_note.recorded_at is 'When it was last written';
alter table evaluation_note enable row level security, force row level security;
create policy own_organisation on evaluation_note to malkedja_app using (${AUTHORS}) with check (${AUTHORS});
grant select, insert, update, delete on evaluation_note to malkedja_app;
`

const turned = ['evaluation', 'evaluation_line', 'evaluation_version']
  .map(
    (
      table,
    ) => `  update ${table} set person = case when person = any(names) then pseudonym_name else person end,
      author = pseudonym where organisation_id = org and author = asked;`,
  )
  .join('\n')

// NOTE called in the transaction that removes the person, while the account is still there.
const REMOVE = `
create function remove_person_from_evaluations(asked text, pseudonym text, pseudonym_name text,
  by_change bigint) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  org text := current_setting('app.organisation', true);
  acting text := coalesce(current_setting('app.acting_as', true), '');
  names text[];
begin
  if pseudonym !~ '^removed-[0-9a-f]+$' then
    raise exception 'remove_person_from_evaluations: no pseudonym';
  end if;
  if not exists (select from audit_event where organisation_id = org and change_number = by_change
      and what = 'removePerson' and subject = pseudonym) then
    raise exception 'remove_person_from_evaluations: the log does not tell of it';
  end if;
  select array_agg(distinct name) into names from (
    select name from account where organisation_id = org and account_id = asked
    union all
    select said ->> 'name' from audit_event,
      lateral (values (before), (after)) as sides (said)
    where organisation_id = org and subject = asked and what in ('saveAccount', 'addAccount')
  ) as called where name <> '';
  perform set_config('app.acting_as', 'keeper', true);
${turned}
  delete from evaluation_note where organisation_id = org and author = asked;
  perform set_config('app.acting_as', acting, true);
end $$;
comment on function remove_person_from_evaluations is 'Takes a person out of the evaluations: what they gave stands by a pseudonym, what they wrote for themselves goes';
revoke execute on function remove_person_from_evaluations from public;
grant execute on function remove_person_from_evaluations to malkedja_app;
`

export const evaluations = {
  number: 31,
  name: 'evaluations',
  sql: `${EVALUATION}${LINE}${VERSION}${NOTE}${REMOVE}`,
} as const
