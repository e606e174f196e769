import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SittingDetail } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { bytesText, clockText, dayText, lastedText } from '../../ui/numbers/format.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useCall } from '../desk-context.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { bytesOfBase64 } from '../replay/base64.ts';
import { useTaskTitle } from '../task-title.ts';
import { BadgeState } from './badge-state.tsx';
import { managerWords } from './manager-words.ts';
import { openVerifier } from './open-verifier.ts';
import { saveFile } from './save-file.ts';

type Exported = { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** One decided sitting: what was decided, and its evidence packages. */
export function CredentialPanel({
  detail,
  onExported,
  onClose,
}: {
  readonly detail: SittingDetail;
  readonly onExported: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(managerWords);
  const language = useLanguage();
  const titleOf = useTaskTitle();
  const [made, setMade] = useState<Exported>();
  const { decision } = detail;
  const make = useCall(async (desk, kind: 'record' | 'badge') => {
    const { file, bytes } = await desk.sittings.export({ id: detail.id, kind });
    setMade({ file, bytes: bytesOfBase64(bytes) });
    onExported();
  });
  return (
    <aside className="split-panel" aria-label={detail.candidateName} data-region="panel" tabIndex={-1}>
      <header className="panel-head">
        <div className="grow">
          <h2>{detail.candidateName}</h2>
          <p className="second">
            {titleOf(detail)}, {detail.pack} {detail.packVersion}
          </p>
        </div>
        <button type="button" className="icon-button" onClick={onClose} aria-label={words.closePanel}>
          <Icon name="x" />
        </button>
      </header>
      {decision === null ? undefined : (
        <section className="panel-part">
          <StateTag state={decision.verdict} word={words.verdicts[decision.verdict]} />
          <dl className="pairs">
            <div>
              <dt>{words.recommended}</dt>
              <dd>{decision.recommended === null ? words.noRecommendation : words.verdicts[decision.recommended]}</dd>
            </div>
            <div>
              <dt>{words.by}</dt>
              <dd>{decision.assessor}</dd>
            </div>
            <div>
              <dt>{words.when}</dt>
              <dd>
                {dayText(Date.parse(decision.decidedAt), language)}, {clockText(Date.parse(decision.decidedAt))}
              </dd>
            </div>
            <div>
              <dt>{words.reason}</dt>
              <dd>{decision.reason === '' ? words.noReason : decision.reason}</dd>
            </div>
            <div>
              <dt>{words.attempts}</dt>
              <dd>
                {detail.attempts
                  .filter(({ purpose }) => purpose === 'attempt')
                  .map(({ id, number, frames, seconds }) => (
                    <span key={id} className="block">
                      {words.attemptLine(number, frames.toLocaleString('en').replace(/,/g, ' '), lastedText(seconds))}
                    </span>
                  ))}
              </dd>
            </div>
          </dl>
        </section>
      )}
      <section className="panel-part">
        <h2>{words.exportTitle}</h2>
        {detail.exportable === 'nothing' ? <p>{words.exportable.nothing}</p> : undefined}
        {detail.exportable === 'badge' ? (
          <div className="export-choice">
            <p className="second">{words.badgeWhy}</p>
            <Button onClick={() => void make.run('badge')} loading={make.busy}>
              {detail.badge === null ? words.exportBadge : words.exportBadgeAgain}
            </Button>
          </div>
        ) : undefined}
        {detail.exportable === 'nothing' ? undefined : (
          <div className="export-choice">
            {detail.noBadgeBecause === '' ? undefined : <p className="note">{words.noBadge[detail.noBadgeBecause]}</p>}
            <p className="second">{words.recordWhy}</p>
            <Button
              variant={detail.exportable === 'badge' ? 'default' : 'filled'}
              onClick={() => void make.run('record')}
              loading={make.busy}
            >
              {words.exportRecord}
            </Button>
          </div>
        )}
        {make.busy ? <p role="status">{words.exporting}</p> : undefined}
        <ProblemNote problem={make.problem} />
        {made === undefined ? undefined : (
          <div className="made" role="status">
            <p>
              <Icon name="circle-check" /> {words.saved(made.file)}{' '}
              <span className="second">{bytesText(made.bytes.length)}</span>
            </p>
            <div className="made-buttons">
              <Button
                variant="default"
                onClick={() => saveFile(made.file, made.bytes, 'application/zip')}
                leftSection={<Icon name="download" />}
              >
                {words.download}
              </Button>
              <Button variant="default" onClick={openVerifier} leftSection={<Icon name="shield-check" />}>
                {words.verify}
              </Button>
            </div>
          </div>
        )}
      </section>
      {detail.badge === null ? undefined : (
        <BadgeState
          detail={{ ...detail, badge: detail.badge }}
          onRevoked={() => {
            // A package made a moment ago is not offered any more once its badge does not count.
            setMade(undefined);
            onExported();
          }}
        />
      )}
      <section className="panel-part">
        <h3>{words.exports}</h3>
        {detail.exports.length === 0 ? <p className="second">{words.exportsNone}</p> : undefined}
        <ul className="exports">
          {detail.exports.map(({ file, kind, at, bytes }) => (
            <li key={`${file} ${at}`}>
              <b>{words.kinds[kind]}</b>
              <code>{file}</code>
              <span className="second">
                {dayText(at, language)}, {clockText(at)}, {bytesText(bytes)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
