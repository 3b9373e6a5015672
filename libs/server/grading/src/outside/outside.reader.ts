import { isAccepted, listNameOf } from '@zhurnal/rules';
import type { Day, OutsideDocumentKind, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { actorIn } from '../marks/acknowledge.js';
import type {
  OutsideDocumentSeen,
  OutsideMarkLine,
  OutsideMarkRegister,
  OutsideMarks,
  OutsideSubject,
} from './outside.graphql.js';
import { OUTSIDE_OF_CLASS, OUTSIDE_OF_STUDENT } from './outside.sql.js';

const VERBS = ['recordOutsideMarks', 'removeOutsideMark'];

interface DocumentRow {
  readonly id: string;
  readonly version: number;
  readonly studentId: string;
  readonly student: PersonName;
  readonly institution: string;
  readonly kind: OutsideDocumentKind | null;
  readonly number: string;
  readonly datedOn: Day | null;
  readonly hasSeal: boolean;
  readonly fileName: string | null;
  readonly enteredAt: string;
  readonly enteredBy: PersonName;
  readonly marks: OutsideMarkLine[];
}

interface Head {
  readonly today: Day;
  readonly profile: string;
  readonly documents: readonly DocumentRow[];
}

interface ClassRow extends Head {
  readonly className: string | null;
  readonly year: string;
  readonly students: readonly { readonly id: string; readonly name: PersonName }[];
}

/** Reads marks of other institutions, with the documents by which they are accepted. */
export class OutsideReader {
  constructor(private readonly clock: Clock) {}

  /** Of one student, for the school and for the family; which school a family means it says. */
  get(call: Call, studentId: string, schoolId: string | null): Promise<OutsideMarks> {
    if (!isUuid(studentId)) throw notFound();
    const actor = schoolId === null ? call.actor : actorIn(call, schoolId);
    const target = { kind: 'student', id: studentId } as const;
    return call.read(
      [target],
      async (tx) => {
        const can = actor.roles.some((role) => role !== 'guardian' && role !== 'student')
          ? await call.can(tx, VERBS, target)
          : [];
        return this.tell(tx, actor, studentId, can);
      },
      actor,
    );
  }

  /** Of everybody who is or was in a class, in its year. */
  register(call: Call, classId: string): Promise<OutsideMarkRegister> {
    if (!isUuid(classId)) throw notFound();
    const target = { kind: 'class', id: classId } as const;
    return call.read([target], async (tx) => {
      const row = await tx.find<ClassRow>(OUTSIDE_OF_CLASS, [call.actor.personId, this.clock.now(), classId]);
      if (!row?.className) throw notFound();
      const { today, className, year } = row;
      return {
        ...{ today, className, year, ...useOf(row), documents: row.documents.map(seenOf) },
        students: row.students.map(({ id, name }) => ({ id, name: listNameOf(name) })),
        can: await call.can(tx, VERBS, target),
      };
    });
  }

  /** What a student has, in the transaction of who asks or writes. */
  async tell(tx: ReadTx, actor: Actor, studentId: string, can: string[] = VERBS): Promise<OutsideMarks> {
    const row = await tx.find<Head & { subjects: OutsideSubject[] }>(OUTSIDE_OF_STUDENT, [
      actor.personId,
      this.clock.now(),
      studentId,
    ]);
    if (!row) throw notFound();
    return {
      ...{ today: row.today, ...useOf(row), documents: row.documents.map(seenOf), can },
      subjects: can.length > 0 ? row.subjects : [],
    };
  }
}

/** What the regulation of today makes of such marks, and by which clause. */
function useOf({ profile, today }: Head): { isCounted: boolean; clause: string | null } {
  const { value, clause, act } = regulationOf(profile, today).outsideMarks;
  return { isCounted: value === 'counted', clause: clause ?? act ?? null };
}

function seenOf({ fileName, student, enteredBy, ...row }: DocumentRow): OutsideDocumentSeen {
  return {
    ...row,
    student: listNameOf(student),
    isAccepted: isAccepted(row),
    scan: fileName,
    enteredBy: listNameOf(enteredBy),
    enteredAt: new Date(row.enteredAt).toISOString(),
  };
}
