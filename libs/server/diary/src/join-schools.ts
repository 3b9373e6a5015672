import type { FamilyToday } from './family.graphql.js';

/** The first page of one school; its indexes count within the school. */
export type SchoolToday = FamilyToday;

type Columns = object;

const shifted = (places: readonly number[], by: number): number[] => places.map((place) => place + by);
const shiftedMaybe = (places: readonly (number | null)[], by: number): (number | null)[] =>
  places.map((place) => (place === null ? null : place + by));

/** Puts columns of the same names one under the other. */
function stack<T extends Columns>(parts: readonly T[], empty: T): T {
  const joined = Object.keys(empty).map((name) => [
    name,
    parts.flatMap((part) => part[name as keyof T] as unknown[]),
  ]);
  return Object.fromEntries(joined) as T;
}

/** Joins the pages of several schools: children and what points at them count on from school to school. */
export function joinSchools(schools: readonly SchoolToday[]): FamilyToday {
  let [children, lessons, homework] = [0, 0, 0];
  const moved = schools.map((school): SchoolToday => {
    const [child, lesson, work] = [children, lessons, homework];
    children += school.children.length;
    lessons += school.lessons.ids.length;
    homework += school.homework.ids.length;
    const ofChildren = <T extends { children: number[] }>(part: T): T => ({
      ...part,
      children: shifted(part.children, child),
    });
    return {
      children: school.children,
      days: {
        ...school.days,
        now: shiftedMaybe(school.days.now, lesson),
        next: shiftedMaybe(school.days.next, lesson),
      },
      lessons: ofChildren(school.lessons),
      movedAway: ofChildren(school.movedAway),
      homework: {
        ...ofChildren(school.homework),
        files: { ...school.homework.files, homework: shifted(school.homework.files.homework, work) },
      },
      marks: ofChildren(school.marks),
      absences: ofChildren(school.absences),
      topics: ofChildren(school.topics),
      controlWorks: ofChildren(school.controlWorks),
      remarks: ofChildren(school.remarks),
      posted: ofChildren(school.posted),
      changes: ofChildren(school.changes),
      visits: school.visits,
    };
  });
  const all = <Part extends keyof FamilyToday>(part: Part): FamilyToday[Part][] =>
    moved.map((school) => school[part]);
  const { files, ...noHomework } = NOTHING.homework;
  return {
    children: all('children').flat(),
    days: stack(all('days'), NOTHING.days),
    lessons: stack(all('lessons'), NOTHING.lessons),
    movedAway: stack(all('movedAway'), NOTHING.movedAway),
    homework: {
      ...stack(all('homework'), { ...noHomework } as FamilyToday['homework']),
      files: stack(
        all('homework').map((part) => part.files),
        files,
      ),
    },
    marks: stack(all('marks'), NOTHING.marks),
    absences: stack(all('absences'), NOTHING.absences),
    topics: stack(all('topics'), NOTHING.topics),
    controlWorks: stack(all('controlWorks'), NOTHING.controlWorks),
    remarks: stack(all('remarks'), NOTHING.remarks),
    posted: stack(all('posted'), NOTHING.posted),
    changes: stack(all('changes'), NOTHING.changes),
    visits: stack(all('visits'), NOTHING.visits),
  };
}

/** The page of an account without children. */
const NOTHING: FamilyToday = {
  children: [],
  days: { times: [], dates: [], startsAt: [], endsAt: [], now: [], next: [], homeworkFor: [] },
  lessons: {
    children: [],
    ids: [],
    slots: [],
    startsAt: [],
    endsAt: [],
    subjects: [],
    rooms: [],
    teachers: [],
    changed: [],
    cancelled: [],
    previousTeachers: [],
    previousDates: [],
    previousSlots: [],
    previousStartsAt: [],
    previousRooms: [],
    causes: [],
    notes: [],
  },
  movedAway: {
    children: [],
    dates: [],
    slots: [],
    startsAt: [],
    subjects: [],
    toDates: [],
    toSlots: [],
    toStartsAt: [],
    causes: [],
  },
  homework: {
    children: [],
    ids: [],
    subjects: [],
    texts: [],
    dueOn: [],
    minutes: [],
    postedAt: [],
    done: [],
    files: { homework: [], ids: [], names: [], sizes: [], mediaTypes: [] },
  },
  marks: {
    children: [],
    dates: [],
    subjects: [],
    values: [],
    workTypes: [],
    titles: [],
    comments: [],
    at: [],
  },
  absences: { children: [], dates: [], slots: [], subjects: [], facts: [], reasons: [], at: [] },
  topics: { children: [], dates: [], subjects: [], topics: [], at: [] },
  controlWorks: { children: [], dates: [], slots: [], subjects: [], workTypes: [], titles: [] },
  remarks: { children: [], dates: [], subjects: [], kinds: [], texts: [], authors: [], at: [] },
  posted: { children: [], dates: [], subjects: [], texts: [], dueOn: [], at: [] },
  changes: { children: [], dates: [], slots: [], subjects: [], cancelled: [], at: [] },
  visits: { seenUntil: [], shownUntil: [], since: [], isNew: [] },
};
