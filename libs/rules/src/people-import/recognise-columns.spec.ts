import { describe, expect, it } from '@jest/globals';
import { listFieldsOf, listMissingFields } from './fields.js';
import type { PeopleImportKind } from './fields.js';
import { guardianKindOfHeader, listRepeatedHeaders, recogniseColumns } from './recognise-columns.js';

const read = (kind: PeopleImportKind, headers: string): (string | null)[] => [
  ...recogniseColumns(
    kind,
    headers.split('|').map((header) => header.trim()),
  ),
];

describe('headers', () => {
  it('of a wide list of students are recognised, whoever the telephone belongs to', () => {
    expect(
      read(
        'students',
        '№ п/п | Фамилия | Имя | Отчество | Дата рождения | Пол | Класс | Личное дело № | Телефон | E-mail | Мать (ФИО) | Телефон | Эл. почта | ФИО отца | Тел. отца | Адрес',
      ),
    ).toEqual([
      null,
      'familyName',
      'givenName',
      'patronymic',
      'birthDate',
      'sex',
      'className',
      'fileNumber',
      'phone',
      'email',
      'guardian1.fullName',
      'guardian1.phone',
      'guardian1.email',
      'guardian2.fullName',
      'guardian2.phone',
      null,
    ]);
  });

  it('of numbered parents fall into the slots of their numbers', () => {
    expect(
      read(
        'students',
        'ФИО ученика | Класс | Родитель 1 | Кем приходится (родитель 1) | Телефон родителя 1 | Родитель 2 | Телефон родителя 2',
      ),
    ).toEqual([
      'fullName',
      'className',
      'guardian1.fullName',
      'guardian1.kind',
      'guardian1.phone',
      'guardian2.fullName',
      'guardian2.phone',
    ]);
  });

  it('in English mean the same', () => {
    expect(
      read('students', 'Last name | First name | Date of birth | Gender | Class | Mother | Mobile phone'),
    ).toEqual([
      'familyName',
      'givenName',
      'birthDate',
      'sex',
      'className',
      'guardian1.fullName',
      'guardian1.phone',
    ]);
  });

  it('of a list of parents tell the child from the parent', () => {
    expect(read('guardians', 'ФИО ребёнка | Класс | ФИО родителя | Степень родства | Телефон')).toEqual([
      'fullName',
      'className',
      'guardian1.fullName',
      'guardian1.kind',
      'guardian1.phone',
    ]);
  });

  it('of staff and of subgroups are recognised', () => {
    expect(read('staff', 'Сотрудник | Должность | Дата приёма на работу | Телефон | Почта')).toEqual([
      'fullName',
      'position',
      'hiredOn',
      'phone',
      'email',
    ]);
    expect(read('subgroups', 'Класс | ФИО | Подгруппа (английский) | Подгруппа по информатике')).toEqual([
      'className',
      'fullName',
      'subgroup',
      'subgroup',
    ]);
  });

  it('of other things are left alone', () => {
    expect(read('students', 'Классный руководитель | Адрес | СНИЛС | Примечание | Гражданство')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('that are repeated are told; only the first of them is taken', () => {
    expect(read('students', 'ФИО | Класс | Класс')).toEqual(['fullName', 'className', null]);
    expect(listRepeatedHeaders(['ФИО', 'Класс', 'класс ', ''])).toEqual(['Класс', 'класс']);
  });

  it('may say the kind of guardian', () => {
    expect(['Мать', 'ФИО отца', 'Опекун', 'Родитель'].map(guardianKindOfHeader)).toEqual([
      'mother',
      'father',
      'guardian',
      undefined,
    ]);
  });
});

describe('a file', () => {
  it.each<[PeopleImportKind, string, string[]]>([
    ['students', 'ФИО | Класс', []],
    ['students', 'Фамилия | Класс', ['fullName']],
    ['students', 'ФИО', ['className']],
    ['guardians', 'ФИО ребёнка | Класс', ['guardian1.fullName']],
    ['guardians', 'ФИО ребёнка | Мать', ['className']],
    ['subgroups', 'ФИО | Класс', ['subgroup']],
    ['staff', 'Должность', ['fullName']],
  ])('of %s with «%s» lacks %j', (kind, headers, missing) => {
    expect(listMissingFields(kind, recogniseColumns(kind, headers.split(' | ')))).toEqual(missing);
  });

  it('offers only fields of its kind', () => {
    expect(listFieldsOf('staff')).not.toContain('className');
    expect(listFieldsOf('guardians')).toContain('guardian3.kind');
  });
});
