import {
  Abundance,
  askAboutDays,
  completeFile,
  courseKeyOf,
  labelOf,
  objectToEmptiness,
} from './build-file.js';
import { listNamed } from './fet-content.js';
import type { FetContent } from './fet-content.js';
import { FetPlaces } from './fet-places.js';
import { fieldOf, fieldsOf, isActive } from './fet-record.js';
import type { FetRecord } from './fet-record.js';
import { FetStudentSets } from './fet-student-sets.js';
import type { FindingList } from './finding-list.js';
import { numberSlots, readSlotTimes } from './slot-names.js';
import type { FileDay, FileLesson, FileNamed, FileRoom, FileSlot, TimetableFile } from './timetable-file.js';
import { findWeekday } from './weekday-names.js';

/** FET 6 may give a day or an hour a long name beside the short one. */
function longNameOf(record: FetRecord): string {
  return fieldOf(record, 'Long_Name');
}

function readDays(content: FetContent, findings: FindingList): readonly FileDay[] {
  return listNamed(content.days, findings).map(({ record, ...day }) => ({
    ...day,
    weekday: findWeekday(day.name) ?? findWeekday(longNameOf(record)),
  }));
}

function readSlots(content: FetContent, findings: FindingList): readonly FileSlot[] {
  const hours = listNamed(content.hours, findings);
  const numbers = numberSlots(hours.map(({ name }) => name));
  return hours.map(({ record, ...slot }, index) => {
    const times = readSlotTimes(slot.name);
    return {
      ...slot,
      ...(times.startsAt === null ? readSlotTimes(longNameOf(record)) : times),
      number: numbers[index] ?? index + 1,
    };
  });
}

function readNamed(records: readonly FetRecord[], findings: FindingList): readonly FileNamed[] {
  return listNamed(records, findings).map(({ record, ...named }) => ({
    ...named,
    shortName: fieldOf(record, 'Code') || null,
  }));
}

function readRooms(content: FetContent, findings: FindingList): readonly FileRoom[] {
  return listNamed(content.rooms, findings).map(({ record, ...room }) => ({
    ...room,
    shortName: fieldOf(record, 'Code') || null,
    building: fieldOf(record, 'Building') || null,
  }));
}

interface Activity {
  readonly record: FetRecord;
  readonly row: number;
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly students: readonly string[];
}

/** Activities by their Id; those without one and repetitions are reproached and left out. */
function readActivities(records: readonly FetRecord[], findings: FindingList): ReadonlyMap<string, Activity> {
  const activities = new Map<string, Activity>();
  for (const record of records) {
    const { row } = record;
    const id = fieldOf(record, 'Id');
    const subject = fieldOf(record, 'Subject');
    const students = [...new Set(fieldsOf(record, 'Students'))];
    const label = labelOf(subject, students, id);
    const first = activities.get(id);
    if (id === '') findings.add('NAME_MISSING', row, record.name);
    else if (first) findings.add('DUPLICATE_ID', row, label, { id, first: String(first.row) });
    else activities.set(id, { record, row, id, label, subject, students });
  }
  return activities;
}

/** Reads what an activity says of itself, and reproaches what the file does not know. */
class LessonReader {
  constructor(
    private readonly studentSets: FetStudentSets,
    private readonly places: FetPlaces,
    private readonly subjectKeys: ReadonlySet<string>,
    private readonly teacherKeys: ReadonlySet<string>,
    private readonly findings: FindingList,
  ) {}

  read({ record, row, id, label, subject, students }: Activity): FileLesson {
    const teachers = [...new Set(fieldsOf(record, 'Teacher'))];
    const { sets, unknown } = this.studentSets.findStudents(students);
    if (!this.subjectKeys.has(subject)) this.findings.add('UNKNOWN_SUBJECT', row, label, { subject });
    for (const teacher of teachers.filter((name) => !this.teacherKeys.has(name))) {
      this.findings.add('UNKNOWN_TEACHER', row, label, { teacher });
    }
    for (const name of unknown) this.findings.add('UNKNOWN_STUDENTS', row, label, { students: name });
    if (teachers.length === 0) this.findings.add('LESSON_WITHOUT_TEACHER', row, label);
    if (students.length === 0) this.findings.add('LESSON_WITHOUT_STUDENTS', row, label);
    const duration = this.durationOf(record, label);
    return {
      row,
      key: id,
      subjectKey: subject,
      teacherKeys: teachers,
      sets,
      periods: duration,
      courseKey: courseKeyOf(subject, sets),
      placements: duration === 0 ? [] : this.places.placementsOf({ row, id, label, duration }),
    };
  }

  private durationOf(record: FetRecord, label: string): number {
    const text = fieldOf(record, 'Duration');
    if (/^0*[1-9]\d{0,3}$/.test(text)) return Number(text);
    this.findings.add('ZERO_DURATION', record.row, label, { duration: text });
    return 0;
  }
}

const keysOf = (objects: readonly { readonly key: string }[]) => new Set(objects.map(({ key }) => key));

/** Builds the timetable of a FET file; null when an error was found. */
export function readFet(content: FetContent, fileName: string, findings: FindingList): TimetableFile | null {
  if (content.mode !== 'Official') {
    findings.add('MODE_UNSUPPORTED', null, fileName, { mode: content.mode });
    return null;
  }
  const days = readDays(content, findings);
  const slots = readSlots(content, findings);
  const subjects = readNamed(content.subjects, findings);
  const teachers = readNamed(content.teachers, findings);
  const rooms = readRooms(content, findings);
  const studentSets = new FetStudentSets(content.years, findings);
  const activities = readActivities(content.activities, findings);
  askAboutDays(days, findings);

  const grid = { dayKeys: keysOf(days), slots, roomKeys: keysOf(rooms) };
  const places = new FetPlaces(content.starts, content.roomChoices, grid, findings);
  places.objectToStrangers(new Set(activities.keys()));
  const active = [...activities.values()].filter(({ record }) => isActive(record));
  for (const { row, label, record } of activities.values()) {
    if (!isActive(record)) findings.add('LESSON_INACTIVE', row, label);
  }
  const counts = { days: days.length, slots: slots.length, lessons: active.length, places: places.count };
  objectToEmptiness(counts, fileName, findings);

  const reader = new LessonReader(studentSets, places, keysOf(subjects), keysOf(teachers), findings);
  const abundance = new Abundance(findings);
  const lessons: FileLesson[] = [];
  for (const activity of active) {
    const lesson = reader.read(activity);
    if (!abundance.hasRoomFor(lesson)) return null;
    lessons.push(lesson);
  }
  return completeFile(
    {
      format: 'fet',
      institution: content.institution,
      cycle: 1,
      weekNames: [null],
      terms: [],
      days,
      slots,
      subjects,
      teachers,
      rooms,
      lessons,
      classes: studentSets.classes,
      subgroups: studentSets.listSubgroups(),
    },
    { subgroups: studentSets.subgroupsInFile, inactiveActivities: activities.size - active.length },
    {
      labels: new Map(active.map(({ id, label }) => [id, label])),
      mayShare: (a, b) => studentSets.mayShare(a, b),
    },
    findings,
  );
}
