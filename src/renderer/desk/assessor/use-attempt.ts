import { useEffect, useMemo, useState } from 'react';
import type { Pack } from '../../../core/assessment/pack.ts';
import { taskOf } from '../../../core/assessment/task.ts';
import { createWeldSettings } from '../../../core/assessment/weld-settings.ts';
import { canonicalJson } from '../../../core/base/canonical-json.ts';
import { Fault } from '../../../core/base/fault.ts';
import { parseBody } from '../../../core/recording/body.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import type { CauseSplit } from '../../../core/scoring/causes.ts';
import type { Score, Trace } from '../../../core/scoring/result.ts';
import type { AttemptRow } from '../../../shared/desk.ts';
import { type AttemptPlayer, createAttemptPlayer } from '../../scene/replay/attempt-player.ts';
import { runIsolatedScorer } from '../../ui/scorer/isolated-scorer.ts';
import type { Desk } from '../client/channel.ts';
import { type Problem, problemOf } from '../client/problem.ts';
import { useLink } from '../desk-context.tsx';
import type { Analysis } from '../replay/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../replay/analysis-worker.ts';
import { bytesOfBase64 } from '../replay/base64.ts';
import { askWorker } from '../replay/in-worker.ts';

/** A recorded attempt, ready to be looked at. */
export interface OpenAttempt {
  readonly header: RecordingHeader;
  readonly pack: Pack;
  readonly player: AttemptPlayer;
  readonly analysis: Analysis;
}

export interface AttemptState {
  readonly open: OpenAttempt | undefined;
  readonly problem: Problem | undefined;
  /** Undefined while they are computed; 'failed' where they can not be. */
  readonly traces: readonly Trace[] | 'failed' | undefined;
  /** Why each indication is there; undefined while it is computed, and where the frozen scorer does not say. */
  readonly causes: CauseSplit | undefined;
  /** The score computed here is another than the stored one. */
  readonly differs: boolean;
}

const NOTHING: AttemptState = {
  open: undefined,
  problem: undefined,
  traces: undefined,
  causes: undefined,
  differs: false,
};

/** Loads an attempt's recording, runs the simulation over it, and computes its traces with the frozen scorer. */
export function useAttempt(attempt: AttemptRow | undefined): AttemptState {
  const link = useLink();
  const desk = link.state === 'open' ? link.desk : undefined;
  const [state, setState] = useState<AttemptState>(NOTHING);
  const id = attempt?.id;
  // A sitting that is read again, decided say, holds the same score in another object: nothing is computed anew for it.
  const scored = attempt?.score ?? null;
  const text = scored === null ? '' : canonicalJson(scored);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same text is the same score
  const score = useMemo(() => scored, [text]);
  useEffect(() => {
    setState(NOTHING);
    if (desk === undefined || id === undefined) return;
    const abort = new AbortController();
    const set = (part: Partial<AttemptState>): void => {
      if (!abort.signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    void load(desk, id, score, abort.signal, set);
    return () => abort.abort();
  }, [desk, id, score]);
  return state;
}

async function load(
  desk: Desk,
  id: AttemptRow['id'],
  score: Score | null,
  signal: AbortSignal,
  set: (part: Partial<AttemptState>) => void,
): Promise<void> {
  try {
    const { header, pack, body: text } = await desk.attempts.recording({ id });
    const body = bytesOfBase64(text);
    const settings = createWeldSettings(taskOf(pack, header.task), header);
    const worker = new Worker(new URL('../replay/analysis-worker.ts', import.meta.url), { type: 'module' });
    const question: AnalysisRequest = { header, body, pack };
    const answer = await askWorker<AnalysisAnswer>(worker, question, signal);
    if ('problem' in answer) throw new Fault('replay-failed', answer.problem);
    const player = createAttemptPlayer(settings, header.seed, parseBody(body));
    set({ open: { header, pack, player, analysis: answer.analysis } });
    try {
      const { module } = await desk.scorer.get({ rules: score?.rules ?? header.rules });
      const { result, traces, causes } = await runIsolatedScorer(module, { header, body, assessment: pack }, signal);
      set({ traces, causes, differs: score !== null && canonicalJson(result) !== canonicalJson(score.result) });
    } catch {
      set({ traces: 'failed' });
    }
  } catch (error) {
    if (!signal.aborted) set({ problem: problemOf(error) });
  }
}
