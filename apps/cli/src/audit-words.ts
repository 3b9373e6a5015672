import type { Finding, FindingKind } from '@zhurnal/evidence';

const KINDS: Readonly<Record<FindingKind, string>> = {
  signature: 'подпись не принадлежит ключу школы',
  fork: 'контрольные точки противоречат друг другу',
  outside: 'файл печатей вне базы не сходится с подписанной контрольной точкой',
  root: 'опечатанные записи не те, что были подписаны',
  changed: 'запись журнала изменений переписана после опечатывания',
  removed: 'опечатанной записи журнала изменений нет',
  added: 'между опечатанными записями стоит чужая',
  moved: 'запись стоит не на своём месте',
  leaf: 'печать записи переписана',
  backdated: 'запись внесена задним числом',
  state: 'строка изменена в обход журнала изменений',
  untrailed: 'строка появилась в обход журнала изменений',
  gone: 'строка удалена в обход журнала изменений',
  replay: 'изменения строки не следуют одно из другого',
  version: 'версии строки не следуют одна за другой',
  receipt: 'запись не та, на которую выдана квитанция',
};

/** Words of the commands about the sealed trail. */
export const AUDIT_WORDS = {
  exported: (folder: string, rows: number): string =>
    `Выгружено в ${folder}: записей журнала изменений — ${rows}.`,
  checked: ({
    rows,
    sealed,
    states,
    checkpoints,
  }: Record<'rows' | 'sealed' | 'states' | 'checkpoints', number>): string =>
    `Проверено: записей ${rows} (опечатано ${sealed}), строк таблиц ${states}, контрольных точек ${checkpoints}.`,
  whole: 'Нарушений нет.',
  faults: (count: number): string => `Нарушений: ${count}.`,
  ownKey:
    'Внимание: ключ и контрольные точки взяты из самой выгрузки. Надёжнее сверить с хранящимися отдельно: --checkpoints.',
  finding: ({ kind, auditId, seq, entity, rowId, detail }: Finding): string => {
    const where = [
      auditId === null ? '' : `запись ${auditId}`,
      seq === null ? '' : `№ ${seq}`,
      entity === null ? '' : `${entity} ${rowId ?? ''}`,
      detail ?? '',
    ].filter(Boolean);
    return `  ${KINDS[kind]}: ${where.join(', ')}`;
  },
} as const;
