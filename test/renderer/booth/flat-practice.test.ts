import { describe, expect, test } from 'vitest';
import { EVENT_KIND } from '../../../src/core/recording/event.ts';
import { coachText } from '../../../src/renderer/booth/coach-text.ts';
import { benchWords } from '../../../src/renderer/booth/words/bench-words.ts';
import { flatCandidate } from './support/flat-candidate.ts';

type Candidate = Awaited<ReturnType<typeof flatCandidate>>;

/** Moves the mouse along the seam in steps, with the trigger held, as long as the coach says and then a second. */
function weldAlong(candidate: Candidate, mmS: number, everyMs: number): readonly string[] {
  const { hand, pass, step } = candidate;
  const said = new Set<string>();
  hand.wish.mouseXMm = 1;
  pass(1000, everyMs);
  hand.wish.trigger = true;
  const stepMs = Math.max(50, everyMs);
  for (let mm = 1; mm < 147; mm += (mmS * stepMs) / 1000) {
    hand.wish.mouseXMm = mm;
    pass(stepMs, everyMs);
    said.add(step());
  }
  // A hand held back by the guide arrives later than the mouse.
  for (let i = 0; i < 400 && step() !== 'fill'; i++) pass(stepMs, everyMs);
  pass(900, everyMs);
  hand.wish.trigger = false;
  pass(500, everyMs);
  return [...said];
}

async function practised(mmS: number, everyMs: number) {
  const candidate = await flatCandidate();
  candidate.hand.seamGuide = true;
  await candidate.begin();
  candidate.asWps();
  candidate.pass(100, everyMs);
  const said = weldAlong(candidate, mmS, everyMs);
  candidate.booth.control('marker');
  candidate.pass(100, everyMs);
  return { candidate, said, output: await candidate.result() };
}

describe('flat practice', () => {
  test('a steady hand with the mouse welds a joint that is recommended competent', async () => {
    const { said, output } = await practised(4.6, 8);
    expect(said).toContain('steady');
    expect(said).not.toContain('slower');
    expect(output.result.recommendation).toBe('competent');
  });

  test('a page so busy that it looks at its inputs three times a second loses nothing of the weld', async () => {
    const { output } = await practised(4.6, 300);
    expect(output.result.procedure.verdict).toBe('met');
    expect(Number(output.result.tracking.excludedPercent)).toBe(0);
  });

  test('a hand that rushes is told so, and the guide still leaves a whole bead: a result, not a void', async () => {
    const { said, output, candidate } = await practised(60, 8);
    expect(said).toContain('slower');
    expect(output.result.recommendation).toBe('notYetCompetent');
    const { depositMm2 } = candidate.booth.attempt!.state.stations;
    for (let mm = 10; mm < 140; mm++) expect(depositMm2[mm]).toBeGreaterThan(5);
  });

  test('the coach leads from the bare bench to the end, one thing at a time', async () => {
    const candidate = await flatCandidate();
    const { booth, hand, task, step, pass } = candidate;
    await candidate.begin();
    pass(100);
    expect(step()).toBe('setUp');
    expect(coachText(booth, task, 'flat', benchWords.en)).toBe(
      'Still to set, as the WPS says: Safety glasses, Jacket, Gloves and 7 more.',
    );
    candidate.asWps();
    hand.goal.ctwdMm = 30;
    booth.say('helmetDown', 0);
    pass(500);
    expect(step()).toBe('lens');
    booth.say('helmetDown', 1);
    pass(500);
    expect(step()).toBe('toStart');
    hand.wish.mouseXMm = 2;
    pass(1000);
    expect(step()).toBe('nearer');
    hand.goal.ctwdMm = 12;
    pass(1000);
    expect(step()).toBe('strike');
    hand.wish.trigger = true;
    pass(500);
    expect(step()).toBe('steady');
    pass(2000);
    expect(step()).toBe('faster');
    hand.wish.trigger = false;
    hand.wish.mouseXMm = 80;
    pass(1000);
    expect(step()).toBe('goOn');
    expect(coachText(booth, task, 'flat', benchWords.es)).toMatch(/^El cordón termina a \d+ mm\./);
  });

  test('the coach asks to raise the lens only while it is down', async () => {
    const candidate = await flatCandidate();
    const { booth, task, step, pass } = candidate;
    candidate.hand.seamGuide = true;
    await candidate.begin();
    candidate.asWps();
    pass(100);
    weldAlong(candidate, 4.6, 8);
    booth.control('marker');
    pass(100);
    expect(step()).toBe('done');
    const said = (['flat', 'vr'] as const).map((mode) => coachText(booth, task, mode, benchWords.en));
    for (const text of said) expect(text).toMatch(/^Raise the /);
    booth.say('helmetDown', 0);
    pass(100);
    for (const mode of ['flat', 'vr'] as const)
      expect(coachText(booth, task, mode, benchWords.en)).toMatch(/^Look at it, /);
  });

  test('practice stands still while the page is out of sight, and goes on when the candidate says so', async () => {
    const candidate = await flatCandidate();
    const { booth, pass } = candidate;
    await candidate.begin();
    pass(1000);
    booth.gone('hidden');
    pass(4000, 1000);
    booth.back();
    expect(booth.state.get().away).toMatchObject({ why: 'hidden', over: true, seconds: 4 });
    expect(booth.attempt!.state.paused).toBe(true);
    booth.goOn();
    pass(100);
    expect(booth.state.get().away).toBeUndefined();
    expect(booth.attempt!.state.paused).toBe(false);
    const pauses = booth.attempt!.events.filter(({ kind }) => kind === EVENT_KIND.paused).map(({ value }) => value);
    expect(pauses).toEqual([1, 0]);
  });
});

describe('what a candidate chooses in flat mode', () => {
  test('is in the recording: torch hand, posture and less flicker; a seated seam is lower', async () => {
    const standing = await flatCandidate();
    await standing.begin();
    const seated = await flatCandidate();
    seated.booth.setConditions({ hand: 'left' });
    seated.booth.setConditions({ posture: 'seated' });
    seated.booth.setConditions({ reducedMotion: true });
    await seated.begin();
    expect(seated.booth.attempt!.header.conditions).toMatchObject({
      hand: 'left',
      posture: 'seated',
      reducedMotion: true,
    });
    const heights = [standing, seated].map(({ booth }) => booth.attempt!.header.placement.origin[1]);
    expect(heights).toEqual([9800, 7800]);
  });

  test('a left hand, seated, welds exactly as good a joint as a right one, standing', async () => {
    const right = await practised(4.6, 8);
    const candidate = await flatCandidate();
    candidate.booth.setConditions({ hand: 'left', posture: 'seated' });
    candidate.hand.side = 'left';
    candidate.hand.seamGuide = true;
    await candidate.begin();
    candidate.asWps();
    candidate.pass(100);
    weldAlong(candidate, 4.6, 8);
    candidate.booth.control('marker');
    candidate.pass(100);
    const left = await candidate.result();
    expect(left.result.recommendation).toBe('competent');
    expect(left.result.gate).toEqual(right.output.result.gate);
    expect(left.result.procedure.verdict).toBe(right.output.result.procedure.verdict);
  });
});
