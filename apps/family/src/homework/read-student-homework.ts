import type { StudentHomeworkQuery } from '@zhurnal/contract/family';
import { readDay, rowsOf } from '../shell/read-columns.js';
import { filesByHomework } from './homework-file.js';
import type { TaskView } from './task-days.js';

/** Reads the columns of the answer into the rows the page shows. */
export function readStudentHomework(answer: StudentHomeworkQuery['studentHomework']): TaskView {
  const { files, ...columns } = answer.homework;
  const filesOf = filesByHomework(files);
  return {
    today: readDay(answer.today),
    canTick: answer.canTick,
    tasks: rowsOf(columns).map((row, place) => ({
      id: row.ids,
      subject: row.subjects,
      text: row.texts,
      dueOn: readDay(row.dueOn),
      givenOn: readDay(row.givenOn),
      minutes: row.minutes,
      postedAt: row.postedAt,
      isLate: row.late,
      doneAt: row.doneAt,
      spent: row.spent,
      files: filesOf(place),
    })),
    nothing: rowsOf(answer.nothingSet).map((row) => ({
      subject: row.subjects,
      dueOn: readDay(row.dueOn),
      givenOn: readDay(row.givenOn),
    })),
    own: rowsOf(answer.ownTasks).map((row) => ({
      id: row.ids,
      dueOn: readDay(row.dueOn),
      subject: row.subjects,
      text: row.texts,
      doneAt: row.doneAt,
      version: row.versions,
    })),
  };
}
