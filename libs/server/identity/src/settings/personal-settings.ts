import type { Database, AccountId } from '@zhurnal/platform';
import type {
  Density,
  EntryDirection,
  FamilyStartPage,
  Language,
  StaffStartPage,
  ThemeChoice,
} from '@zhurnal/rules';

/** How an account likes its pages; null where it has not chosen. */
export interface PersonalSettingsFacts {
  readonly language: Language | null;
  readonly theme: ThemeChoice | null;
  readonly density: Density | null;
  readonly entryDirection: EntryDirection | null;
  readonly staffStart: StaffStartPage | null;
  readonly familyStart: FamilyStartPage | null;
}

const COLUMNS = `language, theme, density, entry_direction as "entryDirection", staff_start as "staffStart", family_start as "familyStart"`;

const FIND = {
  name: 'identity.settings.find',
  text: `select ${COLUMNS} from account_setting where account_id = $1`,
};
// $2 what is chosen now, by column; a column that is not named keeps its choice.
const SAVE = {
  name: 'identity.settings.save',
  text: `insert into account_setting as s (account_id, language, theme, density, entry_direction, staff_start, family_start)
    values ($1, $2::jsonb ->> 'language', $2::jsonb ->> 'theme', $2::jsonb ->> 'density',
            $2::jsonb ->> 'entryDirection', $2::jsonb ->> 'staffStart', $2::jsonb ->> 'familyStart')
    on conflict (account_id) do update set changed_at = now(),
      language = case when $2::jsonb ? 'language' then excluded.language else s.language end,
      theme = case when $2::jsonb ? 'theme' then excluded.theme else s.theme end,
      density = case when $2::jsonb ? 'density' then excluded.density else s.density end,
      entry_direction = case when $2::jsonb ? 'entryDirection' then excluded.entry_direction else s.entry_direction end,
      staff_start = case when $2::jsonb ? 'staffStart' then excluded.staff_start else s.staff_start end,
      family_start = case when $2::jsonb ? 'familyStart' then excluded.family_start else s.family_start end
    returning ${COLUMNS}`,
};

const NOTHING_CHOSEN: PersonalSettingsFacts = {
  language: null,
  theme: null,
  density: null,
  entryDirection: null,
  staffStart: null,
  familyStart: null,
};

/** What accounts have chosen for themselves. Of two devices that choose at once the later one is right. */
export class PersonalSettings {
  constructor(private readonly db: Database) {}

  async get(accountId: AccountId): Promise<PersonalSettingsFacts> {
    return (await this.db.directory<PersonalSettingsFacts>(FIND, [accountId]))[0] ?? NOTHING_CHOSEN;
  }

  /** Keeps the choices that are named, null takes one back; answers all of them. */
  async save(accountId: AccountId, chosen: Partial<PersonalSettingsFacts>): Promise<PersonalSettingsFacts> {
    const rows = await this.db.directory<PersonalSettingsFacts>(SAVE, [accountId, JSON.stringify(chosen)]);
    return rows[0] ?? NOTHING_CHOSEN;
  }
}
