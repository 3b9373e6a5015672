import { Page } from '../shell/page.js';

/** Загрузка списков. */
export default function PeopleImportRoute() {
  return (
    <Page title="Загрузка списков">
      <h1>Загрузка списков</h1>
    </Page>
  );
}
