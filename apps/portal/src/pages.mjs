import { escaped, page } from './html.mjs';

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
