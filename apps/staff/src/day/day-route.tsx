import { Page } from '../shell/page.js';

/** Мой день. */
export default function DayRoute() {
  return (
    <Page title="Мой день">
      <h1>Мой день</h1>
    </Page>
  );
}
