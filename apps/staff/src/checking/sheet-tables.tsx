import type { PaperSheetQuery } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { Button } from '@zhurnal/web-ui';
import { t } from './checking-words.js';

interface SheetTablesProps {
  readonly sheet: PaperSheetQuery['paperSheet'];
  readonly onDifference: ((lessonId: string) => void) | undefined;
}

/** The page by lessons and by students, with what can be counted on paper. */
export function SheetTables({ sheet, onDifference }: SheetTablesProps) {
  const { columns, students, total } = sheet;
  const counts = ['marks', 'points', 'absences'] as const;
  const heads = counts.map((name) => (
    <th key={name} scope="col" data-number>
      {t(`paper.${name}`)}
    </th>
  ));
  const sum = counts.map((name) => <td key={name}>{total[name]}</td>);
  return (
    <div className="ck-tables">
      <section aria-labelledby="ck-lessons">
        <h2 id="ck-lessons" className="ck-head">
          {t('paper.lessonsPart')}
        </h2>
        <div className="ck-frame" tabIndex={0} role="group" aria-labelledby="ck-lessons">
          <table className="ck-table">
            <thead>
              <tr>
                <th scope="col">{t('paper.date')}</th>
                <th scope="col" data-number>
                  {t('paper.slot')}
                </th>
                <th scope="col">{t('paper.topic')}</th>
                {heads}
                {onDifference !== undefined && (
                  <th scope="col" className="zh-no-print">
                    {t('paper.differences')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {columns.map(({ lessonId, date, slot, topic, ...own }) => (
                <tr key={lessonId}>
                  <th scope="row" data-whole>
                    {formatDay(date, 'dayMonth')}
                  </th>
                  <td>{slot}</td>
                  <td className="ck-topic">
                    {topic === '' ? <span className="st-muted">{t('paper.noTopic')}</span> : topic}
                  </td>
                  {counts.map((name) => (
                    <td key={name}>{own[name]}</td>
                  ))}
                  {onDifference !== undefined && (
                    <td className="zh-no-print">
                      <Button variant="quiet" onClick={() => onDifference(lessonId)}>
                        {t('paper.send')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('paper.total')}
                </th>
                {sum}
                {onDifference !== undefined && <td className="zh-no-print" />}
              </tr>
            </tfoot>
          </table>
        </div>
      </section>
      <section aria-labelledby="ck-students">
        <h2 id="ck-students" className="ck-head">
          {t('paper.studentsPart')}
        </h2>
        <div className="ck-frame" tabIndex={0} role="group" aria-labelledby="ck-students">
          <table className="ck-table">
            <thead>
              <tr>
                <th scope="col">{t('paper.student')}</th>
                {heads}
              </tr>
            </thead>
            <tbody>
              {students.map(({ studentId, name, ...own }) => (
                <tr key={studentId}>
                  <th scope="row">{name}</th>
                  {counts.map((count) => (
                    <td key={count}>{own[count]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('paper.total')}</th>
                {sum}
              </tr>
            </tfoot>
          </table>
        </div>
      </section>
    </div>
  );
}
