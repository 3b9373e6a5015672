import { sayMonth } from '../control/say-month.js';
import { t } from './duties-words.js';
import type { DutyTask } from './group-tasks.js';
import { PaperSheet } from './paper-sheet.js';
import { sayDay, sayEvidence, sayPerformers } from './task-line.js';

/** The tasks of a month on paper, by their days. */
export function DutiesPaper(props: { readonly tasks: readonly DutyTask[]; readonly month: string }) {
  return (
    <PaperSheet
      title={t('paper.tasks', { month: sayMonth(props.month) })}
      columns={[
        t('paper.due'),
        t('paper.what'),
        t('paper.clause'),
        t('paper.who'),
        t('paper.state'),
        t('paper.evidence'),
      ]}
      rows={props.tasks.map((task) => ({
        key: task.key,
        cells: [
          sayDay(task.dueOn),
          task.words,
          task.clause,
          [task.className ?? '', sayPerformers(task)].filter(Boolean).join(', '),
          t(`state.${task.state}`),
          [sayEvidence(task), task.said?.file?.name ?? ''].filter(Boolean).join(' · '),
        ],
      }))}
    />
  );
}
