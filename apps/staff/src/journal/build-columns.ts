import { DEFAULT_WORK_TYPES } from '@zhurnal/rules';
import { formatDay, formatWeight, sayTerm } from '@zhurnal/web-client';
import { placePeriodColumns } from '@zhurnal/web-ui';
import type { GridAccess, GridColumn, GridRow } from '@zhurnal/web-ui';
import { isLocked, isOverdue, sayTerms } from './entry-terms.js';
import { t } from './journal-words.js';
import type { Ringed } from './open-at.js';
import { isMember } from './page-model.js';
import type { JournalModel, Lesson, Student, Work } from './page-model.js';

/** Name and letter of a kind of work; an unknown kind goes by its code. */
export function typeOf(code: string): {
  readonly name: string;
  readonly letter: string;
  readonly weight: string;
} {
  const known = DEFAULT_WORK_TYPES.find((type) => type.code === code);
  if (known === undefined) return { name: code, letter: code.slice(0, 2), weight: '1' };
  return { ...known, name: sayTerm(known.name) };
}

function accessOf(lesson: Lesson, work: Work, model: JournalModel): GridAccess {
  const isOpen = lesson.isWritable && !lesson.isCancelled && lesson.date <= model.today;
  if (!isOpen) return 'read';
  return isLocked(work.term) ? 'locked' : 'write';
}

function detailsOf(lesson: Lesson, work: Work, model: JournalModel): readonly string[] {
  const lines = [
    t('column.lesson', { slot: lesson.slot, from: lesson.startsAt, to: lesson.endsAt }),
    lesson.topic === '' ? t('column.noTopic') : t('column.topic', { topic: lesson.topic }),
    lesson.teachers,
  ];
  if (work.title !== '') lines.splice(1, 0, work.title);
  if (lesson.homeworkCount > 0) lines.push(t('column.homework', { count: lesson.homeworkCount }));
  if (lesson.isCancelled) return [t('column.cancelled'), ...lines];
  if (lesson.date > model.today) return [...lines, t('column.future')];
  const terms = sayTerms(
    [lesson.isHeld ? undefined : lesson.recordTerm, work.term, lesson.attendanceTerm],
    lesson.isHeld,
  );
  return [...lines, t(lesson.isHeld ? 'column.held' : 'column.notHeld'), ...terms];
}

function columnOf(lesson: Lesson, work: Work, model: JournalModel): GridColumn {
  const { name, letter } = typeOf(work.type);
  // Most answers weigh 1: only what differs is worth the space.
  const weight = model.averageKind === 'plain' || Number(work.weight) === 1 ? '' : formatWeight(work.weight);
  const headline = t('column.headline', {
    day: formatDay(lesson.date, 'dayMonth'),
    slot: lesson.slot,
    work: name.toLowerCase(),
  });
  const access = accessOf(lesson, work, model);
  const named = weight === '' ? headline : `${headline}, ${t('column.weight', { weight })}`;
  const [locked] = access === 'locked' ? sayTerms([work.term]) : [];
  return {
    id: work.id,
    kind: 'work',
    lessonId: lesson.id,
    workId: work.id,
    day: lesson.date,
    dayLabel: formatDay(lesson.date, 'day'),
    monthLabel: formatDay(lesson.date, 'month'),
    lessonNumber: lesson.slot,
    typeLetter: letter,
    typeName: name,
    weight,
    scale: work.scale,
    isToday: lesson.date === model.today,
    access,
    isOverdue: access === 'write' && !lesson.isHeld && isOverdue(lesson.recordTerm),
    cellNote: locked,
    isHoliday: lesson.isCancelled,
    headline: access === 'locked' ? t('column.locked', { headline: named }) : named,
    details: detailsOf(lesson, work, model),
  };
}

const ROMAN: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };

const PERIODS: Readonly<Record<string, `period.short.${'quarter' | 'trimester' | 'semester' | 'year'}`>> = {
  quarter: 'period.short.quarter',
  trimester: 'period.short.trimester',
  semester: 'period.short.semester',
  year: 'period.short.year',
};

/** Signs that fit the head of a period's column. */
const LABEL_SIGNS = 5;

/** «I ч.» for «I четверть» and for «1 четверть»; «Год» for the year. */
export function shortPeriodName(name: string, kind: string): string {
  const number = /[IV]+|\d/.exec(name)?.[0] ?? '';
  const key = PERIODS[kind];
  if (key === undefined || (number === '' && kind !== 'year')) return name.slice(0, LABEL_SIGNS);
  return key === 'period.short.year' ? t(key) : t(key, { number: ROMAN[number] ?? number });
}

function periodColumnOf({ id, name, kind, endsOn }: JournalModel['periods'][number]): GridColumn {
  return gradingColumnOf(id, shortPeriodName(name, kind), name, endsOn);
}

/** The column of a mark that is given for a period or a year. */
export function gradingColumnOf(id: string, label: string, name: string, endsOn: string): GridColumn {
  return {
    id: `period:${id}`,
    kind: 'period',
    lessonId: null,
    workId: null,
    day: endsOn,
    dayLabel: label,
    monthLabel: formatDay(endsOn, 'month'),
    lessonNumber: null,
    typeLetter: '',
    typeName: name,
    weight: '',
    scale: null,
    isToday: false,
    access: 'read',
    headline: t('column.period', { period: name }),
    details: [name],
  };
}

/** The column as somebody finds it who came for its lesson. */
function ringedOf(column: GridColumn, ringed: Ringed | undefined): GridColumn {
  if (column.lessonId === null || ringed?.lessons.has(column.lessonId) !== true) return column;
  return { ...column, isRinged: true, headline: t('column.ringed', { headline: column.headline }) };
}

/** The columns of the page: works by lesson, and the place of each period that ends within the page. */
export function buildColumns(
  model: JournalModel,
  ringed?: Ringed,
  ofYear: readonly GridColumn[] = [],
): readonly GridColumn[] {
  const works = model.lessons.flatMap((lesson) =>
    lesson.works.map((work) => ringedOf(columnOf(lesson, work, model), ringed)),
  );
  const periods = model.periods.filter(({ endsOn }) => endsOn <= model.to).map(periodColumnOf);
  return placePeriodColumns(works, [...periods, ...ofYear]);
}

function noteOf({ memberFrom, memberTo }: Student, model: JournalModel): GridRow['note'] {
  if (memberTo !== null && memberTo < model.to && memberTo < model.today) {
    return { sign: t('grid.left'), text: t('grid.leftOn', { day: formatDay(memberTo, 'dayMonth') }) };
  }
  const first = model.lessons[0]?.date;
  if (first === undefined || memberFrom <= first) return undefined;
  return { sign: t('grid.joined'), text: t('grid.joinedOn', { day: formatDay(memberFrom, 'dayMonth') }) };
}

/** The rows of the page, in the order of the list. Who is in the group on none of its lessons is only read. */
export function buildRows(model: JournalModel, ringed?: Ringed): readonly GridRow[] {
  return model.students.map((student, index) => ({
    id: student.id,
    number: index + 1,
    name: student.name,
    fullName: student.fullName,
    note: ringed?.students.has(student.id)
      ? { sign: t('grid.ringed'), text: t('grid.ringedWhy') }
      : noteOf(student, model),
    access: model.lessons.some(({ date }) => isMember(student, date)) ? 'write' : 'read',
  }));
}
