import {
  consentDemandOf,
  fullNameOf,
  isToldOnPaper,
  listNameOf,
  objectToSignIn,
  familyStandingOf,
} from '@zhurnal/rules';
import type { ConsentDemand, Day, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '../regulation/regulation-of.js';
import { CLASS, CLASS_HEAD, CONSENTS, STUDENT } from './consent.sql.js';
import type { ClassConsents, Consent, ConsentDemanded, StudentConsents } from './consent.graphql.js';
import { familyOf } from './family-rows.js';
import type { FamilyRow } from './family-rows.js';

/** What may be done with what a family gives, in the order of the screen. */
export const CONSENT_VERBS = ['recordConsent', 'withdrawConsent'];

/** A student as a consent is about one. */
export interface StudentRow extends FamilyRow, PersonName {
  readonly birthDate: Day | null;
  readonly profile: string;
  readonly today: Day;
  readonly className: string | null;
  readonly hasSignIn: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly givers: readonly {
    readonly personId: string;
    readonly relation: string;
    readonly name: PersonName;
    readonly hasSignIn: boolean;
    readonly phone: string | null;
    readonly email: string | null;
  }[];
}

interface ConsentRow extends Omit<Consent, 'name' | 'file' | 'takenBy' | 'withdrawnBy'> {
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
  readonly giver: PersonName;
  readonly taker: PersonName;
  readonly withdrawer: PersonName | null;
}

/** The student, or nothing of this school. */
export async function getStudent(tx: ReadTx, now: Date, studentId: string): Promise<StudentRow> {
  const student = await tx.find<StudentRow>(STUDENT, [now, studentId]);
  if (!student) throw notFound();
  return student;
}

export const demandOf = ({ profile, today }: { profile: string; today: string }): ConsentDemand =>
  consentDemandOf(regulationOf(profile, today));

/** Reads what families have given in writing, and what of it lacks. */
export class ConsentsReader {
  constructor(private readonly clock: Clock) {}

  /** Of one student. A representative sees what was given by oneself. */
  async get(call: Call, studentId: string, schoolId: string | null): Promise<StudentConsents> {
    if (!isUuid(studentId)) throw notFound();
    const actor = schoolId === null ? call.actor : actorIn(call, schoolId);
    return call.read(
      [{ kind: 'student', id: studentId }],
      async (tx) => {
        const can = await call.can(tx, CONSENT_VERBS, { kind: 'student', id: studentId });
        const isOfFamily = actor.roles.every((role) => role === 'guardian' || role === 'student');
        return this.read(tx, studentId, isOfFamily ? actor.personId : null, can);
      },
      actor,
    );
  }

  /** Of one student in an open transaction; `onlyBy` narrows it to what one person gave. */
  async read(
    tx: ReadTx,
    studentId: string,
    onlyBy: string | null,
    can: readonly string[],
  ): Promise<StudentConsents> {
    const [student, rows] = await Promise.all([
      getStudent(tx, this.clock.now(), studentId),
      tx.rows<ConsentRow>(CONSENTS, [studentId, onlyBy]),
    ]);
    const demand = demandOf(student);
    const family = familyOf(student);
    const { hasSignIn, phone, email } = student;
    const self = { personId: studentId, relation: 'self', name: student, hasSignIn, phone, email };
    return {
      studentId,
      name: fullNameOf(student),
      className: student.className,
      demand: demandedOf(demand),
      standing: familyStandingOf(family, demand),
      isToldOnPaper: isToldOnPaper(family),
      givers: [...student.givers, self]
        .filter(({ personId }) => onlyBy === null || personId === onlyBy)
        .map(({ name, ...giver }) => ({ ...giver, name: fullNameOf(name) })),
      consents: rows.map((row) => consentOf(row, studentId)),
      can: [...can],
    };
  }

  /** Of the students of a class today. */
  async list(call: Call, classId: string): Promise<ClassConsents> {
    if (!isUuid(classId)) throw notFound();
    const now = this.clock.now();
    return call.read([{ kind: 'class', id: classId }], async (tx) => {
      const [head, rows] = await Promise.all([
        tx.find<{ profile: string; today: Day }>(CLASS_HEAD, [now, classId]),
        tx.rows<FamilyRow & { looks: number }>(CLASS, [now, classId]),
      ]);
      if (!head) throw notFound();
      const demand = demandOf(head);
      const asksLooks = regulationOf(head.profile, head.today).looksPerWeek.value !== null;
      return {
        demand: demandedOf(demand),
        families: rows.map((row) => {
          const family = familyOf(row);
          const people = [row.studentId, ...row.representatives.map(({ id }) => id)];
          return {
            studentId: row.studentId,
            standing: familyStandingOf(family, demand),
            isToldOnPaper: isToldOnPaper(family),
            looks: asksLooks ? row.looks : null,
            barredIds: people.filter((id) => objectToSignIn(id, family, demand) !== undefined),
          };
        }),
      };
    });
  }
}

/** The caller in the school that the request names: families may have children in several. */
function actorIn(call: Call, schoolId: string): Actor {
  const actor = call.account.actors.find((known) => known.schoolId === schoolId);
  if (!actor) throw notFound();
  return actor;
}

function demandedOf(demand: ConsentDemand): ConsentDemanded {
  const { kind, isBeforeAccess, needsPassport, namesClause, clause = null } = demand;
  return { kind, isBeforeAccess, needsPassport, needsNames: namesClause !== undefined, clause };
}

function consentOf(row: ConsentRow, studentId: string): Consent {
  const { fileId, fileName, fileSize, giver, taker, withdrawer, ...consent } = row;
  const path = `/files/consents/${studentId}/${row.id}`;
  return {
    ...consent,
    name: fullNameOf(giver),
    file: fileId === null || fileName === null ? null : { name: fileName, size: fileSize ?? 0, path },
    takenBy: listNameOf(taker),
    withdrawnBy: withdrawer && listNameOf(withdrawer),
  };
}
