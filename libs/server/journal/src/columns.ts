/** SQL: one JSON object of columns, each in the order of the rows, empty when there are none. */
export function columnsOf(columns: Readonly<Record<string, string>>): string {
  const parts = Object.entries(columns).map(([name, expression]) => `'${name}', coalesce(json_agg(${expression}), '[]')`);
  return `json_build_object(${parts.join(', ')})::text`;
}

/** SQL: a mark as the contract counts it: 2–5, 10 pass, 11 fail, 0 «точка». */
export function markNumber(value: string): string {
  return `case ${value} when 'pass' then 10 when 'fail' then 11 when 'due' then 0 else ${value}::int end`;
}

/** SQL: an absence's fact as the contract counts it: 1 absent, 2 late. */
export function factNumber(fact: string): string {
  return `case ${fact} when 'absent' then 1 else 2 end`;
}

/** SQL: a reason as the contract counts it: 0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown. */
export function reasonNumber(reason: string): string {
  return `case ${reason} when 'ill' then 1 when 'excused' then 2 when 'unexcused' then 3 when 'unknown' then 4 else 0 end`;
}
