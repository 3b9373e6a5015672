import type { Attendance, MarkValue } from '@zhurnal/rules';
import { placePeriodColumns } from '../src/index.js';
import type { GridColumn, GridRow } from '../src/index.js';
import { MemoryJournal } from './memory-journal.js';

const SURNAMES =
  'Абрамова Белов Васильева Гаврилов Денисова Ежов Ёжиков Ёлкин Еремин Жукова Зайцев Иванов Калинина Константинопольская Лебедев Максимова Морозов Никитина Орлов Павлова Римский-Корсаков Романова Соколов Тихонова Уваров Фёдорова Харитонов Цветкова Чернов Шувалова Щукин Юдина'.split(
    ' ',
  );
const INITIALS = 'А. П.;Б. С.;Е. А.;И. Д.;М. В.;Н. К.;О. Р.;Т. Э.'.split(';');
const MONTHS = ['сентябрь', 'октябрь', 'ноябрь', 'декабрь', 'январь', 'февраль', 'март', 'апрель', 'май'];
const OF_MONTHS = 'сентября октября ноября декабря января февраля марта апреля мая'.split(' ');
const KINDS = [
  ['У', 'ответ на уроке', ''],
  ['Д', 'домашняя работа', ''],
  ['С', 'самостоятельная работа', '2'],
  ['У', 'ответ на уроке', ''],
  ['К', 'контрольная работа', '3'],
] as const;
const TOPICS = [
  'Степень с натуральным показателем',
  'Умножение и деление степеней',
  'Одночлены',
  'Линейная функция',
];

/** Numbers that only look random: the same page at every start. */
function* drawNumbers(): Generator<number, never> {
  let state = 20_260_915;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

function makeRows(count: number): readonly GridRow[] {
  return Array.from({ length: count }, (_, index) => {
    const surname = SURNAMES[index % SURNAMES.length] ?? '';
    const initials = (INITIALS[(index * 3) % INITIALS.length] ?? '').replace(' ', '\u00A0');
    return {
      id: `s${index + 1}`,
      number: index + 1,
      name: `${surname}\u00A0${initials}`,
      fullName: `${surname} ${initials}`,
      access: index === 17 ? 'read' : 'write',
      ...(index === 6 ? { note: { sign: 'ИУП', text: 'Индивидуальный учебный план' } } : {}),
    };
  });
}

function makeLesson(index: number, todayIndex: number): GridColumn {
  const ordinalDay = Math.floor(index * 3.45);
  const month = Math.floor(ordinalDay / 30);
  const day = (ordinalDay % 30) + 1;
  const [typeLetter, typeName, weight] = KINDS[index % KINDS.length] ?? KINDS[0];
  const year = month < 4 ? 2026 : 2027;
  const date = `${day} ${OF_MONTHS[month] ?? ''}`;
  const lessonNumber = (index % 3) + 2;
  return {
    id: `c${index + 1}`,
    kind: 'work',
    lessonId: `l${index + 1}`,
    workId: `w${index + 1}`,
    day: `${year}-${String(((month + 8) % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    dayLabel: String(day),
    monthLabel: MONTHS[month] ?? '',
    lessonNumber,
    typeLetter,
    typeName,
    weight,
    scale: index % 20 === 19 ? 'pass_fail' : 'five',
    isToday: index === todayIndex,
    access: index < todayIndex - 5 ? 'locked' : index > todayIndex ? 'read' : 'write',
    isHoliday: index === todayIndex + 3,
    headline: `${date}, урок ${lessonNumber}, ${typeName}${weight === '' ? '' : `, вес ${weight}`}`,
    details: [
      `Тема: ${TOPICS[index % TOPICS.length]}`,
      `Задано: § ${index + 4}, № ${120 + index * 3}`,
      index < todayIndex - 5 ? 'Срок выставления прошёл' : 'До срока 3 дня',
    ],
  };
}

function makePeriod(id: string, day: string, dayLabel: string): GridColumn {
  return {
    ...makeLesson(0, -1),
    id,
    kind: 'period',
    lessonId: null,
    workId: null,
    day,
    dayLabel,
    monthLabel: '',
    lessonNumber: null,
    typeLetter: '',
    weight: '',
    access: 'write',
    headline: `Отметка за период: ${dayLabel}`,
    details: ['Выставляется не позднее чем за день до конца периода'],
  };
}

/** A page of so many students and columns, a third filled, with every state of a cell somewhere near today. */
export function makeJournal(students: number, columnCount: number): MemoryJournal {
  const today = columnCount - 12;
  const lessons = Array.from({ length: columnCount - 2 }, (_, index) => makeLesson(index, today));
  const periods = [makePeriod('p1', '2026-10-25', 'I ч.'), makePeriod('p2', '2026-12-28', 'II ч.')];
  const journal = new MemoryJournal(makeRows(students), placePeriodColumns(lessons, periods));
  const numbers = drawNumbers();
  const absent: Attendance = { fact: 'absent', reason: 'unknown' };
  for (const { id: row } of journal.rows) {
    for (const { id: column, kind, scale } of journal.columns.slice(0, today)) {
      const chance = numbers.next().value;
      const height = numbers.next().value;
      const value: MarkValue = height < 0.06 ? '2' : height < 0.3 ? '3' : height < 0.7 ? '4' : '5';
      if (kind === 'period') journal.put(row, column, { marks: [value === '2' ? '3' : value] });
      else if (chance < 0.3) journal.put(row, column, { marks: scale === 'pass_fail' ? ['pass'] : [value] });
      else if (chance < 0.34) journal.put(row, column, { attendance: absent });
      else if (chance < 0.35) journal.put(row, column, { attendance: { fact: 'absent', reason: 'ill' } });
      else if (chance < 0.36) journal.put(row, column, { attendance: { fact: 'late', reason: null } });
      else if (chance < 0.37) journal.put(row, column, { marks: ['due'] });
      else if (chance < 0.38) journal.put(row, column, { marks: [value, '5'] });
    }
  }
  const near = journal.columns[today - 2]?.id ?? '';
  journal.put('s2', near, { marks: ['4', '5', '3', '5'] });
  journal.put('s3', near, { marks: ['5'], attendance: { fact: 'late', reason: null } });
  journal.put('s4', near, { marks: ['4'], state: 'conflict', theirs: '5' });
  journal.put('s5', near, { marks: ['3'], state: 'failed' });
  journal.put('s6', near, { marks: ['5'], state: 'queued' });
  journal.put('s7', near, { marks: ['5'], editor: 'МВ' });
  journal.put('s8', near, { marks: ['5'], hasComment: true });
  return journal;
}
