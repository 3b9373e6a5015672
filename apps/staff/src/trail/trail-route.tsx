import { Page } from '../shell/page.js';

/** Журнал изменений. */
export default function TrailRoute() {
  return (
    <Page title="Журнал изменений">
      <h1>Журнал изменений</h1>
    </Page>
  );
}
