import { AscCards } from './asc-cards.js';
import { listAscNamed, valueOf, valuesOf } from './asc-content.js';
import type { AscContent, AscNamed, AscRecord } from './asc-content.js';
import { readAscGrid } from './asc-grid.js';
import { positionsOf } from './asc-masks.js';
import { AscStudentSets } from './asc-student-sets.js';
import {
  Abundance,
  askAboutDays,
  completeFile,
  courseKeyOf,
  labelOf,
  objectToEmptiness,
} from './build-file.js';
import type { FindingList } from './finding-list.js';
import type { FileLesson, FileNamed, TimetableFile } from './timetable-file.js';

const withoutRecord = ({ row, key, name, shortName }: AscNamed): FileNamed => ({ row, key, name, shortName });

/** Lessons by id; those without one and repetitions are reproached and left out. */
function readLessons(records: readonly AscRecord[], findings: FindingList): ReadonlyMap<string, AscRecord> {
  const lessons = new Map<string, AscRecord>();
  for (const record of records) {
    const id = valueOf(record, 'id');
    const first = lessons.get(id);
    if (id === '') findings.add('NAME_MISSING', record.row, record.tag);
    else if (first) findings.add('DUPLICATE_ID', record.row, record.tag, { id, first: String(first.row) });
    else lessons.set(id, record);
  }
  return lessons;
}

/** Ids of the definitions that mean every week of the cycle. */
function allWeeksDefsOf(content: AscContent, cycle: number): ReadonlySet<string> {
  const all = content.weeksdef.filter((record) => positionsOf(valueOf(record, 'weeks'))?.length === cycle);
  return new Set(all.map((record) => valueOf(record, 'id')));
}

/** Reads what a lesson says of itself, and reproaches what the file does not know. */
class LessonReader {
  readonly labels = new Map<string, string>();

  constructor(
    private readonly studentSets: AscStudentSets,
    private readonly cards: AscCards,
    private readonly subjects: ReadonlyMap<string, string>,
    private readonly teacherKeys: ReadonlySet<string>,
    private readonly findings: FindingList,
  ) {}

  read(record: AscRecord): FileLesson {
    const { row } = record;
    const key = valueOf(record, 'id');
    const subjectKey = valueOf(record, 'subjectid');
    const subject = this.subjects.get(subjectKey);
    const { sets, names } = this.studentSets.findStudents(record, subject ?? key);
    const label = labelOf(subject ?? subjectKey, names);
    this.labels.set(key, label);
    const teacherKeys = valuesOf(record, 'teacherids');
    if (subject === undefined) this.findings.add('UNKNOWN_SUBJECT', row, label, { subject: subjectKey });
    for (const teacher of teacherKeys.filter((id) => !this.teacherKeys.has(id))) {
      this.findings.add('UNKNOWN_TEACHER', row, label, { teacher });
    }
    if (teacherKeys.length === 0) this.findings.add('LESSON_WITHOUT_TEACHER', row, label);
    if (sets.length === 0) this.findings.add('LESSON_WITHOUT_STUDENTS', row, label);
    const { periods, placements } = this.cards.place({ record, label });
    const courseKey = courseKeyOf(subjectKey, sets);
    return { row, key, subjectKey, teacherKeys, sets, courseKey, periods, placements };
  }
}

/** Builds the timetable of an aSc export; null when an error was found. */
export function readAsc(content: AscContent, fileName: string, findings: FindingList): TimetableFile | null {
  const grid = readAscGrid(content, findings);
  const subjects = listAscNamed(content.subject, findings);
  const teachers = listAscNamed(content.teacher, findings);
  const buildings = new Map(
    listAscNamed(content.building, findings).map(({ key, name }) => [key, name] as const),
  );
  const rooms = listAscNamed(content.classroom, findings);
  const studentSets = new AscStudentSets(content, findings);
  askAboutDays(grid.days, findings);

  const records = readLessons(content.lesson, findings);
  const cycle = Math.max(grid.weekAxis.count, 1);
  const cards = new AscCards(
    content.card,
    new Set(records.keys()),
    grid,
    new Set(rooms.map(({ key }) => key)),
    allWeeksDefsOf(content, cycle),
    findings,
  );
  const counts = {
    days: grid.days.length,
    slots: grid.slots.length,
    lessons: records.size,
    places: cards.count,
  };
  objectToEmptiness(counts, fileName, findings);

  const subjectNames = new Map(subjects.map(({ key, name }) => [key, name]));
  const teacherKeys = new Set(teachers.map(({ key }) => key));
  const reader = new LessonReader(studentSets, cards, subjectNames, teacherKeys, findings);
  const abundance = new Abundance(findings);
  const lessons: FileLesson[] = [];
  for (const record of records.values()) {
    const lesson = reader.read(record);
    if (!abundance.hasRoomFor(lesson)) return null;
    lessons.push(lesson);
  }
  return completeFile(
    {
      format: 'asc',
      institution: null,
      cycle,
      weekNames: grid.weekNames,
      terms: grid.terms,
      days: grid.days,
      slots: grid.slots,
      subjects: subjects.map(withoutRecord),
      teachers: teachers.map(withoutRecord),
      rooms: rooms.map((room) => ({
        ...withoutRecord(room),
        building: buildings.get(valueOf(room.record, 'buildingid')) ?? null,
      })),
      classes: studentSets.classes,
      subgroups: studentSets.listSubgroups(),
      lessons,
    },
    { subgroups: content.group.length, inactiveActivities: 0 },
    { labels: reader.labels, mayShare: (a, b) => studentSets.mayShare(a, b) },
    findings,
  );
}
