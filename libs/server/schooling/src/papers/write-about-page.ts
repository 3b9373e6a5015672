import { SERVICE_TOPICS, SETTING_NAMES_RU } from '@zhurnal/rules';
import type { SettingName } from '@zhurnal/rules';
import type { AboutSchool, Choice, Decision } from './about.reader.js';
import { aboutPathOf } from './keep-papers.js';
import type { KnownPaper } from './keep-papers.js';
import { ABOUT_RU as RU } from './about-words.ru.js';
import { checkPathOf } from './check-path.js';
import { dayText, publicPage, safe } from './public-page.js';

/** Hours between Moscow and Greenwich; zones of the country are told from Moscow. */
const MOSCOW = 3;

/** «МСК», «МСК+2»: how a zone stands to Moscow at that moment. */
function zoneText(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment);
  const [, sign = '+', hours = '0', minutes = '00'] =
    /([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  if (minutes !== '00') return `UTC${sign}${hours}:${minutes}`;
  const apart = Number(`${sign}${hours}`) - MOSCOW;
  return apart === 0 ? 'МСК' : `МСК${apart < 0 ? '−' : '+'}${Math.abs(apart)}`;
}

/** Time with its zone, as a signature tells it (G272-2). */
function momentText(signedAt: Date, timeZone: string): string {
  const moment = new Date(signedAt);
  const time = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${time.format(moment)} ${zoneText(moment, timeZone)}`;
}

const clauseText = (clauses: readonly string[]): string =>
  clauses.length === 0 ? '' : ` <span class="clause">${safe(clauses.join(', '))}</span>`;
const list = (items: readonly string[], kind = ''): string =>
  `<ul${kind === '' ? '' : ` class="${kind}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const part = (title: string, body: string): string => `<section><h2>${title}</h2>${body}</section>`;
const partOf = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : part(title, list(items));

const orderText = (number: string, day: string | null): string =>
  [number === '' ? '' : RU.order(safe(number)), day === null ? '' : RU.of(dayText(day))]
    .filter(Boolean)
    .join(' ');

const settingText = (setting: SettingName): string => `<b>${SETTING_NAMES_RU[setting]}</b>`;

const decisionText = ({ fromDay, setting, words, clause, orderNumber }: Decision): string =>
  [
    `${settingText(setting)}: ${safe(words)}${clauseText(clause === null ? [] : [clause])}`,
    RU.since(dayText(fromDay)),
    orderText(orderNumber, null),
  ]
    .filter(Boolean)
    .join('<br>');

const choiceText = ({ setting, choice, clause }: Choice): string =>
  `${settingText(setting)}: ${safe(choice)}${clauseText(clause === undefined ? [] : [clause])}`;

function signatureText(paper: KnownPaper, timeZone: string): string {
  if (paper.signedAt === null) return paper.signer === '' ? '' : RU.signer(safe(paper.signer));
  const { certificateFrom: from, certificateTo: to } = paper;
  return [
    RU.signed(momentText(paper.signedAt, timeZone)),
    RU.signer(safe(paper.signer)),
    paper.signOperator === '' ? '' : RU.operator(safe(paper.signOperator)),
    paper.certificate === '' ? '' : RU.certificate(safe(paper.certificate)),
    from === null || to === null ? '' : RU.valid(dayText(from), dayText(to)),
  ]
    .filter(Boolean)
    .join('; ');
}

const paperText = (paper: KnownPaper, { schoolId, timeZone }: AboutSchool): string => {
  const number = [
    paper.number === '' ? '' : `№ ${safe(paper.number)}`,
    paper.datedOn === null ? '' : RU.of(dayText(paper.datedOn)),
  ];
  const signature = signatureText(paper, timeZone);
  return [
    `<a href="${aboutPathOf(schoolId)}/papers/${paper.id}">${safe(paper.title)}</a>`,
    `<p class="beside">${[RU.kinds[paper.kind], ...number].filter(Boolean).join(' ')}</p>`,
    signature === '' ? '' : `<p class="beside">${signature}</p>`,
  ].join('');
};

/** What a school publishes, as a page that needs nothing else: no script, no image, no other address. */
export function writeAboutPage(school: AboutSchool): string {
  const { name, span, next, service, grounds, papers } = school;
  const title = span.title === '' ? RU.rules : span.title;
  const holds = span.validFrom === null ? RU.fromStart : RU.since(dayText(span.validFrom));
  const order = orderText(span.orderNumber, span.adoptedOn);
  const topics = SERVICE_TOPICS.flatMap((topic) => {
    const facts = service.filter((fact) => fact.topic === topic);
    if (facts.length === 0) return [];
    return `<h3>${RU.topics[topic]}</h3>${list(facts.map(({ words, clauses }) => `${safe(words)}${clauseText(clauses)}`))}`;
  }).join('');
  const following =
    next?.validFrom == null ? [] : [RU.nextSpan(dayText(next.validFrom), orderText(next.orderNumber, null))];
  return publicPage(
    `${name}: ${RU.title}`,
    [
      `<h1>${safe(name)}</h1><p>${RU.title}</p>`,
      part(
        RU.partRegulation,
        [title, holds, order]
          .filter(Boolean)
          .map((line, at) => `<p>${at === 0 ? safe(line) : line}</p>`)
          .join(''),
      ),
      part(RU.partService, topics),
      part(RU.partCheck, `<p>${RU.checkHelp} <a href="${checkPathOf(school.schoolId)}">${RU.check}</a></p>`),
      papers.length === 0
        ? part(RU.partPapers, `<p>${RU.noPapers}</p>`)
        : part(
            RU.partPapers,
            list(
              papers.map((paper) => paperText(paper, school)),
              'papers',
            ),
          ),
      partOf(RU.partAmended, school.amendments.map(decisionText)),
      partOf(RU.partComing, [...following, ...school.coming.map(decisionText)]),
      partOf(
        RU.partGrounds,
        grounds.map(({ act, about, clause, note }) =>
          [
            `${safe(act)} «${safe(about)}»${clauseText(clause === undefined ? [] : [clause])}`,
            note === undefined ? '' : safe(note),
          ]
            .filter(Boolean)
            .join('. '),
        ),
      ),
      partOf(
        RU.partClauses,
        school.clauses.map(({ clause, words }) => `${safe(words)}${clauseText([clause])}`),
      ),
      partOf(RU.partChoices, school.choices.map(choiceText)),
    ].join(''),
  );
}

/** The schools of the installation, each with its page. */
export function writeAboutList(
  schools: readonly { readonly schoolId: string; readonly name: string }[],
): string {
  const links = schools.map(({ schoolId, name }) => `<a href="${aboutPathOf(schoolId)}">${safe(name)}</a>`);
  return publicPage(
    RU.title,
    `<h1>${RU.title}</h1>${links.length === 0 ? `<p>${RU.noSchools}</p>` : list(links, 'papers')}`,
  );
}
