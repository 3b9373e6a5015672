import { DEFAULT_WORK_TYPES, displayOf } from '@zhurnal/rules';
import type { ChangeWanted, CorrectionValues } from '@zhurnal/rules';
import type { ReportFrame } from '../report.js';
import { fill, sayDay } from '../say.js';
import { wordOf } from '../words/words.js';

type Words = Pick<ReportFrame, 'words' | 'language'>;

/** A place of the record in words: «4», «отсутствует, болезнь», the topic, the homework with its day, the work. */
export function sayValue(frame: Words, kind: ChangeWanted['kind'], value: ChangeWanted['was']): string {
  const { words } = frame;
  switch (kind) {
    case 'mark': {
      const { value: mark, comment } = value as CorrectionValues['mark'];
      if (mark === null) return words['value.nothing'];
      return comment === '' ? displayOf(mark) : `${displayOf(mark)}, ${comment}`;
    }
    case 'attendance': {
      const { fact, reason } = value as CorrectionValues['attendance'];
      const said = wordOf(words, `value.${fact ?? 'present'}`);
      return fact !== 'absent' || reason === null ? said : `${said}, ${wordOf(words, `value.${reason}`)}`;
    }
    case 'record': {
      const { topic, held } = value as CorrectionValues['record'];
      return `${topic || words['value.noTopic']} (${words[held ? 'value.held' : 'value.notHeld']})`;
    }
    case 'homework': {
      const { text, dueOn, minutes } = value as CorrectionValues['homework'];
      if (text === '') return words['value.nothing'];
      const due = dueOn === null ? [] : [fill(words['value.dueOn'], { day: sayDay(frame, dueOn) })];
      const time = minutes === null ? [] : [fill(words['value.minutes'], { minutes })];
      return [text, ...due, ...time].join(', ');
    }
    case 'work': {
      const { type, title, weight } = value as CorrectionValues['work'];
      if (type === null) return words['value.noWork'];
      const name = DEFAULT_WORK_TYPES.find(({ code }) => code === type)?.name ?? type;
      const named = title === '' ? name : `${name} «${title}»`;
      return weight === '' ? named : `${named}, ${fill(words['value.weight'], { weight })}`;
    }
  }
}
