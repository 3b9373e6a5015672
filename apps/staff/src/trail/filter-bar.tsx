import { TrailClassesDocument } from '@zhurnal/contract/staff';
import { ROLES, TRAIL_ACTS, TRAIL_KINDS } from '@zhurnal/rules';
import { sayShared, useAnswer } from '@zhurnal/web-client';
import { Button, Chip, DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { CONDITIONS } from './filter.js';
import type { Condition } from './filter.js';
import { PersonChooser } from './person-chooser.js';
import { t, tableWords } from './trail-words.js';

export interface FilterBarProps {
  readonly get: (name: Condition) => string;
  readonly set: (values: Readonly<Partial<Record<Condition, string>>>) => void;
  readonly clear: () => void;
  /** What the ids in force mean. */
  readonly nameOf: (id: string) => string | undefined;
}

/** The conditions of the trail; all that is chosen must hold. */
export function FilterBar(props: FilterBarProps) {
  const { get, set } = props;
  const classes = useAnswer(TrailClassesDocument, {}).value?.schoolClasses ?? [];
  const words = tableWords();
  // On a phone the entries come first.
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 40rem)').matches);
  return (
    <div className="tr-filter zh-no-print" role="search" aria-label={t('filter.title')}>
      <details className="tr-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('filter.title')}</summary>
        <div className="tr-conditions">
          <DateField
            label={t('filter.from')}
            value={get('from')}
            max={get('to') || undefined}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <DateField
            label={t('filter.to')}
            value={get('to')}
            min={get('from') || undefined}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <PersonChooser label={t('filter.who')} onChoose={(who) => set({ who })} />
          <PersonChooser label={t('filter.about')} onChoose={(about) => set({ about })} />
          <Select
            label={t('filter.class')}
            value={get('class')}
            onChange={(event) => set({ class: event.currentTarget.value, group: '', lesson: '' })}
            options={[
              { value: '', label: t('filter.anyClass') },
              ...classes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            label={t('filter.kind')}
            value={get('kind')}
            onChange={(event) => set({ kind: event.currentTarget.value })}
            options={[
              { value: '', label: t('filter.anyKind') },
              ...TRAIL_KINDS.map((kind) => ({ value: kind, label: words[`kind.${kind}`] ?? kind })),
            ]}
          />
          <Select
            label={t('filter.act')}
            value={get('act')}
            onChange={(event) => set({ act: event.currentTarget.value })}
            options={[
              { value: '', label: t('filter.anyAct') },
              ...TRAIL_ACTS.map((act) => ({ value: act, label: words[`act.${act}`] ?? act })),
            ]}
          />
          <Select
            label={t('filter.role')}
            value={get('role')}
            onChange={(event) => set({ role: event.currentTarget.value })}
            options={[
              { value: '', label: t('filter.anyRole') },
              ...ROLES.map((role) => ({ value: role, label: sayShared(`role.${role}`) })),
              { value: 'program', label: t('filter.program') },
            ]}
          />
        </div>
        <details className="tr-more" open={get('request') !== ''}>
          <summary>{t('filter.more')}</summary>
          <Field
            label={t('filter.request')}
            spellCheck={false}
            autoComplete="off"
            value={get('request')}
            onChange={(event) => set({ request: event.currentTarget.value.trim() })}
          />
        </details>
      </details>
      <Chips {...props} />
    </div>
  );
}

/** Conditions that no field of the form shows, each with its cross. */
function Chips({ get, set, clear, nameOf }: FilterBarProps) {
  const name = (condition: Condition): string => nameOf(get(condition)) ?? t('chip.unknown');
  const chips: readonly (readonly [Condition, string])[] = [
    ['who', `${t('filter.who')}: ${name('who')}`],
    ['about', `${t('filter.about')}: ${name('about')}`],
    ['group', t('chip.journal', { name: name('group') })],
    ['lesson', t('chip.lesson', { name: name('lesson') })],
    ['row', t('chip.row')],
    ['session', t('chip.session')],
  ];
  const inForce = chips.filter(([condition]) => get(condition) !== '');
  if (CONDITIONS.every((condition) => get(condition) === '')) return null;
  return (
    <div className="tr-chips" role="group" aria-label={t('filter.inForce')}>
      {inForce.map(([condition, text]) => (
        <Chip
          key={condition}
          tone="accent"
          removeLabel={t('filter.remove', { name: text })}
          onRemove={() => set({ [condition]: '' })}
        >
          {text}
        </Chip>
      ))}
      <Button onClick={clear}>{t('page.clear')}</Button>
    </div>
  );
}
