import { addDays } from '@zhurnal/rules';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import { DEPARTMENTS } from '../words/kept-words.js';
import type { LoadApprovalRow } from './kept-rows.js';
import { FOUNDED_AT } from './row-ids.js';
import type { RowIds } from './row-ids.js';
import type { DemoTables } from './tables.js';

type LoadTables = Pick<DemoTables, 'department' | 'department_subject' | 'teaching_load' | 'load_approval'>;

/** Departments with their heads and subjects, the load of the teachers, and the orders about curriculum and load. */
export function loadRows({ teachers, groups, office }: SchoolPlan, ids: RowIds): LoadTables {
  const createdAt = textOfInstant(ids.preparedAt);
  const founded = textOfInstant(FOUNDED_AT);
  const there = DEPARTMENTS.flatMap(({ name, areas }) => {
    const head = teachers.find(({ area }) => (areas as readonly string[]).includes(area));
    const taught = groups.filter(({ teacher }) => (areas as readonly string[]).includes(teacher.area));
    const subjects = [...new Set(taught.map(({ line }) => line.subject.key))];
    return head ? [{ name, head, subjects }] : [];
  });
  const idOf = (name: string): string => ids.of('department', name, FOUNDED_AT);
  const director = office.find(({ key }) => key === 'director');
  const approval = (
    what: LoadApprovalRow['what'],
    orderNumber: string,
    before: number,
  ): LoadApprovalRow[] => {
    const day = addDays(ids.year.from, -before);
    const at = instantAt(day, 15 * 60);
    if (!director) return [];
    return [
      {
        id: ids.of('load_approval', `${ids.year.name}/${what}`, at),
        yearId: ids.academicYear,
        what,
        orderNumber,
        orderedOn: day,
        approvedBy: ids.person(director),
        approvedAt: textOfInstant(at),
        createdAt: textOfInstant(at),
      },
    ];
  };
  return {
    department: there.map(({ name, head }) => ({
      id: idOf(name),
      name,
      headId: ids.person(head),
      createdAt: founded,
    })),
    department_subject: there.flatMap(({ name, subjects }) =>
      subjects.map((subject) => ({
        id: ids.of('department_subject', `${name}/${subject}`, FOUNDED_AT),
        departmentId: idOf(name),
        subjectId: ids.subject(subject),
        createdAt: founded,
      })),
    ),
    teaching_load: groups.map((group) => ({
      id: ids.of('teaching_load', group.key),
      yearId: ids.academicYear,
      groupId: ids.group(group),
      staffId: ids.person(group.teacher),
      weekly: String(group.line.hours),
      changedAt: createdAt,
      createdAt,
    })),
    load_approval: [...approval('curriculum', '108-о', 5), ...approval('load', '110-о', 4)],
  };
}
