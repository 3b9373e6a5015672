import type { PeopleFindingWords } from './finding-words.ru.js';
import type { PeopleFinding, PeopleFindingCode } from './findings.js';
import type { PeopleRowResult } from './preview.js';

type Param = (name: string) => string;
type Words = (param: Param, value: string) => PeopleFindingWords;

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'a PDF document',
  image: 'a picture',
  zip: 'an archive, but not an Excel workbook',
  ods: 'an OpenDocument table (ODS)',
  docx: 'a Word document',
  html: 'an HTML page',
  json: 'a JSON file',
  binary: 'a binary file',
};

const FIELDS: Readonly<Record<string, string>> = {
  fullName: 'full name',
  className: 'class',
  subgroup: 'subgroup',
  'guardian1.fullName': 'full name of the parent',
};

const sayYears = (age: string): string => (age === '1' ? '1 year' : `${age} years`);

const FIX_HERE = 'Correct the value in the table or in the file.';
const SAVE_AS_XLSX = 'Open the file in Excel or LibreOffice and save it as XLSX or CSV.';
const SPLIT_FILE = 'Split the list into several files.';
const FULL_NAME = 'Write the family name, given name and patronymic in full.';
const SKIPPED_VALUE = 'This value will not be loaded; the rest of the row will. Correct it if it is needed.';
const ANSWER = 'Answer yes or no beside the row.';
const CLASS_EXAMPLE = 'Write the class as a number and a letter.';

/** The words of every code: a code without words does not compile. */
const WORDS: Readonly<Record<PeopleFindingCode, Words>> = {
  FILE_EMPTY: () => ({
    text: 'The file is empty.',
    cure: 'Check that it is the right file and choose it again.',
  }),
  FILE_TOO_LARGE: (param) => ({ text: `The file is larger than ${param('limit')} MB.`, cure: SPLIT_FILE }),
  FORMAT_UNKNOWN: (param) => ({
    text: `This is ${KINDS[param('kind')] ?? 'a file of unknown kind'}, but an XLSX or CSV table is needed.`,
    cure: SAVE_AS_XLSX,
  }),
  FORMAT_OLD: () => ({ text: 'This is a workbook of old Excel (XLS).', cure: SAVE_AS_XLSX }),
  FILE_ENCRYPTED: () => ({
    text: 'The file is protected by a password or written in the old form (XLS).',
    cure: 'Open it in Excel, remove the password and save it as XLSX.',
  }),
  FILE_DAMAGED: () => ({ text: 'The file is damaged: it could not be read.', cure: SAVE_AS_XLSX }),
  FILE_TOO_COMPLEX: () => ({
    text: 'The content of the file is too large for a list of people.',
    cure: 'Copy one list to a clean sheet without pictures and extra sheets and save it separately.',
  }),
  TOO_MANY_ROWS: (param) => ({ text: `The file has more than ${param('limit')} rows.`, cure: SPLIT_FILE }),
  TOO_MANY_COLUMNS: (param) => ({
    text: `The file has more than ${param('limit')} columns.`,
    cure: 'Remove columns that are not needed for the import.',
  }),
  NO_ROWS: () => ({
    text: 'This sheet has no row with people.',
    cure: 'Choose another sheet or file.',
  }),
  COLUMN_MISSING: (param) => ({
    text: `The column “${FIELDS[param('field')] ?? param('field')}” is not named.`,
    cure: 'Choose it at the step “Columns”.',
  }),
  COLUMN_TWICE: (param) => ({
    text: `Two columns are chosen as the same: “${param('first')}” and “${param('second')}”.`,
    cure: 'Keep one of them and choose “do not load” for the other.',
  }),
  YEAR_MISSING: () => ({
    text: 'The school has no open school year.',
    cure: 'Open the school year and load the file again.',
  }),
  FROM_OUTSIDE_YEAR: (param, value) => ({
    text: `The day ${value} is outside the school year (${param('from')} – ${param('to')}).`,
    cure: 'Enter a day of the school year.',
  }),

  NAME_MISSING: () => ({ text: 'There is no family name and no given name.', cure: FULL_NAME }),
  NAME_INCOMPLETE: (_, value) => ({
    text: `“${value}”: the family name or the given name is missing.`,
    cure: FULL_NAME,
  }),
  NAME_INITIALS: (_, value) => ({ text: `“${value}”: initials instead of the name.`, cure: FULL_NAME }),
  NAME_ODD: (_, value) => ({
    text: `“${value}” does not look like a name: it has extra characters.`,
    cure: 'Keep only the family name, given name and patronymic.',
  }),
  NAME_MIXED_LETTERS: (param, value) => ({
    text: `“${value}” has Latin letters among the Russian ones: ${param('letters')}.`,
    cure: 'Take the proposed spelling or write the name anew.',
  }),
  CELL_ERROR: (_, value) => ({ text: `The cell holds an error of a formula: ${value}.`, cure: FIX_HERE }),
  VALUE_TOO_LONG: (param) => ({
    text: `The value is longer than ${param('limit')} characters.`,
    cure: 'Shorten it.',
  }),
  DATE_INVALID: (_, value) => ({
    text: `“${value}” is not a date.`,
    cure: 'Write the date like 05.03.2015.',
  }),
  DATE_TWO_DIGIT_YEAR: (_, value) => ({
    text: `The date “${value}” has a year of two digits.`,
    cure: 'Take the proposed date or write the year in full.',
  }),
  DATE_IMPOSSIBLE: (_, value) => ({
    text: `The date ${value} is impossible.`,
    cure: 'Check the year.',
  }),
  CLASS_MISSING: () => ({ text: 'The class is not given.', cure: CLASS_EXAMPLE }),
  CLASS_UNREADABLE: (_, value) => ({
    text: `“${value}” does not look like a class, and the school has no such class.`,
    cure: CLASS_EXAMPLE,
  }),
  MOVE_TOO_EARLY: (param) => ({
    text: `The student has been in “${param('what')}” from ${param('since')}: a transfer before that day is impossible.`,
    cure: 'Choose a later day of enrolment or transfer the student in the card.',
  }),
  SUBGROUP_AMBIGUOUS: (param, value) => ({
    text: `It is not clear which subgroup this is: “${value}”. The class has: ${param('choices')}.`,
    cure: 'Write the subgroup together with the subject.',
  }),
  SUBGROUP_TWICE: (param) => ({
    text: `The student is in two subgroups of one division at once: ${param('names')}.`,
    cure: 'Keep one subgroup.',
  }),
  STUDENT_UNKNOWN: (param) => ({
    text: `There is no such student at the school: ${param('name')}.`,
    cure: 'Check the name and the class or load the students first.',
  }),
  PERSON_AMBIGUOUS: (param) => ({
    text: `Several people at the school would do: ${param('people')}.`,
    cure: 'Write the date of birth or the number of the personal file to tell them apart.',
  }),
  FILE_NUMBER_TAKEN: (param, value) => ({
    text: `Personal file No. ${value} belongs to another student: ${param('name')}.`,
    cure: 'Check the number of the personal file.',
  }),
  DUPLICATE_IN_FILE: (param) => ({
    text: `The same person stands in row ${param('first')}, but with other data.`,
    cure: 'Keep one of the two rows.',
  }),
  STAFF_DISMISSED: (param) => ({
    text: `The member of staff was dismissed on ${param('day')}.`,
    cure: 'Hire the person again in the staff card or remove the row.',
  }),

  SAME_PERSON: (param) => ({
    text: `${param('name')} (${param('about')}) is at the school already. Is it the same person?`,
    cure: `${ANSWER} “No” makes one more person of the same name.`,
  }),
  FILE_NUMBER_OTHER_NAME: (param) => ({
    text: `At the school this personal file belongs to ${param('name')}. Change the name?`,
    cure: `${ANSWER} With “No” the row is not loaded.`,
  }),
  CLASS_NEW: (param) => ({
    text: `The school has no class ${param('name')}. Open it?`,
    cure: `${ANSWER} With “No” the rows of this class are not loaded.`,
  }),
  SUBGROUP_NEW: (param) => ({
    text: `Class ${param('class')} has no subgroup “${param('name')}”. Create it?`,
    cure: `${ANSWER} With “No” the student stays without this subgroup.`,
  }),

  NAME_CASE: (param, value) => ({
    text: `“${value}” will be written as “${param('name')}”.`,
    cure: 'Correct it if the name is spelt otherwise.',
  }),
  DATE_FROM_NUMBER: (param, value) => ({
    text: `The number ${value} was read as the date ${param('day')}.`,
    cure: 'Correct it if the date is another.',
  }),
  AGE_UNUSUAL: (param) => ({
    text:
      param('class') === '—'
        ? `Age by the date of birth: ${sayYears(param('age'))}.`
        : `Age by the date of birth: ${sayYears(param('age'))}, which is unusual for class ${param('class')}.`,
    cure: 'Check the year of birth.',
  }),
  SEX_UNREADABLE: (_, value) => ({
    text: `“${value}”: it is not clear which sex this is.`,
    cure: SKIPPED_VALUE,
  }),
  SEX_MISMATCH: () => ({
    text: 'The sex does not agree with the patronymic.',
    cure: 'Check the sex and the patronymic.',
  }),
  PHONE_UNREADABLE: (_, value) => ({ text: `“${value}” is not a phone number.`, cure: SKIPPED_VALUE }),
  PHONE_SEVERAL: (param) => ({
    text: `The cell holds several numbers; the first will be loaded: ${param('phone')}.`,
    cure: 'Correct it if another number is needed.',
  }),
  EMAIL_UNREADABLE: (_, value) => ({ text: `“${value}” is not an email address.`, cure: SKIPPED_VALUE }),
  KIND_UNREADABLE: (_, value) => ({
    text: `“${value}”: the relation to the student is not clear.`,
    cure: 'It will be loaded as “another representative”. Write mother, father or guardian in Russian.',
  }),
  CLASS_MOVE: (param) => ({
    text: `The student will be transferred from ${param('before')} to ${param('after')} from ${param('day')}.`,
    cure: 'Check that it really is a transfer.',
  }),
  DUPLICATE_ROW: (param) => ({
    text: `The row repeats row ${param('first')} and is not loaded a second time.`,
    cure: 'There is nothing to do.',
  }),
  NAMESAKES: (param) => ({
    text: `A namesake of row ${param('first')} with the same date of birth.`,
    cure: 'Check that it is not one person with two personal files.',
  }),
  GUARDIAN_WITHOUT_NAME: () => ({
    text: 'The parent has contacts but no name and will not be loaded.',
    cure: FULL_NAME,
  }),
  GUARDIAN_NAMESAKE: (param) => ({
    text: `${param('name')} is at the school already with other contacts; there will be one more person.`,
    cure: 'If it is the same person, write the phone or email of the card.',
  }),
  GUARDIAN_VALUES_DIFFER: (param) => ({
    text: `The parent “${param('name')}” has other contacts in another row (${param('first')}): those are taken.`,
    cure: 'Correct one of the rows.',
  }),

  CSV_READ_AS: (param) => ({
    text: `The file was read in the encoding ${param('encoding')}, separator ${param('delimiter')}.`,
    cure: 'If the letters look odd, save the file as XLSX.',
  }),
  DATES_FROM_1904: () => ({
    text: 'The workbook counts days from 1904 (Excel for Mac); dates were read accordingly.',
    cure: 'Check a few dates of birth.',
  }),
  HEADER_NOT_FOUND: () => ({
    text: 'The row with the titles of the columns was not found.',
    cure: 'Choose it or name the columns yourself.',
  }),
  HEADER_REPEATED: (param) => ({
    text: `Columns of the same title: ${param('names')}.`,
    cure: 'Check that each is chosen rightly.',
  }),
  COLUMN_NOT_USED: (param) => ({
    text: `These columns are not loaded: ${param('names')}.`,
    cure: 'Choose a meaning for them if they are needed.',
  }),
  MERGED_CELLS: (param) => ({
    text: `Merged cells: ${param('count')}. The value holds for all of the merged ones.`,
    cure: 'Check the rows with merged cells.',
  }),
  FORMULAS_AS_VALUES: (param) => ({
    text: `Cells with formulas: ${param('count')}. Their last values are taken; formulas are not computed.`,
    cure: 'If the values are out of date, recalculate and save the file.',
  }),
  GUARDIAN_KIND_ASSUMED: (param) => ({
    text: `The file does not say the relation of the parent (${param('count')}): it was taken from the patronymic.`,
    cure: 'Add a column with the relation if it matters.',
  }),
  REMEMBERED: (param) => ({
    text: `This file was checked before: earlier corrections (${param('corrections')}) and answers (${param('answers')}) are used.`,
    cure: 'Corrected cells are marked; a correction can be taken back.',
  }),
};

/** The finding in English: what is wrong and how to mend it. A value the finding lacks is shown as “—”. */
export function describePeopleFindingInEnglish(
  finding: Pick<PeopleFinding, 'code' | 'params' | 'value'>,
): PeopleFindingWords {
  return WORDS[finding.code]((name) => finding.params[name] ?? '—', finding.value);
}

const RESULTS: Readonly<Record<PeopleRowResult, string>> = {
  created: 'Create',
  changed: 'Change',
  same: 'Unchanged',
  error: 'Error',
  open: 'Needs an answer',
  duplicate: 'Repeated',
  excluded: 'Not loaded',
};

/** What comes of a row, in English. */
export function describeRowResultInEnglish(result: PeopleRowResult): string {
  return RESULTS[result];
}
