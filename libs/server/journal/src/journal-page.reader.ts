import type { Call } from '@zhurnal/platform';
import type { JournalPage } from './journal-page.graphql.js';
export class JournalPageReader { async get(_call: Call, _groupId: string, _from: string, _to: string): Promise<JournalPage> { throw new Error('soon'); } }
