import { HELP_KINDS, RECORDS, ROLLOUT_CONTROL_CLAUSE, ROLLOUT_STEPS, clauseOfStep } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { EvidenceSource } from './evidence-source.js';

const isDuty = (record: string): boolean => record.startsWith('duty.');

/** SQL: the day of a record as a school writes it. */
const dayText = (day: string): string => `to_char(${day}, 'DD.MM.YYYY')`;

/** What was done of the tasks whose last day lies in the month, or in it. */
const TASKS = sql(
  'compliance.evidence.duties',
  `select 'duty.' || d.code as record,
          ${dayText(`(d.said_at at time zone (select s.time_zone from school s where s.school_id = $1))`)} || ' — ' || d.text as text,
          f.name as "fileName", '/files/duties/' || d.id as path
     from duty_task d
     left join stored_file f on f.school_id = $1 and f.id = d.file_id and f.deleted_at is null
    where d.school_id = $1 and d.deleted_at is null and d.outcome = 'done' and d.due_on between $2::date and $3::date
    order by d.said_at, d.id`,
);

/** The register since the academic year of the month began: a seminar of September is one for October too. */
const HELP = sql(
  'compliance.evidence.help',
  `select 'help.' || h.kind as record, ${dayText('h.day')} || ' — ' || h.topic as text
     from given_help h
    where h.school_id = $1 and h.deleted_at is null and h.day <= $3::date
      and h.day >= coalesce((select max(y.starts_on) from academic_year y where y.school_id = $1 and y.deleted_at is null and y.starts_on <= $3::date), $2::date)
    order by h.day, h.created_at, h.id`,
);

/** SQL: the clause that each step of the change stands for. */
const STEP_CLAUSES = ROLLOUT_STEPS.flatMap((step) => {
  const clause = clauseOfStep(step);
  return clause === undefined ? [] : [`('${step}', '${clause}')`];
}).join(', ');

/** Steps of the change that are stated by the end of the month; each shows its own clause, all of them that the plan is controlled. */
const STEPS = sql(
  'compliance.evidence.rollout',
  `select 'rollout' as record, c.clause, ${dayText('k.day')} || ' — ' || k.text as text
     from kept_statement k
     join lateral (
       select s.clause from (values ${STEP_CLAUSES}) as s(step, clause) where s.step = k.subject
       union all select '${ROLLOUT_CONTROL_CLAUSE}' where k.subject in (${ROLLOUT_STEPS.map((step) => `'${step}'`).join(', ')})) c on true
    where k.school_id = $1 and k.deleted_at is null and k.day <= $3::date and $2::date is not null
    order by k.day, k.id`,
);

/** Clauses that somebody states to be kept, since a day that is not after the month. */
const STATEMENTS = sql(
  'compliance.evidence.statements',
  `select 'statement' as record, k.subject as clause, ${dayText('k.day')} || ' — ' || k.text as text
     from kept_statement k
    where k.school_id = $1 and k.deleted_at is null and k.day <= $3::date and $2::date is not null
    order by k.day, k.id`,
);

/** Duties done, help given, steps and clauses stated. */
export const DUTY_EVIDENCE: readonly EvidenceSource[] = [
  { records: RECORDS.filter(isDuty), statement: TASKS },
  { records: HELP_KINDS.map((kind) => `help.${kind}` as const), statement: HELP },
  { records: ['rollout'], statement: STEPS },
  { records: ['statement'], statement: STATEMENTS },
];
