/**
 * SQL: what was closed for the group, as `GroupClosing`; null: nothing. It stands in a row of its own that the database
 * keeps, so whoever reads the group learns it without another statement.
 */
export function closingOf(group: string): string {
  return `(select z.closing from group_closing z where z.school_id = $1 and z.id = ${group})`;
}
