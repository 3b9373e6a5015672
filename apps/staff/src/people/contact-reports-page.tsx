import { ContactReportsDocument, DecideContactReportDocument } from '@zhurnal/contract/staff';
import type { ContactReportsQuery } from '@zhurnal/contract/staff';
import {
  formatInstant,
  newId,
  sayFault,
  sayRefusalWithClause,
  useAnswer,
  useChange,
  useLiveAgain,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Card, Dialog, EmptyState, Table, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';

type Report = ContactReportsQuery['contactReports']['reports'][number];

/** Contacts that class teachers found changed, where the administrator enters them. */
export function ContactReportsPage() {
  const { value, fault, again } = useAnswer(ContactReportsDocument, {});
  useLiveAgain(['school'], again);
  return (
    <PeopleFrame title={t('section.reports')}>
      {value !== undefined ? (
        <Reports {...value.contactReports} again={again} />
      ) : fault === undefined ? (
        <LoadingState />
      ) : (
        <FaultState fault={fault} again={again} />
      )}
    </PeopleFrame>
  );
}

interface ReportsProps {
  readonly reports: readonly Report[];
  readonly mayDecide: boolean;
  readonly again: () => void;
}

function Reports({ reports, mayDecide, again }: ReportsProps) {
  const { timeZone } = useSchool();
  const say = useSay();
  const decide = useChange(DecideContactReportDocument);
  const [busy, setBusy] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [declined, setDeclined] = useState<Report>();
  const send = async ({ id, version, personId, name }: Report, enter: boolean, answer: string) => {
    setBusy(id);
    setTrouble(undefined);
    const key = { clientMutationId: newId(), personId, reportId: id, expectedVersion: version };
    const input = { ...key, enter, answer };
    const sent = await decide({ input });
    setBusy('');
    if (!sent.ok) return setTrouble(sayFault(sent.fault));
    const outcome = sent.value.decideContactReport;
    if (outcome.__typename === 'Refusal') return setTrouble(sayRefusalWithClause(outcome));
    setDeclined(undefined);
    say(t(enter ? 'reports.entered' : 'reports.declined', { name }));
    again();
    return undefined;
  };
  if (reports.length === 0)
    return (
      <EmptyState icon="people" title={t('reports.none')}>
        {t('reports.noneWhy')}
      </EmptyState>
    );
  return (
    <Card>
      {trouble !== undefined && declined === undefined && <Banner kind="danger">{trouble}</Banner>}
      <Table
        caption={t('section.reports')}
        captionHidden
        rows={reports}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'who',
            title: t('reports.who'),
            isRowHeader: true,
            cell: ({ personId, isStudent, name, className }) => (
              <>
                <Link to={`/people/${isStudent ? 'students' : 'guardians'}/${personId}`}>{name}</Link>
                <span className="pp-under">{className}</span>
              </>
            ),
          },
          {
            id: 'phone',
            title: t('person.phone'),
            cell: ({ oldPhone, phone }) => <Becomes was={oldPhone} now={phone} />,
          },
          {
            id: 'email',
            title: t('person.email'),
            cell: ({ oldEmail, email }) => <Becomes was={oldEmail} now={email} />,
          },
          {
            id: 'from',
            title: t('reports.from'),
            cell: ({ reportedBy, reportedAt }) => (
              <>
                {reportedBy}
                <span className="pp-under">{formatInstant(reportedAt, timeZone)}</span>
              </>
            ),
          },
          ...(mayDecide
            ? [
                {
                  id: 'decide',
                  title: t('reports.decide'),
                  cell: (one: Report) => (
                    <div className="zh-actions zh-no-print">
                      <Button
                        variant="primary"
                        busy={busy === one.id}
                        aria-label={t('reports.enterOne', { name: one.name })}
                        onClick={() => void send(one, true, '')}
                      >
                        {t('reports.enter')}
                      </Button>
                      <Button
                        aria-label={t('reports.declineOne', { name: one.name })}
                        onClick={() => {
                          setTrouble(undefined);
                          setDeclined(one);
                        }}
                      >
                        {t('reports.decline')}
                      </Button>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      {declined && (
        <DeclineDialog
          report={declined}
          trouble={trouble}
          isBusy={busy === declined.id}
          onClose={() => setDeclined(undefined)}
          onSend={(answer) => void send(declined, false, answer)}
        />
      )}
    </Card>
  );
}

function Becomes({ was, now }: { readonly was: string | null; readonly now: string | null }) {
  if (was === now) return <span className="st-muted">{now ?? t('list.empty')}</span>;
  return (
    <>
      <del>{was ?? t('list.empty')}</del> <span aria-hidden="true">→</span>{' '}
      <ins>{now ?? t('list.empty')}</ins>
    </>
  );
}

interface DeclineDialogProps {
  readonly report: Report;
  readonly trouble: string | undefined;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSend: (answer: string) => void;
}

function DeclineDialog({ report, trouble, isBusy, onClose, onSend }: DeclineDialogProps) {
  const shared = useSharedWords();
  const [answer, setAnswer] = useState('');
  return (
    <Dialog
      open
      title={t('reports.declineOne', { name: report.name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => onSend(answer)}>
            {t('reports.decline')}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t('reports.why')}
        required
        maxLength={500}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
    </Dialog>
  );
}
