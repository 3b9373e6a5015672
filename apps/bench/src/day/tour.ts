import type pg from 'pg';
import type { Browser } from './browser.js';
import type { PageDocument } from './documents.js';
import { daysFrom, mondayOf } from './stage.js';
import type { Stage } from './stage.js';

/** Things of the school that questions may be about: ids by the name of a variable, or by the kind of a thing. */
const THINGS = `
  select json_build_object(
    'classId', (select json_agg(id) from (select id from school_class where school_id = $1 and deleted_at is null order by id limit 1) x),
    'groupId', (select json_agg(group_id) from (select group_id from lesson where school_id = $1 and date = $2 order by id limit 1) x),
    'studentId', (select json_agg(student_id) from (select student_id from enrollment where school_id = $1 and valid_to is null and deleted_at is null order by id limit 1) x),
    'guardianId', (select json_agg(guardian_id) from (select guardian_id from guardianship where school_id = $1 and deleted_at is null order by id limit 1) x),
    'personId', (select json_agg(staff_id) from (select staff_id from lesson_teacher where school_id = $1 order by id limit 1) x),
    'roomId', (select json_agg(id) from (select id from room where school_id = $1 order by id limit 1) x),
    'subjectId', (select json_agg(id) from (select id from subject where school_id = $1 order by id limit 1) x),
    'yearId', (select json_agg(id) from (select id from academic_year where school_id = $1 order by starts_on limit 1) x),
    'timetableId', (select json_agg(id) from (select id from timetable where school_id = $1 order by id limit 1) x),
    'entryId', (select json_agg(id) from (select id from timetable_entry where school_id = $1 order by id limit 1) x),
    'auditId', (select json_agg(id) from (select id from audit where school_id = $1 and entity = 'mark' order by id desc limit 1) x),
    'planId', (select json_agg(id) from (select id from thematic_plan where school_id = $1 and deleted_at is null order by id limit 1) x),
    'periodId', (select json_agg(id) from (select id from grading_period where school_id = $1 and starts_on <= $2 and ends_on >= $2 order by grade_from limit 2) x),
    'noticeId', (select json_agg(id) from (select id from absence_notice where school_id = $1 and sent_by = any($3::uuid[]) order by id desc limit 1) x),
    'noticeStudentId', (select json_agg(student_id) from (select student_id from absence_notice where school_id = $1 and sent_by = any($3::uuid[]) order by id desc limit 1) x)
  ) as things`;

type Things = Readonly<Record<string, readonly string[] | null>>;

/** What a bare `id` means, by the question. */
const IDS: Readonly<Record<string, string>> = {
  ClassCard: 'classId',
  GuardianCard: 'guardianId',
  Lesson: 'lessonId',
  Plan: 'planId',
  ReportRun: 'reportRunId',
  ReportSignatures: 'reportRunId',
  StaffCard: 'personId',
  StudentCard: 'studentId',
  TrailEntry: 'auditId',
};

/** Days, numbers and words that questions name. */
function plainValues({ place, cast }: Stage): Readonly<Record<string, unknown>> {
  const { day } = place;
  return {
    schoolId: cast.schoolId,
    from: daysFrom(day, -7),
    to: daysFrom(day, 7),
    date: day,
    day,
    monday: mondayOf(day),
    clause: 'G24-77',
    first: 12,
    slot: 1,
    minutes: 30,
    search: 'ив',
    filter: {},
    month: day,
    kind: 'NOT_HELD',
    mine: false,
    unsettled: true,
    at: new Date(Date.parse(place.now) - 60_000).toISOString(),
  };
}

/** What would change, by the question that asks what that does. */
function changesOf({ place: { day } }: Stage, things: Things): Readonly<Record<string, object>> {
  const [entryId] = things['entryId'] ?? [];
  const [inAWeek, classIds] = [daysFrom(day, 7), things['classId'] ?? []];
  return {
    TimetableEffect: { entryId, expectedVersion: 1, from: inAWeek },
    AssessmentDays: {
      ...{ id: entryId, subjectId: things['subjectId']?.[0], gradeLevel: 7, classId: null },
      ...{ date: inAWeek, lessons: 1, title: 'Контрольная работа' },
    },
    PreviewRegulation: { fromDay: inAWeek, setting: 'masterCopy', value: '"paper"' },
    SchoolDayEffect: { wanted: { fromDate: inAWeek, toDate: inAWeek, cause: 'WEATHER', classIds } },
  };
}

/** Periods that are over, by their classes: the first of each class. */
const ENDED = `
  select distinct on (c.id) c.id as "classId", p.id as "periodId" from school_class c
    join grading_period p on p.school_id = c.school_id and p.year_id = c.year_id
     and c.grade_level between p.grade_from and p.grade_to
   where c.school_id = $1 and c.deleted_at is null and p.ends_on < $2 order by c.id, p.starts_on`;

/** A period that the school has closed already. */
const CLOSED = `
  select class_id as "classId", period_id as "periodId" from period_closing
   where school_id = $1 and deleted_at is null order by id limit 1`;

/** The seal of a period is asked about once a period is closed: the deputy closes the first that may be. */
async function closePeriod(stage: Stage, client: pg.Client): Promise<Things> {
  const { schoolId, staff } = stage.cast;
  const { rows } = await client.query<{ classId: string; periodId: string }>(ENDED, [
    schoolId,
    stage.place.day,
  ]);
  const deputy = await stage.signIn(staff.deputy);
  for (const place of rows) {
    const { answer } = await deputy.command<{ answer: { __typename: string } }>('ClosePeriod', {
      ...place,
      isConfirmed: true,
    });
    if (answer.__typename === 'PeriodClosings')
      return { closedClassId: [place.classId], closedPeriodId: [place.periodId] };
  }
  const { rows: closed } = await client.query<{ classId: string; periodId: string }>(CLOSED, [schoolId]);
  return {
    closedClassId: closed.map(({ classId }) => classId),
    closedPeriodId: closed.map(({ periodId }) => periodId),
  };
}

/** The last change of the deputy, by the request that made it. */
const CHANGED = `
  select request_id as "requestId" from audit
   where school_id = $1 and request_id <> ''
     and person_id = (select m.person_id from membership m join login_claim l on l.account_id = m.account_id
                       where m.school_id = $1 and l.login = $2)
   order by id desc limit 1`;

/** A receipt is given for an own change: the deputy asks for that of the last one. */
async function findChange({ cast: { schoolId, staff } }: Stage, client: pg.Client): Promise<Things> {
  const { rows } = await client.query<{ requestId: string }>(CHANGED, [schoolId, staff.deputy]);
  return { requestId: rows.map(({ requestId }) => requestId) };
}

/** A report is read once it is made: the deputy makes one of the whole school. */
async function makeReport(stage: Stage): Promise<Things> {
  const deputy = await stage.signIn(stage.cast.staff.deputy);
  const { day } = stage.place;
  const { runReport } = await deputy.command<{ runReport: { run?: { id: string } } }>('RunReport', {
    ...{ code: 'movement', from: daysFrom(day, -7), to: day },
  });
  return runReport.run ? { reportRunId: [runReport.run.id] } : {};
}

/** The log of an address is read once there is one: the administrator adds it for what the day does not bring. */
async function addWebhook(stage: Stage): Promise<Things> {
  const administrator = await stage.signIn(stage.cast.staff.administrator);
  const { answer } = await administrator.command<{ answer: { webhook?: { id: string } } }>('CreateWebhook', {
    name: 'LMS',
    address: 'https://lms.example/events',
    eventTypes: ['student_moved'],
  });
  return answer.webhook ? { webhookId: [answer.webhook.id] } : {};
}

/** Values for a variable; none: the play knows no example. */
function valuesOf(name: string, document: PageDocument, stage: Stage, things: Things): readonly unknown[] {
  if (name === 'studentId' && document.variables.some((other) => other.name === 'noticeId'))
    return things['noticeStudentId'] ?? [];
  if (name === 'change' || name === 'wish')
    return [changesOf(stage, things)[document.name]].filter((one) => one !== undefined);
  if (document.name === 'VerifyClosing')
    return things[name === 'classId' ? 'closedClassId' : 'closedPeriodId'] ?? [];
  const plain = plainValues(stage);
  if (name in plain) return [plain[name]];
  if (name === 'id') return things[IDS[document.name] ?? ''] ?? [];
  if (name === 'teacherId') return things['personId'] ?? [];
  if (name.endsWith('Ids')) return [(things[name.slice(0, -1)] ?? []).slice(0, 1)];
  return things[name] ?? [];
}

/** Every way to fill what a document cannot be asked without. */
function fill(document: PageDocument, stage: Stage, things: Things): readonly Record<string, unknown>[] {
  const optional = document.variables.filter(({ isRequired }) => !isRequired);
  let ways: Record<string, unknown>[] = [{}];
  for (const { name } of document.variables.filter(({ isRequired }) => isRequired))
    ways = ways.flatMap((way) =>
      valuesOf(name, document, stage, things).map((value) => ({ ...way, [name]: value })),
    );
  // Some questions need one of several things that none of them requires alone.
  const more = optional.flatMap(({ name }) =>
    valuesOf(name, document, stage, things).flatMap((value) =>
      ways.map((way) => ({ ...way, [name]: value })),
    ),
  );
  return [...ways, ...more];
}

/** A question of a page with variables that were answered, and the browser that was answered. */
export interface Answered {
  readonly document: PageDocument;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly browser: Browser;
}

/** What the tour found. */
export interface Tour {
  readonly answered: readonly Answered[];
  /** Questions for which the play knows no example. */
  readonly strange: readonly string[];
}

/** Asks every question of every page of both apps, whoever may ask it. What nobody can ask is a difference. */
export async function askEverything(stage: Stage, client: pg.Client): Promise<Tour> {
  const { schoolId, staff, classTeachers, teachers, devices } = stage.cast;
  const { rows } = await client.query<{ things: Things }>(THINGS, [
    schoolId,
    stage.place.day,
    devices.map(({ personId }) => personId),
  ]);
  // A roll is asked for by whoever gives the lesson.
  const lessonId = teachers.slice(0, 1).flatMap(({ lessons }) => lessons.slice(0, 1).map(({ id }) => id));
  const things: Things = {
    ...rows[0]?.things,
    ...(await closePeriod(stage, client)),
    ...(await makeReport(stage)),
    ...(await findChange(stage, client)),
    ...(await addWebhook(stage)),
    lessonId,
  };
  const logins = [
    staff.deputy,
    staff.director,
    staff.administrator,
    staff.office,
    staff.hr,
    ...classTeachers.slice(0, 2).map(({ login }) => login),
    ...teachers.slice(0, 2).map(({ login }) => login),
  ];
  const own = devices.find(({ isStudent }) => isStudent) ?? devices[0];
  // What only a guardian may ask.
  const guardian = devices.find(({ isStudent }) => !isStudent);
  const asking: Readonly<Record<'staff' | 'family', Browser[]>> = {
    staff: await Promise.all(logins.map((login) => stage.signIn(login))),
    family: own ? [stage.open('family', own.cookie, 'tour', false)] : [],
  };
  if (guardian && guardian !== own)
    asking.family.push(stage.open('family', guardian.cookie, 'tour of a guardian', false));
  const children = [own, guardian].flatMap((device) => device?.students.slice(0, 1) ?? []);
  const ofFamily: Things = { ...things, ...(children.length > 0 && { studentId: [...new Set(children)] }) };
  const [noticeStudent] = things['noticeStudentId'] ?? [];
  const ofNotice = devices.find(
    ({ isStudent, students }) => !isStudent && students.some((id) => id === noticeStudent),
  );
  if (ofNotice) asking.family.push(stage.open('family', ofNotice.cookie, 'tour of notices', false));
  const answered: Answered[] = [];
  const strange: string[] = [];
  for (const document of stage.world.documents.questions) {
    const ways = fill(document, stage, document.app === 'staff' ? things : ofFamily);
    const found = await askAnyhow(document, asking[document.app], ways);
    if (found) answered.push(found);
    else if (ways.length === 0) strange.push(`${document.app}/${document.name}`);
    else {
      const [why = ''] = asking[document.app].map(({ lastRefusal }) => lastRefusal);
      stage.world.ledger.differ(`nobody could ask ${document.app}/${document.name}: ${why}`);
    }
  }
  return { answered, strange };
}

async function askAnyhow(
  document: PageDocument,
  browsers: readonly Browser[],
  ways: readonly Record<string, unknown>[],
): Promise<Answered | undefined> {
  for (const browser of browsers)
    for (const variables of ways)
      if (await browser.try(document.name, variables)) return { document, variables, browser };
  return undefined;
}
