import { FEDERAL_TEACHING } from '@zhurnal/rules';
import { keyOf, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Change, Edit, MarkOutbox } from '@zhurnal/web-client';
import type { CellAddress, GridIntent } from '@zhurnal/web-ui';
import { isOfStudent, signOf } from './cell-view.js';
import { sayTerm } from './entry-terms.js';
import { enterIntent, findTarget, objectTo } from './enter-intent.js';
import type { CellObjection, Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

/** What came of an intent: words for the screen reader, and whether everybody should see them. */
export interface Outcome {
  readonly said: string;
  readonly isTrouble?: boolean | undefined;
  /** The cell to go to. */
  readonly goTo?: CellAddress | undefined;
  /** What is locked, and can be asked for by a request. */
  readonly asked?: readonly Edit[] | undefined;
}

const trouble = (said: string): Outcome => ({ said, isTrouble: true });

function sayObjection(sheet: Sheet, objection: CellObjection, row: string, column: string): string {
  const target = findTarget(sheet, row, column);
  if (objection === 'markLocked' || objection === 'attendanceLocked') {
    const term = objection === 'markLocked' ? target?.work.term : target?.lesson.attendanceTerm;
    return term === undefined ? t('said.readOnly') : sayTerm(term);
  }
  const name = nameOf(sheet, row);
  return objection === 'notMember' ? t('said.notMember', { name }) : t(`said.${objection}`);
}

function nameOf({ model }: Sheet, row: string): string {
  return model.students.find(({ id }) => id === row)?.name ?? '';
}

/** Cells that changes stand in: several marks of one cell are one. */
function countCells(changes: readonly Change[]): number {
  return new Set(
    changes.map((change) => {
      if (change.kind === 'roll') return change.lessonId;
      return `${change.studentId} ${change.kind === 'mark' ? change.workId : change.lessonId}`;
    }),
  ).size;
}

function addressOf({ store }: Sheet, change: Change): CellAddress | undefined {
  if (change.kind === 'roll') return undefined;
  const column = change.kind === 'mark' ? change.workId : change.lessonId;
  return store.findWork(column) === undefined ? undefined : { row: change.studentId, column };
}

function sayRefused(sheet: Sheet, intent: GridIntent & { type: 'refused' }): Outcome {
  switch (intent.reason) {
    case 'not_in_scale':
      return trouble(t('said.notInScale', { typed: intent.typed }));
    case 'too_many_marks':
      return trouble(t('said.tooManyMarks'));
    case 'no_marks_here': {
      const { clause } = FEDERAL_TEACHING.gradesWithoutMarks;
      const params = { grade: String(sheet.model.gradeLevel ?? '') };
      return trouble(sayRefusalWithClause({ code: 'NO_MARKS_IN_GRADE', clause, params }));
    }
    case 'read_only': {
      const target = findTarget(sheet, intent.row, intent.column);
      const objection = (target && objectTo(sheet, target)) ?? 'readOnly';
      return trouble(sayObjection(sheet, objection, intent.row, intent.column));
    }
  }
}

function turn(sheet: Sheet, outbox: MarkOutbox, way: 'undo' | 'redo'): Outcome {
  const changes = outbox[way](sheet.model.groupId, sheet.store.standing);
  if (changes === null) return trouble(t(way === 'undo' ? 'said.nothingToUndo' : 'said.nothingToRedo'));
  const [first] = changes;
  if (first === undefined) return trouble(t('said.changedSince'));
  const said = t(way === 'undo' ? 'said.undone' : 'said.redone', { count: countCells(changes) });
  return { said, goTo: addressOf(sheet, first) };
}

function choose(
  sheet: Sheet,
  outbox: MarkOutbox,
  intent: GridIntent & { type: 'chooseConflict' },
): Outcome | undefined {
  const target = findTarget(sheet, intent.row, intent.column);
  const contested = sheet.store
    .listTroubles()
    .filter(({ change, unsent }) => unsent?.state === 'contested' && isOfStudent(change, intent.row))
    .filter(({ change }) => change.lessonId === target?.lesson.id)
    .filter(({ change }) => change.kind !== 'mark' || change.workId === target?.work.id);
  contested.forEach(({ change }) =>
    intent.choice === 'mine' ? outbox.keepMine(keyOf(change)) : outbox.giveUp(keyOf(change)),
  );
  const [first] = contested;
  if (first === undefined) return undefined;
  const kept = intent.choice === 'mine' ? first.change : (first.unsent?.theirs?.change ?? first.change);
  return {
    said: t('said.entered', { what: signOf(kept) || t('cell.empty'), name: nameOf(sheet, intent.row) }),
  };
}

/** Carries out the intents that change the journal's content. Undefined for intents that open something. */
export function carryOut(sheet: Sheet, outbox: MarkOutbox, intent: GridIntent): Outcome | undefined {
  switch (intent.type) {
    case 'refused':
      return sayRefused(sheet, intent);
    case 'undo':
    case 'redo':
      return turn(sheet, outbox, intent.type);
    case 'chooseConflict':
      return choose(sheet, outbox, intent);
    case 'copy':
      return { said: t('said.copied', { count: intent.rows.length * intent.columns.length }) };
    case 'setMark':
    case 'setAttendance':
    case 'clearCell':
    case 'clearRange':
    case 'fillDown':
    case 'fillRange':
      return enter(sheet, outbox, intent);
    default:
      return undefined;
  }
}

type Writing = Extract<
  GridIntent,
  { type: 'setMark' | 'setAttendance' | 'clearCell' | 'clearRange' | 'fillDown' | 'fillRange' }
>;

function enter(sheet: Sheet, outbox: MarkOutbox, intent: Writing): Outcome {
  const name = 'row' in intent ? nameOf(sheet, intent.row) : '';
  const entered = enterIntent(sheet, intent);
  if (entered.edits === undefined) {
    const [row, column] = 'row' in intent ? [intent.row, intent.column] : ['', ''];
    return { ...trouble(sayObjection(sheet, entered.objection, row, column)), asked: entered.asked };
  }
  if (!outbox.enter(sheet.model.groupId, entered.edits)) return trouble(t('said.queueFull'));
  const changes = entered.edits.map(({ after }) => after);
  switch (intent.type) {
    case 'fillDown':
    case 'fillRange':
      return changes.length === 0
        ? trouble(t('said.nothingToFill'))
        : { said: t('said.filled', { count: countCells(changes) }) };
    case 'clearCell':
    case 'clearRange':
      return { said: t('said.cleared', { name }) };
    default:
      return { said: t('said.entered', { what: changes.map(signOf).join('/'), name }) };
  }
}
