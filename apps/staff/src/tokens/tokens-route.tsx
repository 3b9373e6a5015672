import { Page } from '../shell/page.js';

/** Доступ для программ. */
export default function TokensRoute() {
  return (
    <Page title="Доступ для программ">
      <h1>Доступ для программ</h1>
    </Page>
  );
}
