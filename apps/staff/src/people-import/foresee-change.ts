import { changePeopleSettings } from '@zhurnal/rules';
import type { PeopleImportPreview, PeopleSettingsChange } from '@zhurnal/rules';

/** What can be shown of a decision before the server has answered: the decision itself, not what comes of it. */
export function foreseeChange(
  preview: PeopleImportPreview,
  change: PeopleSettingsChange,
): PeopleImportPreview {
  return {
    ...preview,
    settings: changePeopleSettings(preview.settings, change),
    rows: preview.rows.map((one) => {
      const cells = one.cells.map((text, column) => change.corrections?.[`${one.row}:${column}`] ?? text);
      return change.corrections === undefined ? one : { ...one, cells };
    }),
  };
}
