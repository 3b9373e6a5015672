import type { Call } from '@zhurnal/platform';
import type { JournalGroupConnection } from './journal-group.graphql.js';
import type { JournalGroupsQuery } from './journal-groups.query.js';
export class JournalGroupsReader { async list(_call: Call, _query: JournalGroupsQuery): Promise<JournalGroupConnection> { throw new Error('soon'); } }
