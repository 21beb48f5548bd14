// Schema 5: each text names the one it follows, so that two who write at once never lose one.

export const textsFollow = {
  number: 5,
  name: 'texts_follow',
  sql: `
alter table node_text add column based_on text not null default '';
comment on column node_text.based_on is 'text_id of the one it follows; empty: the first of its node, round, field and language';
update node_text set based_on = earlier.text_id
from (
  select organisation_id, text_id as later_id, lag(text_id) over (
    partition by organisation_id, node_id, round_id, field, language
    order by change_number, text_id) as text_id
  from node_text
) earlier
where earlier.organisation_id = node_text.organisation_id and earlier.later_id = node_text.text_id
  and earlier.text_id is not null;
create unique index node_text_follows_one on node_text
  (organisation_id, node_id, round_id, field, language, based_on);
`,
} as const
