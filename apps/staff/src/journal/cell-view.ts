import { DEFAULT_ABSENCE_LETTERS, displayOf, letterOf } from '@zhurnal/rules';
import type { Attendance, MarkValue } from '@zhurnal/rules';
import { sayRefusal } from '@zhurnal/web-client';
import type { Change, MarkChange, Unsent } from '@zhurnal/web-client';
import type { CellState, CellView, MarkView } from '@zhurnal/web-ui';
import { t as sayWaiting } from '../corrections/corrections-words.js';
import { t } from './journal-words.js';

/** One place of a cell: what shows there, and the unsent change it shows, if there is one. */
export interface Place {
  readonly change: Change;
  readonly unsent: Unsent | undefined;
}

const STATES = { queued: 'queued', sending: 'sending', refused: 'failed', contested: 'conflict' } as const;

/** What needs a person comes before what only needs time. */
const RANK: readonly CellState[] = ['saved', 'sending', 'queued', 'failed', 'conflict'];

/** The sign of an absence: «Н», «Б», «У», «О». */
export function letterOfAttendance({ fact, reason }: Attendance): string {
  return letterOf(fact, reason, DEFAULT_ABSENCE_LETTERS);
}

/** A mark in words for a screen reader. */
export function wordOfMark(value: MarkValue): string {
  return value === 'pass' || value === 'fail' || value === 'due' ? t(`cell.${value}`) : value;
}

/** An absence in words. */
export function wordOfAttendance({ fact, reason }: Attendance): string {
  if (fact === 'late') return t('cell.late');
  return reason === null || reason === 'unknown' ? t('cell.absent') : t(`cell.${reason}`);
}

/** A change as a cell shows it: «5», «Н», nothing. */
export function signOf(change: Change): string {
  if (change.kind === 'roll') return change.isTaken ? t('cell.rollTaken') : '';
  if (change.kind === 'mark') return change.value === null ? '' : displayOf(change.value);
  return change.attendance === null ? '' : letterOfAttendance(change.attendance);
}

/** Is it about this student? A roll call is about none. */
export function isOfStudent(change: Change, studentId: string): boolean {
  return change.kind !== 'roll' && change.studentId === studentId;
}

function viewOfMark({ value, comment }: StandingMark, at: number): MarkView {
  const tone = value === '2' || value === 'fail' ? 'low' : value === 'due' ? 'due' : 'normal';
  return { ordinal: at + 1, text: displayOf(value), tone, hasComment: comment !== '' };
}

type StandingMark = MarkChange & { readonly value: MarkValue };

const isStanding = (change: Change): change is StandingMark =>
  change.kind === 'mark' && change.value !== null;

/**
 * What a cell shows: its marks in their order and the absence from the lesson. Undefined when there is nothing to
 * show. A contested place shows both values.
 */
export function viewOfCell(places: readonly Place[]): CellView | undefined {
  const marks = places.map(({ change }) => change).filter(isStanding);
  const attendance = places.find(
    ({ change }) => change.kind === 'attendance' && change.attendance !== null,
  )?.change;
  const absence = attendance?.kind === 'attendance' ? attendance.attendance : null;
  const unsent = places.map((place) => place.unsent).filter((found) => found !== undefined);
  if (marks.length === 0 && absence === null && unsent.length === 0) return undefined;
  const states = unsent.map(({ state }) => STATES[state]);
  const state = RANK.findLast((rank) => rank === 'saved' || states.some((own) => own === rank)) ?? 'saved';
  const contested = unsent.find((found) => found.state === 'contested');
  const view = {
    marks: marks.map(viewOfMark),
    attendance:
      absence === null
        ? null
        : ({
            letter: letterOfAttendance(absence),
            kind: absence.fact === 'late' ? 'late' : 'absence',
          } as const),
    state,
    theirs: contested?.theirs && signOf(contested.theirs.change),
  };
  return { ...view, label: labelOf(textOf(view), marks, absence, unsent) };
}

/** What the eye sees, on one line; a name that is read begins with it. */
function textOf(view: Omit<CellView, 'label'>): string {
  const texts = view.marks.map(({ text }) => text);
  const marks = [texts.slice(0, 2).join('/'), texts.slice(2).join('/')].filter(Boolean).join(' ');
  const own = [view.attendance?.letter, marks].filter(Boolean).join(' ');
  return view.state === 'conflict' ? `${own || '–'}|${view.theirs || '–'}` : own;
}

function labelOf(
  text: string,
  marks: readonly StandingMark[],
  absence: Attendance | null,
  unsent: readonly Unsent[],
): string {
  const said = absence === null ? [] : [wordOfAttendance(absence)];
  for (const { value, comment } of marks) {
    if (!/^\d$/.test(value)) said.push(wordOfMark(value));
    if (comment !== '') said.push(t('cell.comment', { comment }));
  }
  if (said.length + unsent.length === 0) return '';
  return [text || t('cell.empty'), ...said, ...unsent.map(troubleOf)].join(', ');
}

function troubleOf({ state, refusal, theirs }: Unsent): string {
  if (state === 'refused' && refusal !== undefined) return t('cell.refused', { reason: sayRefusal(refusal) });
  if (state !== 'contested' || theirs === undefined) return t('cell.queued');
  return t('cell.contested', {
    who: theirs.by || t('cell.someone'),
    theirs: signOf(theirs.change) || t('cell.empty'),
  });
}

/** The cell with the sign that a request about it waits for a decision. */
export function waitingView(view: CellView, number: number): CellView {
  const said = view.label || textOf(view) || t('cell.empty');
  return { ...view, waits: true, label: [said, sayWaiting('cell.waits', { number })].join(', ') };
}
