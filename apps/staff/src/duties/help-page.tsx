import { HelpRegisterDocument } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { isDay, sayFault, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, DateField, EmptyState, PageHeader, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { stretchOf } from '../control/address.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './duties-words.js';
import type { PartProps } from './duties-page.js';
import { HelpDialog } from './help-dialog.js';
import { KINDS } from './help-entry.js';
import type { HelpEntry } from './help-entry.js';
import { PaperSheet } from './paper-sheet.js';
import { RemoveDialog } from './remove-dialog.js';
import { sayWholeDay } from './say-whole-day.js';

const sayAudience = ({ audience, className }: HelpEntry): string =>
  audience === 'CLASS' ? t('audience.of', { class: className ?? '' }) : t(`audience.${audience}`);

/** The register of advice, training and meetings over some days. */
export function HelpPage({ parts, onSaid }: PartProps) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const year = stretchOf('year', today as Day);
  const named = (name: 'from' | 'to'): string => {
    const text = params.get(name) ?? '';
    return isDay(text) ? text : year[name];
  };
  const [from, to] = [named('from'), named('to')];
  const kind = KINDS.find((one) => one === params.get('kind')) ?? null;
  const { value, fault, again } = useAnswer(HelpRegisterDocument, { from: from <= to ? from : to, to, kind });
  useLiveAgain(['school'], again);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<HelpEntry>();
  const register = value?.helpRegister;
  const change = (name: string, text: string): void =>
    setParams(
      (before) => {
        if (text === '') before.delete(name);
        else before.set(name, text);
        return before;
      },
      { replace: true },
    );
  const onDone = (said: string): void => {
    setAdding(false);
    setRemoved(undefined);
    onSaid(said);
    again();
  };
  return (
    <Page title={t('help.title')}>
      <div className="zh-no-print du-page">
        <PageHeader
          title={t('help.title')}
          below={t('help.below')}
          actions={
            <>
              {register?.can.includes('recordHelp') === true && (
                <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
                  {t('help.new')}
                </Button>
              )}
              <Button icon="print" onClick={() => window.print()}>
                {t('print')}
              </Button>
            </>
          }
        />
        {parts}
        <div className="du-filter">
          <DateField
            label={t('help.from')}
            value={from}
            onChange={({ currentTarget }) => change('from', currentTarget.value)}
          />
          <DateField
            label={t('help.to')}
            value={to}
            onChange={({ currentTarget }) => change('to', currentTarget.value)}
          />
          <Select
            label={t('help.kind')}
            value={kind ?? ''}
            options={[
              { value: '', label: t('help.anyKind') },
              ...KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) })),
            ]}
            onChange={({ currentTarget }) => change('kind', currentTarget.value)}
          />
        </div>
        {fault !== undefined && register !== undefined && (
          <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
        )}
        {register === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('help.loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : register.entries.length === 0 ? (
          <EmptyState icon="people" title={t('help.empty')}>
            {t('help.emptyWhy')}
          </EmptyState>
        ) : (
          <Register entries={register.entries} onRemove={setRemoved} />
        )}
      </div>
      {register !== undefined && <RegisterPaper entries={register.entries} from={from} to={to} />}
      {isAdding && register !== undefined && (
        <HelpDialog
          classes={register.classes}
          today={register.today}
          onClose={() => setAdding(false)}
          onSaid={onDone}
        />
      )}
      {removed !== undefined && (
        <RemoveDialog entry={removed} onClose={() => setRemoved(undefined)} onSaid={onDone} />
      )}
    </Page>
  );
}

function Register(props: {
  readonly entries: readonly HelpEntry[];
  readonly onRemove: (entry: HelpEntry) => void;
}) {
  const isAny = props.entries.some(({ can }) => can.includes('removeHelp'));
  return (
    <Table
      caption={t('help.title')}
      captionHidden
      rows={props.entries}
      rowKey={({ id }) => id}
      columns={[
        { id: 'day', title: t('help.day'), isWhole: true, cell: ({ day }) => sayWholeDay(day) },
        { id: 'kind', title: t('help.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { id: 'for', title: t('help.audience'), cell: sayAudience },
        {
          id: 'topic',
          title: t('help.topic'),
          isRowHeader: true,
          cell: ({ topic, note }) => (
            <>
              {topic}
              {note !== '' && <span className="du-note">{note}</span>}
            </>
          ),
        },
        { id: 'people', title: t('help.peopleShort'), align: 'end', cell: ({ people }) => people },
        { id: 'giver', title: t('help.giver'), cell: ({ givenBy }) => givenBy },
        ...(isAny
          ? [
              {
                id: 'acts',
                title: t('help.actions'),
                cell: (entry: HelpEntry) =>
                  entry.can.includes('removeHelp') && (
                    <Button
                      aria-label={t('help.removeOf', { topic: entry.topic })}
                      onClick={() => props.onRemove(entry)}
                    >
                      {t('help.remove')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function RegisterPaper(props: {
  readonly entries: readonly HelpEntry[];
  readonly from: string;
  readonly to: string;
}) {
  return (
    <PaperSheet
      title={t('paper.help', { from: sayWholeDay(props.from), to: sayWholeDay(props.to) })}
      columns={[
        t('help.number'),
        t('help.day'),
        t('help.kind'),
        t('help.audience'),
        t('help.topic'),
        t('help.peopleShort'),
        t('help.giver'),
        t('help.note'),
        t('help.sign'),
      ]}
      rows={props.entries.map((entry, at) => ({
        key: entry.id,
        cells: [
          at + 1,
          sayWholeDay(entry.day),
          t(`kind.${entry.kind}`),
          sayAudience(entry),
          entry.topic,
          entry.people,
          entry.givenBy,
          entry.note,
          '',
        ],
      }))}
    />
  );
}
