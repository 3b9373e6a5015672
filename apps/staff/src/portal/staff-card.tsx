import { EnterStaffUidDocument } from '@zhurnal/contract/staff';
import { formatInstant, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, Field, Table, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { useOneChange } from '../shell/use-one-change.js';
import type { Exchange } from './portal-view.js';
import { t } from './portal-words.js';

type Person = Exchange['staff'][number];
const UID = /^[1-9][0-9]{5,17}$/;

/** Whose number of the portal was entered, and entering it (G272-62). */
export function StaffCard({
  staff,
  may,
  again,
}: {
  readonly staff: readonly Person[];
  readonly may: boolean;
  readonly again: () => void;
}) {
  const { timeZone } = useSchool();
  const [open, setOpen] = useState<string>();
  const chosen = staff.find(({ personId }) => personId === open);
  return (
    <Card>
      <h2>{t('staff.title')}</h2>
      <p className="st-muted">{t('staff.why')}</p>
      {chosen && (
        <UidForm
          key={chosen.personId}
          person={chosen}
          close={() => setOpen(undefined)}
          done={() => {
            setOpen(undefined);
            again();
          }}
        />
      )}
      <div className="po-table">
        <Table
          caption={t('staff.title')}
          captionHidden
          rows={staff}
          rowKey={({ personId }) => personId}
          columns={[
            { id: 'name', title: t('staff.name'), isRowHeader: true, cell: ({ name }) => name },
            {
              id: 'entered',
              title: t('staff.entered'),
              cell: ({ enteredAt }) =>
                enteredAt === null
                  ? t('staff.none')
                  : t('staff.since', { when: formatInstant(enteredAt, timeZone, 'full') }),
            },
            ...(may
              ? [
                  {
                    id: 'enter',
                    title: '',
                    cell: ({ personId, enteredAt, name }: Person) => (
                      <Button
                        aria-label={`${t(enteredAt === null ? 'staff.enter' : 'staff.again')}: ${name}`}
                        onClick={() => setOpen(personId)}
                      >
                        {t(enteredAt === null ? 'staff.enter' : 'staff.again')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Card>
  );
}

function UidForm({
  person: { personId, name, enteredAt },
  close,
  done,
}: {
  readonly person: Person;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const client = useClient();
  const announce = useAnnounce();
  const { isBusy, trouble, run, complain } = useOneChange((why) => t('staff.taken', { why }));
  const [uid, setUid] = useState('');
  const send = (wanted: string | null) =>
    run(
      (clientMutationId) =>
        client.change(EnterStaffUidDocument, { input: { clientMutationId, personId, uid: wanted } }),
      () => {
        announce(t('staff.saved', { name }));
        done();
      },
    );
  return (
    <form
      aria-label={t('staff.uid', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = uid.replace(/\s/g, '');
        if (UID.test(wanted)) send(wanted);
        else complain(t('staff.form'));
      }}
    >
      <div className="po-fields">
        <Field
          label={t('staff.uid', { name })}
          hint={t('staff.uidHint')}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={uid}
          onChange={(event) => setUid(event.currentTarget.value)}
        />
      </div>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="po-actions">
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('staff.enter')}
        </Button>
        {enteredAt !== null && (
          <Button type="button" onClick={() => send(null)}>
            {t('staff.remove')}
          </Button>
        )}
        <Button type="button" onClick={close}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
