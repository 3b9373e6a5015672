import type { AccessLine, Relation } from '@zhurnal/rules';
import type { About, Outcome } from './attempt.js';
import type { Cell } from './expectations.js';
import { ROLE_OF } from './world.js';
import type { Person } from './world.js';

/** How people of school A stand to the objects that requests name; who is not here stands to none of them. */
const STANDING: Readonly<Partial<Record<Person, Readonly<Partial<Record<About, readonly Relation[]>>>>>> = {
  teacher: {
    report: ['self'],
    group: ['ownGroup'],
    review: ['ownGroup'],
    lesson: ['ownGroup'],
    student: ['ownGroup'],
    file: ['ownGroup'],
  },
  // The student learns English in a group of this teacher.
  otherTeacher: { student: ['ownGroup'] },
  substitute: { group: ['ownLesson'], review: ['ownLesson'], lesson: ['ownLesson'], file: ['ownLesson'] },
  otherSubstitute: { group: ['ownLesson'], review: ['ownLesson'] },
  classTeacher: {
    class: ['ownClass'],
    report: ['ownClass'],
    group: ['ownClass'],
    review: ['ownClass'],
    lesson: ['ownClass'],
    student: ['ownClass'],
    person: ['ownClass'],
    file: ['ownClass'],
  },
  educator: {
    class: ['assignedClass'],
    group: ['assignedClass'],
    lesson: ['assignedClass'],
    student: ['assignedClass'],
    file: ['assignedClass'],
  },
  guardian: { student: ['ownChild'], file: ['ownChild'] },
  classmateGuardian: { file: ['ownChild'] },
  student: { student: ['self'], file: ['self'] },
  classmate: { file: ['self'] },
};

const OBJECTS: readonly About[] = [
  'class',
  'group',
  'review',
  'lesson',
  'student',
  'person',
  'import',
  'file',
  'saidDuty',
  'dutyFile',
  'help',
  'statement',
  'report',
  'webhook',
  'occurrence',
];

type Asked = Omit<Cell, 'expected'> & { readonly about: About };

/** What these lines of the access table lead to: a pure function of them and the facts above. */
export function predict(lines: readonly AccessLine[], asked: Asked): Outcome {
  if (!isOpen(lines, asked)) return 'refused';
  return isShown(lines, asked) ? 'allowed' : 'empty';
}

function isOpen(lines: readonly AccessLine[], asked: Asked): boolean {
  if (asked.about === 'dutyFile' && isTeaching(roleOf(asked)) && !hasShown(asked)) return false;
  return lines.some((line) => {
    if (line.operation !== asked.operation) return false;
    if (line.to !== 'role') return line.to === 'everyone' || asked.person !== undefined;
    return line.role === roleOf(asked) && isStanding(line.relation, asked);
  });
}

/** The one role in force: none in the wrong pages, none in a school one does not belong to. */
function roleOf({ person, pages, isNaming, about }: Asked): string | undefined {
  // Families are asked about in all their schools at once, whatever school the request names.
  const isElsewhere = isNaming && about !== 'family';
  return person && pages === 'own' && !isElsewhere ? ROLE_OF[person] : undefined;
}

function isStanding(relation: Relation, { person, school, about }: Asked): boolean {
  if (school === 'other' && OBJECTS.includes(about)) return false;
  if (relation === 'school') return true;
  if (about === 'family') return relation === 'self';
  return person !== undefined && (STANDING[person]?.[about]?.includes(relation) ?? false);
}

const isTeaching = (role: string | undefined): boolean => role === 'teacher' || role === 'class_teacher';

/** Did the teacher bring one of the documents? */
const hasShown = ({ person }: Asked): boolean => person === 'teacher' || person === 'classTeacher';

const isOfReviewer = (line: AccessLine): boolean =>
  line.to === 'role' && (line.relation === 'school' || line.relation === 'ownGroup');

function isShown(lines: readonly AccessLine[], asked: Asked): boolean {
  const { about, school, person } = asked;
  if (about === 'account') return true;
  if (school === 'other') return false;
  if (about === 'journals') return isOpen(lines, { ...asked, operation: 'journalPage', about: 'group' });
  if (about === 'classes') return isOpen(lines, { ...asked, operation: 'classAbsences', about: 'class' });
  if (about === 'controlled') return isOpen(lines, { ...asked, operation: 'controlRows', about: 'group' });
  // The regulation names who reviews, and a remark whose it is: others are told so.
  if (about === 'review') return isOpen(lines.filter(isOfReviewer), asked);
  if (about === 'duty' || about === 'help') return !isTeaching(roleOf(asked));
  if (about === 'saidDuty') return roleOf(asked) === 'deputy' || roleOf(asked) === 'director';
  if (about === 'ownEntry') return person === 'teacher';
  if (about === 'ownLessons') return isStanding('ownLesson', { ...asked, about: 'lesson' });
  // A teacher sees the own requests, everybody else who may ask sees all of them.
  if (about === 'corrections') return roleOf(asked) !== 'teacher' || person === 'teacher';
  if (about !== 'family') return true;
  // In the wrong pages nobody has a family.
  if (asked.pages === 'wrong') return false;
  const relations = (person && STANDING[person]?.student) ?? [];
  return relations.includes('ownChild') || relations.includes('self');
}
