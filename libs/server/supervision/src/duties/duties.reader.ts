import {
  COUNTED_DUTIES,
  PRESSING_DAYS,
  addDays,
  isBackedUp,
  isOfLessons,
  isOwnDuty,
  isPressing,
  keyOfTask,
  linesFor,
  listDays,
  listDutyTasks,
  listNameOf,
  listObligations,
  listShownParts,
  objectToPerformer,
  partsOf,
  stateOfDuty,
} from '@zhurnal/rules';
import type { Day, DutyActor, DutyFacts, DutyOutcome, DutyTask, PersonName, Role } from '@zhurnal/rules';
import { findFile, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { checkDays } from '../control/control.reader.js';
import { findBackUps } from './find-back-ups.js';
import { DUTY_HEAD, LESSON_DUTY, SAID, SAID_PLACE, SEEN } from './duties.sql.js';
import type { DutyCalendar, DutyTaskDetails } from './duties.graphql.js';

interface Office {
  readonly role: Role;
  readonly personId: string;
  readonly classId: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly name: PersonName;
}

/** What tasks are dealt from, and who asks. */
export interface DutyHead extends Pick<DutyFacts, 'years' | 'periods'> {
  readonly today: Day;
  readonly timeZone: string;
  /** The regulation as text. */
  readonly profile: string;
  readonly classes: readonly (DutyFacts['classes'][number] & { readonly name: string })[];
  readonly offices: readonly Office[];
}

/** What the record shows of a task. */
interface SeenRow {
  readonly key: string;
  readonly isSeen: boolean;
  readonly have: number;
  readonly want: number;
}

interface SaidRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly dueOn: Day;
  readonly classId: string | null;
  readonly personId: string | null;
  readonly outcome: DutyOutcome;
  readonly text: string;
  readonly postponedTo: Day | null;
  readonly at: Date;
  readonly on: Day;
  readonly by: PersonName;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
}

/** Where something was said, with the document that shows it. */
export interface SaidPlace extends Pick<DutyTask, 'code' | 'dueOn' | 'classId' | 'personId'> {
  readonly version: number;
  readonly fileId: string | null;
  readonly saidBy: string;
}

/** Roles that see everybody's tasks. */
const OVERSEERS: readonly Role[] = ['director', 'deputy', 'administrator', 'auditor'];

/** September: academic years begin in it. */
const AUTUMN = 9;

const holdsOn = ({ from, to }: Office, day: string): boolean => from <= day && (to === null || to >= day);

/** Who asks, with the own classes of today. */
export function dutyActorOf({ personId, roles }: Actor, { offices, today }: DutyHead): DutyActor {
  const ownClasses = offices
    .filter((one) => one.personId === personId && one.role === 'class_teacher' && holdsOn(one, today))
    .flatMap(({ classId }) => (classId === null ? [] : [classId]));
  return { personId, roles, ownClasses };
}

/** The tasks whose last day is one of the days. */
export function tasksOf(head: DutyHead, from: string, to: string): readonly DutyTask[] {
  const { years, periods, classes, offices, profile } = head;
  const teachers = offices
    .filter(({ role }) => role === 'teacher')
    .map((one) => ({ id: one.personId, from: one.from, to: one.to }));
  return listDutyTasks(listDays(from as Day, to as Day), (day) => regulationOf(profile, day), {
    years,
    periods,
    classes,
    teachers,
  });
}

/** Short names of those whose task it is. */
function performersOf({ roles, classId, personId, dueOn }: DutyTask, { offices }: DutyHead): string[] {
  const named = offices.filter(
    (one) =>
      roles.includes(one.role) &&
      holdsOn(one, dueOn) &&
      (classId === null || one.classId === classId) &&
      (personId === null || one.personId === personId),
  );
  return [...new Map(named.map((one) => [one.personId, listNameOf(one.name)])).values()];
}

const isOpenTo = (operation: string, roles: readonly Role[]): boolean =>
  linesFor(operation, roles).length > 0;

/** Deals the duties of the regulation into dated tasks, and says how each stands. */
export class DutiesReader {
  constructor(private readonly clock: Clock) {}

  /** Four statements, whatever the school, and one more where a back-up came due. */
  list(call: Call, from: string, to: string, mine: boolean): Promise<DutyCalendar> {
    checkDays(from, to);
    const { actor } = call;
    return call.read([], async (tx) => {
      const head = await this.head(tx, actor, from, to);
      const who = dutyActorOf(actor, head);
      const mayAll = actor.roles.some((role) => OVERSEERS.includes(role));
      const isOwn = mine || !mayAll;
      const tasks = tasksOf(head, from, to).filter((task) => !isOwn || isOwnDuty(task, who));
      const obligations = listObligations(regulationOf(head.profile, to < head.today ? to : head.today));
      const [details, lessons] = await tx.together(() =>
        Promise.all([
          this.describe(tx, actor, head, tasks, { from, to }),
          tx.find<{ lessons: number; missing: number }>(LESSON_DUTY, [
            actor.personId,
            this.clock.now(),
            from,
            to,
            isOwn,
          ]),
        ]),
      );
      return {
        today: head.today,
        mayAll,
        tasks: details,
        lessonDuties: obligations
          .filter(
            (one) => isOfLessons(one) && (!isOwn || one.roles.some((role) => actor.roles.includes(role))),
          )
          .map(({ code, words, clause }) => ({ code, words, clause })),
        lessons: lessons?.lessons ?? 0,
        missing: lessons?.missing ?? 0,
      };
    });
  }

  /**
   * How many own tasks wait for the person: overdue since the academic year began, or due within three days. Three
   * statements, one more where a back-up waits, and one where the regulation asks for nothing.
   */
  async countPressing(tx: ReadTx, actor: Actor, today: string): Promise<number> {
    const { year, month } = partsOf(today as Day);
    const from = `${month < AUTUMN ? year - 1 : year}-09-01`;
    const to = addDays(today as Day, PRESSING_DAYS);
    const head = await this.head(tx, actor, from, to);
    const who = dutyActorOf(actor, head);
    const own = {
      ...head,
      classes: head.classes.filter(({ id }) => who.ownClasses.includes(id)),
      offices: head.offices.filter(({ personId }) => personId === actor.personId),
    };
    const tasks = tasksOf(own, from, to).filter((task) => isOwnDuty(task, who));
    if (tasks.length === 0) return 0;
    const saidOn = await this.said(tx, head, from, to);
    const open = tasks.filter((task) => {
      const said = saidOn.get(keyOfTask(task)) ?? null;
      return isPressing({ dueOn: task.dueOn, today: head.today, said, isSeen: false });
    });
    const [seen, backUps] = await Promise.all([this.seen(tx, head, open), findBackUps(tx, head, open)]);
    return open.filter((task) => {
      const key = keyOfTask(task);
      return seen.get(key)?.isSeen !== true && !isBackedUp(backUps.get(key) ?? []);
    }).length;
  }

  /** What the tasks of the days are dealt from. */
  async head(tx: ReadTx, { personId }: Actor, from: string, to: string): Promise<DutyHead> {
    const head = await tx.find<DutyHead>(DUTY_HEAD, [personId, this.clock.now(), from, to]);
    if (!head) throw notFound();
    return head;
  }

  /** The document beside what was said, for who sees the task and for who said it; undefined for others. */
  async findFile(tx: ReadTx, actor: Actor, saidId: string): ReturnType<typeof findFile> {
    const said = await tx.find<SaidPlace>(SAID_PLACE, [saidId]);
    if (said?.fileId == null) return undefined;
    const isOwn = said.saidBy === actor.personId;
    if (!isOwn && !actor.roles.some((role) => OVERSEERS.includes(role))) {
      const head = await this.head(tx, actor, said.dueOn, said.dueOn);
      const task = tasksOf(head, said.dueOn, said.dueOn).find((one) => keyOfTask(one) === keyOfTask(said));
      if (!task || !isOwnDuty(task, dutyActorOf(actor, head))) return undefined;
    }
    return findFile(tx, said.fileId);
  }

  /** The tasks as the actor sees them; `from`–`to` hold their last days. */
  async describe(
    tx: ReadTx,
    actor: Actor,
    head: DutyHead,
    tasks: readonly DutyTask[],
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<DutyTaskDetails[]> {
    const who = dutyActorOf(actor, head);
    const [said, seen, backUps] = await Promise.all([
      this.said(tx, head, from, to),
      this.seen(tx, head, tasks),
      findBackUps(tx, head, tasks),
    ]);
    const classNames = new Map(head.classes.map(({ id, name }) => [id, name]));
    return tasks.map((task) => {
      const key = keyOfTask(task);
      const row = said.get(key);
      const may = objectToPerformer(task, who) === undefined;
      const shown = seen.get(key);
      const backUp = backUps.get(key) ?? [];
      const parts = backUps.has(key) ? backUp : listShownParts(task, head.today, shown);
      const can = ['completeDuty', ...(row ? ['reopenDuty'] : [])];
      return {
        key,
        code: task.code,
        words: task.words,
        clause: task.clause,
        since: task.since,
        dueOn: task.dueOn,
        classId: task.classId,
        className: task.classId === null ? null : (classNames.get(task.classId) ?? ''),
        personId: task.personId,
        roles: [...task.roles],
        performers: performersOf(task, head),
        isMine: isOwnDuty(task, who),
        state: stateOfDuty({
          dueOn: task.dueOn,
          today: head.today,
          said: row ?? null,
          isSeen: shown?.isSeen === true || isBackedUp(backUp),
        }),
        parts: parts.map((part) => ({ ...part, missing: [...part.missing] })),
        said: row ? saidOf(row) : null,
        can: can.filter((operation) => may && isOpenTo(operation, actor.roles)),
      };
    });
  }

  /** What was said of tasks whose last day is one of the days, by their keys. */
  private async said(tx: ReadTx, { timeZone }: DutyHead, from: string, to: string) {
    const rows = await tx.rows<SaidRow>(SAID, [from, to, timeZone]);
    return new Map(rows.map((row) => [keyOfTask(row), row]));
  }

  /** What the record shows of the tasks that it can tell of, by their keys. */
  private async seen(tx: ReadTx, { timeZone }: DutyHead, tasks: readonly DutyTask[]) {
    const asked = tasks.map((task) => ({
      key: keyOfTask(task),
      code: task.code,
      since: task.since,
      due: task.dueOn,
      classId: task.classId,
      personId: task.personId,
    }));
    const codes = Object.keys(COUNTED_DUTIES);
    const rows = await tx.rows<SeenRow>(SEEN, [JSON.stringify(asked), timeZone, codes]);
    return new Map(rows.map((row) => [row.key, row]));
  }
}

function saidOf({ by, fileId, fileName, fileSize, ...row }: SaidRow): DutyTaskDetails['said'] {
  const { id, version, outcome, text, postponedTo, at } = row;
  const file =
    fileId === null || fileName === null
      ? null
      : { id: fileId, name: fileName, size: fileSize ?? 0, path: `/files/duties/${id}` };
  return { id, version, outcome, text, postponedTo, at, by: listNameOf(by), file };
}
