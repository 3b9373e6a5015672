import pg from 'pg';
import { Product } from './day/product.js';
import type { Goals } from './goals.js';
import { Generator } from './load/generator.js';
import type { BenchPlace } from './place.js';
import { chooseClassCares, chooseFamilies, chooseTeachings } from './school/choose-people.js';
import type { ClassCare, Family, Teaching } from './school/choose-people.js';

/** People who ask in turn. */
const TEACHERS = 30;
const FAMILIES = 60;

/** What a part needs: people of a school as it stands now, and who sends for them. */
export class Bench {
  private constructor(
    readonly place: BenchPlace,
    readonly goals: Goals,
    readonly client: pg.Client,
    readonly generator: Generator,
    readonly teachings: readonly Teaching[],
    readonly cares: readonly ClassCare[],
    readonly families: readonly Family[],
  ) {}

  /** Looks at the database as earlier parts have left it. */
  static async open(place: BenchPlace, goals: Goals): Promise<Bench> {
    const client = new pg.Client({ connectionString: place.adminUrl });
    await client.connect();
    const teachings = await chooseTeachings(client, place.day, TEACHERS * place.schools);
    const cares = await chooseClassCares(client, place.day, TEACHERS * place.schools);
    const families = await chooseFamilies(client, place.day, FAMILIES * place.schools);
    return new Bench(place, goals, client, Generator.start(), teachings, cares, families);
  }

  /** The product as it is deployed. */
  startProduct(processes = 1, settings: Readonly<Record<string, string>> = {}): Promise<Product> {
    const { applicationUrl, postmaster, now } = this.place;
    return Product.start({ applicationUrl, postmaster, now, processes, settings });
  }

  async close(): Promise<void> {
    this.generator.stop();
    await this.client.end();
  }
}
