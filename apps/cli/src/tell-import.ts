import { describeFinding } from '@zhurnal/rules';
import type { Finding, ImportOutcome, ImportPlan, PlanKind, PlanLine } from '@zhurnal/rules';
import { CLASH_CODES } from '@zhurnal/timetable';
import { IMPORT_WORDS, KINDS, dayName, dayText } from './words.js';

const SHOWN = 20;
/** Notes stop nothing: a few show what they are about. */
const NOTES_SHOWN = 5;

function countKinds(lines: readonly PlanLine[]): string {
  const counts = new Map<PlanKind, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${KINDS[kind]}: ${count}`).join(', ');
}

/** «8 А · Алгебра, Пн, 2 урок: Иванова И. И. → Петрова П. П.». */
function lineText({ kind, label, place, before, after }: PlanLine): string {
  const name = kind === 'weekday' ? dayName(Number(label)) : label;
  const where = place
    ? `, ${dayName(place.weekday)}, ${IMPORT_WORDS.slot(place.slot)}${IMPORT_WORDS.week(place.week)}`
    : '';
  const values =
    before !== undefined && after !== undefined
      ? `${before || '—'} → ${after || '—'}`
      : (before ?? after ?? '');
  return `${KINDS[kind]}: ${name}${where}${values === '' ? '' : `: ${values}`}`;
}

function difference(
  title: string,
  lines: readonly PlanLine[],
  sign: string,
  isFull: boolean,
): readonly string[] {
  if (lines.length === 0) return [];
  const shown = isFull ? lines : lines.slice(0, SHOWN);
  const left = lines.length - shown.length;
  return [
    `${title} — ${countKinds(lines)}`,
    ...shown.map((line) => `  ${sign} ${lineText(line)}`),
    ...(left > 0 ? [`  ${IMPORT_WORDS.more(left)}`] : []),
  ];
}

function findingText(finding: Finding): string {
  const { text, cure } = describeFinding(finding);
  return `  ${finding.row === null ? '' : IMPORT_WORDS.row(finding.row)}${text} ${cure} [${finding.code}]`;
}

function findingList(
  title: string,
  findings: readonly Finding[],
  isFull: boolean,
  most = SHOWN,
): readonly string[] {
  if (findings.length === 0) return [];
  const shown = isFull ? findings : findings.slice(0, most);
  const left = findings.length - shown.length;
  return [title, ...shown.map(findingText), ...(left > 0 ? [`  ${IMPORT_WORDS.more(left)}`] : [])];
}

function planText(plan: ImportPlan, isFull: boolean): readonly string[] {
  const { totals } = plan;
  // A first import makes everything: its lines say no more than their counts.
  const isFirst = plan.creates.some(({ kind }) => kind === 'timetable') && !isFull;
  return [
    IMPORT_WORDS.file(totals.activities, totals.weeklyPeriods),
    IMPORT_WORDS.days(plan.from, plan.to),
    ...(isFirst
      ? [`${IMPORT_WORDS.creates} — ${countKinds(plan.creates)}`]
      : difference(IMPORT_WORDS.creates, plan.creates, '+', isFull)),
    ...difference(IMPORT_WORDS.changes, plan.changes, '~', isFull),
    ...difference(IMPORT_WORDS.removes, plan.removes, '−', isFull),
    ...(totals.lessonsCreated > 0 ? [IMPORT_WORDS.lessonsCreated(totals.lessonsCreated)] : []),
    ...(totals.lessonsCancelled > 0 ? [IMPORT_WORDS.lessonsCancelled(totals.lessonsCancelled)] : []),
    ...(plan.keptLessons.length > 0 ? [IMPORT_WORDS.kept(plan.keptLessons.length)] : []),
    ...plan.keptLessons
      .slice(0, isFull ? undefined : SHOWN)
      .map(({ label, date, slot }) => `  = ${dayText(date)}, ${IMPORT_WORDS.slot(slot)}: ${label}`),
  ];
}

function ending({ status, open }: ImportOutcome, seconds: number): readonly string[] {
  if (status === 'applied') return [IMPORT_WORDS.applied(String(seconds).replace('.', ','))];
  if (status === 'unchanged') return [IMPORT_WORDS.unchanged];
  if (status === 'planned') return [IMPORT_WORDS.planned];
  const codes = [...new Set(open.map(({ code }) => code))];
  const others = codes.filter((code) => !CLASH_CODES.includes(code));
  return [
    ...(others.length > 0
      ? [IMPORT_WORDS.answer(codes.join(','))]
      : codes.length > 0
        ? [IMPORT_WORDS.answerClashes]
        : []),
    IMPORT_WORDS.blocked,
  ];
}

/** The outcome of an import as lines for a person. */
export function tellImport(
  school: string,
  outcome: ImportOutcome,
  { seconds, isFull }: { readonly seconds: number; readonly isFull: boolean },
): readonly string[] {
  const { plan, findings, open } = outcome;
  const of = (severity: Finding['severity']): readonly Finding[] =>
    findings.filter((finding) => finding.severity === severity);
  return [
    IMPORT_WORDS.school(school),
    ...(plan ? planText(plan, isFull) : []),
    ...findingList(IMPORT_WORDS.errors, of('error'), isFull),
    ...findingList(IMPORT_WORDS.questions, open, isFull),
    ...findingList(
      IMPORT_WORDS.answered,
      of('question').filter((finding) => !open.includes(finding)),
      isFull,
    ),
    ...findingList(IMPORT_WORDS.notes, of('note'), isFull, NOTES_SHOWN),
    ...ending(outcome, seconds),
  ];
}
