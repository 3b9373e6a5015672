import { MakeReportPackageDocument } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useChange } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { ReportChoices } from './report-view.js';
import { t } from './reports-words.js';

/** The most reports of one package, and the most periods. */
const MOST = { codes: 5, periods: 8 } as const;
const FIRST = 'class_progress';

/** Which reports of all classes, over which periods. */
export function PackageForm({
  choices,
  again,
}: {
  readonly choices: ReportChoices;
  readonly again: () => void;
}) {
  const send = useChange(MakeReportPackageDocument);
  const announce = useAnnounce();
  const reports = choices.reports.filter(({ places }) => places.includes('CLASS'));
  const periods = choices.periods.filter(({ startsOn }) => startsOn <= choices.today);
  const [codes, setCodes] = useState<readonly string[]>([FIRST]);
  const [periodIds, setPeriods] = useState<readonly string[]>(
    periods.filter(({ endsOn }) => endsOn >= choices.today).map(({ id }) => id),
  );
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isReady =
    codes.length > 0 &&
    codes.length <= MOST.codes &&
    periodIds.length > 0 &&
    periodIds.length <= MOST.periods;
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const answer = await send({
      input: { clientMutationId: newId(), codes: [...codes], periodIds: [...periodIds] },
    });
    setBusy(false);
    const why = !answer.ok
      ? sayFault(answer.fault)
      : answer.value.makeReportPackage.__typename === 'Refusal'
        ? sayRefusalWithClause(answer.value.makeReportPackage)
        : undefined;
    if (why !== undefined) setFailure(t('package.failed', { why }));
    announce(why === undefined ? t('package.asked') : t('package.failed', { why }));
    if (why === undefined) again();
  };
  const turn = (list: readonly string[], id: string): readonly string[] =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  return (
    <form
      className="rp-form"
      aria-label={t('package.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) void make();
      }}
    >
      <h2>{t('package.title')}</h2>
      <p className="st-muted">{t('package.why')}</p>
      <fieldset className="rp-choice">
        <legend>{t('package.reports', { most: MOST.codes })}</legend>
        {reports.map(({ code, title }) => (
          <Checkbox
            key={code}
            label={title}
            checked={codes.includes(code)}
            onChange={() => setCodes(turn(codes, code))}
          />
        ))}
      </fieldset>
      <fieldset className="rp-choice">
        <legend>{t('package.periods')}</legend>
        {periods.map(({ id, name, gradeFrom, gradeTo }) => (
          <Checkbox
            key={id}
            label={t('package.period', { name, from: gradeFrom, to: gradeTo })}
            checked={periodIds.includes(id)}
            onChange={() => setPeriods(turn(periodIds, id))}
          />
        ))}
      </fieldset>
      {failure !== undefined && <Banner kind="danger">{failure}</Banner>}
      <div>
        <Button type="submit" variant="primary" disabled={!isReady || isBusy}>
          {isBusy ? t('package.asking') : t('package.make')}
        </Button>
      </div>
    </form>
  );
}
