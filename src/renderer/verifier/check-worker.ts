import publishedScorers from 'virtual:published-scorers';
import { hex } from '../../core/base/digest.ts';
import { TrustList } from '../../core/credential/trust.ts';
import { inspectPackage } from '../../verify/inspect.ts';
import type { RunScorer, VerifyOptions } from '../../verify/options.ts';
import { isRead } from '../../verify/report.ts';
import { verifyPackage } from '../../verify/verify.ts';
import { runIsolatedScorer } from '../ui/scorer/isolated-scorer.ts';
import type { CheckNews, CheckRequest, Rescored } from './checked.ts';

const tell = (news: CheckNews): void => self.postMessage(news);

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

async function answer(data: CheckRequest): Promise<void> {
  const trust = data.trust === undefined ? undefined : TrustList.safeParse(data.trust);
  if (trust?.success === false) {
    tell({ kind: 'badTrust', message: trust.error.issues[0]?.message ?? '' });
    return;
  }
  const options: VerifyOptions = {
    ...(trust === undefined ? {} : { trust: trust.data }),
    ...(data.status === undefined ? {} : { status: data.status }),
    now: data.now,
    sha256,
    publishedScorers: new Set(publishedScorers),
    rescore: false,
  };
  const report = await verifyPackage(data.package, options);
  const rescored: Rescored[] = [];
  tell({
    kind: 'checked',
    report,
    inspection: await inspectPackage(data.package, sha256),
    sha256: hex(await sha256(data.package)),
  });
  if (!isRead(report.result) || report.state === 'not-genuine') {
    tell({ kind: 'done', report, rescored });
    return;
  }
  const scoreAndKeep: RunScorer = async (scorer, input) => {
    const output = await runIsolatedScorer(scorer, input);
    rescored.push({ input, output });
    tell({ kind: 'scoring', done: rescored.length });
    return output;
  };
  const scored = await verifyPackage(data.package, { ...options, rescore: true, runScorer: scoreAndKeep });
  tell({ kind: 'done', report: scored, rescored });
}

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  // A promise that rejects unseen is no error of the worker, and the page would wait for ever: it is thrown where it is one.
  answer(data).catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }),
  );
};
