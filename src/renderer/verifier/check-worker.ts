import publishedScorers from 'virtual:published-scorers';
import { TrustList } from '../../core/credential/trust.ts';
import type { RunScorer, VerifyOptions } from '../../verify/options.ts';
import { verifyPackage } from '../../verify/verify.ts';
import { runIsolatedScorer } from '../ui/scorer/isolated-scorer.ts';
import type { CheckNews, CheckRequest, Rescored } from './checked.ts';

const tell = (news: CheckNews): void => self.postMessage(news);

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

self.onmessage = async ({ data }: MessageEvent<CheckRequest>) => {
  const trust = data.trust === undefined ? undefined : TrustList.safeParse(data.trust);
  if (trust?.success === false) {
    tell({ kind: 'badTrust', message: trust.error.issues[0]?.message ?? '' });
    return;
  }
  const options: VerifyOptions = {
    ...(trust === undefined ? {} : { trust: trust.data }),
    now: data.now,
    sha256,
    publishedScorers: new Set(publishedScorers),
    rescore: false,
  };
  tell({ kind: 'checked', report: await verifyPackage(data.package, options) });
  const rescored: Rescored[] = [];
  const scoreAndKeep: RunScorer = async (scorer, input) => {
    const output = await runIsolatedScorer(scorer, input);
    rescored.push({ input, output });
    tell({ kind: 'scoring', done: rescored.length });
    return output;
  };
  const report = await verifyPackage(data.package, { ...options, rescore: true, runScorer: scoreAndKeep });
  tell({ kind: 'done', report, rescored });
};
