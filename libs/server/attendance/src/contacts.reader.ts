import { compareClasses, listNameOf, refuse } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { answerOf, isRefused, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { ClassInCare } from './absences.graphql.js';
import { CLASSES_IN_CARE, CLASS_CONTACTS, CONFIRM_CONTACTS } from './class-life.sql.js';
import { listAllowedOnClass } from './class-standing.js';
import type { ClassStanding } from './class-standing.js';
import type {
  ClassContacts,
  ConfirmContactsAnswer,
  ConfirmContactsInput,
  ContactsConfirmed,
  StudentContact,
} from './contacts.graphql.js';

interface ContactsRow extends ClassStanding {
  readonly className: string;
  readonly today: string;
  readonly profile: string;
  readonly students: readonly (Omit<StudentContact, 'checkedBy'> & { readonly checker: PersonName | null })[];
}

/** Reads which classes somebody looks after, and whom to call about their students. */
export class ContactsReader {
  constructor(private readonly clock: Clock) {}

  /** Classes whose page the caller may open, in the order of the school. */
  async listClasses(call: Call): Promise<ClassInCare[]> {
    const { personId, roles } = call.actor;
    const rows = await call.read([], (tx) =>
      tx.rows<ClassStanding & Omit<ClassInCare, 'isOwn' | 'can'>>(CLASSES_IN_CARE, [
        personId,
        this.clock.now(),
      ]),
    );
    return rows
      .filter((row) => listAllowedOnClass({ roles }, row).includes('classAbsences'))
      .map(({ ownClass, assignedClass, waitingNotices, ...row }) => {
        const can = listAllowedOnClass(call.actor, { ownClass, assignedClass });
        const isOwn = ownClass && roles.includes('class_teacher');
        return { ...row, isOwn, can, waitingNotices: can.includes('classNotices') ? waitingNotices : 0 };
      })
      .sort((one, other) => compareClasses(one.name, other.name));
  }

  /** Students, families, how to reach them and whether they look into the diary. */
  async getOfClass(call: Call, classId: string): Promise<ClassContacts> {
    if (!isUuid(classId)) throw notFound();
    const { personId } = call.actor;
    const row = await call.read([{ kind: 'class', id: classId }], (tx) =>
      tx.find<ContactsRow>(CLASS_CONTACTS, [personId, this.clock.now(), classId]),
    );
    if (!row) throw notFound();
    const { className, today, students, profile } = row;
    const { contactsBy } = regulationOf(profile, today);
    return {
      classId,
      className,
      today,
      students: students.map(({ checker, ...student }) => ({
        ...student,
        checkedBy: checker && listNameOf(checker),
      })),
      isReported: contactsBy.value === 'administrator',
      can: listAllowedOnClass(call.actor, row),
    };
  }

  /** The class teacher has checked the data of these students, as is to be done every month (S117-22, G24-92). */
  async confirm(call: Call, input: ConfirmContactsInput): Promise<typeof ConfirmContactsAnswer> {
    const { clientMutationId: key, classId, studentIds } = input;
    const outcome = await call.write<ContactsConfirmed | Refused>(
      [{ kind: 'class', id: classId }],
      { key, content: input },
      async (tx) => {
        const students = [...new Set(studentIds.map((id) => id.toLowerCase()))];
        const ids = students.map(() => newId());
        const values = [students, this.clock.now(), classId, call.actor.personId, ids];
        const checked = await tx.rows<{ studentId: string; checkedOn: string }>(CONFIRM_CONTACTS, values);
        const [first] = checked;
        if (!first) return refuse('NOT_FOUND', { params: { field: 'studentIds' } });
        tx.announce({ topic: 'people', keys: [`class:${classId}`] });
        return { count: checked.length, checkedOn: first.checkedOn };
      },
    );
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
