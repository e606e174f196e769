import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SittingDetail } from '../../../shared/desk.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { clockText, dayText } from '../../ui/numbers/format.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useCall } from '../desk-context.tsx';
import { ActionSheet } from '../proctor/action-sheet.tsx';
import { LEAST_REASON, ReasonField } from '../proctor/reason-field.tsx';
import { GivenFile } from './given-file.tsx';
import { revocationWords } from './revocation-words.ts';

/** The badge of a sitting once it was issued: whether it counts, and its revocation, with the list that tells of it. */
export function BadgeState({
  detail,
  onRevoked,
}: {
  readonly detail: SittingDetail & { readonly badge: NonNullable<SittingDetail['badge']> };
  readonly onRevoked: () => void;
}) {
  const words = useWords(revocationWords);
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const { issuedAt, revokedAt, revokedReason } = detail.badge;
  const when = (at: number): string => `${dayText(at, language)}, ${clockText(at)}`;
  const revoke = useCall(async (desk) => {
    await desk.sittings.revoke({ id: detail.id, reason: reason.trim() });
    setAsked(false);
    onRevoked();
  });
  return (
    <section className="panel-part">
      <h2>{words.badge}</h2>
      {revokedAt === null ? (
        <div className="export-choice">
          <p>{words.issuedAt(when(issuedAt))}</p>
          <Button variant="default" className="danger-outline" onClick={() => setAsked(true)}>
            {words.revoke}
          </Button>
        </div>
      ) : (
        <>
          <StateTag state="void" word={words.revokedState} />
          <p>{words.revokedAt(when(revokedAt))}</p>
          <dl className="pairs">
            <div>
              <dt>{words.reason}</dt>
              <dd>{revokedReason === '' ? words.reasonErased : revokedReason}</dd>
            </div>
          </dl>
          <p>{words.revokedWhy}</p>
          <GivenFile
            title={words.statusSave}
            why={words.statusWhy}
            saved={words.statusSaved}
            ask={(desk) => desk.center.statusFile()}
          />
        </>
      )}
      {asked ? (
        <ActionSheet
          title={words.revoke}
          why={words.revokeWhy}
          action={words.revokeDo}
          possible={reason.trim().length >= LEAST_REASON}
          busy={revoke.busy}
          problem={revoke.problem}
          danger
          onAct={() => void revoke.run()}
          onClose={() => setAsked(false)}
        >
          <ReasonField label={words.revokeReason} value={reason} onChange={setReason} common={words.revokeReasons} />
        </ActionSheet>
      ) : undefined}
    </section>
  );
}
