import { Page } from '../shell/page.js';

/** Люди. */
export default function PeopleRoute() {
  return (
    <Page title="Люди">
      <h1>Люди</h1>
    </Page>
  );
}
