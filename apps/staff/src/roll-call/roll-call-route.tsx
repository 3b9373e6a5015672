import { Page } from '../shell/page.js';

/** Перекличка. */
export default function RollCallRoute() {
  return (
    <Page title="Перекличка">
      <h1>Перекличка</h1>
    </Page>
  );
}
