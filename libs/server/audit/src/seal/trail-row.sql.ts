/** SQL: a row `a` of the trail as the texts that its leaf is made of. */
export const TRAIL_ROW = `a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.account_id as "accountId", a.person_id as "personId", a.role, a.session_id as "sessionId", a.request_id as "requestId",
  a.reason, a.op, a.entity, a.row_id as "rowId", a.version, a.delta::text as delta`;
