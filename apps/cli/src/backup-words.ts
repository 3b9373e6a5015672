import type { BackupFault, BackupFaultCode } from '@zhurnal/backup';

const FAULTS: Readonly<Record<BackupFaultCode, (about: string, why: string) => string>> = {
  NO_BACKUP: (folder, why) => `В «${folder}» нет резервной копии (${why}).`,
  MANIFEST_DAMAGED: (file) => `Опись «${file}» повреждена: возьмите копию со второго носителя.`,
  OTHER_FORMAT: (folder, format) =>
    `«${folder}»: другой формат (${format}), копию сделала другая версия Журнала.`,
  NOT_A_KEY: (text) =>
    `«${text}» — не открытый ключ: он начинается с age1. Создать ключ: zhurnal backup key --out ФАЙЛ`,
  NO_KEY: () =>
    'Копия шифруется: нужен открытый ключ (--for age1… или ZHURNAL_BACKUP_KEYS). Создать: zhurnal backup key --out ФАЙЛ',
  NO_TARGET: () => 'Не указано, куда складывать копии: --to ПАПКА[,ПАПКА] или ZHURNAL_BACKUP_FOLDERS.',
  TARGETS_FAILED: (why) => `Копия не сделана ни на одном носителе: ${why}`,
  MEDIUM_DAMAGED: (file) => `Носитель повреждён: «${file}» прочитан не таким, каким записан.`,
  FILE_CHANGED: (file) => `${file}: файл изменён или повреждён`,
  FILE_DAMAGED: (file, why) => `${file}: не читается (${why})`,
  FILE_UNKNOWN: (file) => `${file}: такого файла нет в описи`,
  KEY_DOES_NOT_FIT: (file) => `${file}: этот ключ не подходит`,
  ROWS_DIFFER: (table, why) => `${table}: строки не те, что были сохранены${why && ` (${why})`}`,
  NEWER_PROGRAM: (names) => `Копию сделала более новая версия Журнала (${names}): восстановите ею.`,
  TABLE_MISSING: (names) => `В базе нет таблиц: ${names}.`,
  NOT_EMPTY: (table) =>
    `База не пуста (в таблице ${table} есть строки). Восстановите в новую базу, посмотрите на неё и тогда переключите программу.`,
  MAY_NOT_READ: (why) => `Этот вход в базу видит не все строки (${why}): укажите ZHURNAL_ADMIN_DATABASE_URL.`,
  MAY_NOT_RESTORE: () =>
    'Этому входу в базу нельзя восстанавливать: войдите суперпользователем (ZHURNAL_ADMIN_DATABASE_URL) или дайте право «set on parameter session_replication_role».',
};

/** What the command line says about backups. */
export const BACKUP_WORDS = {
  fault: ({ code, about, why }: BackupFault) => FAULTS[code](about, why),
  keyMade: (file: string, recipient: string) =>
    `Закрытый ключ записан в «${file}». Уберите его с этого компьютера в сейф: без него копию не прочесть.\nОткрытый ключ: ${recipient}`,
  keyExists: (file: string) => `Файл «${file}» уже есть: ключ не перезаписывается.`,
  noKeyIn: (file: string) => `В файле «${file}» нет закрытого ключа (строки AGE-SECRET-KEY-1…).`,
  made: (folder: string, rows: number, digest: string) =>
    `${folder}: строк ${rows}, отпечаток описи ${digest}`,
  failed: (target: string, why: string) => `НЕ записано: ${target} — ${why}`,
  none: (target: string) => `${target}: копий нет.`,
  kept: (madeAt: string, folder: string, rows: number, scope: string) =>
    `${madeAt}  ${folder}  ${scope}, строк ${rows}`,
  whole: 'вся база',
  oneSchool: (id: string) => `школа ${id}`,
  sound: (folder: string, isOpened: boolean) =>
    isOpened
      ? `${folder}: цела, все строки прочитаны.`
      : `${folder}: файлы целы. Строки не читались: нужен --key ФАЙЛ.`,
  restored: (tables: number, rows: number) =>
    `Восстановлено таблиц ${tables}, строк ${rows}; каждая сверена с копией побайтно. Все сеансы завершены: входят заново.`,
  drilled: (tables: number, rows: number) =>
    `Пробное восстановление удалось: таблиц ${tables}, строк ${rows}, сверено побайтно. Пробная база удалена.`,
  trail: (school: string, sealed: number, faults: number) =>
    faults === 0
      ? `${school}: журнал изменений проверен, опечатанных записей ${sealed}, нарушений нет.`
      : `${school}: в журнале изменений нарушений ${faults}. Подробно: zhurnal audit verify по восстановленной базе.`,
  noTrail: (school: string) =>
    `${school}: журнал изменений не проверялся: контрольных точек школы здесь нет (ZHURNAL_EVIDENCE_DIR).`,
} as const;
