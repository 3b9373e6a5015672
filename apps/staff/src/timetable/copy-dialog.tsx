import { CopyClassWeekDocument } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isDay, newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { t } from './timetable-words.js';
import type { Objects } from './use-objects.js';
import { useOneChange } from './use-one-change.js';

/** The week of another class for this one. */
export function CopyDialog({
  objects,
  classId,
  onClose,
  onCopied,
}: {
  readonly objects: Objects;
  readonly classId: string;
  readonly onClose: () => void;
  readonly onCopied: (said: string) => void;
}) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const others = objects.classes.filter(({ id }) => id !== classId);
  const [fromClassId, setFromClass] = useState(others[0]?.id ?? '');
  const [from, setFrom] = useState<string>(() => addDays(mondayOf(today as Day), 7));
  const copy = useChange(CopyClassWeekDocument);
  const change = useOneChange();
  const save = () => {
    if (fromClassId === '' || !isDay(from)) return;
    change.run(
      () => copy({ input: { clientMutationId: newId(), fromClassId, toClassId: classId, from } }),
      ({ periods, leftOut }) =>
        onCopied(
          [
            t('copy.done', { count: periods }),
            ...(leftOut > 0 ? [t('copy.leftOut', { count: leftOut })] : []),
          ].join(' '),
        ),
    );
  };
  return (
    <Dialog
      open
      title={t('copy.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('edit.back')}</Button>
          <Button variant="primary" busy={change.isBusy} onClick={save}>
            {t('copy.save')}
          </Button>
        </>
      }
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Select
          label={t('copy.of')}
          value={fromClassId}
          onChange={(event) => setFromClass(event.currentTarget.value)}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField
          label={t('edit.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <p className="st-muted">{t('copy.hint')}</p>
      </div>
    </Dialog>
  );
}
