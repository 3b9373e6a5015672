import type { Dice } from '../chance/dice.js';
import type { HomeworkStyle } from '../plan/subjects.js';

const uncapital = (topic: string): string => `«${topic}»`;

/** What the class is to do at home: a plausible sentence for the subject and the topic. */
export function homeworkText(style: HomeworkStyle, topic: string, dice: Dice): string {
  const page = dice.between(6, 170);
  const number = dice.between(11, 690);
  const paragraph = dice.between(1, 48);
  const texts: Readonly<Record<HomeworkStyle, readonly string[]>> = {
    exercises: [
      `Упр. ${number}`,
      `§ ${paragraph}, правило; упр. ${number}`,
      `Упр. ${number}, словарные слова на с. ${page}`,
      `Повторить правило, упр. ${number} (устно), ${number + 2} (письменно)`,
      `Разобрать по составу 10 слов по теме ${uncapital(topic)}`,
    ],
    problems: [
      `№ ${number}, ${number + 2}, ${number + 5}`,
      `§ ${paragraph}; № ${number} (а, в), ${number + 4}`,
      `С. ${page}, № ${number}; повторить формулы`,
      `Решить две задачи по теме ${uncapital(topic)}: № ${number}, ${number + 1}`,
      `П. ${paragraph}, вопросы; № ${number}`,
    ],
    reading: [
      `Прочитать с. ${page}–${page + 7}, ответить на вопросы`,
      `Выучить отрывок наизусть (с. ${page})`,
      `Подготовить пересказ: ${topic}`,
      `Дочитать, составить план из 5 пунктов`,
    ],
    paragraph: [
      `§ ${paragraph}, вопросы 1–4`,
      `§ ${paragraph}, пересказ; термины в тетрадь`,
      `Прочитать § ${paragraph}, заполнить таблицу`,
      `§ ${paragraph}; подготовить сообщение по теме ${uncapital(topic)} (по желанию)`,
      `С. ${page}–${page + 5}, задание 3 письменно`,
    ],
    words: [
      `Student’s Book p. ${page}, ex. ${dice.between(1, 9)}; выучить слова`,
      `Workbook p. ${page}, ex. ${dice.between(1, 6)}–${dice.between(7, 9)}`,
      `Выучить диалог, с. ${page}`,
      `Написать 8–10 предложений по теме ${uncapital(topic)}`,
      `Grammar: упр. ${number}`,
    ],
    practice: [
      'Принести материалы для работы',
      'Закончить работу',
      'Подобрать иллюстрации к теме',
      'Выполнить эскиз',
    ],
    project: [
      'Дополнить план проекта',
      'Найти два источника по теме',
      'Подготовить три слайда',
      'Оформить список литературы',
    ],
    none: ['Повторить изученное'],
  };
  return dice.pick(texts[style]);
}

/** What teachers write beside a mark, by how good it is. */
export const MARK_COMMENTS: Readonly<Record<'good' | 'weak', readonly string[]>> = {
  good: [
    'Молодец!',
    'Отличная работа на уроке',
    'Заметный прогресс',
    'Полный и точный ответ',
    'Аккуратная работа',
    'Помогал товарищам',
  ],
  weak: [
    'Нужно повторить правило',
    'Не выполнено задание 4',
    'Работа над ошибками обязательна',
    'Вычислительные ошибки',
    'Нет домашней работы',
    'Подойти на консультацию в четверг',
  ],
};
