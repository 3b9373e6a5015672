import type { Role } from '@zhurnal/rules';
import { formatDay, formatInstant, isDay } from '@zhurnal/web-client';
import { Button, Pill } from '@zhurnal/web-ui';
import { sayRoles } from '../regulation/say-value.js';
import { useSchool } from '../shell/school.js';
import { t } from './duties-words.js';
import { SIGNS } from './group-tasks.js';
import type { DutyTask } from './group-tasks.js';
import { TaskParts } from './task-parts.js';

/** «18 ноября» */
export const sayDay = (day: string): string => (isDay(day) ? formatDay(day, 'dayMonth') : day);

/** Who does it, or that nobody is there. */
export const sayPerformers = ({ performers, roles }: DutyTask): string =>
  performers.length > 0
    ? performers.join(', ')
    : t('task.nobody', { roles: sayRoles(roles as readonly Role[]) });

/** What was said of it, or what the record shows. */
export function sayEvidence({ said, state }: DutyTask): string {
  if (said === null) return state === 'SEEN' ? t('said.seen') : '';
  const { outcome, text, postponedTo } = said;
  return t(`said.${outcome}`, { text, day: postponedTo === null ? '' : sayDay(postponedTo) });
}

/** One task: its last day, what is to be done by which clause, who does it, how it stands. */
export function TaskLine({
  task,
  onOpen,
}: {
  readonly task: DutyTask;
  readonly onOpen: (task: DutyTask) => void;
}) {
  const { timeZone } = useSchool();
  const { words, clause, dueOn, since, className, state, said, can } = task;
  const { tone, icon } = SIGNS[state];
  const where = className === null ? '' : `${t('task.class', { class: className })}, `;
  const evidence = sayEvidence(task);
  return (
    <li className="du-task" data-state={state}>
      <time className="du-due" dateTime={dueOn}>
        {t('task.due', { day: sayDay(dueOn) })}
      </time>
      <div className="du-what">
        <p>
          <span lang="ru">{words}</span> <span className="du-clause">{clause}</span>
        </p>
        <p className="du-who">
          {className !== null && <span>{t('task.class', { class: className })}</span>}
          <span>{t('task.by', { who: sayPerformers(task) })}</span>
          {since !== dueOn && <span>{t('task.since', { from: sayDay(since), to: sayDay(dueOn) })}</span>}
        </p>
        {evidence !== '' && (
          <p className="du-said">
            {evidence}
            {said?.file != null && (
              <>
                {' '}
                <a href={`${said.file.path}?app=staff`}>{t('said.file', { name: said.file.name })}</a>
              </>
            )}
            {said !== null && (
              <span className="st-muted">
                {' '}
                — {t('said.who', { who: said.by, when: formatInstant(said.at, timeZone) })}
              </span>
            )}
          </p>
        )}
        <TaskParts parts={task.parts} />
      </div>
      <div className="du-state">
        <Pill tone={tone} icon={icon}>
          {t(`state.${state}`)}
        </Pill>
        {can.includes('completeDuty') && (
          <Button
            aria-label={t(said === null ? 'task.settleOf' : 'task.changeOf', {
              what: words,
              where,
              day: sayDay(dueOn),
            })}
            onClick={() => onOpen(task)}
          >
            {t(said === null ? 'task.settle' : 'task.change')}
          </Button>
        )}
      </div>
    </li>
  );
}
