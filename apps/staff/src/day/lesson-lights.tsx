import type { Light } from '@zhurnal/rules';
import { Icon } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import type { CardView } from './day-view.js';
import { t } from './day-words.js';

export interface LessonLightsProps {
  readonly view: CardView;
  /** Names the lesson for those who hear the page. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onHeld: () => void;
  readonly onTopic: () => void;
}

/** The shape of a light: a tick in a full ring, an empty ring, a dash, a clock. The words beside it say the same. */
function Shape({ light }: { readonly light: Light }) {
  return (
    <span className="dy-shape" data-light={light} aria-hidden="true">
      {light === 'done' ? <Icon name="check" /> : light === 'ahead' ? <Icon name="clock" /> : null}
    </span>
  );
}

/** The four lights of a lesson; each is the way to set itself right. Of a lesson that asks for nothing there are none. */
export function LessonLights({ view, name, isBusy, onHeld, onTopic }: LessonLightsProps) {
  const { lesson, lights, isRollWaiting } = view;
  if (lights.held === 'off') return null;
  const may = lesson.writable;
  const item = (light: Light, words: string, way: (inside: ReactNode) => ReactNode) => (
    <li data-light={light}>
      {way(
        <>
          <Shape light={light} />
          {words}
        </>,
      )}
    </li>
  );
  const still = (inside: ReactNode) => <span className="dy-light">{inside}</span>;
  const { held, topic, homework, attendance } = lights;
  const heldKey = held === 'done' ? 'done' : held === 'ahead' ? 'ahead' : 'owed';
  const topicKey = topic === 'done' ? 'done' : topic === 'ahead' ? 'ahead' : 'owed';
  const homeworkKey = homework === 'done' ? 'done' : homework === 'ahead' ? 'ahead' : 'optional';
  const rollKey = attendance === 'done' ? 'done' : attendance === 'ahead' ? 'ahead' : 'owed';
  return (
    <ul className="dy-lights" aria-label={t('light.list')}>
      {item(held, t(`light.held.${heldKey}`), (inside) =>
        may && heldKey !== 'ahead' ? (
          <button
            type="button"
            className="dy-light"
            aria-label={t(heldKey === 'done' ? 'light.held.doneLabel' : 'light.held.owedLabel', {
              lesson: name,
            })}
            aria-busy={isBusy || undefined}
            onClick={onHeld}
          >
            {inside}
          </button>
        ) : (
          still(inside)
        ),
      )}
      {item(topic, t(`light.topic.${topicKey}`), (inside) =>
        may ? (
          <button type="button" className="dy-light" onClick={onTopic}>
            {inside}
          </button>
        ) : (
          still(inside)
        ),
      )}
      {item(homework, t(`light.homework.${homeworkKey}`), (inside) => (
        <Link className="dy-light" to={addressAtLesson(lesson, 'homework')}>
          {inside}
        </Link>
      ))}
      {item(
        attendance,
        t(isRollWaiting ? 'light.attendance.waiting' : `light.attendance.${rollKey}`),
        (inside) =>
          may ? (
            <Link className="dy-light" to={`/lesson/${lesson.id}/roll`}>
              {inside}
            </Link>
          ) : (
            still(inside)
          ),
      )}
    </ul>
  );
}
