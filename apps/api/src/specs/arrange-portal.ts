import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId, sql } from '@zhurnal/platform';
import { PortalSetting } from '@zhurnal/export';
import type { TestDatabase } from '@zhurnal/testing';
import type { ArrangedSchool, GroupName, StudentName } from './arrange.js';

const MAIN = fileURLToPath(new URL('../../../portal/src/main.mjs', import.meta.url));
export const SECRET = 'a secret of both sides';
export const SCHOOL_CODE = '7801234';

/** The receiving portal as a process of its own, with a folder that it may lose. */
export class Portal {
  private constructor(
    readonly origin: string,
    readonly inbox: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(folder = mkdtempSync(join(tmpdir(), 'portal-'))): Promise<Portal> {
    const inbox = join(folder, 'inbox');
    const child = spawn(
      process.execPath,
      [MAIN, '--port=0', `--data=${join(folder, 'data')}`, `--inbox=${inbox}`],
      {
        env: { PATH: process.env['PATH'] ?? '', PORTAL_SECRET: SECRET },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const origin = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) =>
        resolve(/http:\/\/[\d.]+:\d+/.exec(text.toString())?.[0] ?? ''),
      );
      child.once('exit', () => reject(new Error('the portal did not start')));
    });
    return new Portal(origin, inbox, folder, child);
  }

  async page(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await fetch(`${this.origin}${path}`);
    return { status: answer.status, text: await answer.text() };
  }

  async json<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.origin}/schools/${SCHOOL_CODE}/${path}`, {
      headers: { authorization: `Bearer ${SECRET}` },
    });
    return (await answer.json()) as T;
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }

  /** Another process on what this one, which is gone, has left. */
  again(): Promise<Portal> {
    return Portal.start(this.folder);
  }
}

/** The school sends to the target. */
export const sendTo = (school: ArrangedSchool, target: string): Promise<void> =>
  school.change((tx) =>
    tx.insert(PortalSetting, [{ id: newId(), target, schoolCode: SCHOOL_CODE, hour: 3, isOn: true }]),
  );

const RETARGET = sql(
  'test.portal.retarget',
  `update portal_setting set target = $2, version = version + 1 where school_id = $1`,
);
/** The school sends elsewhere from now on. */
export const retarget = (school: ArrangedSchool, target: string): Promise<unknown> =>
  school.change((tx) => tx.rows(RETARGET, [target]));

/** Numbers as they lie in the vault: only a superuser reads them there. */
export async function numbersOf(
  database: TestDatabase,
  schoolId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ kind: string; rowId: string; uid: string }>(
    `select kind, row_id as "rowId", uid::text as uid from portal_vault.uid where school_id = $1`,
    [schoolId],
  );
  return new Map(rows.map(({ kind, rowId, uid }) => [`${kind} ${rowId}`, uid]));
}

const MARK = sql(
  'test.portal.mark',
  `with made as (
     insert into work (school_id, id, lesson_id, group_id, date, type) select $1, l.id, l.id, l.group_id, l.date, 'lesson_answer' from lesson l
      where l.school_id = $1 and l.id = $2 on conflict (school_id, id) do nothing returning id)
   select l.group_id as "groupId", l.date, (select count(*) from made)::int as made from lesson l where l.school_id = $1 and l.id = $2`,
);
const ADD_MARK = sql(
  'test.portal.add-mark',
  `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value, comment)
   select $1, $2, l.id, l.id, l.group_id, $4, l.date, $5, $6 from lesson l where l.school_id = $1 and l.id = $3`,
);
const CHANGE_MARK = sql(
  'test.portal.change-mark',
  `update mark set value = $3, deleted_at = null, version = version + 1 where school_id = $1 and id = $2`,
);
const REMOVE_MARK = sql(
  'test.portal.remove-mark',
  `update mark set value = null, deleted_at = now(), version = version + 1 where school_id = $1 and id = $2`,
);
const ABSENCE = sql(
  'test.portal.absence',
  `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, reason)
   select $1, $2, l.id, l.group_id, $4, l.date, $5, $6 from lesson l where l.school_id = $1 and l.id = $3`,
);
const TASK = sql(
  'test.portal.task',
  `insert into homework (school_id, id, lesson_id, group_id, text, due_on) select $1, $2, l.id, l.group_id, $4, l.date + 1 from lesson l where l.school_id = $1 and l.id = $3`,
);
const TOPIC = sql(
  'test.portal.topic',
  `insert into lesson_record (school_id, id, topic, held_at) values ($1, $2, $3, now()) on conflict (school_id, id) do update set topic = excluded.topic, version = lesson_record.version + 1`,
);
const REMARK = sql(
  'test.portal.remark',
  `insert into remark (school_id, id, lesson_id, group_id, student_id, date, kind, text, written_by)
   select $1, $2, l.id, l.group_id, $4, l.date, 'other', $5, $6 from lesson l where l.school_id = $1 and l.id = $3`,
);

/** What happens in the journal, below the contract: fast, and on any day. */
export class Happenings {
  constructor(private readonly school: ArrangedSchool) {}

  async mark(lessonId: string, student: StudentName, value: string, comment = ''): Promise<string> {
    const id = newId();
    await this.school.change(async (tx) => {
      await tx.rows(MARK, [lessonId]);
      await tx.rows(ADD_MARK, [id, lessonId, this.school.students[student], value, comment]);
    });
    return id;
  }

  changeMark = (id: string, value: string): Promise<unknown> =>
    this.school.change((tx) => tx.rows(CHANGE_MARK, [id, value]));
  removeMark = (id: string): Promise<unknown> => this.school.change((tx) => tx.rows(REMOVE_MARK, [id]));

  absence(
    lessonId: string,
    student: StudentName,
    fact: 'absent' | 'late',
    reason: string | null = null,
  ): Promise<unknown> {
    return this.school.change((tx) =>
      tx.rows(ABSENCE, [newId(), lessonId, this.school.students[student], fact, reason]),
    );
  }

  task(lessonId: string, text: string): Promise<unknown> {
    return this.school.change((tx) => tx.rows(TASK, [newId(), lessonId, text]));
  }

  topic(lessonId: string, text: string): Promise<unknown> {
    return this.school.change((tx) => tx.rows(TOPIC, [lessonId, text]));
  }

  remark(lessonId: string, student: StudentName, text: string): Promise<unknown> {
    const { students, staff } = this.school;
    return this.school.change((tx) =>
      tx.rows(REMARK, [newId(), lessonId, students[student], text, staff.maths]),
    );
  }

  lesson = (group: GroupName, day: string): string => this.school.lesson(group, day);
}
