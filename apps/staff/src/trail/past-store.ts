import { MARKS_PER_WORK, averageOf, formatAverage } from '@zhurnal/rules';
import type { WeighedMark } from '@zhurnal/rules';
import { formatDecimal, keyOf } from '@zhurnal/web-client';
import type { CellView, GridStore, RowSnapshot } from '@zhurnal/web-ui';
import { viewOfCell } from '../journal/cell-view.js';
import { attendancePlace, markPlace } from '../journal/journal-store.js';
import type { JournalModel } from '../journal/page-model.js';

const ORDINALS = Array.from({ length: MARKS_PER_WORK }, (_, index) => index + 1);

/** The content of a journal as it stood: nothing in it changes, and nothing unsent lies over it. */
export function storeOfPast(model: JournalModel): GridStore {
  const works = model.lessons.flatMap((lesson) => lesson.works);
  const rows = new Map<string, RowSnapshot>();
  const draw = (studentId: string): RowSnapshot => {
    const cells = new Map<string, CellView>();
    const weighed: WeighedMark[] = [];
    for (const work of works) {
      const places = [
        ...ORDINALS.map((ordinal) => markPlace(studentId, work, ordinal)),
        attendancePlace(studentId, work.lessonId),
      ].flatMap((place) => {
        const change = model.stored.get(keyOf(place))?.change;
        return change === undefined ? [] : [{ change, unsent: undefined }];
      });
      const view = viewOfCell(places);
      if (view !== undefined) cells.set(work.id, view);
      for (const { change } of places) {
        if (change.kind === 'mark' && change.value !== null && /^[2-5]$/.test(change.value))
          weighed.push({ value: change.value, weight: work.weight });
      }
    }
    const average = averageOf(weighed, model.averageKind);
    return {
      cells,
      average: {
        text: average === undefined ? '' : formatDecimal(formatAverage(average, 2)),
        count: weighed.length === 0 ? '' : String(weighed.length),
      },
    };
  };
  return {
    row: (id) => {
      const row = rows.get(id) ?? draw(id);
      rows.set(id, row);
      return row;
    },
    subscribe: () => () => undefined,
  };
}
