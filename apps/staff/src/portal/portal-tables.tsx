import { formatDay, formatInstant } from '@zhurnal/web-client';
import { Banner, Card, Table } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import type { Exchange } from './portal-view.js';
import { t } from './portal-words.js';

type Package = Exchange['packages'][number];
type Comparison = NonNullable<Exchange['comparison']>;

/** Packages with what became of them. */
export function PackagesCard({ packages }: { readonly packages: readonly Package[] }) {
  const { timeZone } = useSchool();
  const when = (instant: string): string => formatInstant(instant, timeZone, 'full');
  if (packages.length === 0) return null;
  const stateOf = ({ state, takenAt, tries, fault }: Package): string =>
    state === 'SUPERSEDED'
      ? t('state.SUPERSEDED')
      : takenAt !== null
        ? t('packages.taken', { when: when(takenAt) })
        : [t('packages.onWay', { tries }), fault].filter(Boolean).join('. ');
  return (
    <Card>
      <h2>{t('packages.title')}</h2>
      <div className="po-table">
        <Table
          caption={t('packages.title')}
          captionHidden
          rows={packages}
          rowKey={({ id }) => id}
          columns={[
            { id: 'seq', title: t('packages.seq'), isRowHeader: true, align: 'end', cell: ({ seq }) => seq },
            {
              id: 'what',
              title: t('packages.what'),
              cell: ({ mode, cause }) => `${t(`mode.${mode}`)}, ${t(`cause.${cause}`)}`,
            },
            {
              id: 'made',
              title: t('packages.made'),
              cell: ({ madeAt, madeBy }) =>
                madeBy === null ? when(madeAt) : t('packages.by', { who: madeBy, when: when(madeAt) }),
            },
            { id: 'rows', title: t('packages.rows'), align: 'end', cell: ({ rowCount }) => rowCount },
            {
              id: 'replaced',
              title: t('packages.replaced'),
              align: 'end',
              cell: ({ replaced }) => replaced,
            },
            { id: 'state', title: t('packages.state'), cell: stateOf },
          ]}
        />
      </div>
    </Card>
  );
}

/** How complete what families of each class see is. */
export function ClassesCard({ classes }: { readonly classes: Exchange['classes'] }) {
  const share = (count: number, all: number): string =>
    all === 0 ? '–' : t('classes.share', { count, percent: Math.floor((count * 100) / all) });
  return (
    <Card>
      <h2>{t('classes.title')}</h2>
      <p className="st-muted">{t('classes.why')}</p>
      <div className="po-table">
        <Table
          caption={t('classes.title')}
          captionHidden
          rows={classes}
          rowKey={({ classId }) => classId}
          columns={[
            { id: 'class', title: t('classes.class'), isRowHeader: true, cell: ({ name }) => name },
            { id: 'lessons', title: t('classes.lessons'), align: 'end', cell: ({ lessons }) => lessons },
            {
              id: 'topic',
              title: t('classes.topic'),
              align: 'end',
              cell: ({ withTopic, lessons }) => share(withTopic, lessons),
            },
            {
              id: 'task',
              title: t('classes.task'),
              align: 'end',
              cell: ({ withTask, lessons }) => share(withTask, lessons),
            },
            {
              id: 'estimates',
              title: t('classes.estimates'),
              align: 'end',
              cell: ({ estimates }) => estimates,
            },
          ]}
        />
      </div>
    </Card>
  );
}

/** Where the journal and the portal have different numbers. */
export function ComparisonCard({ comparison }: { readonly comparison: Comparison | undefined }) {
  const { timeZone } = useSchool();
  return (
    <Card>
      <h2>{t('compare.title')}</h2>
      {comparison === undefined ? (
        <p>{t('compare.never')}</p>
      ) : (
        <>
          <p className="st-muted">
            {t('compare.when', {
              when: formatInstant(comparison.madeAt, timeZone, 'full'),
              seq: comparison.seq,
              counted: comparison.counted,
            })}
          </p>
          {comparison.differenceCount === 0 ? (
            <Banner kind="good">{t('compare.same')}</Banner>
          ) : (
            <Differences comparison={comparison} />
          )}
        </>
      )}
    </Card>
  );
}

function Differences({ comparison: { differenceCount, differences } }: { readonly comparison: Comparison }) {
  return (
    <>
      <Banner kind="warning">{t('compare.differ', { count: differenceCount })}</Banner>
      <div className="po-table">
        <Table
          caption={t('compare.title')}
          captionHidden
          rows={differences.map((one, at) => ({ ...one, key: String(at) }))}
          rowKey={({ key }) => key}
          columns={[
            { id: 'group', title: t('compare.group'), isRowHeader: true, cell: ({ group }) => group },
            { id: 'subject', title: t('compare.subject'), cell: ({ subject }) => subject },
            { id: 'day', title: t('compare.day'), isWhole: true, cell: ({ day }) => formatDay(day, 'short') },
            { id: 'what', title: t('compare.what'), cell: ({ what }) => t(`what.${what}`) },
            { id: 'here', title: t('compare.here'), align: 'end', cell: ({ here }) => here },
            { id: 'there', title: t('compare.there'), align: 'end', cell: ({ there }) => there },
          ]}
        />
      </div>
    </>
  );
}
