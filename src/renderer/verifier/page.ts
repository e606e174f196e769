import { Pack } from '../../core/assessment/pack.ts';
import { createWeldSettings } from '../../core/assessment/weld-settings.ts';
import { parseBody } from '../../core/recording/body.ts';
import { RecordingHeader } from '../../core/recording/header.ts';
import type { VerifyReport } from '../../verify/report.ts';
import { createAttemptPlayer } from '../scene/replay/attempt-player.ts';
import { iconNode } from '../ui/icons/icon-node.ts';
import type { Language } from '../ui/messages/language.ts';
import { bytesText } from '../ui/numbers/format.ts';
import type { CheckNews, Rescored } from './checked.ts';
import { check } from './checking.ts';
import { button, element, picture } from './element.ts';
import { claimsOf } from './headline.ts';
import { replayView } from './replay-view.ts';
import { assessedSection, checksSection, issuerSection } from './sections/assessed.ts';
import { rescoreSection } from './sections/rescore.ts';
import { attemptSection } from './sections/shown.ts';
import { verdictSection } from './sections/verdict.ts';
import { VERIFIER_WORDS } from './words.ts';

/** Largest file the page reads; a package is never larger. */
const LARGEST_BYTES = 64 * 1024 * 1024;

interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything the page shows follows from this. */
interface PageState {
  readonly language: Language;
  readonly opened: Opened | undefined;
  readonly trust: { readonly name: string; readonly list: unknown } | undefined;
  readonly trustBad: boolean;
  readonly report: VerifyReport | undefined;
  readonly rescoring: { readonly running: boolean; readonly done: number };
  readonly rescored: readonly Rescored[];
  readonly crashed: boolean;
}

export function createPage(root: HTMLElement, language: Language): void {
  let state: PageState = {
    language,
    opened: undefined,
    trust: undefined,
    trustBad: false,
    report: undefined,
    rescoring: { running: false, done: 0 },
    rescored: [],
    crashed: false,
  };
  let stop: (() => void) | undefined;

  const set = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    draw();
  };

  const onNews = (news: CheckNews): void => {
    if (news.kind === 'badTrust') {
      set({ trust: undefined, trustBad: true });
      begin();
    } else if (news.kind === 'checked')
      set({
        report: news.report,
        rescoring: { running: claimsOf(news.report) !== undefined && news.report.state !== 'not-genuine', done: 0 },
      });
    else if (news.kind === 'scoring') set({ rescoring: { running: true, done: news.done } });
    else
      set({ report: news.report, rescored: news.rescored, rescoring: { running: false, done: news.rescored.length } });
  };

  const begin = (): void => {
    stop?.();
    const { opened, trust } = state;
    if (opened === undefined) return;
    set({ report: undefined, rescored: [], crashed: false, rescoring: { running: false, done: 0 } });
    stop = check({ package: opened.bytes, trust: trust?.list, now: Date.now() }, onNews, () => set({ crashed: true }));
  };

  const open = async (file: File): Promise<void> => {
    if (file.name.endsWith('.json')) {
      await openTrust(file);
      return;
    }
    // Too large to be a package: one byte more than the limit is read, so that the verifier itself says so.
    const bytes = new Uint8Array(await file.slice(0, LARGEST_BYTES + 1).arrayBuffer());
    state = { ...state, opened: { name: file.name, bytes } };
    begin();
  };

  const openTrust = async (file: File): Promise<void> => {
    let list: unknown = null;
    if (file.size < 4_000_000)
      try {
        list = JSON.parse(await file.text());
      } catch {
        list = null;
      }
    set(list === null ? { trustBad: true } : { trust: { name: file.name, list }, trustBad: false });
    begin();
  };

  const draw = (): void => {
    const words = VERIFIER_WORDS[state.language];
    document.documentElement.lang = state.language;
    document.title = words.title;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    root.replaceChildren(top(), ...body());
  };

  const top = (): HTMLElement => {
    const words = VERIFIER_WORDS[state.language];
    const { opened, trust } = state;
    const name = opened === undefined ? words.title : `${opened.name}, ${bytesText(opened.bytes.length)}`;
    return element(
      'header',
      { class: 'top' },
      element('span', {}, name),
      trust === undefined ? undefined : element('span', { class: 'tag tag-plain' }, words.trustUsed(trust.name)),
      element('span', { class: 'grow' }),
      element('span', { class: 'second' }, words.offline),
      button([words.language], () => set({ language: state.language === 'en' ? 'es' : 'en' })),
    );
  };

  const picker = (label: string, accept: string, kind: 'plain' | 'main'): HTMLElement => {
    const input = element('input', { type: 'file', accept, hidden: '', 'aria-label': label });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) void open(file);
    });
    return element(
      'span',
      {},
      input,
      button([label], () => input.click(), kind),
    );
  };

  const trustPicker = (): HTMLElement => {
    const words = VERIFIER_WORDS[state.language];
    return element(
      'section',
      { class: 'trust no-print' },
      picker(words.trustAdd, '.json', 'plain'),
      element('p', { class: 'second' }, state.trustBad ? words.trustBad : words.trustHint),
    );
  };

  const body = (): HTMLElement[] => {
    const words = VERIFIER_WORDS[state.language];
    const { report, opened, crashed } = state;
    if (opened === undefined)
      return [
        element(
          'section',
          { class: 'drop' },
          picture(iconNode('shield', 56), 'drop-icon'),
          element('h1', {}, words.drop),
          element('p', { class: 'second' }, words.dropHint),
          picker(words.choose, '.zip', 'main'),
        ),
        trustPicker(),
      ];
    if (crashed)
      return [
        element(
          'section',
          { class: 'verdict verdict-bad', role: 'alert' },
          element('h1', { class: 'verdict-line' }, element('strong', {}, words.notVerified), ` ${words.notProof}`),
        ),
        picker(words.another, '.zip', 'plain'),
      ];
    if (report === undefined)
      return [element('section', { class: 'drop', 'aria-live': 'polite' }, element('h1', {}, words.reading))];
    return reportBody(report);
  };

  const reportBody = (report: VerifyReport): HTMLElement[] => {
    const words = VERIFIER_WORDS[state.language];
    const claims = claimsOf(report);
    const foot = element(
      'div',
      { class: 'foot no-print' },
      button([words.print], () => print()),
      picker(words.another, '.zip', 'plain'),
    );
    const verdict = verdictSection(report, words, state.language);
    if (claims === undefined || report.state === 'not-genuine') return [verdict, checksSection(report, words), foot];
    const values = claims.attempts.reduce((sum, { score }) => sum + countValues(score.result), 0);
    const rescoring = { ...state.rescoring, of: claims.attempts.length, values };
    const pack = Pack.safeParse(state.rescored[0]?.input.assessment);
    const model = pack.success ? pack.data.modelUncertainty : undefined;
    return [
      verdict,
      rescoreSection(report, rescoring, words, begin),
      element(
        'div',
        { class: 'columns' },
        element(
          'section',
          {},
          element('h2', {}, words.whatWasShown),
          ...claims.attempts.map((attempt, index) => {
            const rescored = state.rescored[index];
            return attemptSection(attempt, rescored, replayOf(rescored), words, state.language);
          }),
        ),
        element(
          'aside',
          {},
          assessedSection(claims, state.rescored, words, state.language),
          issuerSection(claims, words, state.language),
          element('p', { class: 'note' }, words.simulated),
          model === undefined
            ? undefined
            : element(
                'p',
                { class: 'second' },
                words.model(model.widthPercent, model.heightPercent, model.penetrationPercent),
              ),
          trustPicker(),
          foot,
        ),
      ),
      checksSection(report, words),
    ];
  };

  const replays = new WeakMap<Rescored, Map<Language, HTMLElement>>();
  /** One picture per attempt and language, kept while the page is redrawn: a browser has few 3D contexts to give. */
  const replayOf = (rescored: Rescored | undefined): HTMLElement => {
    if (rescored === undefined) return element('div', { class: 'replay replay-empty' });
    const kept = replays.get(rescored) ?? new Map<Language, HTMLElement>();
    replays.set(rescored, kept);
    const made = kept.get(state.language) ?? makeReplay(rescored);
    kept.set(state.language, made);
    return made;
  };

  /** The 3D replay of a recomputed attempt; a plain ground where its recording or pack can not be read. */
  const makeReplay = (rescored: Rescored): HTMLElement => {
    const words = VERIFIER_WORDS[state.language];
    const empty = element('div', { class: 'replay replay-empty' });
    const header = RecordingHeader.safeParse(rescored.input.header);
    const pack = Pack.safeParse(rescored.input.assessment);
    const task = pack.success && header.success ? pack.data.tasks.find(({ id }) => id === header.data.task) : undefined;
    if (!header.success || task === undefined) return empty;
    const player = createAttemptPlayer(
      createWeldSettings(task, header.data),
      header.data.seed,
      parseBody(rescored.input.body),
    );
    return replayView(player, words, matchMedia('(prefers-reduced-motion: reduce)').matches);
  };

  for (const name of ['dragover', 'drop'] as const)
    document.addEventListener(name, (event) => {
      event.preventDefault();
      const file = name === 'drop' ? event.dataTransfer?.files[0] : undefined;
      if (file !== undefined) void open(file);
    });
  draw();
}

/** How many single values a result holds: what "all equal" counts. */
function countValues(part: unknown): number {
  if (part === null || typeof part !== 'object') return 1;
  return Object.values(part).reduce((sum: number, value) => sum + countValues(value), 0);
}
