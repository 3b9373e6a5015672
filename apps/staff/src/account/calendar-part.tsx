import { CalendarList, sayCalendarTitle } from '@zhurnal/web-client';
import { Card } from '@zhurnal/web-ui';

/** Addresses for calendar programs: a part that comes after the page. */
export default function CalendarPart({ timeZone }: { readonly timeZone: string }) {
  return (
    <Card title={sayCalendarTitle()}>
      <CalendarList timeZone={timeZone} />
    </Card>
  );
}
