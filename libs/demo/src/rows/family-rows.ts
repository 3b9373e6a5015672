import { addDays, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoClass, SchoolPlan } from '../plan/school-plan.js';
import { lastDayOf, listAbsenceRuns } from '../record/list-absence-runs.js';
import type { SchoolYear } from '../record/school-year.js';
import { HELP, STATED_STEPS } from '../words/kept-words.js';
import type {
  FamilyConsentRow,
  GivenHelpRow,
  KeptStatementRow,
  OutsideDocumentRow,
  OutsideMarkRow,
  TakenOutRow,
} from './kept-rows.js';
import type { RowIds } from './row-ids.js';
import type { DemoTables } from './tables.js';

type KeptTables = Pick<
  DemoTables,
  'family_consent' | 'given_help' | 'kept_statement' | 'outside_document' | 'outside_mark' | 'taken_out'
>;

/** One family in so many has not brought its application. */
const LACKING_EACH = 140;
/** The family that wishes to be told on paper besides: one in so many. */
const ON_PAPER_EACH = 600;

const personOf = (plan: SchoolPlan, ids: RowIds, key: string): string | undefined => {
  const found = plan.office.find((each) => each.key === key);
  return found && ids.person(found);
};

/** The application that a family brought when its child came; only the family's own number tells who has not. */
function consentsOf(plan: SchoolPlan, ids: RowIds, student: DemoStudent, until: number): FamilyConsentRow[] {
  const [guardian] = student.family.guardians;
  const takenBy = personOf(plan, ids, 'office');
  if (!guardian || takenBy === undefined || student.number % LACKING_EACH === 5) return [];
  const dice = Dice.of(ids.scope, 'consent', student.key);
  const row = (kind: FamilyConsentRow['kind'], at: number): FamilyConsentRow[] => {
    if (at > until) return [];
    const text = textOfInstant(at);
    return [
      {
        id: demoId(ids.scope, 'family_consent', `${kind}/${student.key}`, at),
        studentId: ids.person(student),
        personId: ids.guardian(guardian),
        kind,
        givenOn: text.slice(0, 10),
        number: kind === 'application' ? `${student.number}-д` : '',
        document: kind === 'application' ? 'passport' : null,
        note: kind === 'paper' ? 'Просят распечатку раз в две недели.' : '',
        takenBy,
        takenAt: text,
        createdAt: text,
      },
    ];
  };
  const at = student.createdAt + dice.between(30, 240) * 60_000;
  const onPaper = student.number % ON_PAPER_EACH === 7 ? row('paper', at) : [];
  return [...row('application', at), ...onPaper];
}

/** Every second Friday class teachers print the reports of two weeks. */
function printsOf(plan: SchoolPlan, ids: RowIds, until: number): TakenOutRow[] {
  const { schoolDays } = plan.year;
  const fridays = schoolDays.filter((day) => weekdayOf(day) === 5).filter((_, at) => at % 2 === 1);
  return fridays.flatMap((day): TakenOutRow[] =>
    plan.classes.flatMap((schoolClass: DemoClass, index): TakenOutRow[] => {
      const at = instantAt(day, 15 * 60 + index * 2);
      if (at > until) return [];
      return [
        {
          id: demoId(ids.scope, 'taken_out', `${schoolClass.key}/${day}`, at),
          personId: ids.person(schoolClass.classTeacher),
          what: 'class_reports',
          rowCount: schoolClass.students.filter(({ from, to }) => from <= day && (to === null || to >= day))
            .length,
          classId: ids.schoolClass(schoolClass),
          fromDate: addDays(day, -13),
          toDate: day,
          whom: 'all',
          createdAt: textOfInstant(at),
        },
      ];
    }),
  );
}

/** One student was taught in a hospital: the longest illness that ended within the first quarter. */
function outsideOf(
  year: SchoolYear,
  ids: RowIds,
  until: number,
): Pick<KeptTables, 'outside_document' | 'outside_mark'> {
  const { classes, year: calendar } = year.plan;
  const end = calendar.quarters[0]?.to ?? calendar.from;
  let found: { student: DemoStudent; schoolClass: DemoClass; from: Day; to: Day; length: number } | undefined;
  for (const schoolClass of classes.filter(({ grade }) => grade >= 5))
    for (const student of schoolClass.students.filter(({ from, to }) => from <= calendar.from && to === null))
      for (const run of listAbsenceRuns(year.absencesOf(student), calendar)) {
        const length = run.days.length;
        if (run.reason !== 'ill' || lastDayOf(run) > addDays(end, -7) || length <= (found?.length ?? 0))
          continue;
        found = { student, schoolClass, from: run.days[0], to: lastDayOf(run), length };
      }
  const dayBack = (last: Day): Day => calendar.schoolDays.find((day) => day > addDays(last, 1)) ?? last;
  const documents: OutsideDocumentRow[] = [];
  const marks: OutsideMarkRow[] = [];
  const at = found && instantAt(dayBack(found.to), 14 * 60);
  if (found && at !== undefined && at <= until) {
    const { student, schoolClass, from, to } = found;
    const text = textOfInstant(at);
    const id = ids.of('outside_document', student.key, at);
    const entered = { enteredBy: ids.person(schoolClass.classTeacher), enteredAt: text, createdAt: text };
    documents.push({
      id,
      studentId: ids.person(student),
      institution: 'Школа при детской областной больнице',
      kind: 'certificate',
      number: '27',
      datedOn: to,
      hasSeal: true,
      ...entered,
    });
    for (const [subject, given] of [
      ['russian', '{4}'],
      ['english', '{5,4}'],
    ] as const)
      marks.push({
        id: ids.of('outside_mark', `${student.key}/${subject}`, at),
        documentId: id,
        studentId: ids.person(student),
        subjectId: ids.subject(subject),
        fromDay: from,
        toDay: to,
        marks: given,
        ...entered,
      });
  }
  return { outside_document: documents, outside_mark: marks };
}

function helpOf(plan: SchoolPlan, ids: RowIds, until: number): GivenHelpRow[] {
  return HELP.flatMap(({ at: number, by, ...help }, index): GivenHelpRow[] => {
    const day = plan.year.schoolDays[number] ?? plan.year.from;
    const at = instantAt(day, 16 * 60);
    const givenBy = personOf(plan, ids, by);
    if (at > until || givenBy === undefined) return [];
    const id = ids.of('given_help', `${ids.year.name}/${index}`, at);
    return [{ id, ...help, day, note: '', givenBy, createdAt: textOfInstant(at) }];
  });
}

/** A step is stated once, in the autumn after the papers were adopted. */
function statementsOf(plan: SchoolPlan, ids: RowIds, until: number): KeptStatementRow[] {
  const statedBy = personOf(plan, ids, 'deputy');
  return STATED_STEPS.flatMap(([subject, number, text]): KeptStatementRow[] => {
    const day = `2023-09-${String(number + 1).padStart(2, '0')}` as Day;
    const at = instantAt(day, 17 * 60);
    if (at > until || statedBy === undefined) return [];
    const id = ids.of('kept_statement', subject, at);
    return [{ id, subject, day, text, statedBy, createdAt: textOfInstant(at) }];
  });
}

/** Applications of families, printed reports, a document of another institution, the register of help, stated steps. */
export function keptRows(year: SchoolYear, ids: RowIds, until: number): KeptTables {
  const { plan } = year;
  const students = plan.classes.flatMap((each) => each.students);
  return {
    family_consent: students
      .filter(({ createdAt }) => createdAt <= until)
      .flatMap((student) => consentsOf(plan, ids, student, until)),
    given_help: helpOf(plan, ids, until),
    kept_statement: statementsOf(plan, ids, until),
    ...outsideOf(year, ids, until),
    taken_out: printsOf(plan, ids, until),
  };
}
