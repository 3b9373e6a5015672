import { upload } from './asked/upload.js';
import { LIVE_ASKED } from './asked/live.js';
import { ABSENCE_NOTICES_ASKED } from './asked/absence-notices.js';
import { CLASS_CONTACTS_ASKED } from './asked/class-contacts.js';
import { CLASS_LIFE_ASKED } from './asked/class-life.js';
import { SUBSTITUTION_ASKED } from './asked/substitution.js';
import { DAY_ASKED } from './asked/day.js';
import { FAMILY_LIFE_ASKED } from './asked/family-life.js';
import { PEOPLE_ASKED } from './asked/people.js';
import { PEOPLE_IMPORT_ASKED } from './asked/people-import.js';
import { TOKEN_ASKED } from './asked/token.js';
import { TRAIL_ASKED } from './asked/trail.js';
import { BELLS_ASKED } from './asked/bells.js';
import { CALENDARS_ASKED } from './asked/calendars.js';
import { LESSON_CHANGE_ASKED } from './asked/lesson-change.js';
import { SCHOOL_DAYS_ASKED } from './asked/school-days.js';
import { TIMETABLE_BEGIN_ASKED } from './asked/timetable-begin.js';
import { TIMETABLE_EDIT_ASKED } from './asked/timetable-edit.js';
import { CORRECTION_ASKED } from './asked/correction.js';
import { GRADING_ASKED } from './asked/grading.js';
import { PLAN_ASKED } from './asked/plan.js';
import { NORM_ASKED } from './asked/norm.js';
import { DUTY_ASKED } from './asked/duty.js';
import { CHECKING_ASKED } from './asked/checking.js';
import { OUTSIDE_ASKED } from './asked/outside.js';
import { YEAR_TURN_ASKED } from './asked/year-turn.js';
import { CONSENT_ASKED } from './asked/consent.js';
import { SUPERVISION_ASKED } from './asked/supervision.js';
import { COMPLIANCE_ASKED } from './asked/compliance.js';
import { CLOSING_ASKED } from './asked/closing.js';
import { PAPER_ASKED } from './asked/paper.js';
import { PAPER_HANDOVER_ASKED } from './asked/paper-handover.js';
import { PORTAL_ASKED } from './asked/portal.js';
import { WEBHOOK_ASKED } from './asked/webhook.js';
import { SCHEDULES_ASKED } from './asked/schedules.js';
import { ARCHIVE_ASKED } from './asked/archive.js';
import { REPORT_ASKED } from './asked/report.js';
import { SIGNATURE_ASKED } from './asked/signature.js';
import { EXCHANGE_ASKED } from './asked/exchange.js';
import { REGULATION_ASKED } from './asked/regulation.js';
import { SETTING_ASKED } from './asked/setting.js';
import { always, ask, call } from './attempt.js';
import type { Operation } from './attempt.js';
import { JOURNAL_OPERATIONS } from './journal-operations.js';
import { TIMETABLE_OPERATIONS } from './timetable-operations.js';
import { MONDAY, PASSWORD } from './world.js';

const CHANGES = `previousTeachers previousDates previousSlots previousStartsAt previousRooms causes notes`;
const FILES = `files { homework ids names sizes mediaTypes }`;

const ACCOUNT_OPERATIONS: Readonly<Record<string, Operation>> = {
  signIn: {
    about: 'account',
    endsSessions: true,
    prepare: always(({ login }) =>
      call(
        () => ({
          method: 'POST',
          url: '/auth/sign-in',
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify({ login, password: PASSWORD }),
        }),
        ({ statusCode }) => statusCode === 204,
      ),
    ),
  },
  signOut: {
    about: 'account',
    endsSessions: true,
    prepare: always(() =>
      call(
        () => ({ method: 'POST', url: '/auth/sign-out' }),
        ({ statusCode }) => statusCode === 204,
      ),
    ),
  },
  me: {
    about: 'account',
    prepare: always(() =>
      ask(
        '{ me { memberships { schoolId schoolName timeZone today personId familyName roles dueDuties } } }',
        {},
        'memberships',
      ),
    ),
  },
  mySessions: {
    about: 'account',
    prepare: always(() =>
      ask('{ mySessions { id device isCurrent openedAt lastSeenAt } }', {}, '"isCurrent":true'),
    ),
  },
  signOutEverywhere: {
    about: 'account',
    endsSessions: true,
    prepare: always(() => ask('mutation { signOutEverywhere { count } }', {}, '"count"')),
  },
  changePassword: {
    about: 'account',
    endsSessions: true,
    // Accounts of these callers have no password: that it does not fit is the answer of somebody who may ask.
    prepare: always(() =>
      ask(
        `mutation { changePassword(current: "none of mine", wanted: "another long sentence") {
          ... on PasswordChanged { endedSessions } ... on Refusal { code } } }`,
        {},
        'SIGN_IN_FAILED',
      ),
    ),
  },
};

const SCHOOL_OPERATIONS: Readonly<Record<string, Operation>> = {
  schoolClasses: {
    about: 'school',
    prepare: always(({ classId }) =>
      ask('{ schoolClasses { id name gradeLevel subgroups { id name } } }', {}, classId),
    ),
  },
  schoolPeriods: {
    about: 'school',
    prepare: always(({ periodId }) => ask('{ schoolPeriods { id name startsOn endsOn } }', {}, periodId)),
  },
  subjects: {
    about: 'school',
    prepare: always(({ subjectId }) => ask('{ subjects { id name } }', {}, subjectId)),
  },
};

const FILE_OPERATIONS: Readonly<Record<string, Operation>> = {
  uploadFile: {
    about: 'school',
    changes: true,
    prepare: upload('/files', 'Задачи на дом'),
  },
  readFile: {
    about: 'file',
    prepare: always(({ fileId, sign }) =>
      call(
        (audience) => ({ method: 'GET', url: `/files/${fileId}?app=${audience}` }),
        ({ body }) => body === `Задачи ${sign}`,
      ),
    ),
  },
};

const FAMILY_OPERATIONS: Readonly<Record<string, Operation>> = {
  myChildren: {
    about: 'family',
    prepare: always(({ people }) =>
      ask(
        '{ myChildren { schoolId studentId familyName givenName patronymic className schoolName today } }',
        {},
        people.student,
      ),
    ),
  },
  familyToday: {
    about: 'family',
    prepare: always(({ people, sign }) =>
      ask(
        `{ familyToday { children { schoolId studentId familyName className } days { times dates now next homeworkFor }
          lessons { children ids slots startsAt endsAt subjects rooms teachers changed cancelled ${CHANGES} }
          homework { children ids subjects texts dueOn minutes postedAt ${FILES} }
          marks { children dates subjects values workTypes titles comments at }
          absences { children dates slots subjects facts reasons at }
          topics { children dates subjects topics at } controlWorks { children dates slots subjects workTypes titles } } }`,
        {},
        people.student,
        `Отлично ${sign}`,
      ),
    ),
  },
  diaryWeek: {
    about: 'student',
    prepare: always(({ schoolId, people, sign }) =>
      ask(
        `query ($schoolId: ID!, $studentId: ID!, $monday: Date!) {
          diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) {
            monday today holidays { name startsOn endsOn }
            lessons { dates ids slots startsAt endsAt subjects rooms teachers substitutes cancelled topics held ${CHANGES} }
            homework { ids givenAt dueAt dueOn subjects texts minutes postedAt ${FILES} }
            marks { lessons values ordinals workTypes titles weights comments at }
            absences { lessons facts reasons } } }`,
        { schoolId, studentId: people.student, monday: MONDAY },
        `Отлично ${sign}`,
      ),
    ),
  },
};

/** Every root field of the contract and every REST route, by the names of the access table. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...ACCOUNT_OPERATIONS,
  ...SCHOOL_OPERATIONS,
  ...TIMETABLE_OPERATIONS,
  ...JOURNAL_OPERATIONS,
  ...FILE_OPERATIONS,
  ...LIVE_ASKED,
  ...ABSENCE_NOTICES_ASKED,
  ...CLASS_CONTACTS_ASKED,
  ...CLASS_LIFE_ASKED,
  ...SUBSTITUTION_ASKED,
  ...DAY_ASKED,
  ...FAMILY_LIFE_ASKED,
  ...PEOPLE_ASKED,
  ...PEOPLE_IMPORT_ASKED,
  ...TOKEN_ASKED,
  ...TRAIL_ASKED,
  ...TIMETABLE_EDIT_ASKED,
  ...BELLS_ASKED,
  ...CALENDARS_ASKED,
  ...LESSON_CHANGE_ASKED,
  ...SCHOOL_DAYS_ASKED,
  ...TIMETABLE_BEGIN_ASKED,
  ...FAMILY_OPERATIONS,
  ...SETTING_ASKED,
  ...REGULATION_ASKED,
  ...PAPER_ASKED,
  ...PAPER_HANDOVER_ASKED,
  ...REPORT_ASKED,
  ...SIGNATURE_ASKED,
  ...EXCHANGE_ASKED,
  ...PORTAL_ASKED,
  ...WEBHOOK_ASKED,
  ...SCHEDULES_ASKED,
  ...ARCHIVE_ASKED,
  ...CLOSING_ASKED,
  ...SUPERVISION_ASKED,
  ...DUTY_ASKED,
  ...CHECKING_ASKED,
  ...OUTSIDE_ASKED,
  ...YEAR_TURN_ASKED,
  ...CONSENT_ASKED,
  ...COMPLIANCE_ASKED,
  ...NORM_ASKED,
  ...PLAN_ASKED,
  ...GRADING_ASKED,
  ...CORRECTION_ASKED,
};
