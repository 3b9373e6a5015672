import { newId, sql, stoppedClock } from '@zhurnal/platform';
import { ImportTimetable, Lesson, LessonTeacher, readUploaded } from '@zhurnal/timetable';
import type { ImportWish } from '@zhurnal/timetable';
import { always, ask, call } from './attempt.js';
import { addLesson } from './lessons.js';
import type { Attempt, Operation, Prepare } from './attempt.js';
import { ARRANGER, MONDAY, NOW } from './world.js';
import type { School } from './world.js';

/** A weekly lesson of 5А in a file; names without the school's sign. */
interface FileLesson {
  readonly subject: string;
  readonly teacher: string;
  readonly day: string;
  readonly hour: number;
  readonly room: string;
}

const MATHS: FileLesson = {
  subject: 'Математика',
  teacher: 'teacher',
  day: 'Понедельник',
  hour: 1,
  room: 'Кабинет',
};
const ENGLISH: FileLesson = {
  ...MATHS,
  subject: 'Английский язык',
  teacher: 'otherTeacher',
  hour: 2,
  room: 'Зал',
};
const DAYS = ['Понедельник', 'Вторник', 'Суббота'];

/** A file as a timetable program writes it. */
function fileOf({ sign }: School, lessons: readonly FileLesson[]): string {
  const listed = (tag: string, names: readonly string[]): string =>
    [...new Set(names)].map((name) => `<${tag}><Name>${name}</Name></${tag}>`).join('');
  const signed = (pick: (lesson: FileLesson) => string): string[] =>
    lessons.map((lesson) => `${pick(lesson)} ${sign}`);
  const activities = lessons.map(
    (
      { teacher, subject },
      at,
    ) => `<Activity><Teacher>${teacher} ${sign} Имя ${sign}</Teacher><Subject>${subject} ${sign}</Subject>
      <Students>5А ${sign}</Students><Duration>1</Duration><Total_Duration>1</Total_Duration><Id>${at + 1}</Id>
      <Activity_Group_Id>0</Activity_Group_Id><Active>true</Active></Activity>`,
  );
  const times = lessons.map(
    (
      { day, hour },
      at,
    ) => `<ConstraintActivityPreferredStartingTime><Weight_Percentage>100</Weight_Percentage>
      <Activity_Id>${at + 1}</Activity_Id><Preferred_Day>${day}</Preferred_Day><Preferred_Hour>${hour}</Preferred_Hour>
      <Permanently_Locked>true</Permanently_Locked><Active>true</Active></ConstraintActivityPreferredStartingTime>`,
  );
  const rooms = lessons.map(
    ({ room }, at) => `<ConstraintActivityPreferredRoom><Weight_Percentage>100</Weight_Percentage>
      <Activity_Id>${at + 1}</Activity_Id><Room>${room} ${sign}</Room><Permanently_Locked>true</Permanently_Locked><Active>true</Active>
      </ConstraintActivityPreferredRoom>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><fet version="6.8.5"><Institution_Name>Школа</Institution_Name>
    <Days_List><Number_of_Days>${DAYS.length}</Number_of_Days>${listed('Day', DAYS)}</Days_List>
    <Hours_List><Number_of_Hours>2</Number_of_Hours>${listed('Hour', ['1', '2'])}</Hours_List>
    <Subjects_List>${listed(
      'Subject',
      signed(({ subject }) => subject),
    )}</Subjects_List>
    <Teachers_List>${listed(
      'Teacher',
      signed(({ teacher }) => `${teacher} ${sign} Имя`),
    )}</Teachers_List>
    <Rooms_List>${listed(
      'Room',
      signed(({ room }) => room),
    )}</Rooms_List>
    <Students_List><Year><Name>5А ${sign}</Name><Number_of_Students>2</Number_of_Students></Year></Students_List>
    <Activities_List>${activities.join('')}</Activities_List>
    <Time_Constraints_List>${times.join('')}</Time_Constraints_List>
    <Space_Constraints_List>${rooms.join('')}</Space_Constraints_List></fet>`;
}

const MORNING = { '1': ['08:30', '09:15'], '2': ['09:25', '10:10'] } as const;
const LATER = { ...MORNING, '1': ['08:40', '09:25'] } as const;
const FILE_NAME = 'расписание.fet';

const wishFor = (timetable: string): ImportWish => ({
  timetable,
  from: '2026-11-23',
  to: '2026-11-30',
  mapping: { bells: MORNING },
  confirmed: 'all',
});

/** The upload of a file; every name of a timetable is asked for once. */
function upload(
  step: 'preview' | 'apply',
  text: string,
  wish: ImportWish,
  isProof: Attempt['isProof'],
): Attempt {
  return call(() => {
    const { timetable, from, to, mapping } = wish;
    const payload = new FormData();
    for (const [field, value] of Object.entries({
      timetable,
      from,
      to,
      mapping: JSON.stringify(mapping),
      confirm: 'all',
    })) {
      payload.append(field, value);
    }
    payload.append('file', new Blob([text]), FILE_NAME);
    return {
      method: 'POST',
      url: `/imports/timetable/${step}`,
      headers: { 'idempotency-key': newId() },
      payload,
    };
  }, isProof);
}

const FIND = sql('test.access.timetable', `select id from timetable where school_id = $1 and name = $2`);

/** Was it imported here, and not into the school of whoever asked? */
const isHere =
  ({ schoolId }: School, name: string): Attempt['isProof'] =>
  async ({ body }, db) =>
    body.includes('"status":"applied"') &&
    (await db.read(ARRANGER, schoolId, (tx) => tx.rows(FIND, [name]))).length === 1;

/** A timetable that was imported before, in a file where nearly everything is otherwise. */
const prepareChange: Prepare = async (db, school) => {
  const wish = wishFor(`Расписание ${newId()}`);
  const before = readUploaded(Buffer.from(fileOf(school, [MATHS, ENGLISH])), FILE_NAME);
  const importing = new ImportTimetable(stoppedClock(new Date(NOW)));
  const { status } = await db.write(ARRANGER, school.schoolId, (tx) => importing.run(tx, before, wish));
  if (status !== 'applied') throw new Error(`the first import is ${status}`);
  const lessons = [
    { ...MATHS, teacher: 'otherTeacher', room: 'Зал' },
    { ...ENGLISH, day: 'Суббота' },
  ];
  const changed = { ...wish, to: '2026-12-05', mapping: { bells: LATER } };
  return upload('apply', fileOf(school, lessons), changed, isHere(school, wish.timetable));
};

const LESSONS_OF = sql(
  'test.access.lessons-of-timetable',
  `select l.id from lesson l
     join timetable_entry e on e.school_id = l.school_id and e.id = l.entry_id
     join timetable t on t.school_id = e.school_id and t.id = e.timetable_id
     join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
    where l.school_id = $1 and t.name = $2 and starts_with(u.name, $3)`,
);

/** A timetable whose lessons people changed: the file moves them to another hour, and gives them another teacher. */
const prepareAdoption: Prepare = async (db, school) => {
  const wish = wishFor(`Расписание ${newId()}`);
  const before = readUploaded(Buffer.from(fileOf(school, [ENGLISH])), FILE_NAME);
  const importing = new ImportTimetable(stoppedClock(new Date(NOW)));
  await db.write(ARRANGER, school.schoolId, async (tx) => {
    await importing.run(tx, before, wish);
    const lessons = await tx.rows<{ id: string }>(LESSONS_OF, [wish.timetable, ENGLISH.subject]);
    await tx.insert(
      LessonTeacher,
      lessons.map(({ id }) => ({
        id: newId(),
        lessonId: id,
        staffId: school.people.substitute,
        position: 1,
        substitute: true,
      })),
    );
  });
  return upload(
    'apply',
    fileOf(school, [{ ...ENGLISH, hour: 1, teacher: 'teacher' }]),
    wish,
    isHere(school, wish.timetable),
  );
};

const askWeek = (of: Readonly<Record<string, string>>, lessonId: string): Attempt =>
  ask(
    `query ($monday: Date!, $classId: ID, $teacherId: ID, $roomId: ID, $groupId: ID) {
      timetableWeek(monday: $monday, classId: $classId, teacherId: $teacherId, roomId: $roomId, groupId: $groupId) {
        lessons { ids dates slots startsAt endsAt groupIds groups subjects teachers substitutes rooms cancelled causes
          previousTeachers previousDates previousSlots previousStartsAt previousRooms }
        movedAway { ids dates slots groups subjects toDates toSlots } notes { from to name isHoliday kind cause asWeekday classes } } }`,
    { monday: MONDAY, ...of },
    lessonId,
  );

/** A week of the winter holidays with a lesson that was moved out of it. */
const prepareMoved: Prepare = async (db, { schoolId, groupId }) => {
  const lessonId = await db.write(ARRANGER, schoolId, async (tx) => {
    const id = await addLesson(tx, groupId, '2027-01-22', 1, []);
    const planned = {
      plannedDate: '2027-01-08',
      plannedSlot: 1,
      plannedStartsAt: '08:30',
      plannedEndsAt: '09:15',
    };
    await tx.update(Lesson, { id, version: 1 }, { ...planned, changeCause: 'event' });
    return id;
  });
  return askWeek({ monday: '2027-01-08', groupId }, lessonId);
};

/** Everything about the weekly timetable. */
export const TIMETABLE_OPERATIONS: Readonly<Record<string, Operation>> = {
  timetableWeek: {
    about: 'school',
    prepare: always(({ classId, lessonId }) => askWeek({ classId }, lessonId)),
    others: [
      ['teacher', always(({ people, lessonId }) => askWeek({ teacherId: people.substitute }, lessonId))],
      ['deputy', always(({ roomId, otherLessonId }) => askWeek({ roomId }, otherLessonId))],
      ['director', prepareMoved],
      ['administrator', always(({ groupId, lessonId }) => askWeek({ groupId }, lessonId))],
    ],
  },
  previewTimetableImport: {
    about: 'school',
    // The class of the file is known in school A and new in every other.
    prepare: always((school) =>
      upload(
        'preview',
        fileOf(school, [MATHS]),
        wishFor(`Расписание ${newId()}`),
        ({ body }) => body.includes('"status":"planned"') && !body.includes('"kind":"class"'),
      ),
    ),
  },
  applyTimetableImport: {
    about: 'school',
    changes: true,
    prepare: always((school) => {
      const wish = wishFor(`Расписание ${newId()}`);
      return upload('apply', fileOf(school, [MATHS, ENGLISH]), wish, isHere(school, wish.timetable));
    }),
    others: [
      ['administrator', prepareChange],
      ['deputy', prepareAdoption],
    ],
  },
};
