const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const day = (date) => String(date).split('-').reverse().join('.');

const page = (
  title,
  body,
) => `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:1rem 0}td,th{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}.line{border-bottom:1px solid #000;min-height:1.6rem;margin:.6rem 0}@media print{nav{display:none}}</style>
<main><h1>${escaped(title)}</h1>${body}</main></html>`;

const table = (heads, rows) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** What the portal has of a school. */
export function schoolPage(store) {
  const groups = new Map(store.rows('groups').map((group) => [group.uid, group]));
  const children = new Map();
  for (const { participant_uid, group_uid } of store.rows('educations'))
    if (groups.get(group_uid)?.kind === 'class') children.set(participant_uid, groups.get(group_uid).name);
  const list = [...children].sort(([a], [b]) => a.localeCompare(b));
  return page(
    `Школа ${store.code}, ${store.year || 'данных ещё нет'}`,
    `<nav><a href="/application">Заявление родителя для печати</a></nav><p>Принято пакетов: по № ${store.lastSeq} включительно. Детей: ${list.length}.</p>
     <table><thead><tr><th scope="col">UID</th><th scope="col">Класс</th></tr></thead><tbody>${list
       .map(
         ([uid, name]) =>
           `<tr><td><a href="/schools/${escaped(store.code)}/children/${escaped(uid)}">${escaped(uid)}</a></td><td>${escaped(name)}</td></tr>`,
       )
       .join('')}</tbody></table>`,
  );
}

/** What a family would see of its child. */
export function childPage(store, uid) {
  const educations = store.rows('educations').filter((one) => one.participant_uid === uid);
  if (educations.length === 0)
    return [404, page('Нет такого ребёнка', '<p>Под этим UID ничего не передано.</p>')];
  const nameOf = (part, number) => store.parts.get(part)?.get(number)?.name ?? '';
  const isIn = ({ group_uid, date }) =>
    educations.some(
      (one) =>
        one.group_uid === group_uid && one.date_from <= date && (one.date_to === null || date <= one.date_to),
    );
  const lessons = store
    .rows('lessons')
    .filter(isIn)
    .sort((a, b) => b.date.localeCompare(a.date) || a.number - b.number);
  const by = (part) => {
    const found = new Map();
    for (const row of store.rows(part))
      found.set(row.lesson_uid, [...(found.get(row.lesson_uid) ?? []), row]);
    return found;
  };
  const [tasks, estimates] = [by('tasks'), by('estimates')];
  const told = ({ estimate_type_name: type, estimate_value_name: value, comment }) =>
    `${type}: ${value}${comment ? ` (${comment})` : ''}`;
  const rows = lessons.map((lesson) => [
    day(lesson.date),
    lesson.number,
    nameOf('subjects', lesson.subject_uid),
    lesson.is_cancelled ? 'урок отменён' : lesson.topic,
    (tasks.get(lesson.uid) ?? []).map(({ text, due_on }) => `${text} — к ${day(due_on)}`).join('; '),
    (estimates.get(lesson.uid) ?? [])
      .filter((one) => one.participant_uid === uid)
      .map(told)
      .join('; '),
  ]);
  const finals = store
    .rows('finals')
    .filter((one) => one.participant_uid === uid)
    .map((one) => [
      nameOf('subjects', one.subject_uid),
      nameOf('periods', one.period_uid) || one.kind,
      one.value_name,
    ]);
  const classes = educations
    .map(({ group_uid }) => store.parts.get('groups')?.get(group_uid))
    .filter((group) => group?.kind === 'class');
  return [
    200,
    page(
      `Дневник, UID ${uid}`,
      `<p>Класс: ${escaped(classes.map(({ name }) => name).join(', '))}</p><h2>Уроки</h2>${table(['День', 'Урок', 'Предмет', 'Тема', 'Задание', 'Отметки, пропуски, замечания'], rows)}
     <h2>Отметки за периоды</h2>${table(['Предмет', 'Период', 'Отметка'], finals)}`,
    ),
  ];
}

/** The parent's application, printed by an employee of the school and filled in by hand (G272-56). */
export function applicationPage() {
  const line = (label) => `<p>${escaped(label)}</p><div class="line"></div>`;
  return page(
    'Заявление о предоставлении доступа к электронному дневнику',
    `${line('Руководителю (наименование образовательной организации)')}${line('От (фамилия, имя, отчество родителя, законного представителя)')}
     ${line('Документ, удостоверяющий личность: вид, серия, номер, кем и когда выдан')}${line('Адрес электронной почты, указанный при регистрации на портале')}
     ${line('UID участника, полученный на портале')}
     <p>Прошу предоставить мне доступ к сведениям об успеваемости и посещаемости моего ребёнка в электронном дневнике.</p>
     ${line('Фамилия, имя, отчество ребёнка')}${line('Класс')}
     <p>С порядком передачи обезличенных сведений из электронного журнала на портал ознакомлен(а), на обработку моих персональных данных и данных ребёнка для этой цели согласен (согласна).</p>
     ${line('Дата, подпись заявителя')}<p>Заявление принято в присутствии заявителя, паспорт предъявлен:</p>${line('Должность, подпись, расшифровка подписи сотрудника')}`,
  );
}
