// What people are in an organisation.

/** @term roll – what a person is in the organisation; held for all of it, or for one body and those under it */
export const ROLES = [
  'reader',
  'reporter',
  'unitManager',
  'secretary',
  'controller',
  'modelOwner',
  'politician',
  'auditor',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]
