import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Icon } from '../../ui/icons/icon.tsx';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { clockText, dayText } from '../../ui/numbers/format.ts';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useLoaded, useSittings } from '../desk-context.tsx';
import { LoadState } from '../load-state.tsx';
import { useTaskTitle } from '../task-title.ts';
import { CredentialPanel } from './credential-panel.tsx';
import { managerWords } from './manager-words.ts';
import { openVerifier } from './open-verifier.ts';
import { revocationWords } from './revocation-words.ts';

/** Decided sittings, and what can be exported from each. */
export function CredentialsPage() {
  const words = useWords(managerWords);
  const revocation = useWords(revocationWords);
  const language = useLanguage();
  const { sitting: chosen } = useSearch({ from: '/credentials' });
  const navigate = useNavigate();
  const sittings = useSittings();
  const titleOf = useTaskTitle();
  const decided = (sittings ?? []).filter(({ state }) => state === 'decided');
  const ids = decided.map(({ id }) => id).join(' ');
  const details = useLoaded(`decided ${ids}`, (desk) =>
    Promise.all(decided.map(({ id }) => desk.sittings.get({ id }))),
  );
  const rows = details.state === 'there' ? details.value : [];
  const detail = rows.find(({ id }) => id === chosen);
  if (sittings === undefined) return undefined;
  return (
    <div className={detail === undefined ? 'split' : 'split split-open'}>
      <div className="split-list">
        <header className="page-head">
          <h1>{decided.length === 0 ? words.credentialsNone : words.credentials}</h1>
          <span className="grow" />
          <Button
            variant="default"
            onClick={openVerifier}
            leftSection={<Icon name="shield-check" />}
            title={words.verifyWhy}
          >
            {words.verify}
          </Button>
        </header>
        {decided.length === 0 ? (
          <div className="empty">
            <Icon name="certificate" size={40} />
            <p>{words.credentialsWhy}</p>
            <Link className="button-link" to="/review">
              {words.toReview}
            </Link>
          </div>
        ) : (
          <>
            <LoadState of={details} />
            {rows.length === 0 ? undefined : (
              <table className="table">
                <caption className="hidden-text">{words.decided}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.candidate}</th>
                    <th scope="col">{words.task}</th>
                    <th scope="col">{words.decision}</th>
                    <th scope="col">{words.when}</th>
                    <th scope="col">{words.export}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id} className={row === detail ? 'row-chosen' : undefined}>
                      <th scope="row">
                        <button
                          type="button"
                          className="row-link"
                          aria-pressed={row === detail}
                          onClick={() => void navigate({ to: '/credentials', search: { sitting: row.id } })}
                        >
                          {row.candidateName}
                        </button>
                      </th>
                      <td>{titleOf(row)}</td>
                      <td>
                        {row.decision === null ? (
                          words.stoppedRow
                        ) : (
                          <StateTag state={row.decision.verdict} word={words.verdicts[row.decision.verdict]} />
                        )}
                      </td>
                      <td>
                        {row.decision === null
                          ? ''
                          : `${dayText(Date.parse(row.decision.decidedAt), language)} ${clockText(Date.parse(row.decision.decidedAt)).slice(0, 5)}`}
                      </td>
                      <td>
                        <span className="export-cell">
                          {row.badge === null || row.badge.revokedAt === null ? undefined : (
                            <StateTag state="void" word={revocation.revokedState} />
                          )}
                          {row.exports.length > 0
                            ? row.exports.map(({ kind }) => words.kinds[kind]).join(', ')
                            : words.exportable[row.exportable]}
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {detail === undefined && rows.length > 0 ? <p className="second hint">{words.choose}</p> : undefined}
          </>
        )}
      </div>
      {detail === undefined ? undefined : (
        <CredentialPanel
          key={detail.id}
          detail={detail}
          onExported={() => details.state === 'there' && details.again()}
          onClose={() => void navigate({ to: '/credentials', search: {} })}
        />
      )}
    </div>
  );
}
