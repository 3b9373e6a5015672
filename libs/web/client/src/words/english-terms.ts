import { DEFAULT_WORK_TYPES, PROFILE_NAMES } from '@zhurnal/rules';
import type { ProfileId } from '@zhurnal/rules';

const WORK_TYPES: Readonly<Record<string, string>> = {
  lesson_answer: 'Answer in class',
  homework: 'Homework',
  control_work: 'Test',
  independent_work: 'Independent work',
  check_work: 'Short test',
  practical_work: 'Practical work',
  laboratory_work: 'Laboratory work',
  test: 'Quiz',
  dictation: 'Dictation',
  grammar_task: 'Grammar task',
  retelling: 'Retelling',
  essay: 'Essay',
  reading: 'Reading',
  recitation: 'Recitation',
  report: 'Report',
  project: 'Project',
  credit_test: 'Credit test',
  fitness_standard: 'Fitness standard',
};

const PROFILES: Readonly<Record<ProfileId, string>> = {
  federal: 'Federal (default)',
  'federal-position': 'Federal, with the position in class',
  'federal-same-day': 'Federal, recorded on the day of the lesson',
  'federal-five-days': 'Federal, recorded within five days',
  g272: 'Gymnasium No. 272, St Petersburg',
  s117: 'School No. 117, Yekaterinburg',
  g166: 'Gymnasium No. 166, St Petersburg',
  g24: 'Gymnasium No. 24, Magadan',
  tkk: 'Tomsk Cadet Corps',
};

/** English for the names that the rules have in Russian. */
export const ENGLISH_TERMS: Readonly<Record<string, string>> = Object.fromEntries([
  ...DEFAULT_WORK_TYPES.map(({ code, name }) => [name, WORK_TYPES[code] ?? name]),
  ...(Object.keys(PROFILES) as readonly ProfileId[]).map((id) => [PROFILE_NAMES[id], PROFILES[id]]),
]);
