import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { textOfInstant } from '../calendar/demo-instant.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoPerson } from '../people/name-person.js';
import type { DemoStaff } from '../people/staff.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import type { DemoTables } from './tables.js';
import type { DutyRow, GuardianshipRow, PersonRow, StudentRow } from './rows.js';
import type { RowIds } from './row-ids.js';

type PeopleTables = Pick<DemoTables, 'person' | 'staff_member' | 'student' | 'guardianship' | 'duty'>;

/** Everybody who works in the school, teachers first. */
export function listStaff(plan: SchoolPlan): readonly DemoStaff[] {
  return [...plan.teachers, ...plan.office, plan.educator];
}

/** The students of all classes, each once. */
export function listStudents(plan: SchoolPlan): readonly DemoStudent[] {
  return plan.classes.flatMap(({ students }) => students);
}

function rowOf(id: string, person: DemoPerson): PersonRow {
  return {
    id,
    familyName: person.familyName,
    givenName: person.givenName,
    patronymic: person.patronymic,
    birthDate: person.birthDate,
    sex: person.sex,
    phone: person.phone,
    email: person.email,
    createdAt: textOfInstant(person.createdAt),
  };
}

function listDuties(plan: SchoolPlan, ids: RowIds): readonly DutyRow[] {
  const createdAt = textOfInstant(ids.preparedAt);
  const lasting = listStaff(plan).flatMap((staff) =>
    staff.duties.map((role) => ({
      id: ids.of('duty', `${staff.key}/${role}`, staff.createdAt),
      personId: ids.person(staff),
      role,
      classId: null,
      validFrom: staff.hiredOn,
      validTo: null,
      createdAt: textOfInstant(staff.createdAt),
    })),
  );
  const ofClass = (staff: DemoStaff, role: string, schoolClass: SchoolPlan['classes'][number]): DutyRow => ({
    id: ids.of('duty', `${plan.year.startYear}/${schoolClass.key}/${role}`),
    personId: ids.person(staff),
    role,
    classId: ids.schoolClass(schoolClass),
    validFrom: plan.year.from,
    validTo: null,
    createdAt,
  });
  const first = plan.classes.find(({ grade }) => grade === 1);
  return [
    ...lasting,
    ...plan.classes.map((schoolClass) => ofClass(schoolClass.classTeacher, 'class_teacher', schoolClass)),
    ...(first ? [ofClass(plan.educator, 'educator', first)] : []),
  ];
}

/** The day a student came to the school. */
const dayOfEntry = (student: DemoStudent): Day =>
  addDays(textOfInstant(student.createdAt).slice(0, 10) as Day, 6);

/**
 * People and what they are to each other, entered by the given instant: who comes later is not there yet.
 * A guardian of several children, or one who teaches, is one person.
 */
export function peopleRows(plan: SchoolPlan, ids: RowIds, until: number): PeopleTables {
  const persons = new Map<string, PersonRow>();
  const add = (id: string, person: DemoPerson): void => {
    if (!persons.has(id)) persons.set(id, rowOf(id, person));
  };
  const staff = listStaff(plan);
  for (const each of staff) add(ids.person(each), each);
  const students: StudentRow[] = [];
  const guardianships: GuardianshipRow[] = [];
  for (const student of listStudents(plan)) {
    if (student.createdAt > until) continue;
    const studentId = ids.person(student);
    const createdAt = textOfInstant(student.createdAt);
    add(studentId, student);
    students.push({
      id: studentId,
      fileNumber: `${student.familyName.charAt(0)}/${student.number}`,
      createdAt,
    });
    for (const guardian of student.family.guardians) {
      const guardianId = ids.guardian(guardian);
      add(guardianId, guardian);
      guardianships.push({
        id: ids.of('guardianship', `${student.key}/${guardian.key}`, student.createdAt),
        guardianId,
        studentId,
        kind: guardian.kind,
        validFrom: dayOfEntry(student),
        validTo: null,
        createdAt,
      });
    }
  }
  return {
    person: [...persons.values()],
    staff_member: staff.map((each) => ({
      id: ids.person(each),
      position: each.position,
      hiredOn: each.hiredOn,
      createdAt: textOfInstant(each.createdAt),
    })),
    student: students,
    guardianship: guardianships,
    duty: listDuties(plan, ids),
  };
}
