// Schema 37: documents and evaluations can be destroyed by decision, and the documents that rest on a frozen version go with it.
// What a frozen document was called, its checksum and when it was approved remain.

const ORG = `current_setting('app.organisation', true)`

const COLUMNS = `
alter table frozen_document alter column body drop not null;
alter table frozen_document add column disposal_id text;
alter table frozen_document add foreign key (organisation_id, disposal_id) references disposal_decision;
alter table frozen_document add check ((body is null) = (disposal_id is not null));
comment on column frozen_document.body is 'Canonical JSON of the document, kept byte for byte; null: it has been destroyed';
comment on column frozen_document.disposal_id is 'The decision by which its text was destroyed; null: it is there';
alter table document add column disposal_id text;
alter table document add foreign key (organisation_id, disposal_id) references disposal_decision;
comment on column document.disposal_id is 'The decision by which its parts were destroyed; null: it is there';
drop index document_is_one;
create unique index document_is_one on document (organisation_id, round_id, type_id, body_id)
  where disposal_id is null;
`

/** The parts of a document, with each thing that has been done to one of them. */
const DONE_TO_DOCUMENT = ['document_part', 'part_version', 'part_comment', 'frozen_document']
  .map(
    (
      table,
    ) => `and not exists (select from ${table} later where later.organisation_id = d.organisation_id
      and later.document_id = d.document_id and later.recorded_at >= c.before)`,
  )
  .join('\n    ')

const DONE_TO_EVALUATION = ['evaluation_line', 'evaluation_version']
  .map(
    (
      table,
    ) => `and not exists (select from ${table} later where later.organisation_id = e.organisation_id
      and later.evaluation_id = e.evaluation_id and later.recorded_at >= c.before)`,
  )
  .join('\n    ')

// NOTE it runs as whoever asks. Assessors' own notes are seen by nobody else, so the list does not name
// them: they go with their evaluation.
const LISTED = `
create function disposal_listed_documents(asked text)
returns table (kind text, key text, about text, happened_at timestamptz, who text, said text)
language sql stable set search_path = public, pg_temp as $$
  with covered as (
    select c.key as kind, (c.value #>> '{}')::timestamp at time zone 'Europe/Stockholm' as before
    from disposal_decision d, jsonb_each(d.covers) c
    where d.organisation_id = ${ORG} and d.disposal_id = asked
  ), old_document as (
    select d.* from covered c join document d on d.organisation_id = ${ORG}
    where c.kind = 'documents' and d.disposal_id is null and d.recorded_at < c.before
    ${DONE_TO_DOCUMENT}
  )
  select 'documents', d.document_id, d.round_id, d.recorded_at, d.author, d.title
  from old_document d
  union all
  select 'documentFiles', a.attachment_id, d.round_id, a.recorded_at, a.author, a.name
  from old_document d join attachment a on a.organisation_id = d.organisation_id
    and a.about_sort = 'document' and a.about_id = d.document_id
  where not exists (
    select from attachment later where later.organisation_id = a.organisation_id
      and later.attachment_id = a.attachment_id and later.based_on = a.change_number)
  union all
  select 'documentVersions', f.document_id || '~' || f.version, d.round_id, f.recorded_at, f.author,
    d.title || ', version ' || f.version
  from frozen_document f
  join document d on d.organisation_id = f.organisation_id and d.document_id = f.document_id
  where f.organisation_id = ${ORG} and f.body is not null and (
    exists (select from old_document o where o.document_id = f.document_id)
    or exists (
      select from covered c join snapshot s on s.organisation_id = f.organisation_id
      where c.kind = 'frozenVersions' and s.snapshot_id = f.snapshot_id and s.frozen_at < c.before))
  union all
  select c.kind, v.document_id || '~' || v.part_id || '~' || v.change_number, d.round_id,
    v.recorded_at, v.author, d.title
  from covered c join part_version v on v.organisation_id = ${ORG}
  join document d on d.organisation_id = v.organisation_id and d.document_id = v.document_id
  where c.kind = 'earlierPartTexts' and exists (
    select from part_version later where later.organisation_id = v.organisation_id
      and later.document_id = v.document_id and later.part_id = v.part_id
      and later.change_number > v.change_number and later.recorded_at < c.before)
  union all
  select c.kind, e.evaluation_id, e.framework_id, e.recorded_at, e.author,
    coalesce(e.head -> 'title' ->> 'sv', e.head ->> 'title')
  from covered c join evaluation e on e.organisation_id = ${ORG}
  where c.kind = 'evaluations' and e.recorded_at < c.before
    ${DONE_TO_EVALUATION}
$$;
comment on function disposal_listed_documents is 'What carrying out a recorded decision would remove now of documents and evaluations, item by item';

alter function disposal_listed rename to disposal_listed_of_rounds;
comment on function disposal_listed_of_rounds is 'What carrying out a recorded decision would remove now of the rounds, their writing and the log, item by item';
create function disposal_listed(asked text)
returns table (kind text, key text, about text, happened_at timestamptz, who text, said text)
language sql stable set search_path = public, pg_temp as $$
  select * from disposal_listed_of_rounds(asked)
  union all
  select * from disposal_listed_documents(asked)
$$;
comment on function disposal_listed is 'What carrying out a recorded decision would remove now, item by item';
`

const keysOf = (kind: string): string => `(select jsonb_array_elements_text(keys -> '${kind}'))`

const ofKeys = (table: string, kind: string, column: string): string =>
  `delete from ${table} where organisation_id = org and ${column} in ${keysOf(kind)};`

/** The log's events that hold what was written in a document or an evaluation, by whose they are. */
const WRITTEN = `('beginDocument', 'changeDocumentPart', 'writeDocumentPart', 'commentDocument', 'settleComment')`

// NOTE the files that people have asked for of a document (ordered_file) are in schema 38: a function's
// tables are looked up when it runs, and what lies on disk goes with its row at the next tidying.
// NOTE it has no rights of its own: called by carry_out_disposal it has those of the tables' owner, and by
// anybody else none to remove.
const REMOVE = `
create function remove_listed_documents(org text, keys jsonb, by_decision text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  acting text := coalesce(current_setting('app.acting_as', true), '');
begin
  delete from part_version where organisation_id = org
    and document_id || '~' || part_id || '~' || change_number in ${keysOf('earlierPartTexts')};
  update frozen_document set body = null, disposal_id = by_decision where organisation_id = org
    and document_id || '~' || version in ${keysOf('documentVersions')};
  ${ofKeys('part_comment', 'documents', 'document_id')}
  ${ofKeys('part_version', 'documents', 'document_id')}
  ${ofKeys('document_part', 'documents', 'document_id')}
  ${ofKeys('attachment', 'documentFiles', 'attachment_id')}
  delete from ordered_file where organisation_id = org and sort = 'document'
    and about_id in ${keysOf('documents')};
  delete from document where organisation_id = org and document_id in ${keysOf('documents')}
    and not exists (select from frozen_document f where f.organisation_id = document.organisation_id
      and f.document_id = document.document_id);
  update document set disposal_id = by_decision where organisation_id = org
    and document_id in ${keysOf('documents')};
  update audit_event set before = null, after = null where organisation_id = org
    and subject in ${keysOf('documents')} and what in ${WRITTEN};
  perform set_config('app.acting_as', 'keeper', true);
  ${ofKeys('evaluation_note', 'evaluations', 'evaluation_id')}
  perform set_config('app.acting_as', acting, true);
  ${ofKeys('evaluation_line', 'evaluations', 'evaluation_id')}
  ${ofKeys('evaluation_version', 'evaluations', 'evaluation_id')}
  ${ofKeys('evaluation', 'evaluations', 'evaluation_id')}
  update audit_event set before = null, after = null where organisation_id = org
    and subject in ${keysOf('evaluations')} and what not in ('recordDisposal', 'carryOutDisposal',
      'takeBackDisposal', 'removePerson');
end $$;
comment on function remove_listed_documents is 'Removes the listed documents and evaluations with what was written in them and what the log tells of that; called by carry_out_disposal';
revoke execute on function remove_listed_documents from public;

do $also$
declare
  place constant text := '  insert into disposal_receipt (';
  made text := pg_get_functiondef('carry_out_disposal(text, text, bigint, text)'::regprocedure);
begin
  if position(place in made) = 0 then raise exception 'carry_out_disposal: no place for documents'; end if;
  execute replace(made, place, '  perform remove_listed_documents(org, keys, asked);' || chr(10) || place);
end $also$;
`

export const disposalsOfDocuments = {
  number: 37,
  name: 'disposals_of_documents',
  sql: [COLUMNS, LISTED, REMOVE].join('\n'),
} as const
