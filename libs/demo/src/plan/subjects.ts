import type { MarkScale } from '@zhurnal/rules';

/** Who may teach a subject: teachers belong to one area. */
export const AREAS = [
  'primary',
  'russian',
  'english',
  'mathematics',
  'informatics',
  'history',
  'geography',
  'biology',
  'physics',
  'chemistry',
  'art',
  'music',
  'labour',
  'pe',
  'safety',
] as const;
export type Area = (typeof AREAS)[number];

/** What homework looks like in a subject. */
export type HomeworkStyle =
  'exercises' | 'problems' | 'reading' | 'paragraph' | 'words' | 'practice' | 'project' | 'none';

export interface DemoSubject {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  /** Who teaches it from grade 5 on, and in grades 1–4 when `isSpecial`. */
  readonly area: Area;
  /** Taught by its own teacher in grades 1–4 too. */
  readonly isSpecial: boolean;
  readonly scale: MarkScale;
  readonly homework: HomeworkStyle;
  /** Types of the great works, of which the class writes one every few weeks. */
  readonly greatWorks: readonly string[];
  /** Types of what single students get marks for. */
  readonly smallWorks: readonly string[];
}

type Line = readonly [
  key: string,
  name: string,
  shortName: string,
  area: Area,
  homework: HomeworkStyle,
  great: string,
  small: string,
];

const LINES: readonly Line[] = [
  [
    'russian',
    'Русский язык',
    'Рус. яз.',
    'russian',
    'exercises',
    'dictation control_work retelling',
    'lesson_answer independent_work homework',
  ],
  [
    'reading',
    'Литературное чтение',
    'Лит. чт.',
    'primary',
    'reading',
    'check_work',
    'reading lesson_answer recitation',
  ],
  [
    'literature',
    'Литература',
    'Лит-ра',
    'russian',
    'reading',
    'essay test',
    'lesson_answer recitation report',
  ],
  [
    'english',
    'Иностранный язык (английский)',
    'Англ. яз.',
    'english',
    'words',
    'control_work test',
    'lesson_answer reading homework',
  ],
  [
    'mathematics',
    'Математика',
    'Матем.',
    'mathematics',
    'problems',
    'control_work',
    'lesson_answer independent_work homework',
  ],
  [
    'algebra',
    'Алгебра',
    'Алгебра',
    'mathematics',
    'problems',
    'control_work',
    'lesson_answer independent_work homework',
  ],
  [
    'analysis',
    'Алгебра и начала математического анализа',
    'Алг. и нач. ан.',
    'mathematics',
    'problems',
    'control_work',
    'lesson_answer independent_work',
  ],
  [
    'geometry',
    'Геометрия',
    'Геом.',
    'mathematics',
    'problems',
    'control_work',
    'lesson_answer independent_work',
  ],
  [
    'statistics',
    'Вероятность и статистика',
    'ВиС',
    'mathematics',
    'problems',
    'practical_work',
    'lesson_answer independent_work',
  ],
  [
    'workshop',
    'Практикум по решению задач',
    'Практ. мат.',
    'mathematics',
    'problems',
    'credit_test',
    'lesson_answer',
  ],
  [
    'informatics',
    'Информатика',
    'Инф.',
    'informatics',
    'paragraph',
    'practical_work test',
    'lesson_answer practical_work',
  ],
  ['world', 'Окружающий мир', 'Окр. мир', 'primary', 'paragraph', 'check_work test', 'lesson_answer report'],
  ['history', 'История', 'Ист.', 'history', 'paragraph', 'test control_work', 'lesson_answer report'],
  ['social', 'Обществознание', 'Общ.', 'history', 'paragraph', 'test', 'lesson_answer report'],
  [
    'geography',
    'География',
    'Геогр.',
    'geography',
    'paragraph',
    'practical_work check_work',
    'lesson_answer test',
  ],
  [
    'biology',
    'Биология',
    'Биол.',
    'biology',
    'paragraph',
    'laboratory_work check_work',
    'lesson_answer test',
  ],
  [
    'physics',
    'Физика',
    'Физ.',
    'physics',
    'problems',
    'control_work laboratory_work',
    'lesson_answer independent_work',
  ],
  [
    'chemistry',
    'Химия',
    'Хим.',
    'chemistry',
    'problems',
    'control_work practical_work',
    'lesson_answer test',
  ],
  ['art', 'Изобразительное искусство', 'ИЗО', 'art', 'practice', 'project', 'practical_work lesson_answer'],
  ['music', 'Музыка', 'Муз.', 'music', 'none', 'test', 'lesson_answer practical_work'],
  ['labour', 'Труд (технология)', 'Труд', 'labour', 'practice', 'project', 'practical_work lesson_answer'],
  ['pe', 'Физическая культура', 'Физ-ра', 'pe', 'none', 'fitness_standard', 'fitness_standard lesson_answer'],
  [
    'safety',
    'Основы безопасности и защиты Родины',
    'ОБЗР',
    'safety',
    'paragraph',
    'test',
    'lesson_answer report',
  ],
  [
    'religion',
    'Основы религиозных культур и светской этики',
    'ОРКСЭ',
    'primary',
    'none',
    'credit_test',
    'lesson_answer report',
  ],
  [
    'ethics',
    'Основы духовно-нравственной культуры народов России',
    'ОДНКНР',
    'history',
    'none',
    'credit_test',
    'lesson_answer report',
  ],
  [
    'project',
    'Индивидуальный проект',
    'Инд. проект',
    'history',
    'project',
    'credit_test',
    'report lesson_answer',
  ],
];

const PASS_FAIL = new Set(['religion', 'ethics', 'project', 'workshop']);
const SPECIAL = new Set(['english', 'music', 'pe']);

/** Every subject of the demo schools, in the order of the curriculum. */
export const SUBJECTS: readonly DemoSubject[] = LINES.map(
  ([key, name, shortName, area, homework, great, small]) => ({
    key,
    name,
    shortName,
    area,
    isSpecial: SPECIAL.has(key),
    scale: PASS_FAIL.has(key) ? 'pass_fail' : 'five',
    homework,
    greatWorks: great.split(' '),
    smallWorks: small.split(' '),
  }),
);

const byKey = new Map(SUBJECTS.map((subject) => [subject.key, subject]));

export function getSubject(key: string): DemoSubject {
  const found = byKey.get(key);
  if (!found) throw new RangeError(`no subject ${key}`);
  return found;
}
