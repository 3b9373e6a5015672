import type { PeoplePlanLine } from '@zhurnal/rules';
import { Banner, Button, Card, Table, Tabs } from '@zhurnal/web-ui';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { StepProps } from './columns-step.js';
import { sayChange, t } from './import-words.js';

/** Lines of one table that are shown; the report has all. */
const SHOWN = 500;
const PARTS = ['created', 'changed', 'same', 'onlyInSchool'] as const;

/** What appears, what changes, what stays, and who is in the school only; and the button that does it. */
export function DiffStep({ preview, importing }: StepProps) {
  const { counts, lines, onlyInSchool, id, status } = preview;
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filled = PARTS.find((part) => counts[part] > 0) ?? 'created';
  const chosen = PARTS.find((part) => part === params.get('part')) ?? filled;
  const apply = async () => {
    if (await importing.apply()) void navigate(`/people/import/${id}/done`, { replace: true });
  };
  return (
    <>
      {status === 'blocked' && (
        <Banner
          kind="warning"
          title={t('diff.blocked')}
          actions={
            <Link className="zh-button" data-variant="secondary" to={`/people/import/${id}/check`}>
              {t('step.check')}
            </Link>
          }
        >
          {t('diff.skipped', { count: counts.error + counts.open })}
        </Banner>
      )}
      {status === 'unchanged' && <Banner title={t('diff.unchanged')}>{t('diff.unchangedWhy')}</Banner>}
      <Card title={t('diff.title')}>
        <Tabs
          label={t('diff.title')}
          selected={chosen}
          onSelect={(part) => setParams({ part }, { replace: true, preventScrollReset: true })}
          tabs={PARTS.map((part) => ({
            id: part,
            label: t(`diff.${part}`, { count: counts[part] }),
            content:
              part === 'onlyInSchool' ? (
                <OnlyTable people={onlyInSchool} />
              ) : (
                <LineTable
                  caption={t(`diff.${part}`, { count: counts[part] })}
                  lines={lines.filter(({ result }) => result === part)}
                />
              ),
          }))}
        />
        <div className="pi-forward zh-actions">
          {counts.skipped > 0 && status === 'ready' && (
            <span className="st-muted">{t('diff.skipped', { count: counts.skipped })}</span>
          )}
          {status === 'ready' && (
            <Button variant="primary" busy={importing.busy === 'apply'} onClick={() => void apply()}>
              {t('diff.apply')}
            </Button>
          )}
        </div>
      </Card>
    </>
  );
}

function LineTable({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: readonly PeoplePlanLine[];
}) {
  const rows = lines.slice(0, SHOWN).map((line, at) => ({ line, at }));
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ at }) => String(at)}
        empty={<p className="st-muted pi-none">{t('diff.none')}</p>}
        columns={[
          {
            id: 'name',
            title: t('diff.name'),
            isRowHeader: true,
            cell: ({ line }) => line.name,
            sortValue: ({ line }) => line.name,
          },
          {
            id: 'subject',
            title: t('diff.subject'),
            cell: ({ line }) => t(`subject.${line.subject}`),
            sortValue: ({ line }) => t(`subject.${line.subject}`),
          },
          {
            id: 'what',
            title: t('diff.what'),
            cell: ({ line }) => (
              <ul className="pi-changes">
                {line.changes.map((change, at) => (
                  <li key={at}>{sayChange(change)}</li>
                ))}
              </ul>
            ),
          },
          {
            id: 'rows',
            title: t('diff.rows'),
            align: 'end',
            cell: ({ line }) => line.rows.slice(0, 5).join(', '),
            sortValue: ({ line }) => line.rows[0] ?? null,
          },
        ]}
      />
      {lines.length > SHOWN && (
        <p className="st-muted">{t('diff.more', { shown: SHOWN, count: lines.length })}</p>
      )}
    </>
  );
}

function OnlyTable({
  people,
}: {
  readonly people: readonly { readonly name: string; readonly place: string }[];
}) {
  const rows = people.slice(0, SHOWN).map((person, at) => ({ person, at }));
  return (
    <>
      {people.length > 0 && <p className="st-muted">{t('diff.onlyWhy')}</p>}
      <Table
        caption={t('diff.onlyInSchool', { count: people.length })}
        captionHidden
        rows={rows}
        rowKey={({ at }) => String(at)}
        empty={<p className="st-muted pi-none">{t('diff.none')}</p>}
        columns={[
          {
            id: 'name',
            title: t('diff.name'),
            isRowHeader: true,
            cell: ({ person }) => person.name,
            sortValue: ({ person }) => person.name,
          },
          {
            id: 'place',
            title: t('diff.place'),
            cell: ({ person }) => person.place,
            sortValue: ({ person }) => person.place,
          },
        ]}
      />
    </>
  );
}
