import type { PeriodMark } from '@zhurnal/rules';
import { useId } from 'react';
import { useMarksWords } from '../words/marks-words.js';
import type { MarkedSubject } from './student-marks.js';

const MARKS: readonly PeriodMark[] = ['5', '4', '3', '2'];

/** Where the average stands in the class, if the school tells; nobody is named and nobody else can be found. */
export function ClassPart({ subject: { position, distribution } }: { readonly subject: MarkedSubject }) {
  const t = useMarksWords();
  const id = useId();
  if (position === undefined && distribution === undefined) return null;
  return (
    <section className="sheet block" aria-labelledby={id}>
      <h2 id={id}>{t('class.title')}</h2>
      {position !== undefined && <p>{t(`class.${position}`)}</p>}
      {distribution !== undefined && (
        <table className="zh-table class-table">
          <caption>{t('class.distribution')}</caption>
          <thead>
            <tr>
              <td />
              {MARKS.map((mark) => (
                <th key={mark} scope="col">
                  {mark}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('class.students')}</th>
              {MARKS.map((mark) => (
                <td key={mark}>{distribution[mark]}</td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
