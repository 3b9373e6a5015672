import { AcceptSuggestionsDocument, SetPeriodMarksDocument } from '@zhurnal/contract/staff';
import type { PeriodMarkResultFragment } from '@zhurnal/contract/staff';
import type { GradingKind, GradingValue } from '@zhurnal/rules';
import { newId, sayFault, sayRefusalWithClause, useChange } from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { nameOfValue, signOf, valueOf } from './final-value.js';
import { t } from './finals-words.js';
import type { SheetCell } from './sheet-model.js';

const KIND_NAMES = { period: 'PERIOD', year: 'YEAR', exam: 'EXAM', final: 'FINAL' } as const;

/** The name of a column's kind in the contract. */
export const nameOfKind = (kind: GradingKind): (typeof KIND_NAMES)[GradingKind] => KIND_NAMES[kind];

/** What was last done, in one line. */
export interface Outcome {
  readonly text: string;
  readonly isBad: boolean;
}

/** A mark as somebody gives it. */
export interface Entry {
  readonly cell: SheetCell;
  readonly student: string;
  readonly value: GradingValue | null;
  readonly reason: string;
  readonly receivedAt: string | null;
}

/** Gives marks, and says what came of it on the page and to a screen reader. */
export function useEntering(groupId: string, again: () => void) {
  const announce = useAnnounce();
  const set = useChange(SetPeriodMarksDocument);
  const accept = useChange(AcceptSuggestionsDocument);
  const [busy, setBusy] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>();
  /** Marks on their way, by student and column: shown at once. */
  const [sent, setSent] = useState<ReadonlyMap<string, GradingValue | null>>(new Map());
  const say = (text: string, isBad = false): void => {
    setOutcome({ text, isBad });
    announce(text);
  };

  const enter = async ({ cell, student, value, reason, receivedAt }: Entry): Promise<boolean> => {
    const { studentId, column, version } = cell;
    const key = keyOfCell(cell);
    setBusy((count) => count + 1);
    setSent((before) => new Map(before).set(key, value));
    const answer = await set({
      input: {
        clientMutationId: newId(),
        groupId,
        items: [
          {
            studentId,
            kind: nameOfKind(column.kind),
            periodId: column.periodId,
            value: value === null ? null : nameOfValue(value),
            reason,
            receivedAt,
            expectedVersion: version,
          },
        ],
      },
    });
    setBusy((count) => count - 1);
    const forget = (): void =>
      setSent((before) => {
        const rest = new Map(before);
        rest.delete(key);
        return rest;
      });
    if (!answer.ok) {
      forget();
      say(t('unsaved', { why: sayFault(answer.fault) }), true);
      return false;
    }
    const [result] = answer.value.setPeriodMarks.results;
    if (result?.__typename !== 'PeriodMarkSaved') forget();
    if (result) sayResult(result, student, value, say);
    again();
    return result?.__typename === 'PeriodMarkSaved';
  };

  const acceptAll = async (cells: readonly SheetCell[]): Promise<boolean> => {
    const [first] = cells;
    if (!first) return false;
    setBusy((count) => count + 1);
    const answer = await accept({
      input: {
        clientMutationId: newId(),
        groupId,
        kind: nameOfKind(first.column.kind),
        periodId: first.column.periodId,
        suggestions: cells.flatMap(({ studentId, suggested }) =>
          suggested === null ? [] : [{ studentId, value: nameOfValue(suggested) }],
        ),
      },
    });
    setBusy((count) => count - 1);
    if (!answer.ok) {
      say(t('unsaved', { why: sayFault(answer.fault) }), true);
      return false;
    }
    const { results } = answer.value.acceptSuggestions;
    const count = results.filter(({ __typename }) => __typename === 'PeriodMarkSaved').length;
    const left = results.length - count;
    say(left === 0 ? t('accept.done', { count }) : t('accept.some', { count, left }), left > 0);
    again();
    return true;
  };

  return { enter, acceptAll, isBusy: busy > 0, outcome, sent, settle: () => setSent(new Map()) };
}

/** Names a cell among those of its sheet. */
export const keyOfCell = ({ studentId, column }: SheetCell): string =>
  `${studentId} ${column.kind} ${column.periodId ?? ''}`;

function sayResult(
  result: PeriodMarkResultFragment,
  student: string,
  value: GradingValue | null,
  say: (text: string, isBad?: boolean) => void,
): void {
  switch (result.__typename) {
    case 'PeriodMarkSaved':
      if (value === null) say(t('cleared', { student }));
      else say(t(result.late ? 'savedLate' : 'saved', { student, value: signOf(valueOf(value)) }));
      break;
    case 'PeriodMarkConflict':
      say(t('conflict', { student, who: result.by ?? t('conflictSomeone') }), true);
      break;
    default:
      say(t('unsaved', { why: sayRefusalWithClause(result.refusal) }), true);
  }
}
