import type { AttemptId } from '../../../core/base/ids.ts';
import { EVENT_KIND, type RecordedEvent } from '../../../core/recording/event.ts';
import type { Result } from '../../../core/scoring/result.ts';
import { TICK_RATE, TIME_UNITS_PER_S } from '../../../core/sim/clock.ts';
import type { Irregularity } from '../../../shared/desk.ts';
import type { TimeLane, TimeMark, TimeSpan } from '../../ui/charts/time-line.ts';
import { type Language, textIn } from '../../ui/messages/language.ts';
import { type Analysis, timeAt } from '../replay/analysis.ts';
import type { ReviewWords } from './review-words.ts';

/** What the time line shows of an attempt: safety and set-up, arcs, indications where they were made, irregularities. */
export function attemptLanes(
  analysis: Analysis,
  result: Result | undefined,
  irregularities: readonly Irregularity[],
  attempt: AttemptId | undefined,
  words: ReviewWords,
  language: Language,
): readonly TimeLane[] {
  const here = irregularityMarks(irregularities, attempt);
  return [
    {
      title: words.laneSafety,
      marks: safetyMarks(analysis.events, result, words, language),
      spans: [],
      empty: words.noEvents,
    },
    {
      title: words.laneArc,
      marks: [],
      spans: [
        ...analysis.arcs.map(
          ({ fromS, toS }): TimeSpan => ({ fromS, toS, text: words.arcOn((toS - fromS).toFixed(1)), tone: 'arc' }),
        ),
        ...analysis.pauses.map(({ fromS, toS }): TimeSpan => ({ fromS, toS, text: words.pausedSpan, tone: 'paused' })),
      ],
      empty: words.noArc,
    },
    {
      title: words.laneIndications,
      marks: [],
      spans: indicationSpans(analysis, result, language),
      empty: words.noIndications,
    },
    {
      title: words.laneIrregularities,
      marks: here,
      spans: [],
      empty: irregularities.length === 0 ? words.noneLogged : words.noneHere(irregularities.length),
    },
  ];
}

/** Those with a moment in this attempt; another attempt's ticks mean nothing on its time line. */
export const irregularityMarks = (
  irregularities: readonly Irregularity[],
  attempt: AttemptId | undefined,
): readonly TimeMark[] =>
  irregularities.flatMap(({ tick, note, attempt: of }): TimeMark[] =>
    tick === null || of !== attempt ? [] : [{ atS: tick / TICK_RATE, text: note, tone: 'warn' }],
  );

/** Events that matter for safety, in order; a breach's first moment is marked as such. */
function safetyMarks(
  events: readonly RecordedEvent[],
  result: Result | undefined,
  words: ReviewWords,
  language: Language,
): TimeMark[] {
  const done = events.flatMap(({ time, kind, value }): TimeMark[] => {
    const text = eventText(kind, value, words);
    const tone = result?.gate.verdict === 'clear' ? 'ok' : 'plain';
    return text === undefined ? [] : [{ atS: time / TIME_UNITS_PER_S, text, tone }];
  });
  const breaches = (result?.gate.checks ?? [])
    .filter(({ verdict }) => verdict === 'breached')
    .flatMap(({ title, moments }): TimeMark[] => {
      const first = moments[0];
      return first === undefined
        ? []
        : [{ atS: first.fromTick / TICK_RATE, text: textIn(title, language), tone: 'bad' }];
    });
  return [...done, ...breaches].sort((a, b) => a.atS - b.atS);
}

function eventText(kind: number, value: number, { events }: ReviewWords): string | undefined {
  const on = value !== 0;
  switch (kind) {
    case EVENT_KIND.safetyGlasses:
      return on ? events.glassesOn : events.glassesOff;
    case EVENT_KIND.gloves:
      return on ? events.glovesOn : events.glovesOff;
    case EVENT_KIND.jacket:
      return on ? events.jacketOn : events.jacketOff;
    case EVENT_KIND.helmetDown:
      return on ? events.helmetDown : events.helmetUp;
    case EVENT_KIND.workClamp:
      return on ? events.clampOn : events.clampOff;
    case EVENT_KIND.extraction:
      return on ? events.extractionOn : events.extractionOff;
    case EVENT_KIND.gasFlow:
      return events.gas((value / 10).toFixed(0));
    case EVENT_KIND.markedHot:
      return events.hot;
    case EVENT_KIND.finished:
      return events.done;
    case EVENT_KIND.referenceReset:
      return events.reset;
    default:
      return undefined;
  }
}

/** Stretches of the seam turned into the time the arc made them. */
function indicationSpans(analysis: Analysis, result: Result | undefined, language: Language): TimeSpan[] {
  return (result?.product.indications ?? []).flatMap(({ title, rejected, undecided }) => {
    const spans = (tone: 'bad' | 'und', list: typeof rejected): TimeSpan[] =>
      list.flatMap(({ fromMm, toMm }): TimeSpan[] => {
        const from = timeAt(analysis, Number(fromMm));
        const to = timeAt(analysis, Math.max(Number(fromMm), Number(toMm) - 0.5));
        if (from === undefined || to === undefined) return [];
        return [
          {
            fromS: Math.min(from, to),
            toS: Math.max(from, to),
            text: `${textIn(title, language)}, ${fromMm}–${toMm} mm`,
            tone,
          },
        ];
      });
    return [...spans('und', undecided), ...spans('bad', rejected)];
  });
}
