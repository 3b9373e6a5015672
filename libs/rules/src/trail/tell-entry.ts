import { DEFAULT_WORK_TYPES } from '../marks/work-types.js';
import type { TrailAct } from './kinds.js';

/** One field of an entry: codes as they are kept, ids already turned into names. */
export interface TrailChange {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  /** Personal data: that it changed is told, and not what it was or became. */
  readonly hidden: boolean;
}

/** What an entry is about. */
export interface TrailFacts {
  /** The table, as the trail names it. */
  readonly entity: string;
  readonly act: TrailAct;
  readonly changes: readonly TrailChange[];
  /** Short name of the person it is about. */
  readonly person: string | null;
  /** Subject and group, or class. */
  readonly subject: string | null;
  readonly group: string | null;
  /** Day of the lesson, `2026-11-12`. */
  readonly date: string | null;
  /** Name of another object, such as a room. */
  readonly object: string | null;
}

/** A catalogue of the trail: keys as in the Russian one. */
export type TrailWords = Readonly<Record<string, string>>;

/** What a row tells first of itself. */
const MAIN: Readonly<Record<string, string>> = {
  mark: 'value',
  period_mark: 'value',
  outside_mark: 'marks',
  attendance: 'fact',
  lesson_record: 'topic',
  homework: 'text',
  remark: 'text',
  assessment: 'title',
  work: 'type',
  sign_in_act: 'act',
  duty: 'role',
  movement: 'kind',
  absence_notice: 'kind',
  guardianship: 'guardian_id',
  taken_out: 'what',
  contact_report: 'status',
  family_consent: 'kind',
};

/** Tables that are called as their main field is: «Отметка 4 → 5». */
const NAMED_BY_FIELD = new Set(['mark', 'attendance']);

/** Fields that say where a row stands or who wrote it, which the entry says anyway. */
const SILENT = new Set([
  'created_at',
  'deleted_at',
  'date',
  'lesson_id',
  'group_id',
  'student_id',
  'work_id',
  'person_id',
  'homework_id',
  'marked_by',
  'marked_at',
  'set_by',
  'set_at',
  'basis',
  'recorded_by',
  'fact_by',
  'reason_by',
  'noted_at',
  'held_by',
  'taken_by',
  'posted_at',
  'written_by',
  'written_at',
  'account_id',
  'by_person_id',
  'changed_by',
  'changed_at',
  'at',
]);
/** Fields told of one entry; the rest stand in its details. */
const TOLD = 3;
const TEXT_LIMIT = 80;

const FLAG_OF_TIME = new Set([
  'held_at',
  'taken_at',
  'cancelled_at',
  'done_at',
  'applied_at',
  'undone_at',
  'withdrawn_at',
  'published_at',
  'deleted_at',
]);
/** A row of numbers by name, as an import keeps what it did. */
const COUNTS = /^\{("\w+": ?\d+(, ?)?)+\}$/;
const COUNT = /"(\w+)": ?(\d+)/g;
const DAY = /^\d{4}-(\d\d)-(\d\d)$/;

/** «12 ноября». */
export function sayTrailDay(words: TrailWords, day: string): string {
  const parts = DAY.exec(day);
  const month = parts && words[`month.${Number(parts[1])}`];
  return parts && month ? `${Number(parts[2])} ${month}` : day;
}

/** A table in words: «Отметка». */
export const sayTrailTable = (words: TrailWords, entity: string): string =>
  words[`entity.${entity}`] ?? `${words['entity'] ?? ''} ${entity}`.trim();

/** A field in words: «причина отсутствия». */
export const sayTrailField = (words: TrailWords, entity: string, field: string): string =>
  words[`field.${entity}.${field}`] ?? words[`field.${field}`] ?? field;

/** A value in words: codes are said, days are written as days; null: nothing. */
export function sayTrailValue(
  words: TrailWords,
  entity: string,
  field: string,
  value: string | null,
): string {
  const known =
    words[`value.${entity}.${field}.${value ?? 'null'}`] ?? words[`value.${field}.${value ?? 'null'}`];
  if (known !== undefined) return known;
  if (entity === 'work' && field === 'type')
    return DEFAULT_WORK_TYPES.find(({ code }) => code === value)?.name.toLowerCase() ?? value ?? '';
  if (value === null || value === '') return words['nothing'] ?? '';
  if (FLAG_OF_TIME.has(field)) return words['yes'] ?? '';
  return DAY.test(value) ? sayTrailDay(words, value) : (sayCounts(words, value) ?? shortened(value));
}

/** «создано 5, изменено 2»: the counts of an import without its zeros; undefined: it is something else. */
function sayCounts(words: TrailWords, value: string): string | undefined {
  if (!COUNTS.test(value)) return undefined;
  const said = [...value.matchAll(COUNT)]
    .filter(([, , count]) => count !== '0')
    .map(([, name = '', count = '']) => `${words[`count.${name}`] ?? name} ${count}`);
  return said.length > 0 ? said.join(', ') : (words['nothing'] ?? '');
}

/** The beginning of a long text, cut between words where there are any. */
function shortened(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const cut = text.slice(0, TEXT_LIMIT + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : TEXT_LIMIT)}…`;
}

/** Does the field tell something that the rest of the entry does not? */
const isTold = ({ field, old, new: becomes, hidden }: TrailChange): boolean =>
  !SILENT.has(field) && (hidden || (old ?? '') !== (becomes ?? ''));

/** A change of one field: «4 → 5», «изменено (данные скрыты)». */
export function sayTrailChange(words: TrailWords, entity: string, change: TrailChange): string {
  if (change.hidden) return words['hidden'] ?? '';
  const say = (value: string | null): string => sayTrailValue(words, entity, change.field, value);
  return `${say(change.old)} → ${say(change.new)}`;
}

/** What happened: «Отметка 4 → 5», «Домашнее задание добавлено: № 5». */
function sayEvent(words: TrailWords, { entity, act, changes }: TrailFacts): string {
  const table = sayTrailTable(words, entity);
  const main = changes.find(({ field }) => field === MAIN[entity]);
  const told = changes.filter(isTold);
  if (act === 'changed') {
    const parts = told.slice(0, TOLD).map((change) => {
      const said = sayTrailChange(words, entity, change);
      return change === main && NAMED_BY_FIELD.has(entity)
        ? said
        : `${sayTrailField(words, entity, change.field)} ${said}`;
    });
    if (parts.length === 0) return `${table} ${actOf(words, entity, act)}`;
    const rest = told.length - parts.length;
    const whole = [...parts, ...(rest > 0 ? [`${words['more'] ?? ''} ${rest}`] : [])].join('; ');
    const isBare = told[0] === main && NAMED_BY_FIELD.has(entity);
    return `${table}${isBare ? '' : ':'} ${whole}`;
  }
  const event = words[`${act}.${entity}`] ?? `${table} ${actOf(words, entity, act)}`;
  const value = act === 'removed' ? main?.old : main?.new;
  if (!main || main.hidden || value === null || value === undefined || value === '') return event;
  return `${event}: ${sayTrailValue(words, entity, main.field, value)}`;
}

const actOf = (words: TrailWords, entity: string, act: TrailAct): string =>
  words[`act.${act}.${words[`gender.${entity}`] ?? 'f'}`] ?? act;

/** What happened to what, in one line: «Отметка 4 → 5, Иванов П., алгебра, 8 А, 12 ноября». */
export function tellTrailEntry(words: TrailWords, facts: TrailFacts): string {
  const { person, subject, group, date, object } = facts;
  return [
    sayEvent(words, facts),
    person,
    object,
    subject === null ? null : subject.slice(0, 1).toLowerCase() + subject.slice(1),
    group,
    date === null ? null : sayTrailDay(words, date),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}
