import { WithdrawAmendmentDocument } from '@zhurnal/contract/staff';
import type { RegulationPartsFragment } from '@zhurnal/contract/staff';
import { FEDERAL_PROFILE, findProfile } from '@zhurnal/rules';
import { sayTerm, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Card, Dialog, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { sayFrom, settingCalled } from './draft.js';
import { amendmentOf } from './hold-regulation.js';
import type { AmendmentSeen } from './hold-regulation.js';
import { formWords, nameOf, t } from './regulation-words.js';
import { sayAllowed } from './say-allowed.js';
import { saySetting } from './say-setting.js';
import { Quote } from './setting-basis.js';
import { useChangeForm } from './use-change-form.js';

export interface AmendmentsPartProps {
  readonly seen: RegulationPartsFragment;
  readonly onChoose: () => void;
  readonly onAmend: () => void;
  readonly onChanged: () => void;
}

/** Which text the school follows by which order, and what was amended in it. */
export function AmendmentsPart({ seen, onChoose, onAmend, onChanged }: AmendmentsPartProps) {
  const [taken, setTaken] = useState<AmendmentSeen>();
  const may = (verb: string): boolean => seen.can.includes(verb);
  const all = [...seen.amendments, ...seen.coming];
  return (
    <Card
      title={t('held.title')}
      actions={
        <>
          {may('chooseRegulation') && <Button onClick={onChoose}>{t('held.choose')}</Button>}
          {may('amendRegulation') && (
            <Button icon="pencil" onClick={onAmend}>
              {t('held.amend')}
            </Button>
          )}
        </>
      }
    >
      <ul className="rg-spans">
        {seen.spans.map((span) => (
          <li key={span.id}>
            <b>{nameOfSpan(span)}</b>
            {span.id === seen.id && <Pill tone="accent">{t('held.now')}</Pill>}
            <span className="st-muted">{saySpan(span)}</span>
          </li>
        ))}
      </ul>
      <AmendmentList title={t('held.amended')} list={seen.amendments} may={may} onWithdraw={setTaken} />
      <AmendmentList title={t('held.coming')} list={seen.coming} may={may} onWithdraw={setTaken} />
      {all.length === 0 && <p className="zh-hint">{t('held.none')}</p>}
      {taken !== undefined && (
        <WithdrawDialog
          taken={taken}
          all={all}
          onClose={() => setTaken(undefined)}
          onDone={() => {
            setTaken(undefined);
            onChanged();
          }}
        />
      )}
    </Card>
  );
}

type Span = RegulationPartsFragment['spans'][number];

/** What the school calls the text, or else whose it is. */
export const nameOfSpan = ({ title, baseProfile }: Span): string =>
  title === '' ? sayTerm((findProfile(baseProfile) ?? FEDERAL_PROFILE).name) : title;

function saySpan({ validFrom, orderNumber, adoptedOn, title, baseProfile }: Span): string {
  const base = sayTerm((findProfile(baseProfile) ?? FEDERAL_PROFILE).name);
  return [
    title === '' ? '' : t('held.base', { name: base }),
    validFrom === null ? t('held.first') : t('held.since', { day: sayFrom(validFrom) }),
    sayOrder(orderNumber),
    adoptedOn === null ? '' : t('held.adopted', { day: sayFrom(adoptedOn) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const sayOrder = (number: string): string => (number === '' ? '' : t('held.order', { number }));

interface AmendmentListProps {
  readonly title: string;
  readonly list: readonly AmendmentSeen[];
  readonly may: (verb: string) => boolean;
  readonly onWithdraw: (one: AmendmentSeen) => void;
}

function AmendmentList({ title, list, may, onWithdraw }: AmendmentListProps) {
  if (list.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rg-amendments">
        {list.map((one) => (
          <AmendmentLine
            key={one.id}
            one={one}
            onWithdraw={may('withdrawAmendment') && one.isOpen ? () => onWithdraw(one) : undefined}
          />
        ))}
      </ul>
    </>
  );
}

function AmendmentLine({
  one,
  onWithdraw,
}: {
  readonly one: AmendmentSeen;
  readonly onWithdraw: (() => void) | undefined;
}) {
  const amendment = amendmentOf(one);
  if (amendment === undefined) return null;
  const { setting, to } = amendment;
  const said = saySetting({ ...FEDERAL_PROFILE, [setting]: to }, setting).join('; ');
  return (
    <li>
      <div>
        <Link to={`?setting=${setting}`}>{nameOf(setting)}</Link>
        {': '}
        {said}
      </div>
      <div className="st-muted">
        {t('held.since', { day: sayFrom(one.fromDay) })}
        {one.orderNumber !== '' && `, ${sayOrder(one.orderNumber)}`}
        {`, ${t('held.by', { name: one.decidedBy })}`}
      </div>
      <div className="st-muted">
        {one.clause === null ? (
          <>
            <Pill tone="accent">{t('basis.choice')}</Pill> <span lang="ru">{one.reason}</span>
          </>
        ) : (
          <>
            {t('basis.clause', { clause: one.clause })}: <Quote>{one.reason}</Quote>
          </>
        )}
      </div>
      {onWithdraw !== undefined && (
        <div className="zh-no-print">
          <Button onClick={onWithdraw}>{formWords('withdraw.do')}</Button>
        </div>
      )}
    </li>
  );
}

/** What was decided with it: on the same day, by the same order of the same person. */
const togetherWith = (taken: AmendmentSeen, all: readonly AmendmentSeen[]): readonly AmendmentSeen[] =>
  taken.orderNumber === ''
    ? []
    : all.filter(
        (one) =>
          one.id !== taken.id &&
          one.isOpen &&
          one.fromDay === taken.fromDay &&
          one.orderNumber === taken.orderNumber,
      );

interface WithdrawDialogProps {
  readonly taken: AmendmentSeen;
  readonly all: readonly AmendmentSeen[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes an amendment back, with what was decided by the same order. */
function WithdrawDialog({ taken, all, onClose, onDone }: WithdrawDialogProps) {
  const shared = useSharedWords();
  const withdraw = useChange(WithdrawAmendmentDocument);
  const change = useChangeForm();
  const together = togetherWith(taken, all);
  const called = (one: AmendmentSeen): string => {
    const amendment = amendmentOf(one);
    return amendment === undefined ? one.setting : nameOf(amendment.setting);
  };
  const input = {
    id: taken.id,
    expectedVersion: taken.version,
    moreIds: together.map(({ id }) => id),
  };
  return (
    <Dialog
      open
      title={formWords('withdraw.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button
            variant="danger"
            busy={change.isBusy}
            onClick={() =>
              change.run((clientMutationId) => withdraw({ input: { clientMutationId, ...input } }), onDone)
            }
          >
            {formWords('withdraw.do')}
          </Button>
        </>
      }
    >
      <p>{formWords('withdraw.text', { name: called(taken), day: sayFrom(taken.fromDay) })}</p>
      {together.length > 0 && (
        <p>{formWords('withdraw.together', { names: together.map(called).join('; ') })}</p>
      )}
      {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
      {change.faults.map(({ setting, at, allowed }) => (
        <WrongElsewhere key={`${setting} ${at} ${allowed}`} setting={setting} allowed={allowed} />
      ))}
    </Dialog>
  );
}

function WrongElsewhere({ setting, allowed }: { readonly setting: string; readonly allowed: string }) {
  const name = settingCalled(setting);
  return (
    <Banner kind="warning">
      {formWords('amend.wrongElsewhere', {
        name: name === undefined ? setting : nameOf(name),
        why: sayAllowed(allowed),
      })}
    </Banner>
  );
}
