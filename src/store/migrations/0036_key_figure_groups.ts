// Schema 36: the groups of key figures that a source has gathered, kept as its groups of areas are.

const IMPORTING = "current_setting('app.importing', true) = 'on'"

export const keyFigureGroups = {
  number: 36,
  name: 'key_figure_groups',
  sql: `
create table key_figure_group (
  dataset text not null,
  group_id text not null check (group_id <> ''),
  import integer not null,
  title text not null,
  members text[] not null,
  gone boolean not null default false,
  primary key (dataset, group_id, import),
  foreign key (dataset, import) references statistics_import
);
comment on table key_figure_group is 'The groups of key figures that a source has gathered under one name: a row where an import found one new, with other members, renamed or gone';
comment on column key_figure_group.dataset is 'Where the statistics come from: kolada, scb, or the name that a file gives';
comment on column key_figure_group.group_id is 'The group, by its id in the source, which stays when its members change';
comment on column key_figure_group.import is 'The number of the import, 1, 2, 3 … in its dataset';
comment on column key_figure_group.title is 'What the source calls it';
comment on column key_figure_group.members is 'Its key figures by their ids in the source, in rising order';
comment on column key_figure_group.gone is 'The source no longer had it at this import; what it had said stands, with this row after it';
alter table key_figure_group enable row level security, force row level security;
create policy read_by_all on key_figure_group for select to malkedja_app using (true);
create policy added_by_import on key_figure_group for insert to malkedja_app with check (${IMPORTING});
create policy undone_until_finished on key_figure_group for delete to malkedja_app
  using (${IMPORTING} and not exists (
    select from statistics_import i
    where i.dataset = key_figure_group.dataset and i.import = key_figure_group.import
      and i.state = 'finished'));
grant select, insert, delete on key_figure_group to malkedja_app;
`,
} as const
