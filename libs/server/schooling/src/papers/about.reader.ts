import type { LegalGround, RegulationProfile, ServiceFact, SettingName } from '@zhurnal/rules';
import { SETTING_NAMES, describeService, groundsOf } from '@zhurnal/rules';
import { dayIn, findFile, systemActor } from '@zhurnal/platform';
import type { Clock, SchoolId, Database } from '@zhurnal/platform';
import { KnownRegulation } from '../regulation/known-regulation.js';
import type { KnownSpan } from '../regulation/known-regulation.js';
import { getSchool } from '../school.reader.js';
import { listPapers } from './keep-papers.js';
import type { KnownPaper } from './keep-papers.js';
import { FILE_OF_PAPER } from './papers.sql.js';

const READER = systemActor('about');

/** A clause with what it says. */
export interface SaidClause {
  readonly clause: string;
  readonly words: string;
}

/** What a text leaves open, wholly or in part, and why it is as it is. */
export interface Choice {
  readonly setting: SettingName;
  readonly choice: string;
  readonly clause: string | undefined;
}

/** What was decided by an order from a day on. */
export interface Decision {
  readonly fromDay: string;
  readonly setting: SettingName;
  readonly words: string;
  readonly clause: string | null;
  readonly orderNumber: string;
}

/** What a school publishes of its journal. Nothing of it is about a person but who signed a published paper. */
export interface AboutSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly span: KnownSpan;
  readonly next: KnownSpan | undefined;
  readonly amendments: readonly Decision[];
  readonly coming: readonly Decision[];
  readonly service: readonly ServiceFact[];
  readonly grounds: readonly LegalGround[];
  readonly clauses: readonly SaidClause[];
  /** What the text leaves open and the school has chosen, with the reason. */
  readonly choices: readonly Choice[];
  readonly papers: readonly KnownPaper[];
}

/** Reads what everybody may know. */
export class AboutReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  listSchools(): Promise<readonly { schoolId: SchoolId; name: string }[]> {
    return this.db.listSchools();
  }

  /** What the school publishes; nothing where there is no such school. */
  async find(schoolId: string): Promise<AboutSchool | undefined> {
    const known = (await this.listSchools()).find((school) => school.schoolId === schoolId);
    if (!known) return undefined;
    return this.db.read(READER, known.schoolId, async (tx) => {
      const { name, timeZone } = await getSchool(tx);
      const regulation = await KnownRegulation.read(tx);
      const papers = await listPapers(tx);
      const today = dayIn(timeZone, this.clock.now());
      const read = regulation.readOn(today);
      const span = regulation.spanOn(today);
      const profile = 'profile' in read ? read.profile : undefined;
      const decided = regulation
        .amendmentsOf(span)
        .map(({ fromDay, setting, reason, clause, orderNumber }): Decision => ({
          fromDay,
          setting,
          words: reason,
          clause,
          orderNumber,
        }));
      return {
        schoolId,
        name,
        timeZone,
        span,
        next: regulation.spans.find(({ validFrom }) => validFrom !== null && validFrom > today),
        amendments: decided.filter(({ fromDay }) => fromDay <= today),
        coming: decided.filter(({ fromDay }) => fromDay > today),
        service: profile ? describeService(profile) : [],
        grounds: groundsOf(span.baseProfile),
        clauses: profile ? listSaid(profile) : [],
        choices: profile ? listChoices(profile) : [],
        papers: papers.filter(
          ({ regulationId, isPublic, fileId }) => regulationId === span.id && isPublic && fileId !== null,
        ),
      };
    });
  }

  /** The file of a published paper. */
  async findPaper(
    schoolId: string,
    paperId: string,
  ): Promise<{ name: string; mediaType: string; content: Buffer } | undefined> {
    const known = (await this.listSchools()).find((school) => school.schoolId === schoolId);
    if (!known) return undefined;
    return this.db.read(READER, known.schoolId, async (tx) => {
      const paper = await tx.find<{ fileId: string | null }>(FILE_OF_PAPER, [paperId, true]);
      return paper?.fileId == null ? undefined : findFile(tx, paper.fileId);
    });
  }
}

const settingsOf = (profile: RegulationProfile) => SETTING_NAMES.map((name: SettingName) => profile[name]);

/** What each clause says, once, in the order in which the regulation is told. */
function listSaid(profile: RegulationProfile): readonly SaidClause[] {
  const told = settingsOf(profile).flatMap(({ clause, words }) =>
    clause === undefined || words === undefined ? [] : [{ clause, words }],
  );
  const duties = profile.duties.value.map(({ clause, words }) => ({ clause, words }));
  return [...new Map([...told, ...duties].map((one) => [`${one.clause} ${one.words}`, one])).values()];
}

const listChoices = (profile: RegulationProfile): readonly Choice[] =>
  SETTING_NAMES.flatMap((setting) => {
    const { choice, clause } = profile[setting];
    return choice === undefined ? [] : [{ setting, choice, clause }];
  });
