import type { InspectedFile, Inspection } from '../../../verify/inspect.ts';
import { leadOf } from '../../../verify/lead.ts';
import type { VerifyReport } from '../../../verify/report.ts';
import { iconNode } from '../../ui/icons/icon-node.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { day } from '../dates.ts';
import { element, picture } from '../element.ts';
import { factList } from '../fact-list.ts';
import { claimsOf, spoiled } from '../headline.ts';
import type { VerifierWords } from '../words.ts';

/** What the page knows of a package that is not genuine: its own words, or those of a part that could be read. */
interface Said {
  readonly sitting: string;
  readonly center: string;
  readonly person: string;
  readonly skill: string;
  readonly at: string;
}

function saidBy(report: VerifyReport, inspection: Inspection | null, language: Language): Said | undefined {
  const claims = claimsOf(report);
  if (claims !== undefined)
    return {
      sitting: claims.sitting,
      center: claims.center.name,
      person: claims.candidateName ?? '',
      skill: textIn(claims.achievement?.title ?? claims.pack.title, language),
      at: claims.decision?.decidedAt ?? claims.sealedAt,
    };
  const says = inspection?.says ?? null;
  return says === null ? undefined : { ...says, person: says.person ?? '', skill: says.skill ?? '' };
}

/** What to do with a file that is not genuine, and what was found in it. */
export function damageColumn(
  report: VerifyReport,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
): HTMLElement {
  const said = saidBy(report, inspection, language);
  const lead = leadOf(report);
  if (lead === 'notReadable' || lead === 'damaged') {
    const todo = lead === 'damaged' ? words.askPerson : words.getNewer;
    return element('section', {}, element('h2', {}, words.whatToDo), element('p', {}, todo));
  }
  return element(
    'div',
    { class: 'stack' },
    element(
      'section',
      {},
      element('h2', {}, words.whatToDo),
      element(
        'ol',
        { class: 'what-to-do' },
        element('li', {}, words.askPerson),
        said === undefined
          ? undefined
          : element('li', {}, `${words.askCenter(said.center)} `, element('code', {}, said.sitting)),
      ),
      element('p', { class: 'second' }, words.notProof),
    ),
    inspection === null || spoiled(inspection).length === 0 ? undefined : fileTable(inspection, words),
  );
}

/** Wrong files first, one row each; the good ones are counted beyond the first few. */
function fileTable({ files }: Inspection, words: VerifierWords): HTMLElement {
  const good = files.filter(({ state }) => state === 'asListed');
  const wrong = files.filter(({ state }) => state !== 'asListed');
  const shown = [...wrong, ...good.slice(0, Math.max(0, 6 - wrong.length))];
  const rest = files.length - shown.length;
  return element(
    'section',
    {},
    element('h2', { id: 'found' }, words.whatWasFound),
    element(
      'table',
      { class: 'table', 'aria-labelledby': 'found' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[words.file, words.compared, words.fingerprint].map((name) => element('th', { scope: 'col' }, name)),
        ),
      ),
      element('tbody', {}, ...shown.map((file) => fileRow(file, words))),
    ),
    rest > 0 ? element('p', { class: 'second table-rest' }, words.moreFiles(rest)) : undefined,
  );
}

const brief = (hash: string | null): string => (hash === null ? '–' : `${hash.slice(0, 4)}…${hash.slice(-4)}`);

function fileRow({ name, state, listed, found }: InspectedFile, words: VerifierWords): HTMLElement {
  const good = state === 'asListed';
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element(
      'td',
      {},
      element(
        'span',
        { class: `state-word tone-${good ? 'ok' : 'bad'}` },
        picture(iconNode(good ? 'circle-check' : 'circle-x', 16), 'sign'),
        words.fileState[state],
      ),
    ),
    element(
      'td',
      { class: 'code hashes' },
      ...(good
        ? [element('span', {}, listed === null ? '' : brief(listed))]
        : [
            element('span', {}, `${words.sealedHash} ${brief(listed)}`),
            element('span', { class: 'tone-bad' }, `${words.foundHash} ${brief(found)}`),
          ]),
    ),
  );
}

/** What the package says of itself, marked as unproved. */
export function unprovedSection(
  report: VerifyReport,
  inspection: Inspection | null,
  words: VerifierWords,
  language: Language,
): HTMLElement | undefined {
  const said = saidBy(report, inspection, language);
  if (said === undefined) return undefined;
  return element(
    'section',
    {},
    element('h2', {}, words.packageSays),
    element('p', { class: 'second' }, words.unproved),
    factList([
      [words.person, said.person],
      [words.skill, said.skill],
      [words.centerName, said.center],
      [words.date, day(said.at, language)],
    ]),
  );
}
