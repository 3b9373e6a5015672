import { Page } from '../shell/page.js';

/** Настройки. */
export default function SettingsRoute() {
  return (
    <Page title="Настройки">
      <h1>Настройки</h1>
    </Page>
  );
}
