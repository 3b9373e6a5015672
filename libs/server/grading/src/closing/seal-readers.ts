import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { linesOf, sealedText } from '@zhurnal/rules';
import type { SealedLine } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { IN_CLASS } from './gap-readers.js';
import type { ClosingPlace } from './gap-readers.js';

/** Reads what the seal of a period covers; whoever keeps another part of the record adds a reader to the list. */
export interface SealReader {
  readonly list: (tx: ReadTx, place: ClosingPlace) => Promise<readonly SealedLine[]>;
}

// Keys are `kind|group|lesson|…`: the kind of line, then what leads to it. Fallen out lessons are part of the record.
const LINES = sql(
  'grading.closing.lines',
  `with lessons as materialized (
     select l.* from lesson l
      where l.school_id = $1 and l.date between $3::date and $4::date and l.deleted_at is null
        and l.group_id in (select p.group_id from teaching_group_part p
                            where p.school_id = $1 and p.class_id = $2 and p.deleted_at is null))
   select 'lesson|' || l.group_id || '|' || l.id as key,
          jsonb_build_array(l.date, l.slot, l.cancelled_at is not null, r.held_at is not null, coalesce(r.topic, ''))::text as value
     from lessons l left join lesson_record r on r.school_id = $1 and r.id = l.id
   union all
   select 'work|' || w.group_id || '|' || w.lesson_id || '|' || w.id,
          jsonb_build_array(w.position, w.type, w.title, trim_scale(w.weight)::text, w.scale)::text
     from work w where w.school_id = $1 and w.lesson_id in (select id from lessons) and w.deleted_at is null
   union all
   select 'homework|' || h.group_id || '|' || h.lesson_id || '|' || h.id, jsonb_build_array(h.text, h.due_on)::text
     from homework h where h.school_id = $1 and h.lesson_id in (select id from lessons) and h.deleted_at is null
   union all
   select 'mark|' || m.group_id || '|' || m.lesson_id || '|' || m.student_id || '|' || m.work_id || '|' || m.ordinal, m.value
     from mark m where m.school_id = $1 and m.lesson_id in (select id from lessons) and m.deleted_at is null and ${IN_CLASS('m')}
   union all
   select 'absence|' || a.group_id || '|' || a.lesson_id || '|' || a.student_id, jsonb_build_array(a.fact, a.reason)::text
     from attendance a where a.school_id = $1 and a.lesson_id in (select id from lessons) and a.deleted_at is null and ${IN_CLASS('a')}`,
);

/** Lessons with their topics, works, homework, marks and absences. */
export const JOURNAL_LINES: SealReader = {
  list: (tx, { classId, from, to }) => tx.rows<SealedLine>(LINES, [classId, from, to]),
};

const PERIOD_MARKS = sql(
  'grading.closing.marks',
  `select 'period_mark|' || m.group_id || '||' || m.student_id || '|' || m.subject_id as key, m.value
     from period_mark m where m.school_id = $1 and m.class_id = $2 and m.period_id = $3 and m.deleted_at is null`,
);

/** The marks of the period. */
export const PERIOD_MARK_LINES: SealReader = {
  list: (tx, { classId, periodId }) => tx.rows<SealedLine>(PERIOD_MARKS, [classId, periodId]),
};

/** Everything that a seal covers. */
export const SEAL_READERS: readonly SealReader[] = [JOURNAL_LINES, PERIOD_MARK_LINES];

/** The lines of a period as the journal has them now. */
export async function readLines(tx: ReadTx, place: ClosingPlace): Promise<SealedLine[]> {
  const found = await Promise.all(SEAL_READERS.map((reader) => reader.list(tx, place)));
  return found.flat();
}

/** A seal: the digest of the lines, and the lines themselves. */
export interface Seal {
  readonly digest: string;
  readonly payload: Buffer;
  readonly lessons: number;
  readonly marks: number;
  readonly absences: number;
}

/** Seals lines: SHA-256 of their text, which is kept deflated. */
export function sealOf(lines: readonly SealedLine[]): Seal {
  const text = sealedText(lines);
  const count = (kind: string): number => lines.filter(({ key }) => key.startsWith(`${kind}|`)).length;
  return {
    digest: digestOf(text),
    payload: deflateSync(text),
    lessons: count('lesson'),
    marks: count('mark'),
    absences: count('absence'),
  };
}

/** SHA-256 in hexadecimal digits. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text of a payload with its lines. */
export function openSeal(payload: Buffer): {
  readonly digest: string;
  readonly lines: readonly SealedLine[];
} {
  const text = inflateSync(payload).toString();
  return { digest: digestOf(text), lines: linesOf(text) };
}
