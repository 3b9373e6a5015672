import type { ImportMapping } from '@zhurnal/rules';
import { formatBytes } from '@zhurnal/web-client';
import { Banner, Button, Card, DateField, Field, FileButton } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FindingsPart } from './findings-part.js';
import { t } from './import-words.js';
import { MappingPart } from './mapping-part.js';
import { PlanPart } from './plan-part.js';
import { StatusPart } from './status-part.js';
import { useImport } from './use-import.js';
import type { ImportWish } from './use-import.js';

export interface ImportDeskProps {
  /** Days proposed. */
  readonly from: string;
  readonly to: string;
  /** Classes the school has, as proposals. */
  readonly classNames: readonly string[];
}

const isSame = (one: ImportWish, other: ImportWish): boolean =>
  one.file === other.file && JSON.stringify({ ...one, file: '' }) === JSON.stringify({ ...other, file: '' });

/** File and days, the preview with its questions, and the import of what was previewed. */
export function ImportDesk({ from: firstDay, to: lastDay, classNames }: ImportDeskProps) {
  const importing = useImport();
  const { outcome, asked, trouble, busy } = importing;
  const [file, setFile] = useState<File>();
  const [from, setFrom] = useState(firstDay);
  const [to, setTo] = useState(lastDay);
  const [timetable, setTimetable] = useState(t('import.defaultTimetable'));
  const [mapping, setMapping] = useState<ImportMapping>({});
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);

  const areDaysWrong = from === '' || to === '' || to < from;
  const wish = file && { file, from, to, timetable: timetable.trim(), mapping, confirmed };
  const isNew = wish !== undefined && (asked === undefined || !isSame(wish, asked));
  const isDone = outcome?.status === 'applied';
  const preview = (one: ImportWish | undefined) => {
    if (one !== undefined && !areDaysWrong) void importing.preview(one);
  };
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    importing.forget();
    setFile(chosen);
    setMapping({});
    setConfirmed([]);
    preview({ file: chosen, from, to, timetable: timetable.trim(), mapping: {}, confirmed: [] });
  };
  const answer = (code: string, isYes: boolean) =>
    setConfirmed((before) => (isYes ? [...before, code] : before.filter((one) => one !== code)));

  return (
    <>
      <Card>
        <div className="im-wish">
          <DateField
            label={t('import.from')}
            value={from}
            error={areDaysWrong ? t('import.daysWrong') : undefined}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <DateField
            label={t('import.to')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Field
            label={t('import.timetable')}
            hint={t('import.timetableHint')}
            value={timetable}
            maxLength={100}
            onChange={(event) => setTimetable(event.currentTarget.value)}
          />
        </div>
        <div className="zh-actions">
          <FileButton
            label={t(file === undefined ? 'import.chooseFile' : 'import.otherFile')}
            accept=".fet,.xml"
            disabled={busy !== undefined}
            onFiles={(files) => choose(files[0])}
          />
          {file !== undefined && (
            <span>{t('import.file', { name: file.name, size: formatBytes(file.size) })}</span>
          )}
          {file !== undefined && !isDone && (
            <Button busy={busy === 'preview'} onClick={() => preview(wish)}>
              {t(asked === undefined ? 'import.check' : 'import.checkAgain')}
            </Button>
          )}
        </div>
        {busy !== undefined && (
          <p role="status">{t(busy === 'preview' ? 'import.checking' : 'import.applying')}</p>
        )}
      </Card>
      {trouble !== undefined && (
        <Banner
          kind="danger"
          actions={<Button onClick={() => preview(wish)}>{t('import.checkAgain')}</Button>}
        >
          {trouble}
        </Banner>
      )}
      {outcome !== undefined && (
        <>
          <StatusPart
            outcome={outcome}
            isNew={isNew && !isDone}
            isBusy={busy === 'apply'}
            onCheck={() => preview(wish)}
            onApply={() => void importing.apply()}
          />
          {!isDone && <FindingsPart outcome={outcome} confirmed={confirmed} onAnswer={answer} />}
          {!isDone && outcome.plan !== null && (
            <MappingPart
              understood={outcome.plan.mapping}
              mapping={mapping}
              classNames={classNames}
              isAsked={outcome.open.length > 0}
              onMapping={setMapping}
            />
          )}
          {outcome.plan !== null && outcome.status !== 'unchanged' && <PlanPart plan={outcome.plan} />}
        </>
      )}
    </>
  );
}
