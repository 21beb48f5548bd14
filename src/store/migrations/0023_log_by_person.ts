// Schema 23: the log is found by whose doing it is, as it is by what it is about.

export const logByPerson = {
  number: 23,
  name: 'log_by_person',
  sql: `
create index audit_event_by_who on audit_event (organisation_id, who, change_number);
`,
} as const
