import { newId, sql } from '@zhurnal/platform';
import { always, ask, call } from './attempt.js';
import type { Attempt, Operation } from './attempt.js';
import { ARRANGER, MONDAY } from './world.js';
import type { School } from './world.js';

/** One weekly lesson of 5А in a file that a timetable program could have written. */
function fileOf({ sign }: School): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<fet version="6.8.5">
<Institution_Name>Школа</Institution_Name>
<Days_List><Number_of_Days>1</Number_of_Days><Day><Name>Понедельник</Name></Day></Days_List>
<Hours_List><Number_of_Hours>1</Number_of_Hours><Hour><Name>8:30 - 9:15</Name></Hour></Hours_List>
<Subjects_List><Subject><Name>Математика ${sign}</Name></Subject></Subjects_List>
<Teachers_List><Teacher><Name>teacher ${sign} Имя ${sign}</Name></Teacher></Teachers_List>
<Students_List><Year><Name>5А ${sign}</Name><Number_of_Students>2</Number_of_Students></Year></Students_List>
<Activities_List><Activity>
  <Teacher>teacher ${sign} Имя ${sign}</Teacher><Subject>Математика ${sign}</Subject><Students>5А ${sign}</Students>
  <Duration>1</Duration><Total_Duration>1</Total_Duration><Id>1</Id><Activity_Group_Id>0</Activity_Group_Id><Active>true</Active>
</Activity></Activities_List>
<Time_Constraints_List><ConstraintActivityPreferredStartingTime>
  <Weight_Percentage>100</Weight_Percentage><Activity_Id>1</Activity_Id><Preferred_Day>Понедельник</Preferred_Day>
  <Preferred_Hour>8:30 - 9:15</Preferred_Hour><Permanently_Locked>true</Permanently_Locked><Active>true</Active>
</ConstraintActivityPreferredStartingTime></Time_Constraints_List>
</fet>`;
}

/** The file, for a timetable of a name that no other request has. */
function importing(step: 'preview' | 'apply', school: School, isProof: (name: string) => Attempt['isProof']): Attempt {
  const name = `Расписание ${newId()}`;
  return call(() => {
    const payload = new FormData();
    for (const [field, value] of [
      ['from', '2026-11-23'],
      ['to', '2026-11-30'],
      ['timetable', name],
      ['confirm', 'all'],
    ] as const) {
      payload.append(field, value);
    }
    payload.append('file', new Blob([fileOf(school)]), 'расписание.fet');
    return { method: 'POST', url: `/imports/timetable/${step}`, headers: { 'idempotency-key': newId() }, payload };
  }, isProof(name));
}

const FIND = sql('test.access.timetable', `select id from timetable where school_id = $1 and name = $2`);

/** Everything about the weekly timetable. */
export const TIMETABLE_OPERATIONS: Readonly<Record<string, Operation>> = {
  timetableWeek: {
    about: 'school',
    prepare: always(({ classId, lessonId }) =>
      ask(
        `query ($monday: Date!, $classId: ID) { timetableWeek(monday: $monday, classId: $classId) {
          lessons { ids dates slots startsAt endsAt groupIds groups subjects teachers substitutes rooms } } }`,
        { monday: MONDAY, classId },
        lessonId,
      ),
    ),
  },
  previewTimetableImport: {
    about: 'school',
    // The class and the subject of the file are known in school A and new in every other.
    prepare: always((school) =>
      importing('preview', school, () => ({ body }) => body.includes('"status":"planned"') && !body.includes('"kind":"class"')),
    ),
  },
  applyTimetableImport: {
    about: 'school',
    changes: true,
    prepare: always((school) =>
      importing('apply', school, (name) => async (_, db) => {
        const found = await db.read(ARRANGER, school.schoolId, (tx) => tx.rows(FIND, [name]));
        return found.length === 1;
      }),
    ),
  },
};
