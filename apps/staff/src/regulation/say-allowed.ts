import { SETTING_NAMES } from '@zhurnal/rules';
import { formWords as t, nameOf } from './regulation-words.js';

/** A sign that is told by the whole of it. */
const WHOLE: Readonly<Record<string, () => string>> = {
  'true | false': () => t('allowed.flag'),
  null: () => t('allowed.null'),
  '≠ null': () => t('allowed.notNull'),
  'from ≤ to': () => t('allowed.fromTo'),
  'five > four > three': () => t('allowed.thresholds'),
  'letter ≠ letter': () => t('allowed.letters'),
  'late ≠ ill, excused, unexcused, unknown; ill ≠ excused': () => t('allowed.absence'),
  'weeklyHours ↑, marks ↑': () => t('allowed.norm'),
  'upToGrade ↑': () => t('allowed.grades'),
  'of ≤ in': () => t('allowed.share'),
  'a–z 0–9 _': () => t('allowed.code'),
  '01-01…12-31, ≠ 02-29': () => t('allowed.monthDay'),
  'YYYY-MM-DD': () => t('allowed.day'),
};

/** What may stand at a place of a setting, in words: the server says it in signs, without a language. */
export function sayAllowed(allowed: string): string {
  const whole = WHOLE[allowed];
  if (whole !== undefined) return whole();
  if (allowed.startsWith('null | ')) return t('allowed.orNull', { rest: sayAllowed(allowed.slice(7)) });
  const steps = /^(-?[\d.]+)…(-?[\d.]+) × ([\d.]+)$/.exec(allowed);
  if (steps) return t('allowed.steps', { from: say(steps[1]), to: say(steps[2]), step: say(steps[3]) });
  const range = /^(-?\d+)…(-?\d+)$/.exec(allowed);
  if (range) return t('allowed.range', { from: say(range[1]), to: say(range[2]) });
  const decimal = /^"(\d+)"…"(\d+)"$/.exec(allowed);
  if (decimal) return t('allowed.decimal', { from: say(decimal[1]), to: say(decimal[2]) });
  const text = /^"(\d+)…(\d+)"/.exec(allowed);
  if (text) return t('allowed.text', { from: say(text[1]), to: say(text[2]) });
  const list = /^(\d+)…(\d+) × \(/.exec(allowed);
  if (list) return t('allowed.list', { from: say(list[1]), to: say(list[2]) });
  const once = /^(\d+)…(\d+): 1 × kind$/.exec(allowed);
  if (once) return t('allowed.periods', { from: say(once[1]), to: say(once[2]) });
  const after = /^≥ (\w+)$/.exec(allowed);
  if (after) return t('allowed.after', { name: sayName(after[1]) });
  const due = /^(\w+) ≠ null$/.exec(allowed);
  if (due) return t('allowed.due', { name: sayName(due[1]) });
  const other = /^≠ (.+)$/.exec(allowed);
  if (other) return t('allowed.twice', { name: say(other[1]) });
  if (/^\w+$/.test(allowed) || allowed.includes(' | '))
    return t('allowed.oneOf', { words: allowed.replaceAll(' | ', ', ') });
  return t('allowed.other', { allowed });
}

const say = (part: string | undefined): string => (part ?? '').replace('.', ',');

function sayName(part: string | undefined): string {
  const name = SETTING_NAMES.find((known) => known === part);
  return name === undefined ? (part ?? '') : nameOf(name);
}
