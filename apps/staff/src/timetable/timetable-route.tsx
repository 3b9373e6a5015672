import { Page } from '../shell/page.js';

/** Расписание. */
export default function TimetableRoute() {
  return (
    <Page title="Расписание">
      <h1>Расписание</h1>
    </Page>
  );
}
