import { Navigate } from '@tanstack/react-router';
import { useBooths, useSittings } from '../desk-context.tsx';

/** Where the desk opens: at the booths once there are any, else at the two ways to begin. */
export function Home() {
  const booths = useBooths();
  const sittings = useSittings();
  if (booths === undefined || sittings === undefined) return undefined;
  return <Navigate to={booths.length + sittings.length > 0 ? '/booths' : '/practise'} replace />;
}
