import type { FindingWords } from './finding-words.ru.js';
import type { Finding, FindingCode } from './findings.js';

type Param = (name: string) => string;
type Words = (param: Param, object: string) => FindingWords;

const KINDS: Readonly<Record<string, string>> = {
  zip: 'an archive or an Excel workbook (XLSX)',
  xls: 'a document of old Excel or Word',
  pdf: 'a PDF document',
  json: 'a JSON file',
  csv: 'a table with separators (CSV)',
  html: 'an HTML page',
  text: 'plain text',
  binary: 'a binary file',
  xml: 'an XML file of another program',
  'asc-old': 'an aSc export of the old form',
};

const SAVE_AGAIN = 'Save the timetable in the program again and load the whole new file.';
const FIX_REFERENCE = 'Correct the lesson in the timetable program and export the file again.';
const CONFIRM_JOINT =
  'If it is a joint lesson, confirm it; if it is an error, correct the timetable and load the file again.';

/** The words of every code: a code without words does not compile. */
const WORDS: Readonly<Record<FindingCode, Words>> = {
  FILE_EMPTY: (_, object) => ({
    text: `File “${object}” is empty.`,
    cure: 'Export the timetable again and check that the file is not of zero size.',
  }),
  FILE_TOO_LARGE: (param, object) => ({
    text: `File “${object}” is larger than ${param('limit')} MB.`,
    cure: 'Check that it is the right file: the timetable of a school usually takes a few megabytes at most.',
  }),
  FORMAT_UNKNOWN: (param, object) => ({
    text: `“${object}” is ${KINDS[param('kind')] ?? 'a file of unknown kind'}, but a FET or aSc timetable is needed.`,
    cure: 'Load a .fet file with the finished timetable or an “aSc Timetables 2012 XML” export.',
  }),
  ENCODING_UNKNOWN: (param) => ({
    text: `The file is written in the encoding “${param('declared')}”, which cannot be read here.`,
    cure: 'Save the file in UTF-8.',
  }),
  ENCODING_WRONG: (param) => ({
    text: `The letters of the file are not in the encoding ${param('declared')}; it looks like ${param('suggested')}.`,
    cure: `Save the file in UTF-8 or write encoding="${param('suggested')}" in its first line.`,
  }),
  NOT_WELL_FORMED: (param) => ({
    text: `The markup of the file is broken (${param('reason')}).`,
    cure: SAVE_AGAIN,
  }),
  FILE_CUT_SHORT: (param) => ({
    text: `The file breaks off before its end (${param('reason')}).`,
    cure: SAVE_AGAIN,
  }),
  ENTITY_REFUSED: () => ({
    text: 'The file holds a DOCTYPE or ENTITY declaration; such files are not accepted for security.',
    cure: 'Load the file as the timetable program has written it: it holds no such declarations.',
  }),
  NESTED_TOO_DEEP: (param) => ({
    text: `The elements of the file are nested deeper than ${param('limit')} levels; no timetable is written so.`,
    cure: SAVE_AGAIN,
  }),
  TOO_MANY_OBJECTS: (param, object) => ({
    text: `The file holds too many objects (${object}); the limit is ${param('limit')}.`,
    cure: 'Check that it is the right file; if need be, split the timetable by building.',
  }),
  MODE_UNSUPPORTED: (param) => ({
    text: `The timetable was made in the FET mode “${param('mode')}”; only the usual mode (Official) is read.`,
    cure: 'Convert the file to the mode Official in FET and save the finished timetable again.',
  }),
  NO_DAYS: () => ({
    text: 'The file holds no school day.',
    cure: 'Set the days of the week in the timetable program and export the file again.',
  }),
  NO_SLOTS: () => ({
    text: 'The file holds no number of a lesson.',
    cure: 'Set the lessons (hours) of the day in the timetable program and export the file again.',
  }),
  NO_LESSONS: () => ({
    text: 'The file holds no lesson.',
    cure: 'Export the timetable with its lessons, not only the lists of teachers and classes.',
  }),
  NOT_SOLVED: (param) => ({
    text: `The timetable is not made: none of the lessons (${param('lessons')}) has a place.`,
    cure: 'Make the timetable in the program and load the file with the result (in FET “…_data_and_timetable.fet”).',
  }),
  NAME_MISSING: (_, object) => ({
    text: `The object “${object}” has no name.`,
    cure: 'Give it a name in the timetable program and export the file again.',
  }),
  DUPLICATE_ID: (param, object) => ({
    text: `Number ${param('id')} (“${object}”) occurs twice in the file, first in row ${param('first')}.`,
    cure: 'Remove the extra record or give it another number.',
  }),
  DUPLICATE_NAME: (param, object) => ({
    text: `The name “${object}” occurs twice in the file, first in row ${param('first')}.`,
    cure: 'Rename one of the two objects: they cannot be told apart by name.',
  }),
  UNKNOWN_DAY: (param, object) => ({
    text: `The lesson “${object}” stands on the day “${param('day')}”, which is not among the days of the file.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_WEEK: (param, object) => ({
    text: `The lesson “${object}” stands in the weeks “${param('weeks')}”, but the cycle has ${param('cycle')} weeks.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_TERM: (param, object) => ({
    text: `The lesson “${object}” stands in the terms “${param('terms')}”, but the file has ${param('count')} terms.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_SLOT: (param, object) => ({
    text: `The lesson “${object}” stands at the number “${param('slot')}”, which is not among the numbers of the file.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_SUBJECT: (param, object) => ({
    text: `The subject “${param('subject')}” of the lesson “${object}” is not in the list of subjects of the file.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_TEACHER: (param, object) => ({
    text: `The teacher “${param('teacher')}” of the lesson “${object}” is not in the list of teachers of the file.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_ROOM: (param, object) => ({
    text: `The room “${param('room')}” of the lesson “${object}” is not in the list of rooms of the file.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_STUDENTS: (param, object) => ({
    text: `The class or group “${param('students')}” of the lesson “${object}” is not in the file.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_GROUP: (param, object) => ({
    text: `“${object}” refers to “${param('group')}”, but such a group or its class is not in the file.`,
    cure: 'Check how the class is divided into groups in the timetable program and export the file again.',
  }),
  UNKNOWN_LESSON: (param) => ({
    text: `A place of the timetable is given to the lesson “${param('lesson')}”, which is not in the file.`,
    cure: FIX_REFERENCE,
  }),
  ZERO_DURATION: (param, object) => ({
    text: `The lesson “${object}” has no duration (“${param('duration')}”).`,
    cure: 'Give a duration of at least one lesson or remove it.',
  }),
  LESSON_UNPLACED: (param, object) => ({
    text: `The lesson “${object}” (${param('periods')} a week) has no place in the timetable.`,
    cure: 'Place the lesson in the timetable or switch it off in the program and export the file again.',
  }),
  LESSON_PARTLY_PLACED: (param, object) => ({
    text: `The lesson “${object}” is placed only in part: ${param('placed')} of ${param('periods')} a week.`,
    cure: 'Place the missing lessons or reduce their number and export the file again.',
  }),
  LESSON_PLACED_TWICE: (param, object) => ({
    text: `The lesson “${object}” is given a place twice: ${param('places')}.`,
    cure: 'Leave one of the two places and export the file again.',
  }),
  PAST_LAST_SLOT: (param, object) => ({
    text: `The lesson “${object}” (lessons in a row: ${param('duration')}) begins at number “${param('slot')}” and does not fit into the day.`,
    cure: 'Move it to an earlier number or add lessons to the end of the day.',
  }),
  SAME_NAME: (param, object) => ({
    text: `Two different objects have the name “${object}”, the first in row ${param('first')}.`,
    cure: 'If they are the same, join them in the program; if not, confirm or rename.',
  }),
  WEEKDAY_UNKNOWN: (_, object) => ({
    text: `It is not clear which day of the week this is: “${object}”.`,
    cure: 'Choose the day of the week when you load the file.',
  }),
  WEEKDAY_REPEATED: (param, object) => ({
    text: `The days “${param('other')}” and “${object}” are the same day of the week.`,
    cure: 'Choose a day of the week for each of them when you load the file.',
  }),
  CLASS_LEVEL_ASSUMED: (param, object) =>
    param('level') === 'year'
      ? {
          text: `“${object}” was read as a class and its groups as subgroups of that class.`,
          cure: 'If the groups are the classes, name them with a number and a letter and load the file again.',
        }
      : {
          text: `“${object}” was read as a grade: the groups in it count as classes.`,
          cure: 'If the year itself is the class, name it with a number and a letter and load the file again.',
        },
  MORE_PLACED_THAN_DECLARED: (param, object) => ({
    text: `The lesson “${object}” is placed more often than declared: ${param('placed')} a week instead of ${param('periods')}.`,
    cure: 'Confirm if the extra lessons are needed; otherwise remove them and load the file again.',
  }),
  TEACHER_CLASH: (param, object) => ({
    text: `The teacher “${object}” has at the same time: ${param('lessons')} (${param('day')}, lesson ${param('slot')}).`,
    cure: CONFIRM_JOINT,
  }),
  STUDENTS_CLASH: (param, object) => ({
    text: `“${object}” has at the same time: ${param('lessons')} (${param('day')}, lesson ${param('slot')}).`,
    cure: CONFIRM_JOINT,
  }),
  ROOM_CLASH: (param, object) => ({
    text: `The room “${object}” has at the same time: ${param('lessons')} (${param('day')}, lesson ${param('slot')}).`,
    cure: CONFIRM_JOINT,
  }),
  LESSON_INACTIVE: (_, object) => ({
    text: `The lesson “${object}” is switched off in the timetable program and is not loaded.`,
    cure: 'Switch it on in the program if it is needed.',
  }),
  LESSON_WITHOUT_TEACHER: (_, object) => ({
    text: `The lesson “${object}” has no teacher.`,
    cure: 'Assign a teacher after the import or in the timetable program.',
  }),
  LESSON_WITHOUT_STUDENTS: (_, object) => ({
    text: `The lesson “${object}” has neither a class nor a group: it will have no page in the journal.`,
    cure: 'If it is a lesson, name its class in the timetable program; meetings and duties can stay so.',
  }),
  ROOM_NOT_CHOSEN: (param, object) => ({
    text: `Several rooms would do for the lesson “${object}” (${param('rooms')}), none is chosen.`,
    cure: 'It will be loaded without a room; name one after the import.',
  }),
  GRADE_LEVEL_UNKNOWN: (_, object) => ({
    text: `The name “${object}” does not tell the grade of this class.`,
    cure: 'Name the grade when you load the file or leave the class without one.',
  }),
  SLOT_TIME_UNREADABLE: (param, object) => ({
    text: `The time of lesson “${object}” was not read: “${param('time')}”.`,
    cure: 'Enter the time in the bell schedule.',
  }),
  MORE_FINDINGS: (param) => ({
    text: `There are ${param('count')} more of these: the first ${param('shown')} are shown.`,
    cure: 'Correct those shown and load the file again to see the others.',
  }),
};

/** The finding in English: what is wrong and how to cure it. A value the finding lacks is shown as “—”. */
export function describeFindingInEnglish(finding: Finding): FindingWords {
  return WORDS[finding.code]((name) => finding.params[name] ?? '—', finding.object);
}
