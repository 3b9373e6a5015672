import type { English } from './english.js';
import type { STAFF_REFUSALS_RU } from './staff-refusals.ru.js';

/** Why the rules said no to the staff, in English. */
export const STAFF_REFUSALS_EN = {
  'refusal.NO_MARKS_IN_GRADE': 'No marks are given in grade {grade}.',
  'refusal.LESSON_IN_FUTURE': 'The lesson on {day} has not begun: marks are given from its day on.',
  'refusal.LESSON_CANCELLED': 'The lesson is cancelled, nothing is recorded in it.',
  'refusal.TOO_MANY_MARKS': 'One work may have at most {limit} marks.',
  'refusal.STUDENT_NOT_IN_GROUP': 'The student is not in the group on the day of this lesson.',
  'refusal.PERIOD_CLOSED':
    'The period was closed{known, select, yes { on {day}: {period}} other {}}. Only the director can open it again: by an order, for a while and for one subject.',
  'refusal.YEAR_ARCHIVED': 'The academic year is archived: its records are no longer changed.',
  'refusal.ENTRY_LOCKED':
    '{part, select, record {The lesson record is locked} homework {The homework is locked} mark {The marks are locked} attendance {The attendance is locked} reason {The reasons for absence are locked} periodMark {The marks of the period are locked} examResult {The results of the examination are locked} other {The record is locked}}: its term ended on {since}.{correction, select, register { It can be corrected only by a request.} forbidden { The regulation allows no correction after the term.} other {}}',
  'refusal.LATE_REASON_REQUIRED':
    '{part, select, record {The lesson record} homework {The homework} mark {The mark} attendance {The attendance} reason {The reason for absence} other {The record}} comes after its term: say why it is late.',
  'refusal.PERIOD_NOT_OVER': 'The period runs until {day}: it is closed after that day.',
  'refusal.PERIOD_NOT_CLOSED': 'This period is not closed: there is nothing to open.',
  'refusal.EARLIER_PERIOD_OPEN': 'Periods are closed in their order: {period} comes first.',
  'refusal.GAPS_LEFT':
    'The record of the period has gaps: {required} that must be filled, {other} others. The former are filled before closing, the others are confirmed.',
  'refusal.PERIOD_REOPENED': 'This period is opened by an order already: wait for its end or shut it before.',
  'refusal.REOPENING_TOO_LONG': 'An order opens a period until {day} at the longest.',
  'refusal.PERIODS_OPEN': 'Periods that are not closed: {count}. The year is archived when all of them are.',
  'refusal.TURN_APPLIED': 'The turn of the year is carried out already: undo it first.',
  'refusal.TURN_NOT_APPLIED': 'The turn of the year is not carried out.',
  'refusal.TURN_CONFIRMED': 'The turn of the year is confirmed and cannot be undone.',
  'refusal.TURN_UNDECIDED': 'It is not decided where students go: {count}. Classes: {names}.',
  'refusal.TURN_YEAR_EXISTS': 'The next academic year is open already.',
  'refusal.TURN_IN_USE':
    'Records exist in the new academic year ({count}): {names}. The turn cannot be undone.',
  'refusal.TURN_PERIODS_OPEN':
    'Periods of the past year are not closed ({count}): {names}. The turn is confirmed once all of them are.',
  'refusal.PERIOD_NOT_BEGUN': 'This column takes marks from {day} on.',
  'refusal.REASON_NEEDED': 'The mark is not the one that the rule suggests: give the reason in one line.',
  'refusal.RECEIPT_NEEDED': 'Say when the school received the result of the examination: not later than now.',
  'refusal.MARKS_MISSING': 'Marks missing: {count}. Wait for them or publish without them.',
  'refusal.MARKS_RELEASED': 'These marks are published already.',
  'refusal.TOPIC_REQUIRED': 'A lesson that was held must have a topic.',
  'refusal.DUE_BEFORE_LESSON': 'The task is due after the lesson on {day}.',
  'refusal.CORRECTION_REASON': 'Write the reason of the correction.',
  'refusal.CORRECTION_NOTE': 'Write why the correction is refused.',
  'refusal.CORRECTION_SAME': 'The new entries do not differ from the old ones.',
  'refusal.CORRECTION_NOT_NEEDED': 'The entry is open: correct it in the journal itself, without a request.',
  'refusal.CORRECTION_FORBIDDEN': 'The regulation of the school forbids to correct what is locked.',
  'refusal.CORRECTION_WAITS': 'Request no. {number} about this cell is still waiting.',
  'refusal.CORRECTION_DECIDED':
    '{state, select, admitted {The request was carried out already.} refused {The request was refused already.} other {The request was withdrawn.}}',
  'refusal.CORRECTION_OWN': 'Somebody else decides about your own request.',
  'refusal.CORRECTION_DECIDER': 'By the regulation of the school others decide about corrections.',
  'refusal.CORRECTION_STALE':
    'The entry was changed after the request was filed: nothing was applied. Refuse, or ask for a new request.',
  'refusal.ANSWER_REQUIRED': 'Write to the family why the note is declined.',
  'refusal.SIGNATURE_REFUSED':
    'The signature was not taken: the report says what is wrong with it and what to do.',
  'refusal.MEDIUM_UNKNOWN':
    'No medium in the register is labelled “{label}”. Add it to the register or correct the label in the command.',
  'refusal.CHECK_UNREADABLE':
    'This is not the result of an archive check. Take the file that the command “zhurnal archive check” wrote with “--result”.',
  'refusal.SIGNATURE_REPEATED': 'Your valid signature already stands under this report.',
  'refusal.FILE_KIND_REFUSED':
    'The file “{name}” was not accepted. PDF, PNG and JPEG pictures, Office and OpenDocument files, ZIP archives, TXT and CSV texts will do.',
  'refusal.ABSENCE_EXISTS': 'An absence of the teacher on these days is recorded already: change that one.',
  'refusal.SUBSTITUTE_ABSENT': 'This colleague is absent at that time: choose another.',
  'refusal.SUBSTITUTE_IS_TEACHER': 'This teacher has the lesson by the timetable anyway: choose another.',
  'refusal.LESSON_RECORDED':
    'The lesson already has records: a topic, marks, absences or homework. Such a lesson keeps its place: it is not moved and not cancelled.',
  'refusal.DAY_OUTSIDE_YEAR': '{day} is outside the school year of this class.',
  'refusal.STUDENT_ENROLLED': 'The student is in the class already on that day.',
  'refusal.STUDENT_NOT_ENROLLED': 'The student is not in the class on that day.',
  'refusal.LATER_MOVEMENT':
    'Another movement is recorded after that day ({day}). Movements are recorded in their order.',
  'refusal.SAME_CLASS': 'The student is in this class already.',
  'refusal.MOVEMENT_WITHDRAWN': 'This entry is withdrawn already.',
  'refusal.MOVEMENT_OF_FILE':
    'This movement came with a list from a file, without an order: the import is taken back as a whole, or, when its term is over, enter the opposite movement.',
  'refusal.RECORDS_IN_CLASS':
    'The student has marks or absences in class {class} already ({count}): without the movement no journal would show them. Teachers may remove them, or enter the opposite movement, and everything stays readable.',
  'refusal.REPORT_DECIDED': 'This report has been decided on already.',
  'refusal.NAME_TAKEN': 'There is such a name already.',
  'refusal.SUBGROUP_IN_USE':
    'The subgroup has had students or lessons: it cannot be removed, but it can be renamed.',
  'refusal.DUTY_HELD': 'This duty is recorded for the member of staff already.',
  'refusal.ALREADY_LINKED': 'This parent is recorded for the student already.',
  'refusal.STAFF_EMPLOYED': 'This person works at the school already.',
  'refusal.STAFF_DISMISSED': 'This person has left the school: there is nothing to assign or change.',
  'refusal.OWN_RIGHTS': 'Your own rights and your own sign-in are changed by another administrator.',
  'refusal.LAST_ADMINISTRATOR': 'This is the last administrator of the school. Appoint another one first.',
  'refusal.SIGN_IN_EXISTS': 'This person has a sign-in already.',
  'refusal.NO_SIGN_IN': 'This person has no sign-in yet.',
  'refusal.LOGIN_TAKEN': 'This login is taken.',
  'refusal.ACCOUNT_SHARED':
    'This sign-in is used in another school too: the password is changed by the person or by the administrator of the server.',
  'refusal.TOO_MANY_SHEETS': 'At most {limit} password slips can be issued in an hour. Wait a little.',
  'refusal.IMPORT_CHANGED':
    'The data of the school changed while you were checking the file. Look at the new check and load it again.',
  'refusal.IMPORT_BLOCKED':
    'The file still has errors or open questions. Correct them or mark such rows to be skipped.',
  'refusal.IMPORT_NOT_OPEN':
    '{status, select, applied {This file has been loaded already.} undone {This import has been undone already.} other {This import is not finished yet.}}',
  'refusal.IMPORT_UNDO_LATE':
    'An import can be undone for {hours} hours; that time has passed. Correct the data in the cards or with a new file.',
  'refusal.TOKEN_SCOPE_NOT_OFFERED': 'You cannot give this right: you do not have it.',
  'refusal.TOKEN_EXPIRY': 'The last day of validity is today at the earliest and {day} at the latest.',
  'refusal.TOO_MANY_WEBHOOKS': 'There are {limit} addresses already. Remove those you do not need.',
  'refusal.TOO_MANY_TOKENS': 'There are {limit} valid tokens already. Revoke those you do not need.',
  'refusal.BELLS_OVERLAP':
    'Check the time of lesson {number}: it must end after it begins and must not overlap the one before.',
  'refusal.DAY_IS_PAST': 'The past does not change: choose {day} or later.',
  'refusal.OUTSIDE_TIMETABLE': 'The timetable is in force from {from} to {to}: choose days within that time.',
  'refusal.NO_BELL':
    'The bells of this day have no lesson {number}. Choose another lesson or add it to the bell schedule.',
  'refusal.BELLS_IN_USE':
    'These bells are still needed. Classes: {classes}. Special days ahead: {days}. Move the classes to other bells and remove the days first.',
  'refusal.BELLS_NEEDED': 'The school has no bells yet: set the times of lessons.',
  'refusal.DAY_TAKEN': 'It is already said by which timetable {day} is worked. Undo that first.',
  'refusal.TIMETABLE_EXISTS':
    'A timetable is in force from {from} to {to}. Change that one or choose other days.',
  'refusal.PLAN_TOPIC_MISSING': 'Row {row} has no topic.',
  'refusal.PLAN_HOURS_WRONG': 'The hours of row {row} are a whole number of lessons from 1 to {limit}.',
  'refusal.PLAN_WORK_UNKNOWN':
    'Row {row} has a kind of work that the regulation of the school does not know.',
  'refusal.PLAN_STEP': 'The plan is in another state already. Reload the page.',
  'refusal.PLAN_EMPTY': 'The plan has no topics.',
  'refusal.PLAN_AUTHOR_ONLY':
    'A plan is changed and handed in by its author or by a teacher whose group follows it.',
  'refusal.PLAN_OWN':
    'Nobody agrees to or approves the own plan, and who agreed to it does not approve it: that is for somebody else.',
  'refusal.PLAN_HEAD_ONLY':
    '{who, select, deputy {A deputy agrees to the plan.} other {The head of the department that has the subject agrees to the plan.}}',
  'refusal.PLAN_NOT_AGREED': 'The plan has not been agreed to yet.',
  'refusal.PLAN_PER_CLASS': 'By the regulation each class has a plan of its own: choose the class.',
  'refusal.PLAN_PER_PARALLEL': 'By the regulation a plan is made for a grade, not for one class.',
  'refusal.TABLE_UNREADABLE':
    '{why, select, FILE_ENCRYPTED {The file has a password: take it off and save it again.} FORMAT_OLD {This is the old format of Excel: save the file as .xlsx.} FORMAT_UNKNOWN {This is no table: choose an .xlsx or .csv file.} FILE_EMPTY {There is nothing in the file.} TOO_MANY_ROWS {The file has too many rows: leave the plan alone in it.} TOO_MANY_COLUMNS {The file has too many columns: leave the plan alone in it.} FILE_TOO_COMPLEX {The file is too large when unpacked: leave the plan alone in it.} other {The file is damaged: open it in its program and save it again.}}',
  'refusal.PLAN_OF_OTHERS': 'The group has another subject or grade: it does not follow this plan.',
  'refusal.CHECK_OF_OTHERS': 'A teacher checks the own subject, a class teacher the own class.',
  'refusal.NOTHING_TO_CHECK': 'No lesson of this month is over yet: there is nothing to check.',
  'refusal.NO_PAPER_JOURNAL': "The school's regulation keeps no paper journal: there is nothing to compare.",
  'refusal.DIFFERENCE_NONE': 'The electronic journal says the same: there is no difference.',
  'refusal.DIFFERENCE_SETTLED': 'This difference is already settled.',
  'refusal.DIFFERENCE_STANDS': 'The electronic journal still says what it said. Correct it first.',
  'refusal.NO_REVIEWER': "By the school's regulation other members of staff review journals.",
  'refusal.OWN_REMARK': 'Nobody writes remarks to oneself or accepts the own correction: somebody else does.',
  'refusal.REMARK_DECIDED': 'This remark is closed already.',
  'refusal.REMARK_NOT_FIXED': 'The remark is not set right yet.',
  'refusal.NO_REPRESENTATIVE':
    'An application or a consent is given by a parent, an adoptive parent or a guardian; a student of age gives it oneself.',
  'refusal.PASSPORT_NEEDED':
    'The school prints the application in the presence of the parent, who shows a passport: tick both.',
  'refusal.NAMES_NOT_COMPARED':
    'Compare the names of the student and of the parent with the document, and tick it.',
  'refusal.CONSENT_STANDS': 'This person has given the same already, and it stands.',
  'refusal.CONSENT_WITHDRAWN': 'It has been withdrawn already.',
  'refusal.CONSENT_NEEDED':
    'The application or the consent of the family comes first: write it down in the card of the student, then hand out the sign-in.',
  'refusal.DIARY_REFUSED':
    'The family has refused the diary: no sign-in is handed out until the refusal is withdrawn.',
  'refusal.DUTY_OF_OTHERS': 'This duty is another person’s.',
  'refusal.HANDOVER_NOT_OWED':
    'On {day} this class has no wish of the family for print-outs and no refusal of the diary. Write it down on the page of the student first.',
  'refusal.HANDOVER_AHEAD':
    'That day has not come yet: give the day on which the print-out was handed over, {day} at the latest.',
  'refusal.HANDOVER_EARLY':
    'The print-out covers the days until {day}: it is handed over on that day or later. Correct the day.',
  'refusal.HANDOVER_REPEATED':
    'The print-out of these days is written down as handed over. If that is wrong, take the entry back and write it anew.',
  'refusal.HANDOVER_TO_NOBODY':
    'Say to whom the print-out was given: choose a representative of the student, or write it in words.',
  'refusal.HANDOVER_REASON': 'Write why the entry is taken back.',
} as const satisfies English<typeof STAFF_REFUSALS_RU>;
