import { StandingTimetableDocument } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { sayFault, useClient } from '@zhurnal/web-client';
import { useEffect, useState } from 'react';
import type { PrintedSheet } from './print-week.js';
import { cellsOfPeriods, sayWeekday } from './say-week.js';
import type { Cell } from './say-week.js';
import { t } from './timetable-words.js';
import { argumentsOf } from './use-objects.js';
import type { Objects } from './use-objects.js';
import type { GridDay } from './week-grid.js';

/** School days of a standing timetable, and other days that have lessons all the same. */
export function daysOf({ weekdays }: Objects, cells: readonly Cell[]): GridDay[] {
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekdays.includes(weekday) || cells.some((cell) => cell.weekday === weekday))
    .map((weekday) => ({ weekday, title: sayWeekday(weekday) }));
}

/** The timetables of all classes for the printer: asked for when somebody wants them, gone after printing. */
export function useAllClasses(
  objects: Objects,
  date: Day,
): {
  readonly sheets: readonly PrintedSheet[] | undefined;
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly print: () => void;
} {
  const client = useClient();
  const [sheets, setSheets] = useState<readonly PrintedSheet[]>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    if (sheets === undefined) return undefined;
    const end = () => setSheets(undefined);
    window.addEventListener('afterprint', end, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [sheets]);
  const print = async (): Promise<void> => {
    setBusy(true);
    const answer = await client.ask(StandingTimetableDocument, {
      date,
      ...argumentsOf({ kind: 'class', id: '' }),
      classId: null,
    });
    setBusy(false);
    if (!answer.ok) return setTrouble(sayFault(answer.fault));
    const { periods } = answer.value.standingTimetable;
    setSheets(
      objects.classes.map(({ id, name }) => {
        const cells = cellsOfPeriods(
          periods.filter(({ classIds }) => classIds.includes(id)),
          'class',
          date,
        );
        return { title: t('print.standing', { name }), days: daysOf(objects, cells), cells };
      }),
    );
  };
  return { sheets, isBusy, trouble, print: () => void print() };
}
