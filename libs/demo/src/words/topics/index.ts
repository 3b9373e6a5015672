import { ART_TOPICS } from './arts.js';
import { HUMANITIES_TOPICS } from './humanities.js';
import { LANGUAGE_TOPICS } from './languages.js';
import { MATHEMATICS_TOPICS } from './mathematics.js';
import { PRIMARY_TOPICS } from './primary.js';
import { SCIENCE_TOPICS } from './sciences.js';

const LISTS = [
  ...PRIMARY_TOPICS,
  ...LANGUAGE_TOPICS,
  ...MATHEMATICS_TOPICS,
  ...HUMANITIES_TOPICS,
  ...SCIENCE_TOPICS,
  ...ART_TOPICS,
];

/** How the second and later lessons of one topic are called. */
const FORMS = [
  '',
  'Закрепление',
  'Практикум',
  'Работа с учебником',
  'Отработка умений',
  'Обобщение',
  'Решение упражнений',
];

const known = new Map<string, readonly string[]>();

/** The topics of a subject in a grade, in order. */
export function topicsOf(subject: string, grade: number): readonly string[] {
  const key = `${subject}/${grade}`;
  let topics = known.get(key);
  if (!topics) {
    topics = LISTS.find(
      (list) => list.subject === subject && grade >= list.grades[0] && grade <= list.grades[1],
    )?.topics;
    if (!topics) throw new RangeError(`no topics of ${key}`);
    known.set(key, topics);
  }
  return topics;
}

/** The place of the topic of lesson `index` (from 0) of `count` in the year: the list is stretched over the lessons. */
export function topicAt(subject: string, grade: number, index: number, count: number): number {
  const { length } = topicsOf(subject, grade);
  return Math.min(length - 1, Math.floor((index * length) / count));
}

/** That topic, and how its lesson is called. */
export function topicOfLesson(
  subject: string,
  grade: number,
  index: number,
  count: number,
): { topic: string; title: string } {
  const topics = topicsOf(subject, grade);
  const at = topicAt(subject, grade, index, count);
  const topic = topics[at] ?? '';
  const inTopic = index - Math.ceil((at * count) / topics.length);
  const form = FORMS[inTopic % FORMS.length] ?? '';
  return { topic, title: form === '' ? topic : `${topic}. ${form}` };
}
