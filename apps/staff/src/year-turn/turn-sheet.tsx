import { formatDay } from '@zhurnal/web-client';
import type { Decision, Turn } from './turn-view.js';
import { t } from './year-turn-words.js';

const ORDER: readonly Decision[] = ['PROMOTED', 'CONDITIONAL', 'RETAINED', 'GRADUATED', 'DEPARTED'];

/** The list that goes with the order: only on paper. */
export function TurnSheet({ turn }: { readonly turn: Turn }) {
  const { sources, classes, students, orderNumber: number, orderedOn } = turn;
  const target = new Map(classes.map(({ id, name }) => [id, name]));
  return (
    <div className="yt-sheet" aria-hidden="true">
      <h1>{t('sheet.title', { from: turn.fromYear })}</h1>
      <p>
        {orderedOn == null
          ? t('sheet.draft')
          : t('sheet.order', { number, day: formatDay(orderedOn, 'full') })}
      </p>
      {ORDER.map((decision) => {
        const decided = students.filter((one) => one.decision === decision);
        if (decided.length === 0) return null;
        return (
          <section key={decision}>
            <h2>{t(`sheet.${decision}`)}</h2>
            {sources.map(({ id, name: from }) => {
              const of = decided.filter(({ fromClassId }) => fromClassId === id);
              const targets = [...new Set(of.map(({ targetId }) => target.get(targetId ?? '') ?? ''))];
              return targets.map((to) => (
                <div key={`${id} ${to}`} className="yt-sheet-class">
                  <h3>{to === '' ? from : t('sheet.from', { from, to })}</h3>
                  <ol>
                    {of
                      .filter(({ targetId }) => (target.get(targetId ?? '') ?? '') === to)
                      .map(({ studentId, name, failed }) => (
                        <li key={studentId}>
                          {decision === 'CONDITIONAL' && failed.length > 0
                            ? t('sheet.debts', { name, subjects: failed.join(', ') })
                            : name}
                        </li>
                      ))}
                  </ol>
                </div>
              ));
            })}
          </section>
        );
      })}
      <p>{t('sheet.director')}</p>
    </div>
  );
}
