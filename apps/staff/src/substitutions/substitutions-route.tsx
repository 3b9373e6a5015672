import { Page } from '../shell/page.js';

/** Замены. */
export default function SubstitutionsRoute() {
  return (
    <Page title="Замены">
      <h1>Замены</h1>
    </Page>
  );
}
