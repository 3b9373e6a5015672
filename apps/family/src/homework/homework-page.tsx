import { StudentHomeworkDocument } from '@zhurnal/contract/family';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, PageHeader } from '@zhurnal/web-ui';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Child } from '../children/child.js';
import { OfChild } from '../children/of-child.js';
import { AnswerView } from '../shell/answer-view.js';
import { useHomeworkWords } from '../words/homework-words.js';
import { writeDay } from '../words/write-day.js';
import { OwnTaskForm } from './own-task-form.js';
import { OwnTaskRow } from './own-task-row.js';
import { BACK, homeworkStretch } from './homework-stretch.js';
import { readStudentHomework } from './read-student-homework.js';
import { minutesOfDay, splitByToday } from './task-days.js';
import type { NothingSet, TaskDay, TaskView } from './task-days.js';
import { TaskRow } from './task-row.js';
import { useTicks } from './use-ticks.js';
import type { Ticks } from './use-ticks.js';
import './homework.css';

/** Homework of one child by the day it must be ready; the student ticks it off, parents read. */
export function HomeworkPage() {
  const t = useHomeworkWords();
  return (
    <OfChild
      title={t('homework.title')}
      addressOf={(studentId) => `/homework/${encodeURIComponent(studentId)}`}
    >
      {({ child, isOnly }) => <Homework key={child.studentId} child={child} isOnly={isOnly} />}
    </OfChild>
  );
}

function weeksBack(text: string | null): number {
  const weeks = Number(text);
  return Number.isInteger(weeks) && weeks > 0 ? Math.min(weeks, BACK.most) : BACK.first;
}

function Homework({ child, isOnly }: { readonly child: Child; readonly isOnly: boolean }) {
  const t = useHomeworkWords();
  const [search, setSearch] = useSearchParams();
  const back = weeksBack(search.get('back'));
  const { schoolId, studentId, today } = child;
  const asked = useAnswer(StudentHomeworkDocument, {
    schoolId,
    studentId,
    ...homeworkStretch(today, back),
  });
  useLiveAgain([`student:${studentId}`], asked.again, { spread: true });
  const answer = asked.value?.studentHomework;
  const view = useMemo(() => answer && readStudentHomework(answer), [answer]);
  const earlier =
    back < BACK.most
      ? () => setSearch({ back: String(Math.min(back + BACK.step, BACK.most)) }, { replace: true })
      : undefined;
  return (
    <>
      <PageHeader
        title={t('homework.title')}
        below={isOnly ? child.className : `${child.givenName} · ${child.className}`}
      />
      <AnswerView asked={{ ...asked, value: view }} lines={8}>
        {(shown) => <Days view={shown} child={child} again={asked.again} onEarlier={earlier} />}
      </AnswerView>
    </>
  );
}

interface DaysProps {
  readonly view: TaskView;
  readonly child: Child;
  readonly again: () => void;
  readonly onEarlier: (() => void) | undefined;
}

function Days({ view, child, again, onEarlier }: DaysProps) {
  const t = useHomeworkWords();
  const ticks = useTicks(view);
  const [isAdding, setAdding] = useState(false);
  const { ahead, past } = splitByToday(view);
  const list = (days: readonly TaskDay[]): ReactNode =>
    days.map((day) => <DayTasks key={day.day} {...{ day, view, child, ticks, again }} />);
  return (
    <>
      {ticks.trouble !== undefined && (
        <Banner kind="warning">{t('homework.refused', { why: ticks.trouble })}</Banner>
      )}
      <div className="columns">
        <TaskBlock
          title={t('homework.ahead')}
          note={view.canTick ? undefined : t('homework.parentHint')}
          empty={ahead.length === 0 ? t('homework.noneAhead') : undefined}
        >
          {view.canTick && !isAdding && (
            <Button icon="plus" className="own-add" onClick={() => setAdding(true)}>
              {t('own.add')}
            </Button>
          )}
          {isAdding && (
            <OwnTaskForm
              child={child}
              task={undefined}
              onEnd={(isStored) => {
                setAdding(false);
                if (isStored) again();
              }}
            />
          )}
          {list(ahead)}
        </TaskBlock>
        <TaskBlock
          title={t('homework.past')}
          note={undefined}
          empty={past.length === 0 ? t('homework.nonePast') : undefined}
        >
          {list(past)}
          {onEarlier !== undefined && (
            <Button variant="quiet" className="more" onClick={onEarlier}>
              {t('homework.earlier')}
            </Button>
          )}
        </TaskBlock>
      </div>
    </>
  );
}

interface TaskBlockProps {
  readonly title: string;
  readonly note: string | undefined;
  readonly empty: string | undefined;
  readonly children: ReactNode;
}

function TaskBlock({ title, note, empty, children }: TaskBlockProps) {
  const id = useId();
  return (
    <section className="sheet block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p className="faint">{note}</p>}
      {empty !== undefined && <p className="quiet">{empty}</p>}
      {children}
    </section>
  );
}

interface DayTasksProps extends Omit<DaysProps, 'onEarlier'> {
  readonly day: TaskDay;
  readonly ticks: Ticks;
}

function DayTasks({ day, view, child, ticks, again }: DayTasksProps) {
  const t = useHomeworkWords();
  const minutes = minutesOfDay(day);
  return (
    <div className="task-day">
      <h3>
        {writeDay(day.day, view.today)}
        {minutes !== undefined && <span className="child-note">{t('homework.load', { minutes })}</span>}
      </h3>
      <ul className="rows">
        {day.tasks.map((task) => (
          <TaskRow key={task.id} task={task} child={child} canTick={view.canTick} ticks={ticks} />
        ))}
        {day.own.map((task) => (
          <OwnTaskRow key={task.id} task={task} child={child} canTick={view.canTick} onChanged={again} />
        ))}
        {day.nothing.length > 0 && <NothingRow nothing={day.nothing} />}
      </ul>
    </div>
  );
}

/** «Не задано: История, Музыка»: said outright, in one line. */
function NothingRow({ nothing }: { readonly nothing: readonly NothingSet[] }) {
  const t = useHomeworkWords();
  const named = [...new Set(nothing.map(({ subject }) => subject))];
  return (
    <li className="row nothing-row">
      <p className="row-text">{t('homework.notSet', { subjects: named.join(', ') })}</p>
    </li>
  );
}
