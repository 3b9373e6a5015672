import { SetLoadDocument } from '@zhurnal/contract/staff';
import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { readWeekly } from '@zhurnal/rules';
import { formatDecimal, newId, useChange } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field, IconButton, Select, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOneChange } from '../shell/use-one-change.js';
import { sumOf, totalsOf } from './list-teachers.js';
import { t } from './load-words.js';

type Load = LoadPartsFragment;

export interface ShareDialogProps {
  readonly load: Load;
  readonly group: Load['groups'][number];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Share {
  readonly key: string;
  readonly staffId: string;
  readonly text: string;
}

/** Who teaches a group, and how many lessons a week each; beside a name stands what the teacher has already. */
export function ShareDialog({ load, group, onClose, onDone }: ShareDialogProps) {
  const announce = useAnnounce();
  const set = useChange(SetLoadDocument);
  const [shares, setShares] = useState<readonly Share[]>(
    group.teachers.map(({ id, weekly }) => ({ key: id, staffId: id, text: formatDecimal(weekly) })),
  );
  const change = useOneChange();
  const totals = totalsOf(load.groups);
  const amounts = shares.map(({ text }) => readWeekly(text) ?? undefined);
  const isTwice = (at: number) =>
    shares.some(({ staffId }, other) => other < at && staffId !== '' && staffId === shares[at]?.staffId);
  const isFine = shares.every(
    ({ staffId }, at) => staffId !== '' && amounts[at] !== undefined && !isTwice(at),
  );
  const put = (at: number, part: Partial<Share>) =>
    setShares(shares.map((share, place) => (place === at ? { ...share, ...part } : share)));
  const planned = group.planned == null ? null : Math.round(Number(group.planned) * 100);
  const given = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const add = () => {
    const rest = Math.max(0, (planned ?? 0) - given);
    setShares([...shares, { key: newId(), staffId: '', text: rest === 0 ? '' : sumOf(rest) }]);
  };
  const save = () => {
    if (!isFine) return;
    change.run(
      async (clientMutationId) => {
        const teachers = shares.map(({ staffId }, at) => ({
          staffId,
          weekly: String((amounts[at] ?? 0) / 100),
        }));
        const sent = await set({ input: { clientMutationId, groupId: group.groupId, teachers } });
        return sent.ok ? { ...sent, value: { answer: sent.value.setLoad } } : sent;
      },
      () => {
        announce(t('saved'));
        onDone();
        onClose();
      },
    );
  };
  return (
    <Dialog
      open
      size="wide"
      title={t('share.title', { subject: group.subjectName, group: group.groupName })}
      closeLabel={t('cancel')}
      lightDismiss={false}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={change.isBusy} aria-disabled={!isFine} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="pl-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <p role="status">
          {t('share.planned', { planned: planned === null ? '—' : sumOf(planned), given: sumOf(given) })}
        </p>
        {shares.length === 0 && <p className="st-muted">{t('share.empty')}</p>}
        {shares.map(({ key, staffId, text }, at) => (
          <div key={key} className="pl-share">
            <Select
              label={t('load.teacher')}
              value={staffId}
              {...(isTwice(at) && { error: t('share.twice') })}
              options={[
                { value: '', label: t('share.choose') },
                ...load.staff.map(({ id, name }) => ({
                  value: id,
                  label: t('share.option', { name, hours: sumOf(totals.get(id) ?? 0) }),
                })),
              ]}
              onChange={({ currentTarget }) => put(at, { staffId: currentTarget.value })}
            />
            <Field
              label={t('share.hours')}
              inputMode="decimal"
              value={text}
              {...(text !== '' && amounts[at] === undefined && { error: t('share.wrong') })}
              onChange={({ currentTarget }) => put(at, { text: currentTarget.value })}
            />
            <IconButton
              icon="close"
              label={t('share.remove', { name: load.staff.find(({ id }) => id === staffId)?.name ?? '—' })}
              onClick={() => setShares(shares.filter((_, place) => place !== at))}
            />
          </div>
        ))}
        <div>
          <Button icon="plus" onClick={add}>
            {t('share.add')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
