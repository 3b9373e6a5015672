import { MeDocument } from '@zhurnal/contract/staff';
import { useClient, useLiveAgain } from '@zhurnal/web-client';
import { useState } from 'react';
import { useSchool } from './school.js';

/**
 * How many own duties are overdue or due within three days. It comes with who is signed in, so no page asks for it; it
 * is asked anew when somebody says something of a duty.
 */
export function useDueDuties(): number {
  const client = useClient();
  const school = useSchool();
  const [newer, setNewer] = useState<{ readonly than: typeof school; readonly count: number }>();
  const again = (): void =>
    void client.ask(MeDocument, {}).then((answer) => {
      if (!answer.ok) return;
      const own = answer.value.me.memberships.find(({ schoolId }) => schoolId === school.schoolId);
      if (own) setNewer({ than: school, count: own.dueDuties });
    });
  useLiveAgain(['school'], again, { spread: true, topic: 'duties' });
  return newer?.than === school ? newer.count : school.dueDuties;
}
