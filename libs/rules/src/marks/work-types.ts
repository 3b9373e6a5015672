/** A kind of work the teacher chooses from the list of the school (G24-84). */
export interface WorkType {
  /** Stable name in rows and in the contract. */
  readonly code: string;
  /** Russian name as the list shows it. */
  readonly name: string;
  /** One to three letters under the date in the journal's header. */
  readonly letter: string;
  /** Weight a new work of this kind starts with; a decimal 0–10 as text. */
  readonly weight: string;
  /** School days for checking it before its marks are due; 0 where the mark is seen at once. */
  readonly checkDays: number;
}

/** The list a school starts with (G24-84). Weights and times are customary: each school sets its own by its local act. */
export const DEFAULT_WORK_TYPES: readonly WorkType[] = [
  { code: 'lesson_answer', name: 'Ответ на уроке', letter: 'У', weight: '1', checkDays: 0 },
  { code: 'homework', name: 'Домашняя работа', letter: 'Д', weight: '1', checkDays: 3 },
  { code: 'control_work', name: 'Контрольная работа', letter: 'К', weight: '3', checkDays: 3 },
  { code: 'independent_work', name: 'Самостоятельная работа', letter: 'С', weight: '2', checkDays: 3 },
  { code: 'check_work', name: 'Проверочная работа', letter: 'Пв', weight: '2', checkDays: 3 },
  { code: 'practical_work', name: 'Практическая работа', letter: 'П', weight: '2', checkDays: 3 },
  { code: 'laboratory_work', name: 'Лабораторная работа', letter: 'Л', weight: '2', checkDays: 3 },
  { code: 'test', name: 'Тест', letter: 'Т', weight: '2', checkDays: 3 },
  { code: 'dictation', name: 'Диктант', letter: 'Дк', weight: '2', checkDays: 3 },
  { code: 'grammar_task', name: 'Грамматическое задание', letter: 'Г', weight: '2', checkDays: 3 },
  { code: 'retelling', name: 'Изложение', letter: 'Изл', weight: '2', checkDays: 7 },
  { code: 'essay', name: 'Сочинение', letter: 'Соч', weight: '2', checkDays: 7 },
  { code: 'reading', name: 'Чтение', letter: 'Ч', weight: '1', checkDays: 0 },
  { code: 'recitation', name: 'Чтение наизусть', letter: 'Чн', weight: '1', checkDays: 0 },
  { code: 'report', name: 'Доклад', letter: 'Дл', weight: '1', checkDays: 0 },
  { code: 'project', name: 'Проект', letter: 'Пр', weight: '3', checkDays: 7 },
  { code: 'credit_test', name: 'Зачёт', letter: 'З', weight: '2', checkDays: 3 },
  { code: 'fitness_standard', name: 'Норматив', letter: 'Нм', weight: '1', checkDays: 0 },
];
