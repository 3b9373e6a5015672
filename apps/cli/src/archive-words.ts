/** Words of the commands about the archive. */
export const ARCHIVE_COMMAND_WORDS = {
  noClass: (name: string, year: string): string =>
    `Класса «${name}» в учебном году «${year}» нет. Год пишется так, как назван в школе, например 2025/26.`,
  written: (name: string, folders: readonly string[]): string =>
    `Пакет ${name} записан: ${folders.join(', ')}.`,
  oneFolder: 'Внимание: записан один экземпляр. Архив хранят на двух носителях в разных помещениях.',
  digest: (sha256: string): string => `SHA-256 ${sha256}`,
  whole: (name: string): string => `  ${name}: цел`,
  absent: (name: string): string => `  ${name}: нет на этом носителе`,
  broken: (name: string, files: readonly string[]): string => `  ${name}: повреждён — ${files.join(', ')}`,
  mended: (name: string): string => `  ${name}: заменён целым экземпляром с другого носителя`,
  noMedium: (label: string): string =>
    `Носителя с надписью «${label}» в реестре школы нет. Добавьте его на странице «Архив» или исправьте надпись.`,
  result: (file: string): string => `Результат проверки записан: ${file}`,
  recorded: (copies: number, faults: number): string =>
    `Проверка внесена в реестр: экземпляров ${copies}, нарушений ${faults}.`,
  nothing: 'Пакетов нет.',
  act: (file: string): string => `Акт проверки записан: ${file}`,
  oneEach: (flag: string): string => `--${flag}: назовите через запятую столько же, сколько папок.`,
} as const;
