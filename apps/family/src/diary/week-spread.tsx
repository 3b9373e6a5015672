import { formatDay, formatDays } from '@zhurnal/web-client';
import { EmptyState, Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { ChangeLines } from '../changes/old-new.js';
import { inOrder } from '../changes/plan-change.js';
import { sayMovedAway, sayPlanChange } from '../changes/say-plan-change.js';
import type { Child } from '../children/child.js';
import { AbsenceFace, MarkFace } from '../marks/mark-face.js';
import { sayAbsence, sayWork } from '../marks/say-mark.js';
import { useDiaryWords } from '../words/diary-words.js';
import { t as common } from '../words/words.js';
import { writeDate } from '../words/write-day.js';
import { isFree, vacationOf } from './diary-week.js';
import type { DiaryDay, DiaryHomework, DiaryLesson, DiaryWeek } from './diary-week.js';
import { printDensity } from './print-density.js';
import { PrintFoot, PrintHead } from './print-frame.js';
import { addressOfPage } from './turn-page.js';

interface WeekSpreadProps {
  readonly week: DiaryWeek;
  readonly child: Child;
}

/** The week as a paper diary lies open: Monday to Wednesday on the left, the rest on the right. */
export function WeekSpread({ week, child }: WeekSpreadProps) {
  const t = useDiaryWords();
  const vacation = vacationOf(week);
  if (vacation !== undefined || week.days.every(isFree)) {
    return (
      <div className="sheet" data-holiday={vacation !== undefined || undefined}>
        <EmptyState
          icon={vacation ? undefined : 'calendar'}
          title={vacation ? t('diary.holiday', { holiday: vacation.name }) : t('diary.freeWeek')}
        >
          {vacation ? formatDays(vacation.from, vacation.to) : t('diary.freeWeekHint')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <PrintHead child={child} days={week.days.map(({ day }) => day)} />
      <div className="sheet spread" data-density={printDensity(week.days)}>
        {[week.days.slice(0, 3), week.days.slice(3)].map((half, index) => (
          <div key={index} className="spread-half">
            {half.map((page) => (
              <SpreadDay key={page.day} page={page} child={child} />
            ))}
          </div>
        ))}
      </div>
      <Legend week={week} />
      <Remarks week={week} />
      <PrintFoot child={child} />
    </>
  );
}

function SpreadDay({ page, child }: { readonly page: DiaryDay; readonly child: Child }) {
  const t = useDiaryWords();
  const { day, holiday, lessons, alsoDue, movedAway } = page;
  const address = addressOfPage(child.studentId, 'day', day);
  return (
    <section className="spread-day" data-today={day === child.today || undefined}>
      <h2>
        <Link className="spread-head" to={address}>
          {writeDate(day)}
          <span className="go">
            <Icon name="right" />
          </span>
        </Link>
      </h2>
      {holiday !== undefined && <p className="spread-holiday">{holiday}</p>}
      {isFree(page) && holiday === undefined && <p className="spread-free">{t('diary.free')}</p>}
      {!isFree(page) && (
        <ol className="lines">
          {inOrder(lessons, movedAway).map((item) =>
            'lesson' in item ? (
              <LessonRow key={item.lesson.id} lesson={item.lesson} address={address} />
            ) : (
              <li key={`${item.gone.slot} ${item.gone.subject}`} className="line" data-cancelled>
                <span className="line-slot">{item.gone.slot}</span>
                <span className="line-subject">
                  <span className="lesson-subject">{item.gone.subject}</span>
                  <span className="change-lines">{sayMovedAway(item.gone)}</span>
                </span>
                <div className="line-tasks" />
                <span className="line-marks" />
              </li>
            ),
          )}
          {alsoDue.map((homework) => (
            <li key={homework.id} className="line">
              <span className="line-slot" />
              <span className="line-subject">{homework.subject}</span>
              <Tasks due={[homework]} address={address} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What is due; files are a step away, on the page of the day. */
function Tasks({ due, address }: { readonly due: readonly DiaryHomework[]; readonly address: string }) {
  const t = useDiaryWords();
  return (
    <div className="line-tasks">
      {due.map(({ id, text, files }) => (
        <div key={id}>
          {text}
          {files.length > 0 && (
            <div className="zh-no-print">
              <Link className="line-files" to={address}>
                <Icon name="download" />
                {t('diary.files', { count: files.length })}
              </Link>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function LessonRow({ lesson, address }: { readonly lesson: DiaryLesson; readonly address: string }) {
  const { slot, subject, due, marks, absence, isCancelled } = lesson;
  const said = sayPlanChange(lesson);
  return (
    <li className="line" data-cancelled={isCancelled || undefined}>
      <span className="line-slot">{slot}</span>
      <span className="line-subject">
        <span className="lesson-subject">{subject}</span>
        {said.word !== undefined && <span className="line-note">{said.word}</span>}
        <ChangeLines said={said} />
      </span>
      <Tasks due={due} address={address} />
      <span className="line-marks">
        {absence !== undefined && <AbsenceFace fact={absence.fact} reason={absence.reason} isAlone />}
        {marks.map((mark, index) => (
          <MarkFace key={index} value={mark.value} work={sayWork(mark.work, mark.weight)} />
        ))}
      </span>
    </li>
  );
}

/** What teachers tell about the lessons of the week: below the spread, where there is room for sentences. */
function Remarks({ week }: { readonly week: DiaryWeek }) {
  const t = useDiaryWords();
  const told = week.days
    .flatMap(({ lessons }) => lessons)
    .flatMap((lesson) => lesson.remarks.map((remark) => ({ lesson, remark })));
  if (told.length === 0) return null;
  return (
    <section className="sheet block week-remarks" aria-label={t('diary.remarks')}>
      <h2>{t('diary.remarks')}</h2>
      <ul className="rows">
        {told.map(({ lesson, remark }) => (
          <li key={`${lesson.id} ${remark.at}`}>
            <b>
              {formatDay(lesson.day, 'short')}, {lesson.subject}
            </b>{' '}
            ({common(`remark.${remark.about}`)}): {remark.text} <span className="faint">{remark.author}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the letters of the week mean; only those that stand on the page. */
function Legend({ week }: { readonly week: DiaryWeek }) {
  const t = useDiaryWords();
  const meanings = new Map(
    week.days
      .flatMap(({ lessons }) => lessons)
      .flatMap(({ absence }) => (absence ? [sayAbsence(absence.fact, absence.reason)] : []))
      .map((said) => [said.meaning, said.letter]),
  );
  if (meanings.size === 0) return null;
  return (
    <ul className="legend" aria-label={t('diary.letters')}>
      {[...meanings].map(([meaning, letter]) => (
        <li key={meaning}>
          <b>{letter}</b> — {meaning}
        </li>
      ))}
    </ul>
  );
}
