import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SittingId } from '../../../core/base/ids.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { clockText, dayText } from '../../ui/numbers/format.ts';
import { useLoaded, useSittings } from '../desk-context.tsx';
import { LoadState } from '../load-state.tsx';
import { auditWords } from './audit-words.ts';
import { managerWords } from './manager-words.ts';

const MOST = 200;

/** The chained log, newest first, for the center or one sitting. */
export function AuditPage() {
  const words = useWords(managerWords);
  const happened = useWords(auditWords);
  const language = useLanguage();
  const { sitting } = useSearch({ from: '/audit' });
  const navigate = useNavigate();
  const sittings = useSittings() ?? [];
  const chosen = SittingId.safeParse(sitting);
  const changes = sittings.map(({ id, state }) => `${id} ${state}`).join();
  const loaded = useLoaded(`audit ${sitting ?? ''} ${changes}`, (desk) =>
    desk.audit.list({ sitting: chosen.success ? chosen.data : null, limit: MOST }),
  );
  const name = (id: string | null): string =>
    id === null ? words.auditCenter : (sittings.find((row) => row.id === id)?.candidateName ?? id.slice(0, 8));
  const rows = loaded.state === 'there' ? [...loaded.value].sort((a, b) => b.at - a.at) : [];
  return (
    <div className="sheet-page">
      <header className="page-head">
        <h1>{words.audit}</h1>
        <span className="second">{words.auditMost(MOST)}</span>
        <span className="grow" />
        <Select
          aria-label={words.auditFilter}
          data={[
            { value: '', label: words.auditAll },
            ...sittings.map(({ id, candidateName, createdAt }) => ({
              value: id,
              label: `${candidateName}, ${dayText(createdAt, language)}`,
            })),
          ]}
          value={sitting ?? ''}
          allowDeselect={false}
          onChange={(value) =>
            void navigate({ to: '/audit', search: value === null || value === '' ? {} : { sitting: value } })
          }
        />
      </header>
      <LoadState of={loaded} />
      {loaded.state === 'there' && rows.length === 0 ? (
        <div className="empty">
          <Icon name="list-check" size={40} />
          <h2>{words.auditNone}</h2>
          <p>{words.auditWhy}</p>
        </div>
      ) : undefined}
      {rows.length === 0 ? undefined : (
        <>
          <p className="second">{words.auditWhy}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.auditTime}</th>
                <th scope="col">{words.auditWhat}</th>
                <th scope="col">{words.auditBy}</th>
                <th scope="col">{words.auditSitting}</th>
                <th scope="col">{words.auditHash}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ at, what, by, sitting: of, hash, holds }) => (
                <tr key={hash}>
                  <td>
                    {dayText(at, language)} {clockText(at)}
                  </td>
                  <th scope="row">{(happened as Readonly<Record<string, string>>)[what] ?? what}</th>
                  <td>{(words.auditRoles as Readonly<Record<string, string>>)[by] ?? by}</td>
                  <td>{name(of)}</td>
                  <td>
                    <code title={hash}>{hash.slice(0, 12)}</code>
                    {holds ? undefined : <span className="tone-bad"> {words.auditBroken}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
