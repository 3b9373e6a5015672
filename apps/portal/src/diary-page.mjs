import { escaped, page, table } from './html.mjs';

const DAY = 86_400_000;
const WEEKDAYS = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'];
const day = (date) => String(date).split('-').reverse().join('.');
const addDays = (date, count) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
const weekdayOf = (date) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const isDay = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
const mondayOf = (date) => addDays(date, -weekdayOf(date));

/** What is known of one child: its lessons with what was set and written in them, and its marks of periods. */
function childOf(store, uid) {
  const educations = store.rows('educations').filter((one) => one.participant_uid === uid);
  const isIn = ({ group_uid, date }) =>
    educations.some(
      (one) =>
        one.group_uid === group_uid && one.date_from <= date && (one.date_to === null || date <= one.date_to),
    );
  const lessons = store
    .rows('lessons')
    .filter(isIn)
    .sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  const own = store.rows('estimates').filter((one) => one.participant_uid === uid);
  return { educations, lessons, estimates: own, finals: ownFinals(store, uid) };
}

const ownFinals = (store, uid) => store.rows('finals').filter((one) => one.participant_uid === uid);

const told = ({ estimate_type_name: type, estimate_value_name: value, comment }) =>
  `${type}: ${value}${comment ? ` (${comment})` : ''}`;

/** The lessons of one day. */
function dayTable(store, nameOf, { lessons, estimates }) {
  const tasks = store.rows('tasks');
  const rows = lessons.map((lesson) => [
    lesson.number,
    nameOf('subjects', lesson.subject_uid),
    lesson.is_cancelled ? 'урок отменён' : lesson.topic,
    tasks
      .filter((one) => one.lesson_uid === lesson.uid)
      .map(({ text, due_on }) => (due_on ? `${text} — к ${day(due_on)}` : text))
      .join('; '),
    estimates
      .filter((one) => one.lesson_uid === lesson.uid)
      .map(told)
      .join('; '),
  ]);
  return table(['Урок', 'Предмет', 'Тема', 'Задание', 'Отметки, пропуски, замечания'], rows, 'lessons');
}

/** The week that a family looks for first: the last one in which something was written. */
function lastWeek({ lessons, estimates }) {
  const written = lessons.filter(({ topic }) => topic).map(({ date }) => date);
  const last = [...written, ...estimates.map(({ date }) => date)].sort().at(-1) ?? lessons.at(-1)?.date;
  return last ? mondayOf(last) : undefined;
}

/** Marks by subject, in the order of their days; what is no mark of a work is not among them. */
function marksTable(nameOf, estimates) {
  const bySubject = new Map();
  for (const one of [...estimates].sort((a, b) => a.date.localeCompare(b.date)))
    if (one.weight !== undefined) {
      const name = nameOf('subjects', one.subject_uid);
      bySubject.set(name, [...(bySubject.get(name) ?? []), one.estimate_value_name]);
    }
  const rows = [...bySubject].sort(([a], [b]) => a.localeCompare(b, 'ru'));
  return table(
    ['Предмет', 'Отметки'],
    rows.map(([name, marks]) => [name, marks.join(' ')]),
  );
}

/** What a family would see of its child: one week of lessons, the marks of the year, and those of periods. */
export function childPage(store, uid, wished) {
  const child = childOf(store, uid);
  if (child.educations.length === 0)
    return [404, page('Нет такого ребёнка', '<p>Под этим UID ничего не передано.</p>')];
  const nameOf = (part, number) => store.parts.get(part)?.get(number)?.name ?? '';
  const classes = child.educations
    .map(({ group_uid }) => store.parts.get('groups')?.get(group_uid))
    .filter((group) => group?.kind === 'class');
  const week = isDay(wished) ? mondayOf(wished) : lastWeek(child);
  const days = week === undefined ? [] : WEEKDAYS.map((_, at) => addDays(week, at));
  const shown = days
    .map((date) => ({ date, lessons: child.lessons.filter((lesson) => lesson.date === date) }))
    .filter(({ lessons }) => lessons.length > 0);
  const link = (to, label) => `<a href="?week=${to}">${label}</a>`;
  const before = week !== undefined && child.lessons.some(({ date }) => date < week);
  const after = week !== undefined && child.lessons.some(({ date }) => date > addDays(week, 6));
  const finals = child.finals.map((one) => [
    nameOf('subjects', one.subject_uid),
    nameOf('periods', one.period_uid) || one.kind,
    one.value_name,
  ]);
  finals.sort(([a], [b]) => a.localeCompare(b, 'ru'));
  const weekPart =
    week === undefined
      ? '<p>Уроков ещё нет.</p>'
      : `<h2>Неделя ${day(week)} – ${day(addDays(week, 6))}</h2>
     <nav aria-label="Недели">${before ? link(addDays(week, -7), '← Раньше') : ''}${after ? link(addDays(week, 7), 'Позже →') : ''}</nav>
     ${shown.map(({ date, lessons }) => `<h3>${WEEKDAYS[weekdayOf(date)]}, ${day(date)}</h3>${dayTable(store, nameOf, { ...child, lessons })}`).join('') || '<p>На этой неделе уроков нет.</p>'}`;
  return [
    200,
    page(
      `Дневник, UID ${uid}`,
      `<p>Класс: ${escaped(classes.map(({ name }) => name).join(', '))}</p>${weekPart}
     <h2>Отметки за год</h2>${marksTable(nameOf, child.estimates)}
     <h2>Отметки за периоды</h2>${table(['Предмет', 'Период', 'Отметка'], finals)}`,
    ),
  ];
}
