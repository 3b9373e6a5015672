/** SQL: one JSON object of columns, each in the order of the rows, empty when there are none. */
export function columnsOf(columns: Readonly<Record<string, string>>): string {
  const parts = Object.entries(columns).map(
    ([name, expression]) => `'${name}', coalesce(json_agg(${expression}), '[]')`,
  );
  return `json_build_object(${parts.join(', ')})::text`;
}

/** SQL: an absence's fact as the contract counts it: 1 absent, 2 late. */
export function factNumber(fact: string): string {
  return `case ${fact} when 'absent' then 1 else 2 end`;
}

/** SQL: a reason as the contract counts it: 0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown. */
export function reasonNumber(reason: string): string {
  return `case ${reason} when 'ill' then 1 when 'excused' then 2 when 'unexcused' then 3 when 'unknown' then 4 else 0 end`;
}

/** SQL: an instant as the contract writes it, in UTC. */
export function instantText(instant: string): string {
  return `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** SQL: a time of day as the contract writes it. */
export function timeText(time: string): string {
  return `to_char(${time}, 'HH24:MI')`;
}
