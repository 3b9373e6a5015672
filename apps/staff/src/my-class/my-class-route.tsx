import { Page } from '../shell/page.js';

/** Мой класс. */
export default function MyClassRoute() {
  return (
    <Page title="Мой класс">
      <h1>Мой класс</h1>
    </Page>
  );
}
