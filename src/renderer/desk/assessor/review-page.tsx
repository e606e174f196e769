import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Fault } from '../../../core/base/fault.ts';
import { SittingId } from '../../../core/base/ids.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { useLoaded, useSittings } from '../desk-context.tsx';
import { LoadState } from '../load-state.tsx';
import { useKeys } from '../shell/keys.ts';
import { queueOf } from './review-queue.ts';
import { ReviewScreen } from './review-screen.tsx';
import { reviewWords } from './review-words.ts';

/** One sitting under review. Once its row changes it is read again under what is shown: replay and traces stay. */
export function ReviewPage() {
  const words = useWords(reviewWords);
  const navigate = useNavigate();
  const { sitting } = useParams({ from: '/review/$sitting' });
  const id = SittingId.safeParse(sitting);
  const sittings = useSittings() ?? [];
  const state = sittings.find((row) => row.id === sitting)?.state;
  const loaded = useLoaded(`sitting ${sitting}`, (desk) =>
    id.success
      ? desk.sittings.get({ id: id.data })
      : Promise.reject(new Fault('no-such-sitting', 'There is no such sitting.')),
  );
  const known = loaded.state === 'there' ? loaded.value.state : undefined;
  const again = loaded.state === 'there' ? loaded.again : undefined;
  useEffect(() => {
    if (known !== undefined && state !== undefined && known !== state) again?.();
  }, [known, state, again]);
  useKeys({ escape: () => void navigate({ to: '/review' }) });
  if (loaded.state !== 'there')
    return (
      <div className="sheet-page">
        <header className="page-head">
          <Link to="/review" className="back">
            <Icon name="chevron-left" /> {words.back}
          </Link>
          <h1 className="hidden-text">{words.queue}</h1>
        </header>
        <LoadState of={loaded} />
      </div>
    );
  return <ReviewScreen key={sitting} detail={loaded.value} queue={queueOf(sittings)} onChanged={loaded.again} />;
}
