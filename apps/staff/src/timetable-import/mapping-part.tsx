import type { ClassMapping, ImportMapping } from '@zhurnal/rules';
import { Table } from '@zhurnal/web-ui';
import { useId } from 'react';
import { listWeekdays, t } from './import-words.js';

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export interface MappingPartProps {
  /** How the file was understood. */
  readonly understood: ImportMapping;
  /** What a person corrected. */
  readonly mapping: ImportMapping;
  readonly classNames: readonly string[];
  /** Something has to be answered: the part opens by itself. */
  readonly isAsked: boolean;
  readonly onMapping: (mapping: ImportMapping) => void;
}

/** Days, classes and bells of the file beside what they are in the school; each can be corrected. */
export function MappingPart({ understood, mapping, classNames, isAsked, onMapping }: MappingPartProps) {
  const days = { ...understood.days, ...mapping.days };
  const classes = { ...understood.classes, ...mapping.classes };
  const bells = { ...understood.bells, ...mapping.bells };
  const listId = useId();
  const setDay = (name: string, day: string) =>
    onMapping({ ...mapping, days: { ...mapping.days, [name]: Number(day) } });
  const setClass = (name: string, part: ClassMapping) =>
    onMapping({ ...mapping, classes: { ...mapping.classes, [name]: { ...classes[name], ...part } } });
  const setBell = (name: string, times: readonly [string, string]) =>
    onMapping({ ...mapping, bells: { ...mapping.bells, [name]: times } });

  return (
    <details className="zh-card im-fold" open={isAsked}>
      <summary>
        <h2>{t('mapping.title')}</h2>
      </summary>
      <div className="im-mapping">
        <Table
          caption={t('mapping.days')}
          rows={Object.entries(days)}
          rowKey={([name]) => name}
          columns={[
            { id: 'file', title: t('mapping.inFile'), isRowHeader: true, cell: ([name]) => name },
            {
              id: 'school',
              title: t('mapping.inSchool'),
              cell: ([name, day]) => (
                <select
                  className="zh-input"
                  aria-label={t('mapping.dayOf', { name })}
                  value={day}
                  onChange={(event) => setDay(name, event.currentTarget.value)}
                >
                  {day === 0 && <option value={0}>{t('mapping.choose')}</option>}
                  {listWeekdays().map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
        />
        <Table
          caption={t('mapping.bells')}
          rows={Object.entries(bells)}
          rowKey={([name]) => name}
          columns={[
            { id: 'file', title: t('mapping.inFile'), isRowHeader: true, cell: ([name]) => name },
            {
              id: 'start',
              title: t('mapping.start'),
              cell: ([name, [start, end]]) => (
                <input
                  type="time"
                  className="zh-input"
                  aria-label={t('mapping.startOf', { name })}
                  value={start}
                  onChange={(event) => setBell(name, [event.currentTarget.value, end])}
                />
              ),
            },
            {
              id: 'end',
              title: t('mapping.end'),
              cell: ([name, [start, end]]) => (
                <input
                  type="time"
                  className="zh-input"
                  aria-label={t('mapping.endOf', { name })}
                  value={end}
                  onChange={(event) => setBell(name, [start, event.currentTarget.value])}
                />
              ),
            },
          ]}
        />
        <Table
          caption={t('mapping.classes')}
          rows={Object.entries(classes)}
          rowKey={([name]) => name}
          columns={[
            { id: 'file', title: t('mapping.inFile'), isRowHeader: true, cell: ([name]) => name },
            {
              id: 'name',
              title: t('mapping.className'),
              cell: ([name, known]) => (
                <input
                  className="zh-input"
                  aria-label={t('mapping.classOf', { name })}
                  list={listId}
                  value={known.name ?? ''}
                  onChange={(event) => setClass(name, { name: event.currentTarget.value })}
                />
              ),
            },
            {
              id: 'grade',
              title: t('mapping.grade'),
              cell: ([name, known]) => (
                <select
                  className="zh-input"
                  aria-label={t('mapping.gradeOf', { name })}
                  value={known.gradeLevel ?? ''}
                  onChange={(event) => {
                    const grade = event.currentTarget.value;
                    setClass(name, { gradeLevel: grade === '' ? null : Number(grade) });
                  }}
                >
                  <option value="">{t('mapping.noGrade')}</option>
                  {GRADES.map((grade) => (
                    <option key={grade} value={grade}>
                      {grade}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
        />
        <datalist id={listId}>
          {classNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </details>
  );
}
